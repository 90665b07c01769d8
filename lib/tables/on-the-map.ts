import { type JsonObject, ownValue, scalarText, valueAt } from "../catalogue/json-values";
import { tidyLine } from "../editing/form/tidy-text";
import { locatePostcode } from "../geo/locate-postcode";
import type { BulkIssue } from "./bulk-row";

/**
 * Puts a place on the map: grid metres and district of its postcode. Returns an issue when the map does not have the
 * postcode itself; what was typed stays.
 */
export function putOnMap(draft: JsonObject): BulkIssue[] {
  const typed = scalarText(valueAt(draft, "address.postal_code"));
  const located = typed === "" ? null : locatePostcode(typed, []);
  const origin = located?.outcome === "found" && located.origin.precision === "postcode" ? located.origin : null;
  draft.easting = origin?.easting ?? null;
  draft.northing = origin?.northing ?? null;
  draft.district = origin?.district?.code ?? null;
  // A postcode with more of an address beside it is found, but what else was typed is not thrown away.
  if (origin && tidyLine("postcode", typed) === origin.postcode) {
    (ownValue(draft, "address") as JsonObject).postal_code = origin.postcode;
  }
  if (origin || typed === "") return [];
  const message = "The map does not have this postcode, so nobody will find the place by distance. Check it.";
  return [{ field: "address.postal_code", message, stops: false, column: "postcode" }];
}
