import type { GridPoint } from "./grid";
import { asUint16, asUint32, openSections } from "./sections";

/** Kinds of populated place, the bigger ones first; a choice of places is put in this order. */
export const PLACE_KINDS = ["city", "town", "suburb", "village", "hamlet", "settlement"] as const;
/** One of these kinds. */
export type PlaceKind = (typeof PLACE_KINDS)[number];

/** A populated place of OS Open Names. */
export type Place = GridPoint & {
  /** Its number in the table; it changes with each build, so it is never shown or kept. */
  number: number;
  name: string;
  kind: PlaceKind;
  /** Number of the district that it lies in, in the list of districts. */
  district: number;
  /** Council names of 2017–19 that people may still use ("Daventry", "Northamptonshire"). */
  oldCouncils: readonly string[];
  /**
   * How much of the nearest postcode the label needs to tell it from its namesakes: none, outward code, sector, all.
   */
  tell: 0 | 1 | 2 | 3;
  /** The nearest located postcode, in numbers: see `place-packing.ts`. */
  near: { outward: number; digit: number; first: number; second: number };
};

/** All places, as the build packed them. Nothing is unpacked; a place is read when it is asked for. */
export type PlaceTable = {
  /** Two words for each place: easting 20, district 9, kind 3; northing 21, old councils 9, tell 2. */
  readonly points: Uint32Array;
  /** One word for each place: outward code, digit, first and second letter of the nearest postcode. */
  readonly near: Uint32Array;
  /** Where each place's name starts and ends in `names`. */
  readonly nameStarts: Uint32Array;
  readonly names: Uint8Array;
  /** Where each key starts and ends in `keys`; keys are in order, and each is there once. */
  readonly keyStarts: Uint32Array;
  readonly keys: Uint8Array;
  /** Where each key's places start and end in `keyPlaces`. */
  readonly keyFirsts: Uint16Array;
  readonly keyPlaces: Uint16Array;
  readonly oldCouncils: readonly string[][];
};

/** How the numbers are packed into words: the highest bits first. `place-packing.ts` writes what this file reads. */
export const pack = {
  east: (easting: number, district: number, kind: number) => ((easting << 12) | (district << 3) | kind) >>> 0,
  north: (northing: number, old: number, tell: number) => ((northing << 11) | (old << 2) | tell) >>> 0,
  near: (outward: number, digit: number, first: number, second: number) =>
    ((outward << 14) | (digit << 10) | (first << 5) | second) >>> 0,
};

const utf8 = new TextDecoder();

/** Opens the bytes that the build wrote; they are not copied. */
export function openPlaceTable(file: Uint8Array): PlaceTable {
  const section = openSections(file);
  return {
    points: asUint32(section("points")),
    near: asUint32(section("near")),
    nameStarts: asUint32(section("nameStarts")),
    names: section("names"),
    keyStarts: asUint32(section("keyStarts")),
    keys: section("keys"),
    keyFirsts: asUint16(section("keyFirsts")),
    keyPlaces: asUint16(section("keyPlaces")),
    oldCouncils: JSON.parse(utf8.decode(section("oldCouncils"))),
  };
}

/** Returns how many places there are. */
export const countPlaces = (table: PlaceTable): number => table.near.length;

/** Returns the place of a number from 0 to `countPlaces` − 1. */
export function readPlace(table: PlaceTable, number: number): Place {
  const east = table.points[number * 2] ?? 0;
  const north = table.points[number * 2 + 1] ?? 0;
  const near = table.near[number] ?? 0;
  return {
    number,
    name: utf8.decode(table.names.subarray(table.nameStarts[number], table.nameStarts[number + 1])),
    kind: PLACE_KINDS[east & 7] ?? "settlement",
    easting: east >>> 12,
    northing: north >>> 11,
    district: (east >>> 3) & 511,
    oldCouncils: table.oldCouncils[(north >>> 2) & 511] ?? [],
    tell: (north & 3) as Place["tell"],
    near: { outward: near >>> 14, digit: (near >>> 10) & 15, first: (near >>> 5) & 31, second: near & 31 },
  };
}
