import { describe, expect, test } from "vitest";
import { textsWithin } from "../../../lib/catalogue/json-values";
import { postcodeExists } from "../../../lib/geo/postcode-exists";
import { readFirstEditions } from "../../../lib/live/content-files";

describe("a postcode exists", () => {
  test.each(["OX4 1XD", "ox41xd", " OX16 9AL ", "BD98 1GA", "BT1 5GS", "JE2 4UH"])("%s", (text) => {
    expect(postcodeExists(text)).toBe(true);
  });

  test("in every address of the first editions", () => {
    const { editions } = readFirstEditions();
    const all = editions.flatMap(({ content }) => [...textsWithin(content)].filter(({ key }) => key === "postal_code"));
    expect(all.length).toBeGreaterThan(30);
    expect(all.filter(({ text }) => !postcodeExists(text))).toEqual([]);
  });
});

describe("there is no postcode", () => {
  test.each(["OX4 9ZZ", "OX99 1AA", "0X4 1XD", "OX4", "OX4 1", "", "Oxford", "A".repeat(10_000)])("%.20s", (text) => {
    expect(postcodeExists(text)).toBe(false);
  });
});
