import type { Database } from "../client";

/** Adds one to how many said this month that the page of an entry is right. One that is not there counts nothing. */
export async function addRight(db: Database, entryId: string): Promise<void> {
  await db.$executeRaw`
    INSERT INTO "RightCount" ("entryId", "month", "count")
    SELECT "id", date_trunc('month', now() AT TIME ZONE 'Europe/London')::date, 1 FROM "Entry" WHERE "id" = ${entryId}::uuid
    ON CONFLICT ("entryId", "month") DO UPDATE SET "count" = "RightCount"."count" + 1`;
}

/** Returns how many people said in the last twelve months that the page of an entry is right. */
export async function countRight(db: Database, entryId: string, now = new Date()): Promise<number> {
  const since = new Date(Date.UTC(now.getUTCFullYear() - 1, now.getUTCMonth() + 1, 1));
  const sum = await db.rightCount.aggregate({ where: { entryId, month: { gte: since } }, _sum: { count: true } });
  return sum._sum.count ?? 0;
}
