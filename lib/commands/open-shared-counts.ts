import type { Database } from "../db/client";
import { countAttempt } from "../db/people/attempts";
import { SharedCounts } from "../server/shared-counts";

/**
 * Counts that all processes share through the database. The store is asked once before anybody waits for it: the first
 * question to a database takes longer than a visitor is let wait, and the visitor would be counted as if nothing had
 * been counted before.
 */
export async function openSharedCounts(db: Database, secret: string, patience?: number): Promise<SharedCounts> {
  await countAttempt(db, "start", 60, 1).catch(() => undefined);
  return new SharedCounts((key, seconds, limit) => countAttempt(db, key, seconds, limit), secret, patience);
}
