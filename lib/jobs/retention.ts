import type { Database } from "../db/client";
import { forgetExpired } from "../db/operations/retention";

/** Deletes what is kept no longer, and says how much of it there was. */
export async function keepNoLonger(db: Database, now: Date): Promise<string> {
  const forgotten = Object.entries(await forgetExpired(db, now)).filter(([, count]) => count > 0);
  if (forgotten.length === 0) return "";
  return `Deleted ${forgotten.map(([kind, count]) => `${count} ${kind}`).join(", ")}.`;
}
