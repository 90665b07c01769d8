import { type AreaOnMap, areaOfDistrict, type Origin, originAt } from "./origin";
import { nearPostcode } from "./place-label";
import { labelOf, nearMisses, type PlaceMatch, searchPlaces } from "./place-names";
import type { PlaceContext } from "./place-qualifier";
import { PLACE_KINDS, type PlaceKind } from "./place-table";
import { outwardText } from "./postcode-table";
import { districtList, placeTable, postcodeTable } from "./tables";

/** One place to choose. Its label means this place and no other: it may stand in a URL and be located again. */
export type PlaceChoice = { label: string; kind: PlaceKind; origin: Origin };

/**
 * The place that was meant, with others of the name; or a short list to choose from; or nothing of that name, with names
 * that are like it.
 */
export type LocatedPlace =
  | { outcome: "found"; origin: Origin; alternatives: PlaceChoice[] }
  | { outcome: "choices"; message: string; choices: PlaceChoice[] }
  | { outcome: "unknown" | "empty"; message: string; nearMisses: PlaceChoice[] };

/** `preferArea`: the slug of the area whose pages the person is on. */
export type PlaceOptions = { preferArea?: string | null };

const MOST_CHOICES = 8;
const EMPTY = "Enter a postcode, or the name of a town or village.";
const CHOOSE = "There is more than one place of that name. Choose one, or enter a postcode.";
const LIKE = "We could not find that name. Choose the place that you mean, or enter a postcode.";
const UNKNOWN = "We could not find a place of that name. Check the spelling, or enter a postcode like OX4 1XD.";

/**
 * The place that a typed name means. It is chosen outright if it is the only one; or the only one in the area the
 * person is on (in any of the site's areas, where they are on none); or, among those, the only city or town. Of names
 * that were forgiven a slip, only one in those areas is chosen outright. Otherwise people choose.
 */
export function locatePlace(text: string, areas: readonly AreaOnMap[], options: PlaceOptions = {}): LocatedPlace {
  if (text.trim() === "") return { outcome: "empty", message: EMPTY, nearMisses: [] };
  const context = placeContext();
  const rank = ranking(context, areas, options.preferArea ?? null);
  const choice = (match: PlaceMatch) => choiceOf(context, match, areas);
  const matches = distinct(searchPlaces(context, text).sort(rank.compare));
  if (matches.length === 0) {
    const near = distinct(nearMisses(context, text).sort(rank.compare));
    return { outcome: "unknown", message: UNKNOWN, nearMisses: near.slice(0, MOST_CHOICES).map(choice) };
  }
  const meant = outright(matches, rank.isOwn);
  if (meant) {
    const others = matches.filter((match) => match !== meant).slice(0, MOST_CHOICES - 1);
    const origin = choice(meant).origin;
    const note = meant.slips > 0 ? `We could not find that name, so we took ${meant.label}.` : null;
    return { outcome: "found", origin: { ...origin, note }, alternatives: others.map(choice) };
  }
  const message = matches[0]?.slips === 0 && matches[0].there ? CHOOSE : LIKE;
  return { outcome: "choices", message, choices: matches.slice(0, MOST_CHOICES).map(choice) };
}

function placeContext(): PlaceContext {
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

/** Own area first, then the site's other areas; fewer slips, bigger places, whole names; and so that it never varies. */
function ranking(context: PlaceContext, areas: readonly AreaOnMap[], preferArea: string | null) {
  const areaOf = ({ place }: PlaceMatch) => areaOfDistrict(context.districts[place.district]?.code ?? "", areas);
  const isOwn = (match: PlaceMatch) => areaOf(match) !== null && areaOf(match) === (preferArea ?? areaOf(match));
  const order = (match: PlaceMatch) => [
    isOwn(match) ? 0 : 1,
    areaOf(match) === null ? 1 : 0,
    match.slips,
    PLACE_KINDS.indexOf(match.place.kind),
    match.whole ? 0 : 1,
    match.place.number,
  ];
  const compare = (a: PlaceMatch, b: PlaceMatch): number => {
    const ofB = order(b);
    return (
      order(a)
        .map((each, at) => each - (ofB[at] ?? 0))
        .find((difference) => difference !== 0) ?? 0
    );
  };
  return { isOwn, compare };
}

function outright(matches: readonly PlaceMatch[], isOwn: (match: PlaceMatch) => boolean): PlaceMatch | null {
  if (matches.some(({ there }) => !there)) return null;
  const own = matches.filter(isOwn);
  const fewest = Math.min(...matches.map(({ slips }) => slips));
  if (fewest > 0) {
    const closest = own.filter(({ slips }) => slips === fewest);
    return closest.length === 1 ? (closest[0] ?? null) : null;
  }
  const among = own.length > 0 ? own : matches;
  return among.length === 1 ? (among[0] ?? null) : onlyTown(among);
}

/** The only city or town among them. A short name ("Stockton") does not beat a whole one. */
function onlyTown(matches: readonly PlaceMatch[]): PlaceMatch | null {
  const [town, other] = matches.filter(({ place }) => place.kind === "city" || place.kind === "town");
  if (!town || other) return null;
  return town.whole || matches.every(({ whole }) => !whole) ? town : null;
}

/** The best match of each place: a place may match by two of its names. */
function distinct(matches: readonly PlaceMatch[]): PlaceMatch[] {
  const seen = new Set<number>();
  return matches.filter(({ place }) => !seen.has(place.number) && seen.add(place.number));
}
