import type { GridPoint } from "../grid";
import { groupBy } from "./group-by";

const CELL = 2000;
const cellOf = (column: number, row: number): number => column * 1000 + row;
const cellNumber = (metres: number): number => Math.floor(metres / CELL);

/**
 * Returns a function that finds the nearest of many points to a point, leaving out those already taken. Where two are
 * as near, it is the first of them in their order.
 */
export function nearestOf<Item extends GridPoint>(
  items: readonly Item[],
): (point: GridPoint, taken?: ReadonlySet<Item>) => Item {
  const cells = groupBy(items, (item) => cellOf(cellNumber(item.easting), cellNumber(item.northing)));
  return (point, taken) => {
    let best: { item: Item; square: number } | null = null;
    for (let ring = 0; ring < 1000; ring++) {
      if (best && best.square <= ((ring - 1) * CELL) ** 2) break;
      for (const key of ringCells(point, ring)) {
        for (const item of cells.get(key) ?? []) {
          const square = (item.easting - point.easting) ** 2 + (item.northing - point.northing) ** 2;
          if ((!best || square < best.square) && !taken?.has(item)) best = { item, square };
        }
      }
    }
    if (!best) throw new Error("There is nothing to be near to.");
    return best.item;
  };
}

function* ringCells({ easting, northing }: GridPoint, ring: number): Generator<number> {
  const column = cellNumber(easting);
  const row = cellNumber(northing);
  for (let x = -ring; x <= ring; x++) {
    const edge = Math.abs(x) === ring;
    for (let y = -ring; y <= ring; y += edge || ring === 0 ? 1 : 2 * ring) yield cellOf(column + x, row + y);
  }
}
