import { areasOnMap } from "@/lib/catalogue/area";
import type { SearchOrigin } from "@/lib/catalogue/search/search";
import { searchOrigin } from "@/lib/catalogue/search/search-origin";
import { councilOf } from "@/lib/geo/districts";
import { locatePart, locatePlace, locatePostcode, type Origin } from "@/lib/geo/locate";
import type { NamedCouncils } from "@/lib/geo/named-councils";
import { liveCatalogue } from "@/lib/live/live";
import { regionsNow } from "./regions";
import { type Elsewhere, searchCookie, type WhereProblem } from "./search-cookie";

/** The national way from a postcode to the council whose Local Offer counts there. */
export const NATIONAL_DIRECTORY = "https://www.gov.uk/find-local-council";

/** Returns a sentence about a postcode without the postcode: a page never shows more of it than its address does. */
const withoutIts = (postcode: string | null, note: string | null) =>
  postcode === null || note === null
    ? note
    : note.replace(new RegExp(`(^|[.] )${postcode}`, "g"), "$1Your postcode").replaceAll(postcode, "your postcode");

/** A point that may be drawn: the middle of what stands in the address, in metres on the grid, and what to call it. */
export type Centre = { name: string; easting: number; northing: number };

/**
 * Returns the point that `near` in an address stands for. It is the exact postcode when this visit's cookie holds one
 * in that sector, otherwise the middle of the sector or outward code. Failing that, it is the place of that name. Null
 * when it is none of these. A sector of several councils counts as `pageArea`'s, the area of the page, where that is
 * one of them; the note says so. `centre` is never the postcode of the cookie: a page draws no more than its address
 * says.
 */
export async function originOf(
  near: string | null,
  pageArea: string | null = null,
): Promise<{ origin: SearchOrigin & { note: string | null; precise: boolean }; centre: Centre } | null> {
  if (!near) return null;
  const { areas } = liveCatalogue();
  const map = areasOnMap(areas);
  const { postcode } = await searchCookie();
  const exact = postcode ? locatePostcode(postcode, map) : null;
  const part = locatePart(near, map);
  let located: Origin | null = exact?.outcome === "found" && exact.origin.part === near ? exact.origin : null;
  if (!located) {
    const place = part.outcome === "found" ? part : locatePlace(near, map, { preferArea: pageArea });
    if (place.outcome === "found") located = place.origin;
    else if (place.outcome === "choices") located = place.choices[0]?.origin ?? null;
  }
  if (!located) return null;
  const mayBeHere = located.area === null && pageArea !== null && located.possibleAreas.includes(pageArea);
  const origin = searchOrigin(mayBeHere ? { ...located, area: pageArea } : located, areas);
  const note = withoutIts(located.postcode, located.note);
  const label = located.part ?? located.label;
  const { easting, northing } = part.outcome === "found" ? part.origin : located;
  return {
    origin: { ...origin, label, note, precise: located.precision === "postcode" },
    centre: { name: label.split(/,| \(/)[0] ?? label, easting, northing },
  };
}

/**
 * Returns the reason why the last search found no place; null when this page was opened without one. `place` is a place
 * outside every area of this site, chosen from a list of names.
 */
export async function whereProblem(place: string | null): Promise<WhereProblem | null> {
  const { problem } = await searchCookie();
  if (!place) return problem ?? null;
  const q = problem?.q ?? "";
  const located = locatePlace(place, areasOnMap(liveCatalogue().areas), { regions: regionsNow() });
  if (located.outcome === "councils") return elsewhereOf(located.named, q);
  if (located.outcome !== "found" || !located.origin.council) return null;
  const { label, council, nation } = located.origin;
  return { kind: "elsewhere", label, councils: [council], nation, q };
}

/** Returns the words about council areas that this site does not cover. */
export const elsewhereOf = ({ name, districts, nation }: NamedCouncils, q: string): Elsewhere => ({
  kind: "elsewhere",
  label: name,
  councils: [...new Set(districts.map(councilOf))],
  nation,
  q,
});
