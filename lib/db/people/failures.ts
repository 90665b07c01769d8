import type { Database } from "../client";
import { logPeople } from "../operations/events";

/**
 * Counts that a stranger could not sign in: one row for each hour, however often. The log is for ever, and anybody may
 * fail as often as they like.
 */
export const countFailure = (db: Database): Promise<unknown> =>
  db.$executeRaw`
    INSERT INTO "FailureCount" AS f ("kind", "hour", "count") VALUES ('sign-in', date_trunc('hour', ${new Date()}::timestamptz), 1)
    ON CONFLICT ("kind", "hour") DO UPDATE SET "count" = least(f."count" + 1, 2000000000)`;

/** Writes into the log how many failures each hour had that is over, once. Returns how many there were. */
export const logFailures = (db: Database, now: Date): Promise<number> =>
  db.$transaction(async (tx) => {
    const over = await tx.$queryRaw<{ hour: Date; count: number }[]>`
      DELETE FROM "FailureCount" WHERE "hour" < date_trunc('hour', ${now}::timestamptz) RETURNING "hour", "count"`;
    for (const { hour, count } of over) {
      await logPeople(tx, "sign-in", "sign-in failed", null, { count, hour: hour.toISOString() });
    }
    return over.reduce((sum, { count }) => sum + count, 0);
  });
