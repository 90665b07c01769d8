import type { AreaMap } from "./area-map";
import { type GridPoint, metresBetween } from "./grid";
import { type Box, boxAt, overlaps, type Spot } from "./sketch-box";
import { type Pin, pinsOf } from "./sketch-pins";

/** A place with the numbers that it has in a list; none where it is alone. */
type NumberedPlace = GridPoint & { numbers: readonly number[] };

/** A name at a point, to its right or to its left, and so many units below the middle of it. */
export type Name = Spot & { name: string; isLeft: boolean; down: number };

/** A map as it is drawn. A unit is a pixel where the picture is as wide as it was made. */
export type Sketch = {
  width: number;
  height: number;
  /** The outline of the area, as the path of an SVG. */
  outline: string;
  pins: readonly Pin[];
  towns: readonly Name[];
  /** Where distances are measured from, with a ring of so many miles round it. */
  centre: (Name & { ring: { radius: number; miles: number } | null }) | null;
};

/**
 * What a sketch shows. `centre` may be no more exact than what may be known of where somebody lives. `isWhole`: all of
 * the area, however big it is.
 */
type Shown = {
  map: AreaMap;
  places: readonly NumberedPlace[];
  centre: (GridPoint & { name: string }) | null;
  isWhole?: boolean;
  width: number;
  height: number;
};

/** Units that are left free at the sides and below, and above for pins with more and more lines. */
const SIDE = 60;
const BELOW = 30;
const ABOVE = [42, 78, 114];
/** The least metres that a picture is wide. */
const LEAST_WIDTH = 14_000;
/** Metres from corner to corner: an area that is no bigger is shown whole. */
const SMALL = 40_000;
const METRES_PER_MILE = 1609.344;
const RINGS = [1, 2, 5, 10, 20, 50];
/** So many towns are named at most, and no more than one in so many square units. */
const MOST_TOWNS = 8;
const UNITS_EACH = 10_000;
/** Units of a letter's width, of a line's height, and from a dot to its name. */
const LETTER = 8;
const LINE = 20;
const GAP = 7;
/** Units that stay free on both sides of a name, also where it is bold. */
const MARGIN = 6;
/** Units below the middle of a point at which its name may stand, the best first. */
const DOWNS = [0, 12, -12];

/** Returns the map of some places in an area. Every pin is in the picture; no two names or pins lie on each other. */
export function sketchOf({ map, places, centre, isWhole = false, width, height }: Shown): Sketch {
  const land = map.outline.flat();
  const points = [...places, ...(centre ? [centre] : [])];
  const { scale, spotOf, pins } = framed(
    places,
    isWhole || isSmall(land) ? [...points, ...land] : points,
    { width, height },
    ABOVE,
  );
  const taken: Box[] = pins.flatMap(({ x, y, body }) => [body, boxAt(x - 8, y - 12, 16, 14)]);
  /** Returns the name of a point on the side of it that is free; to its right where neither is. */
  const nameAt = (point: GridPoint, name: string): { named: Name; isFree: boolean } => {
    const spot = rounded(spotOf(point));
    const sides = DOWNS.flatMap((down) => [false, true].map((isLeft) => ({ ...spot, name, isLeft, down })));
    const free = sides.find((side) => {
      const box = nameBox(side);
      return isWithin(box, width, height) && !taken.some((other) => overlaps(box, other));
    });
    return { named: free ?? (sides[0] as Name), isFree: free !== undefined };
  };
  const middle = centre && nameAt(centre, centre.name).named;
  if (middle) taken.push(boxAt(middle.x - 11, middle.y - 11, 22, 22), nameBox(middle));
  const towns: Name[] = [];
  for (const { name, ...point } of map.towns) {
    if (towns.length >= Math.min(MOST_TOWNS, (width * height) / UNITS_EACH)) break;
    const { x, y } = spotOf(point);
    if (x < 0 || y < 0 || x > width || y > height) continue;
    if (name === middle?.name || towns.some((town) => town.name === name)) continue;
    const { named, isFree } = nameAt(point, name);
    if (!isFree) continue;
    towns.push(named);
    taken.push(nameBox(named));
  }
  const most = Math.min(width, height) * 0.45;
  const radiusOf = (ring: number) => Math.round(ring * METRES_PER_MILE * scale);
  const miles = RINGS.findLast((ring) => radiusOf(ring) <= most);
  return {
    width,
    height,
    outline: map.outline.map((points) => pathOf(points.map((point) => rounded(spotOf(point))))).join(""),
    pins,
    towns,
    centre: middle && { ...middle, ring: miles ? { miles, radius: radiusOf(miles) } : null },
  };
}

