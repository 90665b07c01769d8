import { isPlaceLabel, type LocatedPlace, locatePlace, type PlaceOptions } from "./locate-place";
import { type LocatedPostcode, locatePart, locatePostcode } from "./locate-postcode";
import type { AreaOnMap } from "./origin";
import { placeKey } from "./place-key";
import { partsOf, sameReadings, widerReadings } from "./place-readings";
import { guessPostcode } from "./postcode";
import { plainCapitals } from "./postcode-text";
import { postcodesIn } from "./postcodes-in-text";

export { isPlaceLabel, locatePlace, type PlaceChoice, type PlaceOptions } from "./locate-place";
export { locatePart, locatePostcode } from "./locate-postcode";
export type { AreaOnMap, Origin } from "./origin";

/** What a typed text means on the map: any outcome of `locatePostcode`, `locatePart` or `locatePlace`. */
export type Located = LocatedPostcode | LocatedPlace;

/** A typed text is read as this many others at most when it names nothing as it stands. */
const MOST_READINGS = 8;
const TWO_PLACES = "There is more than one place here. Enter only the one where you live.";

/**
 * Returns the point that was meant by the text of the one box. It may be a postcode, with an address round it or not;
 * the first part of one; or a place. A text without a figure is a place first: no postcode is without one, and "Cowley"
 * is not C0W 1EY. The label of a place is that place, though it may hold a postcode. A text with a figure in it that is
 * none of them is answered as a mistyped postcode. Text that names nothing is read again without the words round it ("I
 * live in Didcot"). Then it is read as a part of a bigger place ("Oxford city centre"). The note of its origin says
 * which was taken.
 */
export function locate(text: string, areas: readonly AreaOnMap[], options: PlaceOptions = {}): Located {
  const asTyped = locateName(text, areas, options);
  if (isCertain(asTyped) || text.length > LONGEST || asTyped.outcome === "empty") return asTyped;
  // Of a postcode that is wrong, or of two, no part is taken instead.
  if (postcodesIn(text).length > 0) return asTyped;
  for (const reading of sameReadings(text).slice(0, MOST_READINGS)) {
    const located = locateName(reading, areas, options);
    if (isCertain(located)) return located;
  }
  const parts = partsOf(text).slice(0, MOST_READINGS);
  if (parts.length > 1 && parts.every((part) => isCertain(locateName(part, areas, options))))
    return { outcome: "unknown", message: TWO_PLACES, nearMisses: [] };
  for (const reading of widerReadings(text)) {
    const located = locateName(reading, areas, options);
    if (!isCertain(located)) continue;
    if (located.outcome === "found" && located.origin.area !== null) return withNote(located);
    if (located.outcome === "choices") return { ...located, isLike: true };
  }
  return asTyped;
}

/** An address with everything round it is not longer than this. */
const LONGEST = 120;

const withNote = <Found extends Extract<Located, { outcome: "found" }>>(located: Found): Found => ({
  ...located,
  origin: {
    ...located.origin,
    note: located.origin.note ?? `We could not find that name, so we took ${located.origin.label}.`,
  },
});

/** Returns whether a text names what it is taken for, letter by letter; and not only nearly. */
const isCertain = (located: Located): boolean =>
  located.outcome === "found" || located.outcome === "choices"
    ? isKnown(located)
    : ["councils", "outside-great-britain", "non-geographic"].includes(located.outcome);

/**
 * What a text means as it stands. A name that only people of an area use means there what its council says, and
 * elsewhere, too, where the map has no such name.
 */
function locateName(text: string, areas: readonly AreaOnMap[], options: PlaceOptions): Located {
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

/** Returns whether the map has what was typed, letter by letter. */
const isKnown = (located: Located): boolean =>
  located.outcome === "choices" ? !located.isLike : located.outcome !== "unknown" && !hasSlips(located);

/** A place that was found although its name was spelt in another way says so. */
const hasSlips = (located: Located): boolean =>
  located.outcome === "found" && located.origin.precision === "place" && located.origin.note !== null;

function locateOnMap(text: string, areas: readonly AreaOnMap[], options: PlaceOptions): Located {
  const asPlace = () => locatePlace(text, areas, options);
  const locateCode = () => locatePostcode(text, areas, guessPostcode);
  if (isPlaceLabel(text)) return asPlace();
  if (!/\d/.test(plainCapitals(text))) {
    const place = asPlace();
    if (place.outcome !== "unknown") return place;
    const asPostcode = locateCode();
    return isMeant(asPostcode) ? asPostcode : place;
  }
  const asPostcode = locateCode();
  if (asPostcode.outcome === "incomplete") return locatePart(text, areas);
  if (asPostcode.outcome !== "malformed" && asPostcode.outcome !== "empty") return asPostcode;
  const place = asPlace();
  return place.outcome === "unknown" ? asPostcode : place;
}

/**
 * Whether letters that were read as figures are a postcode that exists, or one of those that lie elsewhere ("BFPO").
 */
const isMeant = (located: LocatedPostcode): boolean =>
  located.outcome === "found"
    ? located.origin.precision === "postcode"
    : located.outcome === "outside-great-britain" || located.outcome === "non-geographic";
