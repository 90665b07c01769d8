import { findNamedCouncils, type NamedCouncils, type Region } from "./named-councils";
import { type AreaOnMap, areaOfDistrict, type Origin, originAt } from "./origin";
import { findMeant, isTown, ranking } from "./place-choice";
import { placeKey, shortKeys } from "./place-key";
import { nearPostcode } from "./place-label";
import { labelOf, namesLike, nearMisses, type PlaceMatch, placeOfLabel, searchPlaces } from "./place-names";
import type { PlaceContext } from "./place-qualifier";
import type { PlaceKind } from "./place-table";
import { outwardText } from "./postcode-table";
import { districtList, placeTable, postcodeTable } from "./tables";

/** One place to choose. Its label means this place and no other: it may stand in a URL and be located again. */
export type PlaceChoice = { label: string; kind: PlaceKind; origin: Origin };

/**
 * The place that a name means.
 * - "found": the place, with others of the name.
 * - "choices": a short list to choose from, of places with that name or (`isLike`) with a name like it.
 * - "councils": whole council areas, with the slugs of the site's areas among them and any small places of that name.
 * - "unknown": no place has the name. `nearMisses` begin so or are a little more unlike.
 */
export type LocatedPlace =
  | { outcome: "found"; origin: Origin; alternatives: PlaceChoice[] }
  | { outcome: "choices"; message: string; isLike: boolean; choices: PlaceChoice[] }
  | { outcome: "councils"; message: string; named: NamedCouncils; areas: string[]; places: PlaceChoice[] }
  | { outcome: "unknown" | "empty"; message: string; nearMisses: PlaceChoice[] };

/**
 * `preferArea`: the slug of the area whose pages the person is on. `regions`: names of regions that are known besides
 * councils'.
 */
export type PlaceOptions = { preferArea?: string | null; regions?: readonly Region[] };

const MOST_CHOICES = 8;
/** Of places with a name like the one that was typed, where others have that name. */
const MOST_LIKE = 4;
const EMPTY = "Enter a postcode, or the name of a town or village.";
const CHOOSE = "There is more than one place of that name. Choose one, or enter a postcode.";
const LIKE = "We could not find that name. Choose the place that you mean, or enter a postcode.";
const UNKNOWN = "We could not find a place of that name. Check the spelling, or enter a postcode like OX4 1XD.";

/**
 * Returns the place that a typed name means. It is chosen outright if it is the only one of the name, or the only one
 * in the area of the page. On a page without an area, all of the site's areas count. Failing that, it is the only city
 * or town among those in the area. Of names that were forgiven a slip, only one in those areas is chosen outright.
 * Otherwise people choose, because their own place may be missing from the map. They also choose where the page's area
 * has no place of the name. So they do where it has a similar name, unless the place found is a town.
 */
export function locatePlace(text: string, areas: readonly AreaOnMap[], options: PlaceOptions = {}): LocatedPlace {
  if (text.trim() === "") return { outcome: "empty", message: EMPTY, nearMisses: [] };
  const context = { ...placeContext(), regions: options.regions ?? [] };
  const rank = ranking(context, areas, options.preferArea ?? null);
  const choice = (match: PlaceMatch) => choiceOf(context, match, areas);
  const matches = distinct(searchPlaces(context, text).sort(rank.compare));
  const councils = locateCouncils(context, text, matches, areas, rank);
  if (councils) return { ...councils, places: councils.places.slice(0, MOST_CHOICES).map(choice) };
  const meant = findMeant(matches, rank) ?? onlyHere(matches, rank.isHere);
  const isElsewhere = meant !== null && isNameAlone(text, meant) && !rank.isOwn(meant) && !isTown(meant);
  const like =
    meant === null || isElsewhere
      ? distinct(namesLike(context, text, numbersOf(context, areas)).sort(rank.compare))
      : [];
  const isHereByName = (match: PlaceMatch) => match.slips === 0 && match.there && rank.isHere(match);
  const all = (others: readonly PlaceMatch[]) =>
    distinct([...others.filter(isHereByName), ...like.slice(0, MOST_LIKE), ...others])
      .slice(0, MOST_CHOICES)
      .map(choice);
  if (matches.length === 0) {
    return { outcome: "unknown", message: UNKNOWN, nearMisses: all(nearMisses(context, text).sort(rank.compare)) };
  }
  if (meant && !(isElsewhere && (like.length > 0 || rank.hasArea))) {
    const others = matches.filter((match) => match !== meant).slice(0, MOST_CHOICES - 1);
    const origin = choice(meant).origin;
    const note = meant.slips > 0 || !meant.there ? `We could not find that name, so we took ${meant.label}.` : null;
    return { outcome: "found", origin: { ...origin, note }, alternatives: others.map(choice) };
  }
  const isLike = matches[0]?.slips !== 0 || !matches[0].there;
  // Those of the name itself come first where the person's own area has one of them.
  const isHere = !isLike && matches.some(rank.isOwn);
  const choices = isHere ? matches.slice(0, MOST_CHOICES).map(choice) : all(matches);
  return { outcome: "choices", message: isLike ? LIKE : CHOOSE, isLike, choices };
}

