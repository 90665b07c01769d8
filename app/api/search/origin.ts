import { regionsNow } from "@/app/regions";
import { type Area, areasOnMap } from "@/lib/catalogue/area";
import type { Issue } from "@/lib/catalogue/issue";
import type { ReadKey } from "@/lib/catalogue/search/query";
import type { SearchOrigin } from "@/lib/catalogue/search/search";
import { searchOrigin } from "@/lib/catalogue/search/search-origin";
import { locate, locatePostcode, type Origin } from "@/lib/geo/locate";

/** The place of a search, as programs get it back (`origin`) and as search needs it; or why there is none. */
export type FoundOrigin =
  | { outcome: "none" }
  | { outcome: "found"; origin: ApiOrigin; searchOrigin: SearchOrigin }
  | { outcome: "malformed" | "unknown"; issue: Issue };

/** `origin` of the API contract. */
type ApiOrigin = Omit<Origin, "part" | "councils" | "possibleAreas">;

const malformed = new Set(["malformed", "empty", "incomplete"]);

/**
 * Reads `postcode` or `place` and finds it on the map. Malformed: 400; well formed but nowhere here: 404. A place is
 * read as the form of the pages reads it ("near Witney"); of places of one name, that in `preferArea` counts.
 */
export function findOrigin(read: ReadKey, areas: readonly Area[], preferArea: string | null): FoundOrigin {
  const postcode = read("postcode")[0]?.trim();
  const place = read("place")[0]?.trim();
  if (postcode && place) {
    return { outcome: "malformed", issue: { field: "place", message: "Give a postcode or a place, not both." } };
  }
  if (!postcode && !place) return { outcome: "none" };
  const map = areasOnMap(areas);
  const field = postcode ? "postcode" : "place";
  const located = postcode
    ? locatePostcode(postcode, map)
    : locate((place ?? "").slice(0, 200), map, { preferArea, regions: regionsNow() });
  if (located.outcome === "found") {
    const { part, councils, possibleAreas, ...origin } = located.origin;
    return { outcome: "found", origin, searchOrigin: searchOrigin(located.origin, areas) };
  }
  if (located.outcome === "councils") {
    const message = `${located.named.name} is a whole council area. Give a postcode or a town, or give it as the area.`;
    return { outcome: "unknown", issue: { field, message } };
  }
  if (located.outcome === "choices") {
    const labels = located.choices.map(({ label }) => label).join("; ");
    return { outcome: "unknown", issue: { field, message: `${located.message} ${labels}` } };
  }
  return {
    outcome: malformed.has(located.outcome) ? "malformed" : "unknown",
    issue: { field, message: located.message },
  };
}
