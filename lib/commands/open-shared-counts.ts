import type { Database } from "../db/client";
import { countAttempt } from "../db/people/attempts";
import { SharedCounts } from "../server/shared-counts";

/**
 * Opens the counts that all processes share through the database. It asks the database once before any visitor waits
 * for it. The first query takes longer than a visitor may wait, and that visitor would start from nought.
 */
export async function openSharedCounts(db: Database, secret: string, patience?: number): Promise<SharedCounts> {
  await countAttempt(db, "start", 60, 1).catch(() => undefined);
  return new SharedCounts((key, seconds, limit) => countAttempt(db, key, seconds, limit), secret, patience);
}
