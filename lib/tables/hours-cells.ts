import { type JsonObject, objectsIn, ownValue } from "../catalogue/json-values";
import { weekdayNames, weekdays } from "../catalogue/weekdays";
import { parseTime, timeText } from "../editing/form/time-text";
import { joinCell, line, splitCell } from "./list-cell";

/*
 * Opening times in a cell: "Mon, Tue 9am to 5pm; Fri from 1pm monthly: General clinic". Days, times, "monthly", and
 * behind a colon what else to know. What is not of that form is kept as words.
 */

const dayNames = weekdayNames.map((name) => name.slice(0, 3));

function timesText(opens: string, closes: string): string {
  if (opens && closes) return `${timeText(opens)} to ${timeText(closes)}`;
  if (opens) return `from ${timeText(opens)}`;
  return closes && `until ${timeText(closes)}`;
}

/** What is said of one opening time, as the content has it. */
type Hours = {
  byday: string | null;
  opens_at: string | null;
  closes_at: string | null;
  freq: string;
  description: string | null;
};

const hoursText = (block: JsonObject): string => {
  const [byday = "", opens = "", closes = "", freq, about = ""] = (
    ["byday", "opens_at", "closes_at", "freq", "description"] as const
  ).map((name) => line(ownValue(block, name)));
  const days = byday.split(",").map((day) => dayNames[(weekdays as readonly string[]).indexOf(day)] ?? day);
  const head = [days.join(", "), timesText(opens, closes), freq === "MONTHLY" && "monthly"].filter(Boolean).join(" ");
  if (about === "") return head;
  // Words that look like days and times have the colon, too, so that they stay words.
  return head !== "" || readHours(about).description !== about ? `${head}: ${about}` : about;
};

/** Opening times as one cell. */
export const hoursCell = (schedules: unknown): string => joinCell(objectsIn(schedules).map(hoursText));

const day = String.raw`(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\b`;
const time = String.raw`(?:\d{1,2}(?:[:.]\d{2})?\s*(?:[ap]\.?m\.?)?|midday|noon|midnight)`;
const shape = new RegExp(
  String.raw`^(${day}(?:\s*(?:,|&|and|to|-|–)\s*${day})*)?\s*` +
    String.raw`(?:(?:from\s+)?(${time})\s*(?:to|until|-|–)\s*(${time})|from\s+(${time})|until\s+(${time}))?\s*` +
    String.raw`(monthly)?\s*(?::\s*(.*))?$`,
  "is",
);

/** Two-letter days from how people write them; "Mon to Fri" are the days between, too. */
function readDays(text: string): string {
  const found = new Set<number>();
  let last = -1;
  let isRange = false;
  for (const [word] of text.toLowerCase().matchAll(/[a-z]+|-|–/g)) {
    const index = dayNames.findIndex((name) => word.startsWith(name.toLowerCase()));
    if (index < 0) {
      isRange = word === "to" || word === "-" || word === "–";
      continue;
    }
    for (let at = isRange && last >= 0 && last < index ? last : index; at <= index; at++) found.add(at);
    [last, isRange] = [index, false];
  }
  return weekdays.filter((_, index) => found.has(index)).join(",");
}

/** What one opening time in a cell says. */
function readHours(typed: string): Hours {
  // Runs of spaces would cost the pattern time without end.
  const text = line(typed);
  const words: Hours = { byday: null, opens_at: null, closes_at: null, freq: "WEEKLY", description: text };
  const [whole, days, opens, closes, from, until, monthly, about] = shape.exec(text) ?? [];
  if (whole === undefined || text === "") return words;
  const times = [opens ?? from, closes ?? until].map((one) => (one === undefined ? null : parseTime(one)));
  if ((opens ?? from) !== undefined && times[0] === null) return words;
  if ((closes ?? until) !== undefined && times[1] === null) return words;
  return {
    byday: days ? readDays(days) : null,
    opens_at: times[0] ?? null,
    closes_at: times[1] ?? null,
    freq: monthly ? "MONTHLY" : "WEEKLY",
    description: about?.trim() || null,
  };
}

/**
 * Reads the opening times that a cell names. One that reads as before stays as it is. One that was changed in its place
 * keeps those of its fields that the cell does not hold, such as its source.
 */
export function readSchedules(cell: string, before: unknown, newId: () => string): JsonObject[] {
  const old = objectsIn(before);
  const texts = splitCell(cell);
  const kept = texts.map((text) => old.find((block) => hoursText(block) === line(text)));
  return texts.map((text, index) => {
    const inPlace = old[index];
    const known = kept[index] ?? (inPlace && !kept.includes(inPlace) ? { ...inPlace, ...readHours(text) } : undefined);
    return known ?? { id: newId(), ...readHours(text) };
  });
}
