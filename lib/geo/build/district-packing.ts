import { GRID_COLUMNS, GRID_ROWS, GRID_STEP } from "../district-grid";
import { asBytes } from "../sections";
import type { PostcodeRow } from "./code-point";

/** Squares between two postcodes that are taken for land, however few live there. */
const REACH = 8;
/** From a square to the eight round it. */
const AROUND = [-1, 0, 1]
  .flatMap((north) => [-1, 0, 1].map((east) => north * GRID_COLUMNS + east))
  .filter((offset) => offset !== 0);

/**
 * Packs which district each square of the grid lies in: 0 for none, or the number of the district in `districts`, and
 * one. It is the district of most postcodes in the square. A square without a postcode has the district of those
 * nearest to it, and belongs to none where the land ends. The outlines of areas are drawn from this.
 */
export function packDistricts(rows: readonly PostcodeRow[], districts: readonly string[]): Uint8Array {
  const numbers = new Map(districts.map((code, number) => [code, number + 1]));
  const counts = new Map<number, Map<number, number>>();
  for (const { easting, northing, district } of rows) {
    const number = numbers.get(district ?? "");
    if (number === undefined) continue;
    const square = Math.floor(northing / GRID_STEP) * GRID_COLUMNS + Math.floor(easting / GRID_STEP);
    const inSquare = counts.get(square) ?? new Map<number, number>();
    counts.set(square, inSquare.set(number, (inSquare.get(number) ?? 0) + 1));
  }
  const lived = new Uint16Array(GRID_COLUMNS * GRID_ROWS);
  for (const [square, inSquare] of counts) {
    lived[square] = [...inSquare].toSorted((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 0;
  }
  let grown = lived;
  for (let round = 0; round < REACH; round++) grown = grow(grown);
  // What was grown into the sea goes again: land is where nothing but land lies as far round as it was grown.
  let isLand = Uint8Array.from(grown, (number) => (number > 0 ? 1 : 0));
  for (let round = 0; round < REACH; round++) isLand = shrink(isLand);
  return asBytes(grown.map((number, square) => (lived[square] || isLand[square] ? number : 0)));
}

/** Gives each empty square the number that most of the squares round it have. */
function grow(before: Uint16Array<ArrayBuffer>): Uint16Array<ArrayBuffer> {
  const after = before.slice();
  eachSquare(before, (square) => {
    if (before[square] || !AROUND.some((offset) => before[square + offset])) return;
    const around = AROUND.map((offset) => before[square + offset] ?? 0).filter((number) => number > 0);
    const often = (number: number) => around.filter((one) => one === number).length;
    after[square] = around.toSorted((a, b) => often(b) - often(a) || a - b)[0] ?? 0;
  });
  return after;
}

/** Leaves the land that has land on all sides. */
function shrink(before: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const after = before.slice();
  eachSquare(before, (square) => {
    if (before[square] && AROUND.some((offset) => !before[square + offset])) after[square] = 0;
  });
  return after;
}

/** Calls with each square of the rows that have something on them, or are within reach of one; not with the edge. */
function eachSquare(squares: Uint16Array | Uint8Array, work: (square: number) => void): void {
  const isFull = (number: number) => number > 0;
  const first = Math.floor(squares.findIndex(isFull) / GRID_COLUMNS);
  const last = Math.floor(squares.findLastIndex(isFull) / GRID_COLUMNS);
  for (let row = Math.max(1, first - 1); row <= Math.min(GRID_ROWS - 2, last + 1); row++) {
    for (let column = 1; column < GRID_COLUMNS - 1; column++) work(row * GRID_COLUMNS + column);
  }
}
