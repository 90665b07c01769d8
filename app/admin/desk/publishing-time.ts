import type { Issue } from "@/lib/catalogue/issue";
import { parseDay } from "@/lib/editing/form/day-text";
import { parseTime } from "@/lib/editing/form/time-text";

const zone = "Europe/London";

/** Minutes by which clocks in the United Kingdom are ahead of UTC at this moment. */
function offsetAt(at: Date): number {
  const parts = new Intl.DateTimeFormat("en-GB", {
    timeZone: zone,
    hourCycle: "h23",
    dateStyle: "short",
    timeStyle: "short",
  });
  const [, day = "", month = "", year = "", hour = "", minute = ""] =
    /(\d+)\/(\d+)\/(\d+), (\d+):(\d+)/.exec(parts.format(at)) ?? [];
  return Math.round((Date.UTC(+year, +month - 1, +day, +hour, +minute) - at.getTime()) / 60_000);
}

/**
 * The moment that a day ("1 December 2026") and a time ("9am", "09:00") of clocks in the United Kingdom stand for, as
 * people write them. An hour that clocks jump over in spring counts as the one after.
 */
export function publishingTime(day: string, time: string, now = new Date()): { at: Date } | { issues: Issue[] } {
  const issues: Issue[] = [];
  const date = parseDay(day);
  const clock = parseTime(time);
  if (!date) issues.push({ field: "day", message: "Enter a day that exists, such as 1 December 2026." });
  if (!clock) issues.push({ field: "time", message: "Enter a time, such as 9am or 1:30pm." });
  if (!date || !clock) return { issues };
  const wall = new Date(`${date}T${clock}:00Z`);
  const guess = new Date(wall.getTime() - offsetAt(wall) * 60_000);
  const at = new Date(wall.getTime() - offsetAt(guess) * 60_000);
  if (at <= now)
    return { issues: [{ field: "day", message: "That time is over. Choose one to come, or publish now." }] };
  if (at.getTime() - now.getTime() > 366 * 86_400_000) {
    return { issues: [{ field: "day", message: "Choose a day within the next year." }] };
  }
  return { at };
}
