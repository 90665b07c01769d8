import { describe, expect, test } from "vitest";
import { findCouncil, isSameName, nameOfCode, searchCouncils } from "../../../lib/geo/councils";

describe("a council", () => {
  test.each([
    ["Oxfordshire", "E10000025"],
    ["oxfordshire county council", "E10000025"],
    ["Oxford City Council", "E07000178"],
    ["Stockton on Tees", "E06000004"],
    ["London Borough of Camden", "E09000007"],
    ["England", "E92000001"],
    ["United Kingdom", "K02000001"],
  ])("called %s has the code %s", (name, code) => {
    expect(findCouncil(name)?.code).toBe(code);
  });

  test("that nobody knows has none", () => {
    expect(findCouncil("Barchester")).toBeNull();
    expect(nameOfCode("E10000052")).toBeNull();
    expect(isSameName("Oxford", "Oxfordshire")).toBe(false);
  });

  test("is found by the beginning of any word of its name, those that begin with it first", () => {
    expect(searchCouncils("oxford").map(({ name }) => name)).toEqual([
      "Oxford",
      "Oxfordshire",
      "South Oxfordshire",
      "West Oxfordshire",
    ]);
    expect(searchCouncils("tees stock").map(({ name }) => name)).toEqual(["Stockton-on-Tees"]);
    expect(searchCouncils("barchester")).toEqual([]);
  });

  test("has a name that is no other's", () => {
    const all = searchCouncils("");
    expect(all.length).toBeGreaterThan(370);
    for (const { name, code } of all) expect([name, findCouncil(name)?.code]).toEqual([name, code]);
  });
});
