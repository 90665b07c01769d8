import { oncePerThread } from "../process/once-per-thread";
import { councilOf, nationOf } from "./districts";
import { districtsBySector } from "./postcode-table";
import { districtList, postcodeTable } from "./tables";

/** Numbers of districts that share a postcode sector, by district. */
function neighbourNumbers(): ReadonlyMap<number, ReadonlySet<number>> {
  const found = oncePerThread("geo-neighbours", (): { all?: Map<number, Set<number>> } => ({}));
  if (found.all) return found.all;
  const all = new Map<number, Set<number>>();
  for (const districts of districtsBySector(postcodeTable()))
    for (const one of districts) {
      const others = all.get(one) ?? new Set();
      for (const other of districts) if (other !== one) others.add(other);
      all.set(one, others);
    }
  found.all = all;
  return all;
}

/**
 * Returns the names of the English councils next to an area that publish a Local Offer of their own, by name. The area
 * is given by the codes of its districts. Two districts are next to each other when a postcode sector lies in both.
 * That misses one behind a river. Source: Code-Point Open of Ordnance Survey, which names the council of each postcode.
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
