import type { Database } from "./client";

/**
 * Counts one more attempt under `key` in the window of `windowSeconds` that it is now, and gives how many there were with
 * it. Atomic, and shared by all processes. `key` must say nothing about anybody: use an HMAC.
 */
export async function countAttempt(db: Database, key: string, windowSeconds: number): Promise<number> {
  const rows = await db.$queryRaw<{ count: number }[]>`
    INSERT INTO "Attempt" ("key", "windowStart", "count")
    VALUES (${key}, to_timestamp(floor(extract(epoch FROM now()) / ${windowSeconds}::int) * ${windowSeconds}::int), 1)
    ON CONFLICT ("key", "windowStart") DO UPDATE SET "count" = "Attempt"."count" + 1
    RETURNING "count"`;
  return rows[0]?.count ?? 0;
}

/** Takes one attempt of this window back: it was a right one. */
export async function forgiveAttempt(db: Database, key: string, windowSeconds: number): Promise<void> {
  await db.$executeRaw`
    UPDATE "Attempt" SET "count" = greatest("count" - 1, 0)
    WHERE "key" = ${key}
      AND "windowStart" = to_timestamp(floor(extract(epoch FROM now()) / ${windowSeconds}::int) * ${windowSeconds}::int)`;
}

/** Forgets windows that are over. */
export const forgetAttempts = (db: Database, before: Date) =>
  db.attempt.deleteMany({ where: { windowStart: { lt: before } } });
