import { describe, expect, test } from "vitest";
import { readAreas } from "../../../lib/live/content-files";
import { outlineFeature } from "../../../lib/open-data/area-outline";

/** Twice the area within a ring, in square degrees: positive where it runs counterclockwise. */
const turnOf = (ring: readonly (readonly number[])[]) =>
  ring.reduce((sum, [x = 0, y = 0], at) => {
    const [nextX = 0, nextY = 0] = ring[(at + 1) % ring.length] ?? [];
    return sum + x * nextY - nextX * y;
  }, 0);

/** A point well inside each area: the middle of Oxford, and of Stockton. */
const inside: Record<string, [number, number]> = { oxfordshire: [-1.257, 51.752], "stockton-on-tees": [-1.319, 54.57] };

const holds = (ring: readonly (readonly number[])[], [x, y]: readonly [number, number]) =>
  ring.filter(([x1 = 0, y1 = 0], at) => {
    const [x2 = 0, y2 = 0] = ring[(at + 1) % ring.length] ?? [];
    return y1 > y !== y2 > y && x < x1 + ((y - y1) / (y2 - y1)) * (x2 - x1);
  }).length %
    2 ===
  1;

describe.each(readAreas().map((area) => [area.slug, area] as const))("the outline of %s", (slug, area) => {
  const { id, geometry, properties } = outlineFeature(area);
  const outers = geometry.coordinates.map(([outer]) => outer ?? []);

  test("is one feature that says whose it is", () => {
    expect([id, properties.gss_code, properties.name]).toEqual([area.gss_code, area.gss_code, area.name]);
  });

  test("has closed rings in degrees of England, land to their left (RFC 7946)", () => {
    for (const [at, ring] of geometry.coordinates.flat().entries()) {
      expect(ring.length).toBeGreaterThan(3);
      expect(ring[0]).toEqual(ring.at(-1));
      for (const [longitude, latitude] of ring) {
        expect(longitude > -6.5 && longitude < 2 && latitude > 49.8 && latitude < 55.9).toBe(true);
      }
      if (outers.includes(ring)) expect([at, turnOf(ring) > 0]).toEqual([at, true]);
    }
  });

  test("holds the middle of its town, and not London", () => {
    expect(outers.some((ring) => holds(ring, inside[slug] as [number, number]))).toBe(true);
    expect(outers.some((ring) => holds(ring, [-0.1276, 51.5072]))).toBe(false);
  });
});