/** Returns the numbers of the districts of the areas. */
const numbersOf = ({ districts }: PlaceContext, areas: readonly AreaOnMap[]): number[] =>
  districts.flatMap(({ code }, number) => (areaOfDistrict(code, areas) === null ? [] : [number]));

/** Returns whether a text is the name of a place with nothing that says where it lies. */
const isNameAlone = (text: string, { place }: PlaceMatch): boolean =>
  [placeKey(place.name), ...shortKeys(placeKey(place.name))].includes(placeKey(text));

/** Whether a text is the whole label of a place, as a choice or an address gives it: "Norton, Stockton-on-Tees". */
export const isPlaceLabel = (text: string): boolean => /[,(]/.test(text) && placeOfLabel(placeContext(), text) !== null;

/**
 * The one place of a name in the areas, though it is not where the text says: its county had another name once ("Yarm,
 * Cleveland").
 */
const onlyHere = (matches: readonly PlaceMatch[], isHere: (match: PlaceMatch) => boolean): PlaceMatch | null => {
  const [match, other] = matches;
  return match && other === undefined && match.slips === 0 && isHere(match) ? match : null;
};

/**
 * The council areas that a text names, unless it is the name of a town, or of a place in them: "Oxford" is the city.
 * Where nobody knows the area and one of the site has such a place, too ("Sutton"), it stays a council's. `places` are
 * small places elsewhere that have the name as well.
 */
function locateCouncils(
  { places, districts, regions = [] }: PlaceContext,
  text: string,
  matches: readonly PlaceMatch[],
  areas: readonly AreaOnMap[],
  { isHere, hasArea }: ReturnType<typeof ranking>,
) {
  const named = findNamedCouncils(text, districts, places, regions);
  if (!named) return null;
  const codes = new Set(named.districts.map(({ code }) => code));
  const exact = matches.filter(({ slips, there }) => slips === 0 && there);
  const isInside = ({ place }: PlaceMatch) => codes.has(districts[place.district]?.code ?? "");
  const isDoubtful = !hasArea && exact.some((match) => match.whole && isHere(match) && !isInside(match));
  const isPlace = (match: PlaceMatch) =>
    isDoubtful ? match.whole && isTown(match) : isTown(match) || (match.whole && isInside(match));
  if (exact.some(isPlace)) return null;
  const slugs = new Set([...codes].flatMap((code) => areaOfDistrict(code, areas) ?? []));
  const message = `${named.name} is more than one place. Enter a postcode, or the name of a town or village.`;
  return { outcome: "councils" as const, message, named, areas: [...slugs], places: exact };
}

/** Returns the bundled tables, as far as names of places need them. */
export function placeContext(): PlaceContext {
  const postcodes = postcodeTable();
  return {
    places: placeTable(),
    districts: districtList(),
    postcodeNear: (place) => nearPostcode(place.near, (number) => outwardText(postcodes, number)),
  };
}

function choiceOf(context: PlaceContext, { place }: PlaceMatch, areas: readonly AreaOnMap[]): PlaceChoice {
  const label = labelOf(context, place);
  const said = { label, postcode: null, part: null, precision: "place", note: null } as const;
  const district = context.districts[place.district];
  return { label, kind: place.kind, origin: originAt(place, district ? [district] : [], areas, said) };
}

/** Returns the best match of each place: a place may match by two of its names. */
function distinct(matches: readonly PlaceMatch[]): PlaceMatch[] {
  const seen = new Set<number>();
  return matches.filter(({ place }) => !seen.has(place.number) && seen.add(place.number));
}
