import { describe, expect, test } from "vitest";
import { areasOnMap } from "../../../lib/catalogue/area";
import { type AreaOnMap, locate } from "../../../lib/geo/locate";
import { readAreaFiles } from "../../../lib/live/area-files";
import { AREAS, originOf } from "./areas";

const [oxfordshire, stockton] = AREAS as [AreaOnMap, AreaOnMap];
const areas: AreaOnMap[] = [
  { ...oxfordshire, localNames: [{ name: "Hogsmeade", means: "OX25 5" }] },
  {
    ...stockton,
    localNames: [
      { name: "Hogsmeade", means: "Yarm" },
      { name: "Oxford", means: "Yarm" },
    ],
  },
];
const labelIn = (preferArea: string | null, text = "Hogsmeade") => originOf(locate(text, areas, { preferArea })).label;

describe("a name that only people of an area use", () => {
  test("means a place of the map there, however it is written", () => {
    for (const text of ["Hogsmeade", "hogsmeade", " HOGSMEADE "])
      expect(originOf(locate(text, areas, { preferArea: "stockton-on-tees" }))).toMatchObject({
        area: "stockton-on-tees",
        precision: "place",
        label: expect.stringContaining("Yarm"),
      });
  });

  test("may mean a part of a postcode, and whoever asks is told from where distances are measured", () => {
    const origin = originOf(locate("Hogsmeade", areas, { preferArea: "oxfordshire" }));
    expect(origin).toMatchObject({ label: "OX25 5", area: "oxfordshire", precision: "sector" });
    expect(origin.note).toContain("the middle of OX25 5");
  });

  test("is known where nobody said which area they are on", () => expect(labelIn(null)).toBe("OX25 5"));

  test("leaves a place of the map that has the name to everybody else", () => {
    expect(labelIn("stockton-on-tees", "Oxford")).toContain("Yarm");
    for (const area of ["oxfordshire", null]) expect(labelIn(area, "Oxford")).toMatch(/^Oxford/);
  });
});

test("every local name of the site is unknown to the map, and leads into its own area", () => {
  const all = readAreaFiles().areas;
  const named = all.flatMap(({ slug, local_names = [] }) => local_names.map(({ name }) => ({ slug, name })));
  expect(named.length).toBeGreaterThan(0);
  for (const { slug, name } of named) {
    const plain = locate(name, AREAS, { preferArea: slug });
    expect([name, plain.outcome === "found" && plain.origin.note === null]).toEqual([name, false]);
    expect([name, originOf(locate(name, areasOnMap(all), { preferArea: slug })).area]).toEqual([name, slug]);
  }
});
