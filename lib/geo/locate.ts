import { isPlaceLabel, type LocatedPlace, locatePlace, type PlaceOptions } from "./locate-place";
import { type LocatedPostcode, locatePart, locatePostcode } from "./locate-postcode";
import type { AreaOnMap } from "./origin";
import { placeKey } from "./place-key";
import { plainCapitals } from "./postcode-text";

export { isPlaceLabel, type LocatedPlace, locatePlace, type PlaceChoice, type PlaceOptions } from "./locate-place";
export { type LocatedPostcode, locatePart, locatePostcode } from "./locate-postcode";
export type { AreaOnMap, LocalName, Origin } from "./origin";

/** What a typed text means on the map: any outcome of `locatePostcode`, `locatePart` or `locatePlace`. */
export type Located = LocatedPostcode | LocatedPlace;

/**
 * Where someone is, from whatever they typed into the one box: a postcode, with an address round it or not; the first part of
 * one; or a place. A text without a figure is a place first: no postcode is without one, and "Cowley" is not C0W 1EY. The label
 * of a place is that place, though it may hold a postcode. A text with a figure in it that is none of them is answered as a
 * mistyped postcode. A name that only people of an area use means there what its council says, and elsewhere, too, where the map has no
 * such name.
 */
export function locate(text: string, areas: readonly AreaOnMap[], options: PlaceOptions = {}): Located {
  const local = findLocalName(text, areas, options.preferArea ?? null);
  if (local?.isOwn) return locateOnMap(local.means, areas, options);
  const onMap = locateOnMap(text, areas, options);
  return local && !isKnown(onMap) ? locateOnMap(local.means, areas, options) : onMap;
}

/** What a text means in the words of an area, or null; `isOwn` says that the person is on the pages of that area. */
function findLocalName(text: string, areas: readonly AreaOnMap[], preferArea: string | null) {
  const key = placeKey(text);
  const found = areas.flatMap(({ slug, localNames = [] }) =>
    localNames.filter(({ name }) => placeKey(name) === key).map(({ means }) => ({ means, isOwn: slug === preferArea })),
  );
  return found.find(({ isOwn }) => isOwn) ?? found[0] ?? null;
}

/** Whether the map has what was typed, letter by letter. */
const isKnown = (located: Located): boolean =>
  located.outcome === "choices" ? !located.isLike : located.outcome !== "unknown" && !hasSlips(located);

/** A place that was found although its name was spelt in another way says so. */
const hasSlips = (located: Located): boolean =>
  located.outcome === "found" && located.origin.precision === "place" && located.origin.note !== null;

function locateOnMap(text: string, areas: readonly AreaOnMap[], options: PlaceOptions): Located {
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
