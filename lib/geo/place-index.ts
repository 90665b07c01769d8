import { type Place, type PlaceTable, readPlace } from "./place-table";

const utf8 = new TextDecoder();

/** Returns how many different keys there are. */
export const countKeys = (table: PlaceTable): number => table.keyFirsts.length - 1;

/** Returns the key of a number, as text. */
export const keyText = (table: PlaceTable, key: number): string =>
  utf8.decode(table.keys.subarray(table.keyStarts[key], table.keyStarts[key + 1]));

/** Returns all places that a key stands for: those of this name, and those whose short form it is. */
export function placesOfKey(table: PlaceTable, key: number): Place[] {
  const numbers = table.keyPlaces.subarray(table.keyFirsts[key], table.keyFirsts[key + 1]);
  return Array.from(numbers, (number) => readPlace(table, number));
}

/** Returns the first key that is not before this text in order, and so the key itself if it is there. */
export function seekKey(table: PlaceTable, key: string): number {
  let low = 0;
  let high = countKeys(table);
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (compareKey(table, middle, key) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Returns the number of a key that is there, null if it is not. */
export function findKey(table: PlaceTable, key: string): number | null {
  const at = seekKey(table, key);
  return at < countKeys(table) && compareKey(table, at, key) === 0 ? at : null;
}

function compareKey(table: PlaceTable, number: number, key: string): number {
  const start = table.keyStarts[number] ?? 0;
  const length = (table.keyStarts[number + 1] ?? 0) - start;
  for (let at = 0; at < length && at < key.length; at++) {
    const difference = (table.keys[start + at] ?? 0) - key.charCodeAt(at);
    if (difference !== 0) return difference;
  }
  return length - key.length;
}

/**
 * A key that places of some districts have: its number, its text, the bytes of that, and which letters are in it
 * (`letterSet`).
 */
export type DistrictKey = { number: number; text: string; bytes: Uint8Array; letters: number };

/** Returns the letters from `start` to `end`, as bits by their last five bits. */
export function letterSet(bytes: ArrayLike<number>, start: number, end: number): number {
  let set = 0;
  for (let at = start; at < end; at++) set |= 1 << ((bytes[at] ?? 0) & 31);
  return set;
}

const byDistricts = new WeakMap<PlaceTable, { districts: string; keys: readonly DistrictKey[] }>();

/**
 * Returns the keys that places of these districts have. The districts are those of the site's areas, so the last answer
 * is kept.
 */
export function keysOfDistricts(table: PlaceTable, districts: readonly number[]): readonly DistrictKey[] {
  const known = byDistricts.get(table);
  const named = districts.join(" ");
  if (known?.districts === named) return known.keys;
  const wanted = new Set(districts);
  const keys: DistrictKey[] = [];
  for (let number = 0; number < countKeys(table); number++) {
    const places = table.keyPlaces.subarray(table.keyFirsts[number], table.keyFirsts[number + 1]);
    if (!places.some((place) => wanted.has(readPlace(table, place).district))) continue;
    const bytes = table.keys.subarray(table.keyStarts[number], table.keyStarts[number + 1]);
    keys.push({ number, text: keyText(table, number), bytes, letters: letterSet(bytes, 0, bytes.length) });
  }
  byDistricts.set(table, { districts: named, keys });
  return keys;
}
