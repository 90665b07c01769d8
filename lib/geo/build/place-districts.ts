import { groupBy } from "./group-by";
import type { PlaceRow } from "./open-names";

/** A share of the places of one old district that must agree on where they are now. */
const AGREED = 0.9;

/**
 * Returns today's district of each place, as GSS codes in the order of the places. The names in the file are of
 * 2017–19. Where nearly all places of one old district have their nearest postcode in one district of today, all of
 * them lie in it. For Ordnance Survey drew that line, and the nearest postcode of a place at the border may be across
 * it. Where they do not agree (a district was split), each place goes by its own nearest postcode.
 */
export function districtsOfPlaces(places: readonly PlaceRow[], nearest: readonly string[]) {
  const districts = [...nearest];
  let corrected = 0;
  let split = 0;
  const numbers = groupBy(places.keys(), (at) => `${places[at]?.oldDistrict}|${places[at]?.oldCounty}`);
  for (const group of numbers.values()) {
    const counts = [...groupBy(group, (at) => nearest[at] ?? "")].sort(([, a], [, b]) => b.length - a.length);
    const [code, agreeing] = counts[0] ?? ["", []];
    if (agreeing.length < AGREED * group.length) {
      split += group.length;
      continue;
    }
    for (const at of group) {
      if (districts[at] !== code) corrected++;
      districts[at] = code;
    }
  }
  return { districts, corrected, split };
}
