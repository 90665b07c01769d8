/** A point on the British National Grid, in metres east and north of its false origin. */
export type GridPoint = { easting: number; northing: number };

/** Grid metres between two points, straight line. Great Britain only; good to 0.1 %. */
export const metresBetween = (a: GridPoint, b: GridPoint): number =>
  Math.hypot(a.easting - b.easting, a.northing - b.northing);

/** Metres as statute miles of 1,609.344 m (international yard, 1959). Not rounded. */
export const milesFromMetres = (metres: number): number => metres / 1609.344;

export { toLatitudeLongitude } from "./latitude-longitude";
