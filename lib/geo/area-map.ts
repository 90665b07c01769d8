import { oncePerThread } from "../process/once-per-thread";
import { type GridPoint, metresBetween } from "./grid";
import { outlineOf, type Ring } from "./outline";
import { countPlaces, PLACE_KINDS, type Place, readPlace } from "./place-table";
import { districtList, placeTable, readDistrictGrid } from "./tables";

/** A place that a map names to find one's way by. */
type Town = GridPoint & { name: string };

/**
 * What a map of an area is drawn on: its outline, and the towns and villages in it and round it. The biggest come
 * first, and of one kind those nearest to its middle.
 */
export type AreaMap = { outline: readonly Ring[]; towns: readonly Town[] };

/** Metres round an area in which places are named. */
const AROUND = 20_000;
/** Smaller places than these say little to somebody who does not live there. */
const NAMED: readonly Place["kind"][] = ["city", "town", "suburb", "village"];

const kept = () => oncePerThread("area-maps", () => new Map<string, AreaMap>());

/** Returns the map of the districts with these ONS codes. It is made once, in a tenth of a second. */
export function areaMap(codes: readonly string[]): AreaMap {
  const key = codes.join(" ");
  const known = kept().get(key) ?? makeMap(codes);
  kept().set(key, known);
  return known;
}

function makeMap(codes: readonly string[]): AreaMap {
  const numbers = districtList().flatMap(({ code }, number) => (codes.includes(code) ? [number] : []));
  const outline = outlineOf(readDistrictGrid(), numbers);
  const { eastings, northings } = endsOf(outline);
  const isAround = (value: number, [least, most]: Ends) => value > least - AROUND && value < most + AROUND;
  const centre = middleOf({ outline });
  const off = (place: GridPoint) => metresBetween(place, centre);
  const table = placeTable();
  const towns = Array.from({ length: countPlaces(table) }, (_, number) => readPlace(table, number))
    .filter(({ kind }) => NAMED.includes(kind))
    .filter(({ easting, northing }) => isAround(easting, eastings) && isAround(northing, northings))
    .sort((a, b) => PLACE_KINDS.indexOf(a.kind) - PLACE_KINDS.indexOf(b.kind) || off(a) - off(b))
    .map(({ name, easting, northing }) => ({ name, easting, northing }));
  return { outline, towns };
}

type Ends = readonly [least: number, most: number];

function endsOf(outline: readonly Ring[]): { eastings: Ends; northings: Ends } {
  const points = outline.flat();
  const ends = (values: readonly number[]): Ends => [Math.min(...values), Math.max(...values)];
  return {
    eastings: ends(points.map(({ easting }) => easting)),
    northings: ends(points.map(({ northing }) => northing)),
  };
}

/** Returns the point half-way between the ends of an area. */
export function middleOf({ outline }: Pick<AreaMap, "outline">): GridPoint {
  const { eastings, northings } = endsOf(outline);
  return { easting: (eastings[0] + eastings[1]) / 2, northing: (northings[0] + northings[1]) / 2 };
}
