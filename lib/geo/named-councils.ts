import { councilOf, type District, nationOf } from "./districts";
import { placeKey, shortKeys } from "./place-key";
import { countPlaces, type PlaceTable, readPlace } from "./place-table";

/**
 * A nation of the United Kingdom, or one that people may look for here: Ireland, and the Crown Dependencies, which are
 * no part of it. The tables hold nothing of those after Wales.
 */
export const ANY_NATIONS = [
  "England",
  "Scotland",
  "Wales",
  "Northern Ireland",
  "Ireland",
  "the Isle of Man",
  "Jersey",
  "Guernsey",
] as const;
type AnyNation = (typeof ANY_NATIONS)[number];

/** A region that people name and no council is called by: "Teesside". `councils` are names of councils or districts. */
export type Region = {
  name: string;
  also: readonly string[];
  councils: readonly string[];
  nation?: AnyNation | undefined;
};

/** What a text names: whole council areas, or a nation or region of which no more is known. */
export type NamedCouncils = { name: string; districts: readonly District[]; nation: AnyNation | null };

/** Words round a name that only say that it is a council's: "Cherwell District Council", "London Borough of Ealing". */
const BEFORE = /^(?:the )?(?:(?:royal|london|metropolitan|county) )*(?:borough|county|district|city) of (?:the )?/;
const AFTER =
  /(?: (?:county|city|borough|district|metropolitan|unitary|royal|london|mbc|bc|cc|dc))*(?: (?:council|authority|area|region))?$/;

/**
 * Keys of the names that councils and regions have, which are few and stay the same: each is made once, not for every
 * search.
 */
const nameKeys = new Map<string, string>();

function keyOfName(name: string): string {
  const known = nameKeys.get(name);
  if (known !== undefined) return known;
  const key = placeKey(name);
  nameKeys.set(name, key);
  return key;
}

const byTable = new WeakMap<PlaceTable, ReadonlyMap<string, readonly number[]>>();

/**
 * Returns the council areas that a text names, or null if it names none: a district or county of today, or one of these
 * regions. A council of 2017–19 stands for the districts in which its places lie now ("Northamptonshire").
 */
export function findNamedCouncils(
  text: string,
  districts: readonly District[],
  places: PlaceTable,
  regions: readonly Region[],
): NamedCouncils | null {
  const key = placeKey(text);
  const keys = [...new Set([key, key.replace(BEFORE, "").replace(AFTER, "")])].filter((each) => each !== "");
  for (const each of keys) {
    // With "council" behind it, a short name is enough: "Stockton Council".
    const isCouncil = each !== key;
    const called = (name: string | undefined) =>
      name !== undefined && (keyOfName(name) === each || (isCouncil && shortKeys(keyOfName(name)).includes(each)));
    const here = districts.filter((district) => called(district.name) || called(district.county?.name));
    const [first] = here;
    if (first) return named(called(first.name) ? first.name : (first.county?.name ?? first.name), here);
    const region = regions.find(({ name, also }) => [name, ...also].some(called));
    if (region) {
      const within = districts.filter((district) =>
        [district.name, councilOf(district)].some((name) => region.councils.includes(name)),
      );
      const { nation } = named(region.name, within);
      return { name: region.name, districts: within, nation: region.nation ?? nation };
    }
    const then = (formerCouncils(places).get(each) ?? []).flatMap((number) => districts[number] ?? []);
    if (then.length > 0) return named(text.trim(), then);
  }
  return null;
}

function named(name: string, districts: readonly District[]): NamedCouncils {
  const nations = new Set(districts.map(nationOf));
  return { name, districts, nation: nations.size === 1 ? ([...nations][0] ?? null) : null };
}

/**
 * Returns the councils of 2017–19 by key, with the numbers of the districts in which more than a stray place of theirs
 * lies today.
 */
function formerCouncils(places: PlaceTable): ReadonlyMap<string, readonly number[]> {
  const known = byTable.get(places);
  if (known) return known;
  const counts = new Map<string, Map<number, number>>();
  for (let number = 0; number < countPlaces(places); number++) {
    const place = readPlace(places, number);
    for (const council of place.oldCouncils) {
      const key = placeKey(council);
      const ofCouncil = counts.get(key) ?? new Map<number, number>();
      counts.set(key, ofCouncil.set(place.district, (ofCouncil.get(place.district) ?? 0) + 1));
    }
  }
  const former = new Map<string, number[]>();
  for (const [key, ofCouncil] of counts) {
    const all = [...ofCouncil.values()].reduce((sum, count) => sum + count, 0);
    former.set(
      key,
      [...ofCouncil].filter(([, count]) => count > all / 50).map(([district]) => district),
    );
  }
  byTable.set(places, former);
  return former;
}
