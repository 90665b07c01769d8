import { oncePerThread } from "../process/once-per-thread";
import { GRID_COLUMNS } from "./district-grid";
import { councilOf, nationOf } from "./districts";
import { districtsBySector } from "./postcode-table";
import { districtList, postcodeTable, readDistrictGrid } from "./tables";

/** From a square of the grid of districts to those a kilometre off at most: over a river, or a narrow estuary. */
const NEAR = [1, 2, GRID_COLUMNS, 2 * GRID_COLUMNS, GRID_COLUMNS + 1, GRID_COLUMNS - 1];

/** Numbers of districts that share a postcode sector or lie side by side on the grid, by district. */
function neighbourNumbers(): ReadonlyMap<number, ReadonlySet<number>> {
  const found = oncePerThread("geo-neighbours", (): { all?: Map<number, Set<number>> } => ({}));
  if (found.all) return found.all;
  const all = new Map<number, Set<number>>();
  const add = (one: number, other: number) => {
    if (one !== other) all.set(one, (all.get(one) ?? new Set()).add(other));
  };
  for (const districts of districtsBySector(postcodeTable()))
    for (const one of districts) for (const other of districts) add(one, other);
  const grid = readDistrictGrid();
  for (const [square, one] of grid.entries()) {
    if (one === 0) continue;
    for (const step of NEAR) {
      const other = grid[square + step] ?? 0;
      if (other === 0 || other === one) continue;
      add(one - 1, other - 1);
      add(other - 1, one - 1);
    }
  }
  found.all = all;
  return all;
}

/**
 * Returns the names of the English councils next to an area that publish a Local Offer of their own, by name. The area
 * is given by the codes of its districts. Two districts are next to each other when a postcode sector lies in both. So
 * they are when their postcodes lie side by side, with a kilometre of water between them or none. Source: Code-Point
 * Open of Ordnance Survey, which names the council of each postcode.
 */
export function neighboursOf(codes: readonly string[]): string[] {
  const all = districtList();
  const numbers = all.flatMap(({ code }, number) => (codes.includes(code) ? [number] : []));
  const around = new Set(numbers.flatMap((number) => [...(neighbourNumbers().get(number) ?? [])]));
  const names = [...around].flatMap((number) => {
    const district = all[number];
    return district && !codes.includes(district.code) && nationOf(district) === "England" ? [councilOf(district)] : [];
  });
  return [...new Set(names)].sort((a, b) => a.localeCompare(b, "en-GB"));
}
