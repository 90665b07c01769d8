import { describe, expect, test } from "vitest";
import { placeCodeIssues } from "../../../lib/editing/place-codes";
import { publishingIssues } from "../../../lib/editing/publishing-issues";
import { postcodeExists } from "../../../lib/geo/postcode-exists";
import { readTerms } from "../../../lib/live/content-files";

const living = (code: string, name: string) => ({ service_areas: [{ id: crypto.randomUUID(), code, name }] });
const around = { terms: readTerms(), postcodeExists, today: "2026-11-29" };

describe("where people must live", () => {
  test.each([
    ["E10000025", "Oxfordshire"],
    ["E06000004", "Stockton-on-Tees"],
    ["E92000001", "England"],
    ["K02000001", "United Kingdom"],
  ])("%s is %s, and nothing is wrong", (code, name) => {
    expect(placeCodeIssues(living(code, name))).toEqual([]);
  });

  test.each([
    ["a code that exists nowhere", "E10000052", "Oxfordshire", "We do not know the area behind “Oxfordshire”"],
    [
      "another council's code",
      "E06000004",
      "Oxfordshire",
      "This is called “Oxfordshire”, but it stands for Stockton-on-Tees",
    ],
    ["no code", "", "Barchester", "We know no area called “Barchester”"],
  ])("under %s stops publishing with a sentence", (_, code, name, sentence) => {
    const issues = publishingIssues("service", living(code, name), around);
    expect(issues.find(({ field }) => field === "service_areas.0")?.message).toContain(sentence);
  });
});

describe("a place", () => {
  const place = { address: { postal_code: "OX4 1XD" }, easting: 453_500, northing: 205_100, district: "E07000178" };

  test("at its postcode is well", () => {
    expect(placeCodeIssues(place)).toEqual([]);
    expect(placeCodeIssues({ ...place, address: { postal_code: null } })).toEqual([]);
  });

  test.each([
    ["in a district that exists nowhere", { district: "E07000999" }, "exists nowhere"],
    ["in another district than its postcode", { district: "E06000004" }, "elsewhere than at OX4 1XD"],
    ["far from its postcode", { northing: 222_000 }, "elsewhere than at OX4 1XD"],
  ])("%s cannot be published", (_, change, sentence) => {
    const issues = publishingIssues("location", { ...place, ...change }, around);
    expect(issues.find(({ field }) => field === "address.postal_code")?.message).toContain(sentence);
  });
});
