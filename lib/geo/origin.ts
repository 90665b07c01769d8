import { councilOf, type District, type Nation, nationOf } from "./districts";
import { type GridPoint, toLatitudeLongitude } from "./grid";

/** An area of the site, as far as the map is concerned: its slug, name, and the GSS codes of its districts. */
export type AreaOnMap = { slug: string; name: string; districts: readonly string[]; localNames?: readonly LocalName[] };

/**
 * A name that people of an area use and the map does not have, and what of the map it means: the name of a place there,
 * or a part of a postcode ("OX25 5"), whose middle then stands for it.
 */
type LocalName = { name: string; means: string };

/** Where distances are measured from, and whose Local Offer it is there. */
export type Origin = GridPoint & {
  /** What to call it: "OX4 1XD", "OX4 1", "Norton, Stockton-on-Tees". */
  label: string;
  /** The whole postcode, when one was given; it is personal data. */
  postcode: string | null;
  /** As much of the postcode as was used and may stand in a URL: "OX4 1" or "OX4". Null for a place. */
  part: string | null;
  /** What the point stands for: the postcode itself, or the middle of a sector, outward code or place. */
  precision: "postcode" | "sector" | "district" | "place";
  /** Degrees on WGS84, good to about 5 m. */
  latitude: number;
  longitude: number;
  /** The council area it is in. Null when the point stands for more than one, or for none that is known. */
  district: { code: string; name: string } | null;
  /** The council that publishes the Local Offer there ("Oxfordshire"). Null when that cannot be known. */
  council: string | null;
  /** Only England has Local Offers. Null when it cannot be known. */
  nation: Nation | null;
  /** The slug of the site's area that it is in for certain; null if it is in none, or may not be. */
  area: string | null;
  /**
   * Every council that it is or may be in, where the point stands for a sector or outward code; none where that is not
   * known.
   */
  councils: readonly string[];
  /** The slugs of the site's areas that it is or may be in. */
  possibleAreas: readonly string[];
  /** A sentence for the person, if there is something they should know; or null. */
  note: string | null;
};

type Said = Pick<Origin, "label" | "postcode" | "part" | "precision" | "note">;

/** Returns an origin at a point that stands for these districts. What is not the same in all of them is left open. */
export function originAt(
  point: GridPoint,
  within: readonly District[],
  areas: readonly AreaOnMap[],
  said: Said,
): Origin {
  const district = only(within, ({ code }) => code);
  return {
    ...said,
    easting: point.easting,
    northing: point.northing,
    ...toLatitudeLongitude(point),
    district: district && { code: district.code, name: district.name },
    council: shared(within, councilOf),
    nation: shared(within, nationOf),
    area: shared(within, ({ code }) => areaOfDistrict(code, areas)),
    councils: [...new Set(within.map(councilOf))],
    possibleAreas: [...new Set(within.flatMap(({ code }) => areaOfDistrict(code, areas) ?? []))],
  };
}

/** Returns the slug of the area that a district belongs to, by its GSS code. Null if it is none of the site's. */
export const areaOfDistrict = (code: string, areas: readonly AreaOnMap[]): string | null =>
  areas.find((area) => area.districts.includes(code))?.slug ?? null;

/** What all of them have in common; null if there are none, or they differ. */
function shared<Item, Value>(items: readonly Item[], factOf: (item: Item) => Value): Value | null {
  const item = only(items, factOf);
  return item === null ? null : factOf(item);
}

function only<Item>(items: readonly Item[], factOf: (item: Item) => unknown): Item | null {
  const [first] = items;
  return first !== undefined && new Set(items.map(factOf)).size === 1 ? first : null;
}
