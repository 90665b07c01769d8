import { parseMoment } from "../query";

/** The moments that a date leaves open: from the first one until before the second, in milliseconds since 1970. */
type Span = readonly [from: number, until: number];

type Comparison = (moment: number, span: Span) => boolean;

const isIn: Comparison = (moment, [from, until]) => moment >= from && moment < until;
const isBefore: Comparison = (moment, [from]) => moment < from;
const isAfter: Comparison = (moment, [, until]) => moment >= until;

/** The prefixes of a date in FHIR R4 that are known here: all of them but "ap", about. */
const comparisons: Record<string, Comparison> = {
  eq: isIn,
  ne: (moment, span) => !isIn(moment, span),
  gt: isAfter,
  sa: isAfter,
  lt: isBefore,
  eb: isBefore,
  ge: (moment, span) => !isBefore(moment, span),
  le: (moment, span) => !isAfter(moment, span),
};

/** How many milliseconds a day, or a time on it, leaves open. */
function openIn(text: string): number {
  const [, time, seconds, parts] = /^.{10}(.\d\d:\d\d(:\d\d(\.\d+)?)?)?/.exec(text) ?? [];
  return parts ? 1 : seconds ? 1000 : time ? 60_000 : 86_400_000;
}

/** The moments of a year, a month, a day or a time; null where there is none such. */
function parseSpan(text: string): Span | null {
  const [, year, month] = /^(\d{4})(?:-(\d\d))?$/.exec(text) ?? [];
  const from = parseMoment(year ? `${year}-${month ?? "01"}-01` : text);
  if (Number.isNaN(from)) return null;
  if (!year) return [from, from + openIn(text)];
  return [from, month ? Date.UTC(Number(year), Number(month)) : Date.UTC(Number(year) + 1, 0)];
}

/**
 * Parses a date to search by, such as "ge2026-11" (FHIR R4, Search, 3.1.1.5.4). A year, a month, a day or a time means
 * all of it. Returns whether a moment fits, in milliseconds since 1970; null where there is no such date.
 */
export function parseDate(value: string): ((moment: number) => boolean) | null {
  const [, prefix = "eq", text = ""] = /^([a-z]{2})?(.*)$/.exec(value) ?? [];
  const [comparison, span] = [comparisons[prefix], parseSpan(text)];
  return comparison && span ? (moment) => comparison(moment, span) : null;
}
