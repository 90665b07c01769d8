import { expect, test } from "vitest";
import { metresBetween } from "../../../lib/geo/grid";
import { locatePart, locatePostcode } from "../../../lib/geo/locate";
import { allPostcodes } from "../../../lib/geo/postcode-table";
import { districtList, postcodesWithoutCoordinates, postcodeTable } from "../../../lib/geo/tables";
import { AREAS, originOf } from "./areas";

test("a postcode in Oxford is in Oxfordshire, exactly, with nothing to explain", () => {
  expect(originOf(locatePostcode("ox41xd", AREAS))).toMatchObject({
    label: "OX4 1XD",
    postcode: "OX4 1XD",
    part: "OX4 1",
    precision: "postcode",
    district: { code: "E07000178", name: "Oxford" },
    council: "Oxfordshire",
    nation: "England",
    area: "oxfordshire",
    note: null,
  });
});

test("a postcode elsewhere is in no area, and its council is the one that publishes a Local Offer", () => {
  expect(originOf(locatePostcode("TN25 4AB", AREAS))).toMatchObject({
    district: { name: "Ashford" },
    council: "Kent",
    area: null,
  });
  expect(originOf(locatePostcode("HP18 9XX", AREAS))).toMatchObject({ council: "Buckinghamshire", area: null });
  expect(originOf(locatePostcode("EH1 1YZ", AREAS))).toMatchObject({ nation: "Scotland", area: null });
});

test("a letter that was put right is pointed out", () => {
  expect(originOf(locatePostcode("0X4 lXD", AREAS))).toMatchObject({
    label: "OX4 1XD",
    note: "We read that as OX4 1XD.",
  });
});

test("a postcode that is not known yet is answered from the middle of its sector", () => {
  const origin = originOf(locatePostcode("OX4 1ZZ", AREAS));
  expect(origin).toMatchObject({ precision: "sector", part: "OX4 1", area: "oxfordshire", postcode: "OX4 1ZZ" });
  expect(origin.note).toBe("We do not know that postcode yet, so distances are measured from the middle of OX4 1.");
  expect(metresBetween(origin, originOf(locatePart("OX4 1", AREAS)))).toBe(0);
});

test("…or of its outward code if there is no such sector", () => {
  const origin = originOf(locatePostcode("TS20 9ZZ", AREAS));
  expect(origin).toMatchObject({ precision: "district", part: "TS20", area: "stockton-on-tees" });
  expect(origin.note).toContain("the middle of TS20.");
});

test("…and is unknown if there is no such outward code", () => {
  const located = locatePostcode("OX99 1AA", AREAS);
  expect(located).toMatchObject({ outcome: "unknown", message: expect.stringContaining("Check it") });
});

test.each(["SN6 8ZZ", "OX15 9ZZ", "TS21 1ZZ", "RG9 3ZZ"])(
  "%s, not known and across a border, is in no area",
  (text) => {
    const origin = originOf(locatePostcode(text, AREAS));
    expect(origin).toMatchObject({ district: null, council: null, area: null });
    expect(origin.councils.length).toBeGreaterThan(1);
    expect(origin.possibleAreas).toHaveLength(1);
    expect(origin.note).toContain("more than one council");
    expect(origin.note).not.toContain(text);
  },
);

test("OX1 5, across districts of one county, is in Oxfordshire, though its district cannot be known", () => {
  const origin = originOf(locatePart("OX1 5", AREAS));
  expect(origin).toMatchObject({ district: null, council: "Oxfordshire", area: "oxfordshire" });
  expect(origin.note).not.toContain("more than one council");
});

test("no sector or outward code is ever in an area that one of its postcodes is not in", () => {
  const areaOf = new Map(AREAS.flatMap(({ slug, districts }) => districts.map((code) => [code, slug])));
  const areas = new Map<string, Set<string | null>>();
  const wrong: string[] = [];
  for (const { outward, inward } of allPostcodes(postcodeTable())) {
    if (!/^(OX|TS|SN|RG|DL)/.test(outward)) continue;
    const origin = originOf(locatePostcode(`${outward} ${inward}`, AREAS));
    const area = origin.district && (areaOf.get(origin.district.code) ?? null);
    if (origin.area !== area) wrong.push(origin.label);
    for (const part of [outward, `${outward} ${inward[0]}`]) areas.set(part, (areas.get(part) ?? new Set()).add(area));
  }
  expect(areas.size).toBeGreaterThan(300);
  expect(wrong).toEqual([]);
  for (const [part, found] of areas) {
    const [only = null] = found;
    expect([part, originOf(locatePart(part, AREAS)).area]).toEqual([part, found.size === 1 ? only : null]);
  }
});

test("a postcode whose place Ordnance Survey only estimates has no district of its own, and says so", () => {
  const origin = originOf(locatePostcode("B42 9LG", AREAS));
  expect(origin).toMatchObject({ precision: "sector", area: null });
  expect(origin.note).toContain("only roughly");
});

test("a PO box is not a place on the map; a new postcode in a known sector is answered from its middle", () => {
  expect(locatePostcode("EN77 1AA", AREAS)).toMatchObject({
    outcome: "non-geographic",
    message: expect.stringContaining("PO box"),
  });
  expect(originOf(locatePostcode("TW15 9FR", AREAS)).note).toContain("The map does not show where that postcode is");
  expect(locatePostcode("AB43 1AJ", AREAS).outcome).toBe("non-geographic");
  const outcomes = [...postcodesWithoutCoordinates()].map((text) => locatePostcode(text, AREAS).outcome);
  expect(new Set(outcomes)).toEqual(new Set(["non-geographic", "found"]));
});

test("a part without its space is read as the part that exists", () => {
  expect(originOf(locatePart("OX41", AREAS)).label).toBe("OX4 1");
  expect(originOf(locatePart("OX14", AREAS)).label).toBe("OX14");
  expect(locatePart("OX98", AREAS).outcome).toBe("unknown");
});

test("the part of any origin, from a shared link, is located again", () => {
  for (const text of ["OX4 1XD", "OX4 1ZZ", "TS20 9ZZ", "OX15 9ZZ"]) {
    const { part } = originOf(locatePostcode(text, AREAS));
    expect(originOf(locatePart(part ?? "", AREAS)).part).toBe(part);
  }
});

test("every district is in the area that names it, and only there", () => {
  const named = districtList().filter(({ code }) => AREAS.some(({ districts }) => districts.includes(code)));
  expect(named).toHaveLength(6);
});
