import { countKeys, letterSet } from "./place-index";
import type { PlaceTable } from "./place-table";

export { letterSet } from "./place-index";

/** Text of keys: small letters, figures and spaces, one byte each. */
type Bytes = ArrayLike<number>;

/** Returns how many slips are forgiven in a key: none under 5 letters, one under 9, then two. */
export function forgivenSlips(key: string): number {
  const letters = key.replaceAll(" ", "").length;
  if (letters < 5) return 0;
  return letters < 9 ? 1 : 2;
}

/**
 * How many slips make `b` of `a`: a character left out, put in or changed, or two neighbours the wrong way round
 * (optimal string alignment). Anything over `limit` comes out as `limit` + 1.
 */
export function countSlips(a: Bytes, b: Bytes, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before = new Array<number>(b.length + 1).fill(limit + 1);
  let above = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let row = 1; row <= a.length; row++) {
    const from = Math.max(1, row - limit);
    const to = Math.min(b.length, row + limit);
    const here = new Array<number>(b.length + 1).fill(limit + 1);
    here[0] = row;
    let least = from === 1 ? row : limit + 1;
    for (let at = from; at <= to; at++) {
      const same = a[row - 1] === b[at - 1] ? 0 : 1;
      let slips = Math.min((above[at] ?? 0) + 1, (here[at - 1] ?? 0) + 1, (above[at - 1] ?? 0) + same);
      if (row > 1 && at > 1 && a[row - 1] === b[at - 2] && a[row - 2] === b[at - 1]) {
        slips = Math.min(slips, (before[at - 2] ?? 0) + 1);
      }
      here[at] = slips;
      least = Math.min(least, slips);
    }
    if (least > limit) return limit + 1;
    before = above;
    above = here;
  }
  return Math.min(above[b.length] ?? 0, limit + 1);
}

/**
 * Numbers of the keys within `limit` slips of a key, with how many, the fewest first. Reads every key: some
 * milliseconds.
 */
export function keysWithSlips(table: PlaceTable, key: string, limit: number): { key: number; slips: number }[] {
  const wanted = new TextEncoder().encode(key);
  const letters = letterSet(wanted, 0, wanted.length);
  const found: { key: number; slips: number }[] = [];
  const { keys, keyStarts } = table;
  for (let number = 0; number < countKeys(table); number++) {
    const start = keyStarts[number] ?? 0;
    const end = keyStarts[number + 1] ?? 0;
    if (Math.abs(end - start - wanted.length) > limit) continue;
    if (!couldBe(letters, letterSet(keys, start, end), limit)) continue;
    const slips = countSlips(keys.subarray(start, end), wanted, limit);
    if (slips <= limit) found.push({ key: number, slips });
  }
  return found.sort((a, b) => a.slips - b.slips);
}

/**
 * Returns whether two texts with these letters may be within `limit` slips. Each slip brings in at most one new letter,
 * so more new letters than slips rule a key out before it is compared.
 */
export function couldBe(a: number, b: number, limit: number): boolean {
  return fewBits(a & ~b, limit) && fewBits(b & ~a, limit);
}

function fewBits(set: number, limit: number): boolean {
  let rest = set;
  for (let bit = 0; bit < limit; bit++) rest &= rest - 1;
  return rest === 0;
}
