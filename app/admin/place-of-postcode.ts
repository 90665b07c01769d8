import { areasOnMap } from "@/lib/catalogue/area";
import type { EntryKind } from "@/lib/catalogue/entry";
import { withPlace } from "@/lib/catalogue/form/apply-action";
import { held } from "@/lib/catalogue/form/values";
import type { Issue } from "@/lib/catalogue/issue";
import { locatePostcode } from "@/lib/geo/locate";
import { liveCatalogue } from "@/lib/live";

type Placed = { content: unknown; issues: Issue[] };
const nowhere = { easting: null, northing: null, district: null } as const;

const postcodeOf = (content: unknown) => String(held(held(content, "address"), "postal_code") ?? "");
const pointOf = (content: unknown) => `${held(content, "easting")} ${held(content, "northing")}`;

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
 * The content of a location whose postcode was changed, with its place changed too: distances must never be measured from where
 * it was. A postcode that nobody knows has no place. A point that was typed by hand at the same time stays.
 */
export function afterMove(kind: EntryKind, before: unknown, content: unknown): unknown {
  const hasMoved = kind === "location" && postcodeOf(content) !== postcodeOf(before);
  if (!hasMoved || pointOf(content) !== pointOf(before)) return content;
  const placed = withPlaceOfPostcode(content);
  return placed.issues.length === 0 ? placed.content : { ...(content as object), ...nowhere };
}
