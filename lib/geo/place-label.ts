import type { District } from "./districts";
import type { Place } from "./place-table";
import { INWARD_LETTERS } from "./postcode-sector";

/**
 * Returns a place's name as it is shown and as it travels in a URL. No two places share one, however it is spelt. It
 * has the name, its district and its county ("Milton, Cherwell, Oxfordshire"). Its kind follows where the place has the
 * name of its own council ("Stockton-on-Tees (town)"). Where a namesake lies next door, as much of the nearest postcode
 * follows as tells them apart.
 */
export function placeLabel(
  place: Pick<Place, "name" | "kind" | "tell">,
  district: District | undefined,
  postcode: string,
): string {
  const councils = [district?.name, district?.county?.name].filter((name) => name && name !== place.name);
  const where = councils.length > 0 ? `${place.name}, ${councils.join(", ")}` : `${place.name} (${place.kind})`;
  if (place.tell === 0) return where;
  const [outward, inward = ""] = postcode.split(" ");
  return `${where} (${place.tell === 1 ? outward : `${outward} ${place.tell === 2 ? inward[0] : inward}`})`;
}

/** Returns the nearest postcode's text, from its numbers and a way to name its outward code. */
export function nearPostcode(near: Place["near"], outwardText: (number: number) => string): string {
  return `${outwardText(near.outward)} ${near.digit}${INWARD_LETTERS[near.first]}${INWARD_LETTERS[near.second]}`;
}
