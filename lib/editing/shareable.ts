import { type Catalogue, findById, type Offer } from "../catalogue/catalogue";
import { isNational } from "../catalogue/coverage";
import { placesOf } from "../catalogue/search/prepared";
import { plainText } from "../catalogue/search/words";

/** A service or guide of another area that an area may show: who gives it, and the postcodes of its places. */
export type Shareable = { offer: Offer; organization: string | null; postcodes: string[] };

/** Returns what an area may show of another: null where there is no such entry, or it is for the whole country. */
export function shareableOf(catalogue: Catalogue, area: string, id: string): Shareable | null {
  const offer = findById(catalogue, id);
  if (offer?.kind !== "service" && offer?.kind !== "guide") return null;
  if (offer.area === area || offer.shared || isNational(offer.content.service_areas)) return null;
  const organization = findById(catalogue, offer.content.organization_id)?.content.name ?? null;
  const postcodes = placesOf(offer, catalogue.entries).flatMap(({ postcode }) => postcode ?? []);
  return { offer, organization, postcodes: [...new Set(postcodes)] };
}

/**
 * Returns what an area may show of others and does not show, by name. `words` are parts of the name, of who gives it,
 * or of a postcode, with or without its space.
 */
export function searchShareable(catalogue: Catalogue, area: string, words: string): Shareable[] {
  const shown = new Set(
    [...catalogue.entries.values()].flatMap((entry) => (entry.area === area && entry.shared?.original.id) || []),
  );
  const wanted = plainText(words).split(" ").filter(Boolean);
  return [...catalogue.entries.keys()]
    .flatMap((id) => (shown.has(id) ? [] : (shareableOf(catalogue, area, id) ?? [])))
    .filter(({ offer: { content }, organization, postcodes }) => {
      const names = [content.name, ...content.alternate_names, ...content.acronyms, organization ?? ""];
      const text = plainText([...names, ...postcodes, ...postcodes.map((one) => one.replace(" ", ""))].join(" "));
      return wanted.every((word) => text.includes(word));
    })
    .sort((a, b) => a.offer.content.name.localeCompare(b.offer.content.name, "en-GB"));
}

/**
 * How it stands with an entry of another area that this one shows. "changed": something was published of it after the
 * notes were last saved. "down", "national" and "refused": families do not find it here any more, for that reason.
 */
export type ShareState = "shown" | "changed" | "down" | "national" | "refused" | "stopped";
