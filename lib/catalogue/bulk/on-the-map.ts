import { locatePostcode } from "../../geo/locate-postcode";
import type { BulkIssue } from "./bulk-row";
import { type Draft, own, textIn, valueAt } from "./draft";

/**
 * Puts a place on the map: grid metres and district of its postcode. Gives an issue when the postcode is none that is
 * known; the place is then on no map, and what was typed stays.
 */
export function putOnMap(draft: Draft): BulkIssue[] {
  const typed = textIn(valueAt(draft, "address.postal_code"));
  const located = typed === "" ? null : locatePostcode(typed, []);
  const origin = located?.outcome === "found" && located.origin.precision === "postcode" ? located.origin : null;
  draft.easting = origin?.easting ?? null;
  draft.northing = origin?.northing ?? null;
  draft.district = origin?.district?.code ?? null;
  if (origin) (own(draft, "address") as Draft).postal_code = origin.postcode;
  if (origin || typed === "") return [];
  const message = "We do not know this postcode, so the place is on no map. Check it.";
  return [{ field: "address.postal_code", message, stops: false, column: "postcode" }];
}
