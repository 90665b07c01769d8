import type { EntryKind } from "../../catalogue/entry";
import { isNearlySame, nameStems } from "../../catalogue/search/name-key";
import type { DeskRow } from "./desk-row";

/**
 * Returns the entries of this kind and area that may be the one which is about to be made. One of their names is the
 * same, or nearly.
 */
export function alikeRows(rows: readonly DeskRow[], made: { kind: EntryKind; area: string; name: string }): DeskRow[] {
  const stems = nameStems(made.name);
  return rows.filter(
    ({ kind, area, name, otherNames }) =>
      kind === made.kind &&
      area === made.area &&
      [name, ...otherNames].some((other) => isNearlySame(stems, nameStems(other))),
  );
}

const plain = (postcode: string) => postcode.replace(/\s+/g, "").toUpperCase();

/** Returns the places at this postcode among the named entries of an area. */
export const placesAt = <Named extends { kind: EntryKind; postcode: string | null }>(
  names: readonly Named[],
  postcode: string,
): Named[] =>
  names.filter((one) => one.kind === "location" && one.postcode !== null && plain(one.postcode) === plain(postcode));
