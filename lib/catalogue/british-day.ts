const format = new Intl.DateTimeFormat("en-CA", {
  timeZone: "Europe/London",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
});

/** Returns the calendar day that it is at this moment by clocks in the United Kingdom, such as "2026-11-21". */
export const britishDay = (now: Date): string => format.format(now);

/** Returns the day that is so many days after this one ("2026-11-21"); before it when `days` is negative. */
export const daysAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
