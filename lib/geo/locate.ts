import { type LocatedPlace, locatePlace, type PlaceOptions } from "./locate-place";
import { type LocatedPostcode, locatePart, locatePostcode } from "./locate-postcode";
import type { AreaOnMap } from "./origin";

export { type LocatedPlace, locatePlace, type PlaceChoice, type PlaceOptions } from "./locate-place";
export { type LocatedPostcode, locatePart, locatePostcode } from "./locate-postcode";
export type { AreaOnMap, Origin } from "./origin";

/** What a typed text means on the map: any outcome of `locatePostcode`, `locatePart` or `locatePlace`. */
export type Located = LocatedPostcode | LocatedPlace;

/**
 * Where someone is, from whatever they typed into the one box: a postcode, the first part of one, or a place. A text with
 * a figure in it that is none of them is answered as a mistyped postcode.
 */
export function locate(text: string, areas: readonly AreaOnMap[], options: PlaceOptions = {}): Located {
  const asPostcode = locatePostcode(text, areas);
  if (asPostcode.outcome === "incomplete") return locatePart(text, areas);
  if (asPostcode.outcome !== "malformed" && asPostcode.outcome !== "empty") return asPostcode;
  const asPlace = locatePlace(text, areas, options);
  return asPlace.outcome === "unknown" && /\d/.test(text) ? asPostcode : asPlace;
}
