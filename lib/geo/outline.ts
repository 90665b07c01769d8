import { type DistrictGrid, GRID_COLUMNS, GRID_STEP } from "./district-grid";
import { type GridPoint, metresBetween } from "./grid";

/** A closed line round land, without its first point at the end. */
export type Ring = readonly GridPoint[];

/** A simplified line may leave the one that was traced by this share of the size of its area. */
const TOLERANCE = 0.008;
/** Islands and holes of a smaller share of the longest ring are left out. */
const SMALLEST = 0.1;

/**
 * Returns the outline of some districts together, on the grid, the longest ring first. It is traced along squares of
 * half a kilometre and simplified, so that one knows the shape of an area by it. `districts` are numbers in the list
 * of districts. Empty when no square is theirs.
 */
export function outlineOf(grid: DistrictGrid, districts: readonly number[]): Ring[] {
  const rings = traced(grid, new Set(districts.map((number) => number + 1))).sort((a, b) => b.length - a.length);
  const most = rings[0]?.length ?? 0;
  const size = metresBetween(cornerOf(rings.flat(), Math.min), cornerOf(rings.flat(), Math.max));
  return rings
    .filter(({ length }) => length >= most * SMALLEST)
    .map((ring) => simplified(middles(ring), size * TOLERANCE));
}

const cornerOf = (points: Ring, pick: (a: number, b: number) => number): GridPoint => ({
  easting: points.reduce((found, { easting }) => pick(found, easting), points[0]?.easting ?? 0),
  northing: points.reduce((found, { northing }) => pick(found, northing), points[0]?.northing ?? 0),
});

/** Returns the middles of the sides of a ring: a line aslant that squares make a stair of is straight again. */
const middles = (ring: Ring): Ring =>
  ring.map((point, at) => {
    const next = ring[(at + 1) % ring.length] ?? point;
    return { easting: (point.easting + next.easting) / 2, northing: (point.northing + next.northing) / 2 };
  });

/** The corners of squares are numbered like squares, by their south-west corner. */
const pointOf = (corner: number): GridPoint => ({
  easting: (corner % GRID_COLUMNS) * GRID_STEP,
  northing: Math.floor(corner / GRID_COLUMNS) * GRID_STEP,
});

/** Rings round the squares of these numbers: along each side with such a square on its left and none on its right. */
function traced(grid: DistrictGrid, numbers: ReadonlySet<number>): Ring[] {
  const next = new Map<number, number[]>();
  const add = (from: number, to: number) => {
    next.set(from, [...(next.get(from) ?? []), to]);
  };
  const isIn = (square: number) => numbers.has(grid[square] ?? 0);
  for (let square = 0; square < grid.length; square++) {
    if (!isIn(square)) continue;
    const [southWest, southEast] = [square, square + 1];
    const [northWest, northEast] = [square + GRID_COLUMNS, square + GRID_COLUMNS + 1];
    if (!isIn(square - GRID_COLUMNS)) add(southWest, southEast);
    if (!isIn(square + 1)) add(southEast, northEast);
    if (!isIn(square + GRID_COLUMNS)) add(northEast, northWest);
    if (!isIn(square - 1)) add(northWest, southWest);
  }
  const rings: Ring[] = [];
  for (const start of next.keys()) {
    const corners: number[] = [];
    for (let at = next.get(start)?.pop(), from = start; at !== undefined; at = next.get(at)?.pop()) {
      corners.push(from);
      from = at;
    }
    if (corners.length > 0) rings.push(corners.map(pointOf));
  }
  return rings;
}

/** Metres of a point from the line through two others; from the first of them where they are the same. */
function metresFromLine(point: GridPoint, from: GridPoint, to: GridPoint): number {
  const length = metresBetween(from, to);
  if (length === 0) return metresBetween(point, from);
  const cross =
    (to.easting - from.easting) * (point.northing - from.northing) -
    (to.northing - from.northing) * (point.easting - from.easting);
  return Math.abs(cross) / length;
}

/** Returns a ring without the points that a line through fewer of them passes nearly (Douglas and Peucker, 1973). */
function simplified(ring: Ring, tolerance: number): Ring {
  const first = ring[0];
  if (!first) return [];
  // The ring is cut in two at the point that is farthest from its first.
  const far = ring.reduce((best, point, at) => {
    const isFarther = metresBetween(first, point) > metresBetween(first, ring[best] ?? first);
    return isFarther ? at : best;
  }, 0);
  const thereAndBack = [ring.slice(0, far + 1), [...ring.slice(far), first]];
  return thereAndBack.flatMap((half) => withoutNear(half, tolerance).slice(0, -1));
}

function withoutNear(line: Ring, tolerance: number): Ring {
  const [first, last] = [line[0], line.at(-1)];
  if (!first || !last || line.length < 3) return line;
  let most = 0;
  let at = 0;
  for (const [index, point] of line.entries()) {
    const metres = metresFromLine(point, first, last);
    if (metres > most) [most, at] = [metres, index];
  }
  if (most <= tolerance) return [first, last];
  return [...withoutNear(line.slice(0, at + 1), tolerance).slice(0, -1), ...withoutNear(line.slice(at), tolerance)];
}
