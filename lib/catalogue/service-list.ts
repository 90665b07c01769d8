import type { Catalogue, Offer, Published } from "./catalogue";
import { counted } from "./counted";

/** So many services and guides fit on a list. */
export const mostOnList = 30;

/** So many fit on one sheet of paper. */
export const mostOnSheet = 3;

/**
 * Returns what a service or a guide is called in a list: the last twelve hexadecimal digits of its id. It stays the
 * same when the address of its page changes. It is short enough for a message, and says nothing to whoever reads a
 * history.
 */
export const listedId = ({ id }: Pick<Published, "id">): string => id.slice(-12);

/**
 * Parses a list of services from an address, a form or a cookie, whatever stands there. `ids` holds each once, as many
 * as fit; `leftOut` counts those that do not.
 */
export function parseServiceList(text: string): { ids: string[]; leftOut: number } {
  const all = [...new Set(text.toLowerCase().split(/[^0-9a-f]+/))].filter((id) => id.length === 12);
  return { ids: all.slice(0, mostOnList), leftOut: Math.max(0, all.length - mostOnList) };
}

/** Returns how many services and guides these are, in words: "2 services and 1 guide". */
export function countInWords(offers: readonly Offer[]): string {
  const guides = offers.filter(({ kind }) => kind === "guide").length;
  const services = offers.length - guides;
  return [services > 0 && counted(services, "service"), guides > 0 && counted(guides, "guide")]
    .filter(Boolean)
    .join(" and ");
}

/** Returns a list as it stands in an address and in the cookie. */
export const listInText = (ids: readonly string[]): string => ids.join(".");

/**
 * Returns the published services and guides of a list, in its order, and the ids of those that are not published (any
 * more).
 */
export function offersOnList(catalogue: Catalogue, ids: readonly string[]): { offers: Offer[]; missing: string[] } {
  const wanted = new Set(ids);
  const found = new Map<string, Offer>();
  for (const entry of catalogue.entries.values()) {
    const id = listedId(entry);
    const isOffer = entry.kind === "service" || entry.kind === "guide";
    if (isOffer && wanted.has(id) && !found.has(id)) found.set(id, entry);
  }
  return {
    offers: ids.flatMap((id) => found.get(id) ?? []),
    missing: ids.filter((id) => !found.has(id)),
  };
}
