import type { Issue } from "@/lib/catalogue/issue";

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
 * The moment that a day ("2026-12-01") and a time ("09:00") of clocks in the United Kingdom stand for. An hour that clocks jump
 * over in spring counts as the one after.
 */
export function publishingTime(day: string, time: string, now = new Date()): { at: Date } | { issues: Issue[] } {
  const issues: Issue[] = [];
  const typed = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day.trim());
  const clock = /^(\d{1,2}):(\d{2})$/.exec(time.trim());
  const wall = typed && clock && new Date(`${day.trim()}T${time.trim().padStart(5, "0")}:00Z`);
  if (!typed) issues.push({ field: "day", message: "Type the day as year, month and day, such as 2026-12-01." });
  if (!clock) issues.push({ field: "time", message: "Type the time with hours and minutes, such as 09:00." });
  if (issues.length > 0 || !wall) return { issues };
  if (Number.isNaN(wall.getTime()) || wall.toISOString().slice(0, 10) !== day.trim()) {
    return { issues: [{ field: "day", message: "There is no such day or time. Check both." }] };
  }
  const guess = new Date(wall.getTime() - offsetAt(wall) * 60_000);
  const at = new Date(wall.getTime() - offsetAt(guess) * 60_000);
  if (at <= now)
    return { issues: [{ field: "day", message: "That time is over. Choose one to come, or publish now." }] };
  if (at.getTime() - now.getTime() > 366 * 86_400_000) {
    return { issues: [{ field: "day", message: "Choose a day within the next year." }] };
  }
  return { at };
}