type Frame = { width: number; height: number; above: number };

/** Returns the least and the most of some numbers. */
const ends = (values: readonly number[]) => [Math.min(...values), Math.max(...values)] as const;

function isSmall(points: readonly GridPoint[]): boolean {
  const [west, east] = ends(points.map(({ easting }) => easting));
  const [south, north] = ends(points.map(({ northing }) => northing));
  return Math.hypot(east - west, north - south) <= SMALL;
}

/** The way from the grid to a picture that holds all of these points, with room for the pins; and units for a metre. */
function projection(points: readonly GridPoint[], { width, height, above }: Frame) {
  const [west, east] = ends(points.map(({ easting }) => easting));
  const [south, north] = ends(points.map(({ northing }) => northing));
  const inner = { width: width - 2 * SIDE, height: height - above - BELOW };
  const scale = Math.min(width / LEAST_WIDTH, inner.width / (east - west), inner.height / (north - south));
  const spotOf = ({ easting, northing }: GridPoint): Spot => ({
    x: width / 2 + (easting - (west + east) / 2) * scale,
    y: above + inner.height / 2 - (northing - (south + north) / 2) * scale,
  });
  return { scale, spotOf };
}

type Framed = ReturnType<typeof projection> & { pins: readonly Pin[] };

/** The first of these projections that has room above for all its pins; the last one has it for twenty numbers. */
function framed(
  places: readonly NumberedPlace[],
  points: readonly GridPoint[],
  size: { width: number; height: number },
  [above = 0, ...more]: readonly number[],
): Framed {
  const { scale, spotOf } = projection(points, { ...size, above });
  const pins = pinsOf(
    places.map((place) => ({ ...rounded(spotOf(place)), numbers: place.numbers })),
    size.width,
  );
  return more.length === 0 || pins.every(({ body }) => body.top >= 0)
    ? { scale, spotOf, pins }
    : framed(places, points, size, more);
}

const rounded = ({ x, y }: Spot): Spot => ({ x: Math.round(x), y: Math.round(y) });

/** Returns the box of a name and its dot. */
const nameBox = ({ x, y, name, isLeft, down }: Name): Box => {
  const length = name.length * LETTER + GAP;
  return boxAt((isLeft ? x - length : x) - MARGIN, y - LINE / 2 + down, length + 2 * MARGIN, LINE);
};

const isWithin = ({ left, top, right, bottom }: Box, width: number, height: number): boolean =>
  left >= 2 && top >= 2 && right <= width - 2 && bottom <= height - 2;

/** Returns a closed line in the shortest way to write it: from each point to the next. */
function pathOf(spots: readonly Spot[]): string {
  const steps = spots.flatMap(({ x, y }, at) => {
    const before = spots[at - 1] ?? { x: 0, y: 0 };
    return at > 0 && x === before.x && y === before.y ? [] : [`${x - before.x} ${y - before.y}`];
  });
  return steps.length < 3 ? "" : `m${steps.join(" ").replaceAll(" -", "-")}z`;
}

/** Metres: a place is part of a map up to here, however lonely it lies. */
const NEAR = 50_000;
/** It is part of it, too, if it is not farther than so many times the one before. */
const LEAP = 3;

/**
 * Parts places into those that fit one map, and those so far away that the others would lie on one spot. Both are in
 * the order of their distance.
 */
export function partByReach<P extends GridPoint>(places: readonly P[], from: GridPoint): { near: P[]; far: P[] } {
  const metres = (place: P) => metresBetween(place, from);
  const sorted = [...places].sort((a, b) => metres(a) - metres(b));
  const leap = sorted.findIndex((place, at) => {
    const before = sorted[at - 1];
    return metres(place) > NEAR && before !== undefined && metres(place) > LEAP * metres(before);
  });
  return leap < 0 ? { near: sorted, far: [] } : { near: sorted.slice(0, leap), far: sorted.slice(leap) };
}
