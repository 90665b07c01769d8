/**
 * How often a need was searched for and not found by people who gave a postcode. `outcode` is the first half of it
 * ("TS18"). `quarter` is the first day of a quarter of a year that is over ("2026-10-01"). `count` is rounded down to a
 * multiple of five.
 */
export type UnmetNeed = { area: string; need: string; outcode: string; quarter: string; count: number };

/**
 * The least count that anybody is shown. Fewer could tell of one family, and so could a sum of which all other parts
 * are known: nothing is added up.
 */
export const leastShown = 10;
/** What counts are rounded down to, so that two of them do not tell of one search. */
export const roundedTo = 5;

/** Returns the first day of the quarter of a year in which a day is: "2026-10-01" for "2026-11-30". */
export function quarterOf(day: string): string {
  const month = Math.floor((Number(day.slice(5, 7)) - 1) / 3) * 3 + 1;
  return `${day.slice(0, 4)}-${String(month).padStart(2, "0")}-01`;
}

/** Returns the quarter of a year as people write it: "October to December 2026" for "2026-10-01". */
export function quarterInWords(quarter: string): string {
  const names = ["January to March", "April to June", "July to September", "October to December"];
  return `${names[Math.floor((Number(quarter.slice(5, 7)) - 1) / 3)]} ${quarter.slice(0, 4)}`;
}

/** Returns the first half of the postcode, or of the part of one, that names a place; null for any other place. */
export const outcodeIn = (label: string): string | null =>
  /^([A-Z]{1,2}\d[A-Z\d]?)(?: \d(?:[A-Z]{2})?)?$/.exec(label)?.[1] ?? null;
