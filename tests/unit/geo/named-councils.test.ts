import { describe, expect, test } from "vitest";
import { councilOf } from "../../../lib/geo/districts";
import { locate } from "../../../lib/geo/locate";
import { districtList } from "../../../lib/geo/tables";
import { readRegions } from "../../../lib/live/content-files";
import { AREAS, originOf } from "./areas";

const regions = readRegions();
const named = (typed: string, preferArea: string | null = null) => {
  const located = locate(typed, AREAS, { preferArea, regions });
  if (located.outcome !== "councils") throw new Error(`${typed}: ${located.outcome}`);
  return { ...located, councils: [...new Set(located.named.districts.map(councilOf))] };
};

describe("the name of a council, district or region is a place", () => {
  test.each([
    ["Oxfordshire", ["Oxfordshire"], ["oxfordshire"]],
    ["OXFORDSHIRE COUNTY COUNCIL", ["Oxfordshire"], ["oxfordshire"]],
    ["Oxon", ["Oxfordshire"], ["oxfordshire"]],
    ["Vale of White Horse", ["Oxfordshire"], ["oxfordshire"]],
    ["Cherwell District Council", ["Oxfordshire"], ["oxfordshire"]],
    ["Stockton-on-Tees Borough Council", ["Stockton-on-Tees"], ["stockton-on-tees"]],
    ["Teesside", ["Middlesbrough", "Redcar and Cleveland", "Stockton-on-Tees"], ["stockton-on-tees"]],
    ["Buckinghamshire", ["Buckinghamshire"], []],
    ["Co Durham", ["County Durham"], []],
    ["Northamptonshire", ["North Northamptonshire", "West Northamptonshire"], []],
    ["Cumbria", ["Cumberland", "Westmorland and Furness"], []],
    [
      "Berkshire",
      ["Bracknell Forest", "Reading", "Slough", "West Berkshire", "Windsor and Maidenhead", "Wokingham"],
      [],
    ],
  ])("%s", (typed, councils, areas) => {
    const found = named(typed);
    expect([...found.councils].sort()).toEqual(councils);
    expect(found.areas).toEqual(areas);
  });

  test.each([
    ["Isle of Man", "the Isle of Man"],
    ["Dublin", "Ireland"],
    ["Cork", "Ireland"],
    ["Jersey", "Jersey"],
    ["Guernsey", "Guernsey"],
    ["Isle of Skye", "Scotland"],
  ])("%s is in %s, whatever hamlet has its name", (typed, nation) => expect(named(typed).named.nation).toBe(nation));

  test.each(["Scotland", "Wales", "Northern Ireland", "Belfast", "Sir Benfro"])("%s is of its own nation", (typed) => {
    expect(named(typed).named.nation).not.toBe("England");
  });

  test.each(["Oxford", "Stockton-on-Tees", "Hartlepool", "Reading", "Ealing", "Durham", "Edinburgh", "Cardiff"])(
    "%s is the town, not only its council",
    (typed) => expect(originOf(locate(typed, AREAS, { regions })).label).toContain(typed),
  );

  test("a hamlet of a county's name is offered with the county", () => {
    expect(named("Kent").places.map(({ label }) => label)).toEqual(["Kent, New Forest, Hampshire"]);
  });

  test("every name of a council and of a region is known", () => {
    const names = [
      ...districtList().flatMap((district) => [district.name, councilOf(district)]),
      ...regions.flatMap(({ name, also }) => [name, ...also]),
    ];
    const wrong = names.filter(
      (name) => !["found", "councils", "choices"].includes(locate(name, AREAS, { regions }).outcome),
    );
    expect(wrong).toEqual([]);
  });
});
