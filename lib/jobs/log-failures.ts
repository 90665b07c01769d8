import type { Database } from "../db/client";
import { logFailures } from "../db/people/failures";

/** Writes down how often strangers could not sign in, a line for each hour that is over. */
export async function writeFailures(db: Database, now: Date): Promise<string> {
  const count = await logFailures(db, now);
  return count > 0 ? `${count} ${count === 1 ? "failure" : "failures"} noted.` : "";
}
