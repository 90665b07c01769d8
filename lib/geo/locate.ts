import { isPlaceLabel, type LocatedPlace, locatePlace, type PlaceOptions } from "./locate-place";
import { type LocatedPostcode, locatePart, locatePostcode } from "./locate-postcode";
import type { AreaOnMap } from "./origin";
import { plainCapitals } from "./postcode-text";

export { isPlaceLabel, type LocatedPlace, locatePlace, type PlaceChoice, type PlaceOptions } from "./locate-place";
export { type LocatedPostcode, locatePart, locatePostcode } from "./locate-postcode";
export type { AreaOnMap, Origin } from "./origin";

/** What a typed text means on the map: any outcome of `locatePostcode`, `locatePart` or `locatePlace`. */
export type Located = LocatedPostcode | LocatedPlace;

/**
 * Where someone is, from whatever they typed into the one box: a postcode, with an address round it or not; the first part of
 * one; or a place. A text without a figure is a place first: no postcode is without one, and "Cowley" is not C0W 1EY. The label
 * of a place is that place, though it may hold a postcode. A text with a figure in it that is none of them is answered as a
 * mistyped postcode.
 */
export function locate(text: string, areas: readonly AreaOnMap[], options: PlaceOptions = {}): Located {
  const asPlace = () => locatePlace(text, areas, options);
  if (isPlaceLabel(text)) return asPlace();
  if (!/\d/.test(plainCapitals(text))) {
    const place = asPlace();
    if (place.outcome !== "unknown") return place;
    const asPostcode = locatePostcode(text, areas);
    return isMeant(asPostcode) ? asPostcode : place;
  }
  const asPostcode = locatePostcode(text, areas);
  if (asPostcode.outcome === "incomplete") return locatePart(text, areas);
  if (asPostcode.outcome !== "malformed" && asPostcode.outcome !== "empty") return asPostcode;
  const place = asPlace();
  return place.outcome === "unknown" ? asPostcode : place;
}

/** Whether letters that were read as figures are a postcode that exists, or one of those that lie elsewhere ("BFPO"). */
const isMeant = (located: LocatedPostcode): boolean =>
  located.outcome === "found"
    ? located.origin.precision === "postcode"
    : located.outcome === "outside-great-britain" || located.outcome === "non-geographic";
