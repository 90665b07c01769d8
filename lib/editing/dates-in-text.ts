import { months } from "../catalogue/day-in-words";

/** A day, month, season or year that a text names. `first` and `last` are the days it spans, as `2024-09-01`. */
export type DateInText = { text: string; index: number; first: string; last: string };

const month = months
  .map((name) =>
    name.length > 4 ? `${name.slice(0, 3)}(?:${name === "September" ? "t|" : ""}${name.slice(3)})?` : name,
  )
  .join("|");
const year = "(?:19|20)\\d\\d";
const day = "\\d{1,2}(?:st|nd|rd|th)?";

/**
 * What each way of writing a date spans: from its captured groups, the year, month (1 to 12) and day, as far as it says
 * them.
 */
const patterns: [pattern: string, read: (groups: string[]) => (number | undefined)[]][] = [
  [`(${year})-(\\d\\d)-(\\d\\d)(?!\\d)`, ([y, m, d]) => [Number(y), Number(m), Number(d)]],
  [`(\\d{1,2})[/.](\\d{1,2})[/.](${year})(?!\\d)`, ([d, m, y]) => [Number(y), Number(m), Number(d)]],
  [
    `(${day})(?: of)? (${month}),? (${year})(?!\\d)`,
    ([d, m, y]) => [Number(y), monthOf(m), Number.parseInt(d ?? "", 10)],
  ],
  [`(${month}) (${day}),? (${year})(?!\\d)`, ([m, d, y]) => [Number(y), monthOf(m), Number.parseInt(d ?? "", 10)]],
  [`(${month}),? (?:of )?(${year})(?!\\d)`, ([m, y]) => [Number(y), monthOf(m)]],
  [`(spring|summer|autumn|winter),? (?:of )?(${year})(?!\\d)`, ([season, y]) => [Number(y), lastMonths[season ?? ""]]],
  [
    `(${year})(/|-|–| to )(?:20)?(\\d\\d)(?![\\d/-])`,
    ([y = "", to, z]) => [Number(y.slice(0, 2) + z), to === " to " ? 12 : 8],
  ],
  [`(${year})(?![\\d/-])`, ([y]) => [Number(y)]],
];

/** The last month of a season. Winter ends in the year after. */
const lastMonths: Record<string, number> = { spring: 5, summer: 8, autumn: 11, winter: 14 };

const any = new RegExp(`(?<![\\p{L}\\p{N}/.-])(?:${patterns.map(([pattern]) => bare(pattern)).join("|")})`, "giu");
const each = patterns.map(([pattern, read]) => [new RegExp(`^${pattern}`, "i"), read] as const);

function bare(pattern: string): string {
  return pattern.replace(/\((?!\?)/g, "(?:");
}

function monthOf(name = ""): number {
  return months.findIndex((one) => one.slice(0, 3).toLowerCase() === name.slice(0, 3).toLowerCase()) + 1;
}

const iso = (time: number) => new Date(time).toISOString().slice(0, 10);

/** Returns the span of a year, month and day; what is not said is all of it. Null when there is no such day. */
function spanOf(y: number, m?: number, d?: number): { first: string; last: string } | null {
  if (m === undefined) return { first: `${y}-01-01`, last: `${y}-12-31` };
  if (d === undefined) return { first: iso(Date.UTC(y, m - 1, 1)), last: iso(Date.UTC(y, m, 0)) };
  const time = Date.UTC(y, m - 1, d);
  const isDay = m >= 1 && m <= 12 && new Date(time).getUTCDate() === d;
  return isDay ? { first: iso(time), last: iso(time) } : null;
}

/**
 * Returns every date that a text names, in order: "3 July 2023", "July 2023", "spring 2025", "2024-09-01", "1/9/2024"
 * (day first), "2024/25" (until August), "2024". A season is its last month.
 */
export function datesIn(text: string): DateInText[] {
  return [...text.matchAll(any)].flatMap(({ 0: found, index }) => {
    for (const [pattern, read] of each) {
      const groups = pattern.exec(found);
      if (!groups || groups[0].length !== found.length) continue;
      const [y, m, d] = read(groups.slice(1));
      const span = y === undefined ? null : spanOf(y, m, d);
      return span ? [{ text: found, index, ...span }] : [];
    }
    return [];
  });
}

/** Returns the day one year before. 29 February gives 1 March. */
export const yearBefore = (day: string): string => {
  const [y = 0, m = 1, d = 1] = day.split("-").map(Number);
  return iso(Date.UTC(y - 1, m - 1, d));
};
