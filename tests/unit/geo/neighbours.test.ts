import { expect, test } from "vitest";
import { neighboursOf } from "../../../lib/geo/neighbours";
import { readAreas } from "../../../lib/live/content-files";

const codesOf = (slug: string) =>
  readAreas()
    .filter((area) => area.slug === slug)
    .flatMap(({ districts }) => districts.map(({ code }) => code));

test("the councils round an area are those that the map has there, and not the area itself", () => {
  expect(neighboursOf(codesOf("oxfordshire"))).toEqual([
    "Buckinghamshire",
    "Gloucestershire",
    "Reading",
    "Swindon",
    "Warwickshire",
    "West Berkshire",
    "West Northamptonshire",
    "Wiltshire",
    "Windsor and Maidenhead",
    "Wokingham",
  ]);
  expect(neighboursOf(codesOf("stockton-on-tees"))).toEqual([
    "County Durham",
    "Darlington",
    "Hartlepool",
    "Middlesbrough",
    "North Yorkshire",
    "Redcar and Cleveland",
  ]);
});

test("the far bank of a river is next to an area, and the area to it", () => {
  const redcarAndCleveland = ["E06000003"];
  expect(neighboursOf(codesOf("stockton-on-tees"))).toContain("Redcar and Cleveland");
  expect(neighboursOf(redcarAndCleveland)).toEqual([
    "Hartlepool",
    "Middlesbrough",
    "North Yorkshire",
    "Stockton-on-Tees",
  ]);
});

test("an area that is not on the map has nobody next to it", () => expect(neighboursOf(["E00000000"])).toEqual([]));
