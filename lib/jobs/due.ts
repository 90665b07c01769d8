/**
 * When a job begins: every so many minutes, or daily at a time of the clock in Britain ("03:00"). `atFirst`: the first
 * time of all at once, so that a new installation need not wait for a night to know.
 */
export type Times = { every: number } | { dailyAt: string; atFirst?: boolean };

const minute = 60_000;
const day = 24 * 60 * minute;

const britishHour = new Intl.DateTimeFormat("en-GB", { timeZone: "Europe/London", hour: "2-digit", hourCycle: "h23" });

/** Milliseconds by which clocks in Britain are ahead of UTC: an hour in summer. */
const summerTime = (at: Date) => ((Number(britishHour.format(at)) - at.getUTCHours() + 24) % 24) * 60 * minute;

/** Returns the latest moment, now or before, at which a job with these times begins. */
export function latestTime(times: Times, now: Date): Date {
  if ("every" in times) return new Date(Math.floor(now.getTime() / (times.every * minute)) * times.every * minute);
  const [hours = 0, minutes = 0] = times.dailyAt.split(":").map(Number);
  const clock = now.getTime() + summerTime(now);
  const today = Math.floor(clock / day) * day + (hours * 60 + minutes) * minute;
  const wanted = today > clock ? today - day : today;
  // The clocks may have been changed between then and now.
  return new Date(wanted - summerTime(new Date(wanted - summerTime(now))));
}

/**
 * Returns whether a job should begin now: its time has come since it last began, however that ended. `lastBegan` null:
 * it never ran; then its first time after `since`, when this process started, counts, or this very moment when it
 * begins at first.
 */
export const isDue = (times: Times, lastBegan: Date | null, since: Date, now: Date): boolean =>
  lastBegan === null && "atFirst" in times && times.atFirst === true
    ? true
    : latestTime(times, now) > (lastBegan ?? since);
