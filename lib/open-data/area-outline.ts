import type { Area } from "../catalogue/area";
import { areaMap } from "../geo/area-map";
import type { GridPoint } from "../geo/grid";
import { toLatitudeLongitude } from "../geo/latitude-longitude";
import type { Ring } from "../geo/outline";

/** A point as GeoJSON has it: longitude before latitude, on WGS84 (RFC 7946, 3.1.1). */
type Position = [longitude: number, latitude: number];

/** Digits behind the point that are kept: about a metre. */
const DIGITS = 5;

const positionOf = (point: GridPoint): Position => {
  const { latitude, longitude } = toLatitudeLongitude(point);
  return [Number(longitude.toFixed(DIGITS)), Number(latitude.toFixed(DIGITS))];
};

const closed = (ring: Ring): Position[] => [...ring, ...ring.slice(0, 1)].map(positionOf);

/** Returns the sides of a ring, each from a point to the next. */
const sidesOf = (ring: Ring): [GridPoint, GridPoint][] =>
  ring.map((point, at) => [point, ring[(at + 1) % ring.length] ?? point]);

/** Returns whether a ring runs round land (counterclockwise) and not round a hole in it: the shoelace formula. */
const isOuter = (ring: Ring): boolean =>
  sidesOf(ring).reduce((sum, [a, b]) => sum + a.easting * b.northing - b.easting * a.northing, 0) > 0;

/** Returns whether a point lies within a ring: a line from it to the east crosses an odd number of sides. */
const isWithin = (point: GridPoint, ring: Ring): boolean =>
  sidesOf(ring).filter(([a, b]) => {
    if (a.northing > point.northing === b.northing > point.northing) return false;
    const share = (point.northing - a.northing) / (b.northing - a.northing);
    return point.easting < a.easting + share * (b.easting - a.easting);
  }).length %
    2 ===
  1;

/**
 * Returns the outline of an area as a feature of GeoJSON (RFC 7946), with its ONS code. It is drawn from where
 * postcodes lie, in squares of half a kilometre, and is no legal boundary.
 */
export function outlineFeature({ name, gss_code, districts }: Area) {
  const rings = areaMap(districts.map(({ code }) => code)).outline;
  const holes = rings.filter((ring) => !isOuter(ring));
  const coordinates = rings.filter(isOuter).map((outer) => {
    const own = holes.filter(([first]) => first && isWithin(first, outer));
    return [outer, ...own].map(closed);
  });
  return {
    type: "Feature",
    id: gss_code,
    geometry: { type: "MultiPolygon", coordinates },
    properties: { name, gss_code, districts: districts.map(({ code }) => code) },
  };
}
