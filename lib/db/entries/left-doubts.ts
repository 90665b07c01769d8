import type { Issue } from "../../catalogue/issue";
import type { Database } from "../client";
import type { Transaction } from "../people/editors";

const months = 6;

/**
 * Notes that somebody said of these doubts that it is right as it is: for six months they are not asked about again.
 */
export async function leaveDoubts(
  tx: Transaction,
  entryId: string,
  doubts: readonly Issue[],
  now: Date,
): Promise<void> {
  const until = new Date(now);
  until.setUTCMonth(until.getUTCMonth() + months);
  for (const { field, message } of doubts) {
    const where = { entryId_field_message: { entryId, field, message } };
    await tx.leftDoubt.upsert({ where, create: { entryId, field, message, until }, update: { until } });
    await tx.staleFact.deleteMany({ where: { entryId, field, message: { startsWith: message } } });
  }
}

/** Returns the doubts about an entry of which somebody said within six months that it is right as it is. */
export const searchLeftDoubts = (db: Database, entryId: string, now: Date): Promise<Issue[]> =>
  db.leftDoubt.findMany({ where: { entryId, until: { gt: now } }, select: { field: true, message: true } });

/** Returns the same of all entries of an area that have any, by their ids. */
export async function searchLeftDoubtsOfArea(db: Database, area: string, now: Date): Promise<Map<string, Issue[]>> {
  const rows = await db.leftDoubt.findMany({ where: { entry: { areaSlug: area }, until: { gt: now } } });
  const byEntry = new Map<string, Issue[]>();
  for (const { entryId, field, message } of rows)
    byEntry.set(entryId, [...(byEntry.get(entryId) ?? []), { field, message }]);
  return byEntry;
}

/** Forgets what was left until a day that has passed. Returns how many. */
export const forgetLeftDoubts = async (db: Database, now: Date): Promise<number> =>
  (await db.leftDoubt.deleteMany({ where: { until: { lte: now } } })).count;
