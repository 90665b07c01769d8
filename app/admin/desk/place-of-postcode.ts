import { areasOnMap } from "@/lib/catalogue/area";
import type { EntryKind } from "@/lib/catalogue/entry";
import type { Issue } from "@/lib/catalogue/issue";
import { ownValue } from "@/lib/catalogue/json-values";
import { withPlace } from "@/lib/editing/form/apply-action";
import { locatePostcode } from "@/lib/geo/locate";
import { liveCatalogue } from "@/lib/live/live";

type Placed = { content: unknown; issues: Issue[] };
const nowhere = { easting: null, northing: null, district: null } as const;

const postcodeOf = (content: unknown) => String(ownValue(ownValue(content, "address"), "postal_code") ?? "");
const isPlaced = (content: unknown) =>
  ["easting", "northing"].every((key) => typeof ownValue(content, key) === "number") && ownValue(content, "district");

/** The content of a location with the place of its postcode in it, or why there is none. */
export function withPlaceOfPostcode(content: unknown): Placed {
  const found = locatePostcode(postcodeOf(content), areasOnMap(liveCatalogue().areas));
  if (found.outcome !== "found" || found.origin.precision !== "postcode") {
    const message =
      "message" in found ? found.message : "We do not know this postcode. Check it, and enter it in full.";
    return { content, issues: [{ field: "address.postal_code", message }] };
  }
  const { easting, northing, district } = found.origin;
  return { content: withPlace(content, { easting, northing, district: district?.code ?? null }), issues: [] };
}

/**
 * Returns the content of a location with the point of its postcode, when that was changed or there is no point yet.
 * Distances must never be measured from where it was. A postcode that is not known has no point.
 */
export function afterMove(kind: EntryKind, before: unknown, content: unknown): unknown {
  const isNew = postcodeOf(content) !== postcodeOf(before) || (postcodeOf(content) !== "" && !isPlaced(content));
  if (kind !== "location" || !isNew) return content;
  const placed = withPlaceOfPostcode(content);
  return placed.issues.length === 0 ? placed.content : { ...(content as object), ...nowhere };
}
