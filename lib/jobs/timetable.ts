import type { JobTimes } from "./job";

/**
 * All scheduled work, in the order in which people see it. What each does is in `jobs.ts`, which the desk does not
 * need.
 */
export const timetable = [
  { name: "publish-scheduled", title: "Publish what is due to go live", every: 1 },
  { name: "emergencies", title: "Tell the other publishers what went live in an emergency", every: 1 },
  { name: "backup", title: "Back up the database, where it is the bundled one", dailyAt: "01:30" },
  { name: "check-links", title: "Check that links still work", dailyAt: "02:00" },
  { name: "read-feeds", title: "Read the open data of others that somebody asked for", every: 1 },
  { name: "follow-feeds", title: "Look at the open data of others that areas follow", dailyAt: "02:30" },
  { name: "stale-facts", title: "Look for facts that are out of date", dailyAt: "03:00", atFirst: true },
  { name: "retention", title: "Delete what is kept no longer", dailyAt: "03:30" },
  { name: "reminders", title: "Remind people to check their pages", dailyAt: "07:00" },
  { name: "failures", title: "Note how often strangers could not sign in", every: 10 },
] as const satisfies JobTimes[];

/** The name of one of these jobs. */
export type JobName = (typeof timetable)[number]["name"];
