import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { BitWriter, bitsFor, countBits, readBits } from "../../../lib/geo/bits";
import type { PostcodeRow } from "../../../lib/geo/build/code-point";
import { packPostcodes } from "../../../lib/geo/build/postcode-packing";
import { findOutward, findPostcode, findSector, openPostcodeTable } from "../../../lib/geo/postcode-table";
import { districtList, postcodesWithoutCoordinates, postcodeTable } from "../../../lib/geo/tables";

const sample = readFileSync("tests/support/postcodes-sample.csv", "utf8")
  .trim()
  .split("\n")
  .slice(1)
  .map((line) => line.split(","));

const codes = (numbers: readonly number[] = []) => numbers.map((number) => districtList()[number]?.code).sort();

test("three thousand postcodes, chosen by chance, are where Ordnance Survey has them, to the metre and the district", () => {
  const wrong = sample.filter(([postcode = "", easting, northing, district]) => {
    const [outward = "", inward = ""] = postcode.split(" ");
    const found = findPostcode(postcodeTable(), outward, inward);
    const code = found?.district == null ? "" : districtList()[found.district]?.code;
    return found?.easting !== Number(easting) || found?.northing !== Number(northing) || code !== district;
  });
  expect(sample).toHaveLength(3000);
  expect(wrong).toEqual([]);
});

test("a postcode that does not exist is not found, whatever part of it is wrong", () => {
  const absent = [
    ["OX4", "1ZZ"],
    ["OX4", "8XD"],
    ["OX99", "1AA"],
    ["ZZ9", "1AA"],
    ["OX4", "1CC"],
    ["OX4", "1"],
    ["", ""],
  ];
  for (const [outward = "", inward = ""] of absent) expect(findPostcode(postcodeTable(), outward, inward)).toBeNull();
});

test("a sector's districts are all those that its postcodes lie in", () => {
  expect(codes(findSector(postcodeTable(), "OX4", 1)?.districts)).toEqual(["E07000178"]);
  expect(codes(findSector(postcodeTable(), "SN6", 8)?.districts)).toEqual(["E06000030", "E07000180"]);
  expect(codes(findSector(postcodeTable(), "TS21", 1)?.districts)).toEqual(["E06000004", "E06000005", "E06000047"]);
});

test("an outward code's districts are those of all its sectors", () => {
  expect(codes(findOutward(postcodeTable(), "TS20")?.districts)).toEqual(["E06000004"]);
  expect(codes(findOutward(postcodeTable(), "TS21")?.districts)).toEqual(["E06000004", "E06000005", "E06000047"]);
});

test("the middle of a sector lies among its postcodes", () => {
  const middle = findSector(postcodeTable(), "OX4", 1);
  const [near] = [findPostcode(postcodeTable(), "OX4", "1XD")];
  expect(
    Math.hypot((middle?.easting ?? 0) - (near?.easting ?? 0), (middle?.northing ?? 0) - (near?.northing ?? 0)),
  ).toBeLessThan(2000);
});

test("postcodes without coordinates are known, and are not in the table", () => {
  expect(postcodesWithoutCoordinates().size).toBe(836);
  for (const postcode of postcodesWithoutCoordinates()) {
    const [outward = "", inward = ""] = postcode.split(" ");
    expect(findPostcode(postcodeTable(), outward, inward)).toBeNull();
  }
});

test("every district has a name and a nation's code, and Oxfordshire's five have their county", () => {
  expect(districtList().every(({ code, name }) => /^[ESW]\d{8}$/.test(code) && name.length > 2)).toBe(true);
  const ofOxfordshire = districtList().filter(({ county }) => county?.code === "E10000025");
  expect(ofOxfordshire.map(({ name }) => name)).toEqual([
    "Cherwell",
    "Oxford",
    "South Oxfordshire",
    "Vale of White Horse",
    "West Oxfordshire",
  ]);
});

test("what is packed comes back, from the corners of Great Britain and from one sector alike", () => {
  const rows: PostcodeRow[] = [
    { outward: "AB1", inward: "0AA", easting: 0, northing: 0, district: null, county: null },
    { outward: "AB1", inward: "0AZ", easting: 655_448, northing: 1_213_615, district: "S1", county: null },
    { outward: "AB1", inward: "0ZZ", easting: 655_448, northing: 0, district: "S2", county: null },
    { outward: "AB1", inward: "9QX", easting: 123_457, northing: 987_653, district: "S1", county: null },
    { outward: "W1A", inward: "5JJ", easting: 1, northing: 1_213_614, district: "S3", county: null },
  ];
  const districts = ["S1", "S2", "S3"];
  const table = openPostcodeTable(packPostcodes(rows, districts));
  for (const { outward, inward, easting, northing, district } of rows) {
    const number = district === null ? null : districts.indexOf(district);
    expect(findPostcode(table, outward, inward)).toEqual({ easting, northing, district: number });
  }
  expect(findSector(table, "AB1", 0)?.districts).toEqual([0, 1]);
  expect(findPostcode(table, "AB1", "0AB")).toBeNull();
});

test("bits come back as they were packed, at any place in a byte", () => {
  const values: [number, number][] = Array.from({ length: 500 }, (_, at) => [
    (at * 2654435761) % 2 ** (at % 26),
    at % 26,
  ]);
  const writer = new BitWriter();
  for (const [value, count] of values) writer.add(value, count);
  const bytes = writer.finish();
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const [value, count] of values) {
    expect(readBits(view, at, count)).toBe(value);
    at += count;
  }
  expect(writer.length).toBe(at);
  expect(() => writer.add(8, 3)).toThrow(RangeError);
  expect([0, 1, 7, 8].map(bitsFor)).toEqual([0, 1, 3, 4]);
  expect([0, 5, 0xfffff].map(countBits)).toEqual([0, 2, 20]);
});
