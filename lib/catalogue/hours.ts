import type { Schedule } from "./content-blocks";
import { weekdayNames as names, weekdays } from "./weekdays";

const days: readonly string[] = weekdays;

/** "a", "a and b", "a, b and c". */
export const listed = (words: readonly string[], last = "and") =>
  words.length < 2 ? (words[0] ?? "") : `${words.slice(0, -1).join(", ")} ${last} ${words.at(-1)}`;

/** "MO,TU,WE,FR" is "Monday to Wednesday, and Friday": runs of three days or more become one. */
function daysInWords(byday: string): string {
  const open = byday.split(",").map((day) => days.indexOf(day));
  const runs: number[][] = [];
  for (const day of [...open].sort((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run?.at(-1) === day - 1) run.push(day);
    else runs.push([day]);
  }
  const words = runs.flatMap((run) =>
    run.length > 2 ? [`${names[run[0] ?? 0]} to ${names[run.at(-1) ?? 0]}`] : run.map((day) => names[day] ?? ""),
  );
  return listed(words);
}

/** "09:30" is "9:30am", "16:00" is "4pm", "12:00" is "midday". */
function timeInWords(time: string): string {
  const [hour = 0, minute = 0] = time.split(":").map(Number);
  if (minute === 0 && hour % 24 === 0) return "midnight";
  if (minute === 0 && hour === 12) return "midday";
  const minutes = minute === 0 ? "" : `:${String(minute).padStart(2, "0")}`;
  return `${hour % 12 || 12}${minutes}${hour < 12 ? "am" : "pm"}`;
}

const isMidnight = (time: string) => time.startsWith("00:00");
/** Whole days are written from midnight to midnight, or to the last minute of the day. */
const isWholeDay = (opens: string, closes: string) =>
  isMidnight(opens) && (isMidnight(closes) || closes.startsWith("23:59"));

/**
 * When something is open: "Monday to Friday, 9am to 5pm", "All day, every day". Empty when the schedule has only a
 * description.
 */
export function hoursInWords({ byday, opens_at, closes_at, freq }: Schedule): string {
  if (opens_at && closes_at && isWholeDay(opens_at, closes_at) && freq !== "MONTHLY") {
    if (!byday) return "All day";
    return new Set(byday.split(",")).size === days.length ? "All day, every day" : `${daysInWords(byday)}, all day`;
  }
  const times = [
    opens_at && (closes_at ? timeInWords(opens_at) : `from ${timeInWords(opens_at)}`),
    closes_at && (opens_at ? timeInWords(closes_at) : `until ${timeInWords(closes_at)}`),
  ].filter(Boolean);
  const parts = [byday && daysInWords(byday), times.join(" to "), freq === "MONTHLY" && byday && "once a month"];
  return parts.filter(Boolean).join(", ");
}
