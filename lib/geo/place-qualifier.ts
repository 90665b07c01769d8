import { type District, nationOf } from "./districts";
import { metresBetween } from "./grid";
import type { Region } from "./named-councils";
import { findKey, placesOfKey } from "./place-index";
import { placeKey } from "./place-key";
import type { Place, PlaceKind, PlaceTable } from "./place-table";

/** What is needed to name a place and to say where it is. */
export type PlaceContext = {
  places: PlaceTable;
  districts: readonly District[];
  /** The text of the postcode nearest to a place, "OX14 4XD". */
  postcodeNear: (place: Place) => string;
  /** Names of regions that are known besides councils'. */
  regions?: readonly Region[];
};

/** Names of all of Great Britain, and of its nations where they have another one. */
const COUNTRIES: Record<string, string> = {
  uk: "",
  "u k": "",
  gb: "",
  "united kingdom": "",
  "great britain": "",
  britain: "",
  england: "England",
  english: "England",
  scotland: "Scotland",
  wales: "Wales",
  cymru: "Wales",
};

/** Counties as people write them on envelopes. */
const SHORT_COUNTIES: Record<string, string> = {
  beds: "bedfordshire",
  berks: "berkshire",
  bucks: "buckinghamshire",
  cambs: "cambridgeshire",
  glos: "gloucestershire",
  hants: "hampshire",
  herts: "hertfordshire",
  lancs: "lancashire",
  leics: "leicestershire",
  lincs: "lincolnshire",
  northants: "northamptonshire",
  notts: "nottinghamshire",
  oxon: "oxfordshire",
  salop: "shropshire",
  staffs: "staffordshire",
  warks: "warwickshire",
  wilts: "wiltshire",
  worcs: "worcestershire",
  yorks: "yorkshire",
};

/** How far from a place people still say that somewhere is near it, in metres. */
const NEAR: Record<PlaceKind, number> = {
  city: 20_000,
  town: 15_000,
  suburb: 8_000,
  village: 8_000,
  hamlet: 8_000,
  settlement: 8_000,
};

/**
 * Returns those of the places that lie where the words after a name say. Each may be a council area of today or of
 * 2017–19, or an outward code ("Milton, OX14"). If none lies there, they are the places near a place of that name
 * ("Norton, Billingham").
 */
export function placesWhere(context: PlaceContext, places: readonly Place[], wheres: readonly string[]): Place[] {
  const keys = wheres.map((where) => placeKey(where).replace(/^(?:near|nr|in|by) /, "")).filter((key) => key !== "");
  const spelt = keys.map((key) => SHORT_COUNTIES[key] ?? key);
  const inside = places.filter((place) => spelt.every((where) => liesIn(context, place, where)));
  if (inside.length > 0) return inside;
  return places.filter((place) =>
    spelt.every((where) => liesIn(context, place, where) || liesNear(context, place, where)),
  );
}

function liesIn({ districts, postcodeNear, regions = [] }: PlaceContext, place: Place, where: string): boolean {
  const district = districts[place.district];
  const country = Object.hasOwn(COUNTRIES, where) ? COUNTRIES[where] : undefined;
  if (country !== undefined) return country === "" || (district !== undefined && nationOf(district) === country);
  const region = regions.find(({ name, also }) => [name, ...also].some((each) => placeKey(each) === where));
  const isInRegion = ({ name, county }: District) =>
    region?.councils.some((council) => council === name || council === county?.name);
  if (district && isInRegion(district)) return true;
  const names = [
    district?.name ?? "",
    district?.county?.name ?? "",
    ...place.oldCouncils,
    postcodeNear(place).split(" ")[0] ?? "",
  ];
  return names.some((name) => ` ${placeKey(name)} `.includes(` ${where} `));
}

function liesNear({ places }: PlaceContext, place: Place, where: string): boolean {
  const key = findKey(places, where);
  if (key === null) return false;
  return placesOfKey(places, key).some(
    (other) => other.number !== place.number && metresBetween(other, place) <= NEAR[other.kind],
  );
}
