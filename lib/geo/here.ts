import { type GridPoint, metresBetween } from "./grid";
import { type LatitudeLongitude, toLatitudeLongitude } from "./latitude-longitude";
import { countPlaces, readPlace } from "./place-table";
import { INWARD_LETTERS } from "./postcode-sector";
import { findPostcode, outwardText } from "./postcode-table";
import { placeTable, postcodeTable } from "./tables";

/** So many of the nearest places: their postcodes lie in the sectors that are looked through. */
const PLACES = 6;
/** Metres within which somebody in Great Britain has a postcode, but on the highest hills. */
const NEAR = 5_000;
/** Degrees round Great Britain. */
const [SOUTH, NORTH, WEST, EAST] = [49.8, 61, -8.7, 1.9];
const METRES_PER_DEGREE = 111_320;

/**
 * Returns the located postcode that is nearest to a point, given as degrees on WGS84 ("51.752,-1.257"). Null for what
 * is no such point, or for a point with no postcode within 5 km.
 */
export function postcodeHere(text: string): string | null {
  const [, latitude, longitude] = /^(-?\d{1,2}(?:\.\d{1,6})?),(-?\d{1,3}(?:\.\d{1,6})?)$/.exec(text) ?? [];
  if (latitude === undefined || longitude === undefined) return null;
  const point = { latitude: Number(latitude), longitude: Number(longitude) };
  if (point.latitude < SOUTH || point.latitude > NORTH || point.longitude < WEST || point.longitude > EAST) return null;
  return nearestPostcode(toGrid(point));
}

/**
 * The grid point of degrees, good to a metre. It is found by moving a point until its degrees are these, because the
 * guide of Ordnance Survey that `latitude-longitude.ts` follows is then the only formula.
 */
function toGrid({ latitude, longitude }: LatitudeLongitude): GridPoint {
  const width = METRES_PER_DEGREE * Math.cos((latitude * Math.PI) / 180);
  let point: GridPoint = { easting: 400_000, northing: 300_000 };
  for (let turn = 0; turn < 12; turn++) {
    const at = toLatitudeLongitude(point);
    point = {
      easting: point.easting + (longitude - at.longitude) * width,
      northing: point.northing + (latitude - at.latitude) * METRES_PER_DEGREE,
    };
  }
  return point;
}

function nearestPostcode(point: GridPoint): string | null {
  const places = placeTable();
  const table = postcodeTable();
  const near = Array.from({ length: countPlaces(places) }, (_, number) => readPlace(places, number))
    .filter((place) => metresBetween(place, point) < 2 * NEAR)
    .sort((a, b) => metresBetween(a, point) - metresBetween(b, point))
    .slice(0, PLACES);
  const sectors = new Set(near.map(({ near: { outward, digit } }) => `${outwardText(table, outward)} ${digit}`));
  let best: { postcode: string | null; metres: number } = { postcode: null, metres: NEAR };
  for (const sector of sectors) {
    const [outward = "", digit] = sector.split(" ");
    for (const first of INWARD_LETTERS) {
      for (const second of INWARD_LETTERS) {
        const found = findPostcode(table, outward, `${digit}${first}${second}`);
        const metres = found ? metresBetween(found, point) : NEAR;
        if (metres < best.metres) best = { postcode: `${outward} ${digit}${first}${second}`, metres };
      }
    }
  }
  return best.postcode;
}
