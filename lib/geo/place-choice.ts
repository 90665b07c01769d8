import { type AreaOnMap, areaOfDistrict } from "./origin";
import type { PlaceMatch } from "./place-names";
import type { PlaceContext } from "./place-qualifier";
import { PLACE_KINDS } from "./place-table";

/**
 * Own area first, then the site's other areas; fewer slips, bigger places, whole names; and so that it never varies.
 */
export function ranking(context: PlaceContext, areas: readonly AreaOnMap[], preferArea: string | null) {
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
  return { isOwn, isHere: (match: PlaceMatch) => areaOf(match) !== null, compare, hasArea: preferArea !== null };
}

/**
 * The match that may be taken without asking: see `locatePlace`. Null if the person has to choose. `matches` are all
 * that the text may mean, and `isOwn` says which lie in the areas that count. Where nobody knows the area, a village
 * does not beat a city or town of its name elsewhere. Nor does one whose name is longer beat a place of that very name.
 */
export function findMeant(
  matches: readonly PlaceMatch[],
  { isOwn, hasArea }: { isOwn: (match: PlaceMatch) => boolean; hasArea: boolean },
): PlaceMatch | null {
  if (matches.some(({ there, isGuess }) => !there || isGuess)) return null;
  const own = matches.filter(isOwn);
  const fewest = Math.min(...matches.map(({ slips }) => slips));
  if (fewest > 0) {
    const closest = own.filter(({ slips }) => slips === fewest);
    return closest.length === 1 ? (closest[0] ?? null) : null;
  }
  const among = own.length > 0 ? own : matches;
  const hasWhole = own.some(({ whole }) => whole);
  const isStronger = (match: PlaceMatch) => match.whole && (isTown(match) || !hasWhole);
  if (!hasArea && own.length > 0 && !own.some(isTown) && matches.some(isStronger)) return null;
  return among.length === 1 ? (among[0] ?? null) : onlyTown(among);
}

/** Returns whether a place is a city or a town. */
export const isTown = ({ place }: PlaceMatch) => place.kind === "city" || place.kind === "town";

/** Returns the only city or town among them. A short name ("Stockton") does not beat a whole one. */
function onlyTown(matches: readonly PlaceMatch[]): PlaceMatch | null {
  const [town, other] = matches.filter(isTown);
  if (!town || other) return null;
  return town.whole || matches.every(({ whole }) => !whole) ? town : null;
}
