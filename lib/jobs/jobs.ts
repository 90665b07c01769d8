import { counted } from "../catalogue/counted";
import type { Database } from "../db/client";
import { logFailures } from "../db/people/failures";
import { backUpNightly } from "./back-up";
import { checkLinks } from "./check-links";
import { findStaleFacts } from "./find-stale-facts";
import type { Job } from "./job";
import { publishDue } from "./publish-due";
import { followFeeds, readWantedFeeds } from "./read-feeds";
import { keepNoLonger } from "./retention";
import { sendReminders } from "./send-reminders";
import { tellEmergencies } from "./tell-emergencies";
import { type JobName, timetable } from "./timetable";

const runs: Record<JobName, Job["run"]> = {
  "publish-scheduled": publishDue,
  emergencies: tellEmergencies,
  backup: backUpNightly,
  "check-links": checkLinks,
  "read-feeds": readWantedFeeds,
  "follow-feeds": followFeeds,
  "stale-facts": findStaleFacts,
  failures: writeFailures,
  retention: keepNoLonger,
  reminders: sendReminders,
};

/** All scheduled work of this site. */
export const jobs: readonly Job[] = timetable.map((times) => ({ ...times, run: runs[times.name] }));

/** Writes down how often strangers could not sign in, a line for each hour that is over. */
async function writeFailures(db: Database, now: Date): Promise<string> {
  const count = await logFailures(db, now);
  return count > 0 ? `${counted(count, "failure")} noted.` : "";
}
