import type { GridPoint } from "./grid";

/** Degrees on WGS84, as satellites and web maps count them: north and east are positive. */
export type LatitudeLongitude = { latitude: number; longitude: number };

type Ellipsoid = { major: number; minor: number };
type Radians = { latitude: number; longitude: number };

/*
 * Formulas and constants: Ordnance Survey, "A guide to coordinate systems in Great Britain" (annexes A to C).
 * The seven-parameter shift stands for a national grid of corrections, and is good to about 5 m.
 */
const AIRY_1830: Ellipsoid = { major: 6377563.396, minor: 6356256.909 };
const WGS84: Ellipsoid = { major: 6378137, minor: 6356752.3141 };
const SCALE = 0.9996012717;
const TRUE_ORIGIN: Radians = { latitude: radians(49), longitude: radians(-2) };
const FALSE_ORIGIN: GridPoint = { easting: 400_000, northing: -100_000 };
const SHIFT_METRES = { x: 446.448, y: -125.157, z: 542.06 };
const SHIFT_SCALE = 1 - 20.4894e-6;
const SHIFT_TURN = { x: radians(0.1502 / 3600), y: radians(0.247 / 3600), z: radians(0.8421 / 3600) };

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}

const degrees = (angle: number): number => (angle * 180) / Math.PI;

const eccentricitySquared = ({ major, minor }: Ellipsoid): number => 1 - (minor * minor) / (major * major);

/** Metres along the meridian from the true origin to a latitude (the guide's M). */
function meridian(latitude: number): number {
  const n = (AIRY_1830.major - AIRY_1830.minor) / (AIRY_1830.major + AIRY_1830.minor);
  const sum = latitude + TRUE_ORIGIN.latitude;
  const difference = latitude - TRUE_ORIGIN.latitude;
  return (
    AIRY_1830.minor *
    SCALE *
    ((1 + n + 1.25 * n ** 2 + 1.25 * n ** 3) * difference -
      (3 * n + 3 * n ** 2 + 2.625 * n ** 3) * Math.sin(difference) * Math.cos(sum) +
      (1.875 * n ** 2 + 1.875 * n ** 3) * Math.sin(2 * difference) * Math.cos(2 * sum) -
      (35 / 24) * n ** 3 * Math.sin(3 * difference) * Math.cos(3 * sum))
  );
}

/** Returns the latitude on the central meridian that has this northing, to a hundredth of a millimetre. */
function footLatitude(northing: number): number {
  let latitude = TRUE_ORIGIN.latitude;
  let rest = northing - FALSE_ORIGIN.northing;
  while (Math.abs(rest) >= 0.00001) {
    latitude += rest / (AIRY_1830.major * SCALE);
    rest = northing - FALSE_ORIGIN.northing - meridian(latitude);
  }
  return latitude;
}

/** Inverse transverse Mercator on the Airy ellipsoid: the grid's own (OSGB36) degrees. */
export function toOsgb36({ easting, northing }: GridPoint): LatitudeLongitude {
  const foot = footLatitude(northing);
  const e2 = eccentricitySquared(AIRY_1830);
  const curve = 1 - e2 * Math.sin(foot) ** 2;
  const nu = (AIRY_1830.major * SCALE) / Math.sqrt(curve);
  const rho = (nu * (1 - e2)) / curve;
  const eta2 = nu / rho - 1;
  const t2 = Math.tan(foot) ** 2;
  const secant = 1 / Math.cos(foot);
  const d = easting - FALSE_ORIGIN.easting;

  const vii = Math.tan(foot) / (2 * rho * nu);
  const viii = (Math.tan(foot) / (24 * rho * nu ** 3)) * (5 + 3 * t2 + eta2 - 9 * t2 * eta2);
  const ix = (Math.tan(foot) / (720 * rho * nu ** 5)) * (61 + 90 * t2 + 45 * t2 ** 2);
  const x = secant / nu;
  const xi = (secant / (6 * nu ** 3)) * (nu / rho + 2 * t2);
  const xii = (secant / (120 * nu ** 5)) * (5 + 28 * t2 + 24 * t2 ** 2);
  const xiia = (secant / (5040 * nu ** 7)) * (61 + 662 * t2 + 1320 * t2 ** 2 + 720 * t2 ** 3);

  return {
    latitude: degrees(foot - vii * d ** 2 + viii * d ** 4 - ix * d ** 6),
    longitude: degrees(TRUE_ORIGIN.longitude + x * d - xi * d ** 3 + xii * d ** 5 - xiia * d ** 7),
  };
}

/** Returns a grid point's latitude and longitude for web maps (WGS84), good to about 5 m anywhere in Great Britain. */
export function toLatitudeLongitude(point: GridPoint): LatitudeLongitude {
  const osgb36 = toOsgb36(point);
  const latitude = radians(osgb36.latitude);
  const longitude = radians(osgb36.longitude);
  const e2 = eccentricitySquared(AIRY_1830);
  const nu = AIRY_1830.major / Math.sqrt(1 - e2 * Math.sin(latitude) ** 2);
  const from = {
    x: nu * Math.cos(latitude) * Math.cos(longitude),
    y: nu * Math.cos(latitude) * Math.sin(longitude),
    z: nu * (1 - e2) * Math.sin(latitude),
  };
  return fromCartesian(
    SHIFT_METRES.x + SHIFT_SCALE * from.x - SHIFT_TURN.z * from.y + SHIFT_TURN.y * from.z,
    SHIFT_METRES.y + SHIFT_TURN.z * from.x + SHIFT_SCALE * from.y - SHIFT_TURN.x * from.z,
    SHIFT_METRES.z - SHIFT_TURN.y * from.x + SHIFT_TURN.x * from.y + SHIFT_SCALE * from.z,
  );
}

function fromCartesian(x: number, y: number, z: number): LatitudeLongitude {
  const e2 = eccentricitySquared(WGS84);
  const p = Math.hypot(x, y);
  let latitude = Math.atan2(z, p * (1 - e2));
  for (let turn = 0; turn < 5; turn++) {
    const nu = WGS84.major / Math.sqrt(1 - e2 * Math.sin(latitude) ** 2);
    latitude = Math.atan2(z + e2 * nu * Math.sin(latitude), p);
  }
  return { latitude: degrees(latitude), longitude: degrees(Math.atan2(y, x)) };
}
