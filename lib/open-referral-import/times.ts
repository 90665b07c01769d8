import { weekdayNames, weekdays } from "../catalogue/weekdays";

const words = weekdayNames.map((name) => name.toLowerCase());

/**
 * The number of a day from its name or a short form of it ("Mon", "tues", "WE", "1MO", or "1" for Monday, as HSDS 1
 * counts); -1 for anything else.
 */
function dayNumber(text: string): number {
  if (/^[1-7]$/.test(text)) return Number(text) - 1;
  const letters = text
    .toLowerCase()
    .replace(/^[+-]?\d\s*/, "")
    .replace(/\.$/, "");
  const name = letters.replace(/s$/, "");
  if (name.length < 2) return -1;
  return words.findIndex((word) => word.startsWith(name) || (letters === "tues" && word === "tuesday"));
}

const daily = /^(?:daily|every ?day|7 days(?: a week)?|all week)$/i;
const working = /^(?:week ?days?|working days?)$/i;

/**
 * Returns days as they are kept, "MO,TU", from what feeds write. That may be codes, names, short names and runs
 * ("Monday to Friday"), in any order and with any mark between. Null for words that are no days; "" for no words.
 */
export function daysIn(text: string): string | null {
  const plain = text.trim().replace(/\s+/g, " ");
  if (plain === "") return "";
  if (daily.test(plain)) return weekdays.join(",");
  if (working.test(plain)) return weekdays.slice(0, 5).join(",");
  const chosen = new Set<number>();
  for (const part of plain.slice(0, 300).split(/\s*(?:[,;/&+|]|\band\b)\s*/i)) {
    if (part === "") continue;
    const [from = "", to, ...more] = part.split(/\s*(?:(?<=\w)\s*[-–—]|\bto\b|\buntil\b)\s*/i);
    const run = to === undefined && more.length === 0 ? from.split(" ") : [];
    if (run.length > 1) {
      for (const one of run) chosen.add(dayNumber(one));
      continue;
    }
    const [first, last] = [dayNumber(from), to === undefined ? dayNumber(from) : dayNumber(to)];
    if (first < 0 || last < 0 || more.length > 0) return null;
    for (let day = first; ; day = (day + 1) % 7) {
      chosen.add(day);
      if (day === last) break;
    }
  }
  if (chosen.has(-1) || chosen.size === 0) return null;
  return weekdays.filter((_, day) => chosen.has(day)).join(",");
}

const two = (number: number) => String(number).padStart(2, "0");

/**
 * Returns a time as it is kept, "09:30", from what feeds write: "9:30", "09:30:00.000Z", "9.30am", "0930", "5 pm",
 * "noon", or a whole moment. Null for what is no time; "" for no words.
 */
export function timeIn(text: string): string | null {
  const plain = text
    .trim()
    .toLowerCase()
    .replace(/^\d{4}-\d{2}-\d{2}[t ]/, "");
  if (plain === "") return "";
  if (/^(?:12 ?)?(?:noon|midday)$/.test(plain)) return "12:00";
  if (/^(?:12 ?)?midnight$/.test(plain)) return "00:00";
  const [, hours, minutes = "00", half] =
    /^(\d{1,2})(?:[:.h]?(\d{2}))?(?:[:.]\d{2}(?:[.,]\d+)?)?\s*([ap]\.?m\.?)?\s*(?:z|gmt|bst|utc|[+-]\d{2}:?\d{2})?$/.exec(
      plain,
    ) ?? [];
  if (hours === undefined) return null;
  const hour = half ? (Number(hours) % 12) + (half.startsWith("p") ? 12 : 0) : Number(hours);
  if (half ? Number(hours) < 1 || Number(hours) > 12 : /^\d{1,2}$/.test(plain)) return null;
  if (hour === 24 && minutes === "00") return "00:00";
  return hour < 24 && Number(minutes) < 60 ? `${two(hour)}:${minutes}` : null;
}

/** Days that programs write where nobody filled a date. */
const empty = /^(?:0001-01-01|1900-01-01|1970-01-01|0000-00-00|9999-12-31)/;

/**
 * Returns a day as it is kept, "2026-11-30", from "30/11/2026", "2026-11-30T00:00:00Z" and their kind. Null for what
 * is no day of the calendar; "" for no words, and for the days that programs write for none.
 */
export function dayIn(text: string): string | null {
  const plain = text.trim();
  if (plain === "" || empty.test(plain)) return "";
  const british = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\b/.exec(plain);
  const iso = /^(\d{4})[/-](\d{1,2})[/-](\d{1,2})(?:[T ].*)?$/.exec(plain);
  const [year, month, day] = british ? [british[3], british[2], british[1]] : iso ? iso.slice(1) : [];
  if (year === undefined) return null;
  const written = `${year}-${two(Number(month))}-${two(Number(day))}`;
  const read = new Date(`${written}T00:00:00Z`);
  return !Number.isNaN(read.getTime()) && read.toISOString().startsWith(written) ? written : null;
}
