import { dayInWords, months } from "../../catalogue/day-in-words";

/** Returns the day of these numbers as 2026-11-21; null when there is no such day. */
function dayOf(year: number, month: number, date: number): string | null {
  const day = new Date(Date.UTC(year, month - 1, date));
  const exists = day.getUTCFullYear() === year && day.getUTCMonth() === month - 1 && day.getUTCDate() === date;
  return exists && year >= 1000 ? day.toISOString().slice(0, 10) : null;
}

const monthOf = (word: string): number =>
  months.findIndex((name) => word.length >= 3 && name.toLowerCase().startsWith(word)) + 1;

/** A day as 2026-11-21 from how people in Britain write it: "21 November 2026", "21/11/26". Null when it is no day. */
export function parseDay(text: string): string | null {
  const plain = text.toLowerCase().replace(/,/g, " ").replace(/\s+/g, " ").trim();
  const [, year, month, date] = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(plain) ?? [];
  if (year) return dayOf(Number(year), Number(month), Number(date));
  const [, d, m, y] = /^(\d{1,2}) ?[/. -] ?(\d{1,2}) ?[/. -] ?(\d{4}|\d{2})$/.exec(plain) ?? [];
  if (y) return dayOf(y.length === 2 ? 2000 + Number(y) : Number(y), Number(m), Number(d));
  const [, first, word = "", last] = /^(\d{1,2})(?:st|nd|rd|th)? ?([a-z]+)\.? (\d{4})$/.exec(plain) ?? [];
  return first && monthOf(word) > 0 ? dayOf(Number(last), monthOf(word), Number(first)) : null;
}

/** "2026-11-21" as it stands in the form: "21 November 2026". Text that is no such day stays as it is. */
export const dayText = (day: string): string => (parseDay(day) === day ? dayInWords(day) : day);
