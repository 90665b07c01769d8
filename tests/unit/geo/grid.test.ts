import { expect, test } from "vitest";
import { metresBetween, milesFromMetres, toLatitudeLongitude } from "../../../lib/geo/grid";
import { toOsgb36 } from "../../../lib/geo/latitude-longitude";

const metresApart = (a: { latitude: number; longitude: number }, b: { latitude: number; longitude: number }) =>
  Math.hypot(
    (a.latitude - b.latitude) * 111_200,
    (a.longitude - b.longitude) * 111_200 * Math.cos((a.latitude * Math.PI) / 180),
  );

test("Ordnance Survey's worked example comes out to the millimetre on its own ellipsoid", () => {
  const { latitude, longitude } = toOsgb36({ easting: 651409.903, northing: 313177.27 });
  expect(latitude).toBeCloseTo(52 + 39 / 60 + 27.2531 / 3600, 8);
  expect(longitude).toBeCloseTo(1 + 43 / 60 + 4.5177 / 3600, 8);
});

test.each([
  ["the guide's example point (Caister water tower)", 651409.903, 313177.27, 52.658008, 1.716052],
  ["Greenwich Observatory, the airy transit circle", 538882, 177321, 51.4778, 0],
  ["Ben Nevis, the summit", 216666, 771288, 56.79685, -5.003508],
  ["Land's End signpost", 134200, 25150, 50.0664, -5.7148],
])("%s is where web maps show it", (_, easting, northing, latitude, longitude) => {
  expect(metresApart(toLatitudeLongitude({ easting, northing }), { latitude, longitude })).toBeLessThan(120);
});

test("the shift to web maps' degrees moves the guide's example by a hundred metres, the right way", () => {
  const at = toLatitudeLongitude({ easting: 651409.903, northing: 313177.27 });
  expect(
    metresApart(at, { latitude: 52 + 39 / 60 + 28.8282 / 3600, longitude: 1 + 42 / 60 + 57.8663 / 3600 }),
  ).toBeLessThan(5);
});

test("distance is straight across the grid", () => {
  expect(metresBetween({ easting: 450_000, northing: 200_000 }, { easting: 453_000, northing: 204_000 })).toBe(5000);
});

test("a mile is 1,609.344 metres", () => {
  expect(milesFromMetres(1609.344)).toBe(1);
  expect(milesFromMetres(0)).toBe(0);
});
