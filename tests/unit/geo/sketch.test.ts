import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { areaMap } from "../../../lib/geo/area-map";
import { packDistricts } from "../../../lib/geo/build/district-packing";
import { GRID_COLUMNS, GRID_STEP, openDistrictGrid } from "../../../lib/geo/district-grid";
import { outlineOf } from "../../../lib/geo/outline";
import { partByReach, sketchOf } from "../../../lib/geo/sketch";
import { overlaps } from "../../../lib/geo/sketch-box";
import { districtList } from "../../../lib/geo/tables";

const oxfordshire = areaMap(
  districtList()
    .filter(({ county }) => county?.name === "Oxfordshire")
    .map(({ code }) => code),
);
const stockton = areaMap(["E06000004"]);
const size = { width: 352, height: 400 };

const point = fc.record({
  easting: fc.integer({ min: 420_000, max: 480_000 }),
  northing: fc.integer({ min: 180_000, max: 250_000 }),
});

/** Places with the numbers 1 to 20 in any order, several at one place. */
const numbered = fc
  .array(point, { minLength: 1, maxLength: 20 })
  .chain((points) =>
    fc
      .array(fc.nat({ max: points.length - 1 }), { minLength: points.length, maxLength: 20 })
      .map((whose) =>
        points
          .map((place, at) => ({ ...place, numbers: whose.flatMap((owner, n) => (owner === at ? [n + 1] : [])) }))
          .filter(({ numbers }) => numbers.length > 0),
      ),
  )
  .filter((places) => places.length > 0);

describe("a sketch", () => {
  test("has every pin within its frame, none on another, and each number once", () => {
    fc.assert(
      fc.property(numbered, fc.option(point), (places, middle) => {
        const centre = middle && { ...middle, name: "OX4 1" };
        const { pins, towns, ...sketch } = sketchOf({ map: oxfordshire, places, centre, ...size });
        for (const { x, y, body } of pins) {
          expect(Math.min(body.left, body.top, x, y)).toBeGreaterThanOrEqual(0);
          expect(Math.max(body.right, x)).toBeLessThanOrEqual(size.width);
          expect(Math.max(body.bottom, y)).toBeLessThanOrEqual(size.height);
        }
        const pairs = pins.flatMap((one, at) => pins.slice(at + 1).map((other) => [one, other] as const));
        expect(pairs.filter(([one, other]) => overlaps(one.body, other.body))).toEqual([]);
        const byNumber = (a: number, b: number) => a - b;
        const given = places.flatMap(({ numbers }) => numbers).toSorted(byNumber);
        expect(pins.flatMap(({ numbers }) => numbers).toSorted(byNumber)).toEqual(given);
        for (const { numbers, lines } of pins) expect(lines.join(" · ").split(" · ").map(Number)).toEqual(numbers);
        if (centre) expect(sketch.centre?.name).toBe("OX4 1");
        expect(towns.length).toBeLessThanOrEqual(8);
      }),
    );
  });

  test("puts what lies north above what lies south, and east to the right of west", () => {
    const corners = [
      { easting: 440_000, northing: 240_000, numbers: [1] },
      { easting: 460_000, northing: 200_000, numbers: [2] },
    ];
    const [north, south] = sketchOf({ map: oxfordshire, places: corners, centre: null, ...size }).pins;
    expect(north?.y).toBeLessThan(south?.y ?? 0);
    expect(north?.x).toBeLessThan(south?.x ?? 0);
  });

  test("has a ring whose radius is as many miles as it says", () => {
    const centre = { easting: 450_000, northing: 200_000, name: "here" };
    // Five miles east.
    const places = [{ easting: 450_000 + 5 * 1609.344, northing: 200_000, numbers: [1] }];
    const sketch = sketchOf({ map: oxfordshire, places, centre, ...size });
    const fiveMiles = (sketch.pins[0]?.x ?? 0) - (sketch.centre?.x ?? 0);
    const { miles = 0, radius = 0 } = sketch.centre?.ring ?? {};
    expect(radius / miles).toBeCloseTo(fiveMiles / 5, 0);
  });

  test("leaves out what lies so far away that the rest would be one spot", () => {
    const from = { easting: 450_000, northing: 200_000 };
    const at = (kilometres: number) => ({ easting: 450_000 + kilometres * 1000, northing: 200_000 });
    expect(partByReach([at(100), at(3), at(12)], from)).toEqual({ near: [at(3), at(12)], far: [at(100)] });
    expect(partByReach([at(1), at(40)], from).far).toEqual([]);
    expect(partByReach([at(30), at(60)], from).far).toEqual([]);
    expect(partByReach([], from)).toEqual({ near: [], far: [] });
  });
});

describe("the outline of an area", () => {
  test("takes less than 3 kB to draw", () => {
    for (const map of [oxfordshire, stockton]) {
      const places = [{ easting: 450_000, northing: 200_000, numbers: [1] }];
      const { outline } = sketchOf({ map, places, centre: null, ...size });
      expect(outline.length).toBeGreaterThan(100);
      expect(outline.length).toBeLessThan(3000);
    }
  });

  test("goes round the towns of the area, and not round its neighbours", () => {
    const isIn = (map: typeof stockton, { easting, northing }: { easting: number; northing: number }) =>
      map.outline.filter((ring) => {
        const crossed = ring.filter((from, at) => {
          const to = ring[(at + 1) % ring.length] ?? from;
          const share = (northing - from.northing) / (to.northing - from.northing);
          return (
            from.northing > northing !== to.northing > northing &&
            easting < from.easting + share * (to.easting - from.easting)
          );
        });
        return crossed.length % 2 === 1;
      }).length === 1;
    const town = (map: typeof stockton, name: string) => {
      const found = map.towns.find((one) => one.name === name);
      if (!found) throw new Error(`${name} is not named.`);
      return found;
    };
    for (const name of ["Oxford", "Banbury", "Henley-on-Thames", "Faringdon"])
      expect(isIn(oxfordshire, town(oxfordshire, name)), name).toBe(true);
    for (const name of ["Reading", "Swindon", "Brackley"])
      expect(isIn(oxfordshire, town(oxfordshire, name)), name).toBe(false);
    for (const name of ["Yarm", "Billingham"]) expect(isIn(stockton, town(stockton, name)), name).toBe(true);
    for (const name of ["Middlesbrough", "Hartlepool"]) expect(isIn(stockton, town(stockton, name)), name).toBe(false);
  });

  test("closes over land where nobody lives, and has none where the land ends", () => {
    const rows = [10, 14].flatMap((east) =>
      [10, 12, 14].map((north) => ({
        easting: east * GRID_STEP,
        northing: north * GRID_STEP,
        outward: "",
        inward: "",
        district: "A",
        county: null,
      })),
    );
    const grid = openDistrictGrid(packDistricts(rows, ["A"]));
    const at = (east: number, north: number) => grid[north * GRID_COLUMNS + east];
    expect(at(12, 12)).toBe(1);
    expect(at(9, 12)).toBe(0);
    const [ring = []] = outlineOf(grid, [0]);
    expect(ring.every(({ easting }) => easting >= 10 * GRID_STEP && easting <= 15 * GRID_STEP)).toBe(true);
    expect(outlineOf(grid, [1])).toEqual([]);
  });
});
