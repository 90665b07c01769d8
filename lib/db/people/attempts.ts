import type { Database } from "../client";

/** Whether one more attempt is within the limit; if not, in how many seconds one would be. */
export type Counted = { allowed: boolean; retryAfter: number };

/**
 * Counts one more attempt under `key` against `limit` in any `seconds` on end. Atomic, and shared by all processes. Two
 * windows side by side stand for one that slides: the last one counts by the part that still reaches into the period.
 * So there is never twice the limit round the minute at which a window ends. `key` must tell of no person: use an HMAC.
 */
export async function countAttempt(db: Database, key: string, seconds: number, limit: number): Promise<Counted> {
  // Attempts over the limit count once: they do not extend the lock.
  const rows = await db.$queryRaw<{ count: number; before: number; elapsed: number }[]>`
    INSERT INTO "Attempt" AS a ("key", "windowStart", "count")
    VALUES (${key}, to_timestamp(floor(extract(epoch FROM now()) / ${seconds}::int) * ${seconds}::int), 1)
    ON CONFLICT ("key", "windowStart") DO UPDATE SET "count" = least(a."count" + 1, ${limit}::int + 1)
    RETURNING a."count",
      coalesce((SELECT b."count" FROM "Attempt" b WHERE b."key" = a."key"
        AND b."windowStart" = a."windowStart" - make_interval(secs => ${seconds}::int)), 0) AS "before",
      extract(epoch FROM now() - a."windowStart")::float AS "elapsed"`;
  const { count, before, elapsed } = rows[0] ?? { count: limit + 1, before: 0, elapsed: 0 };
  const weighed = count + before * (1 - elapsed / seconds);
  if (weighed <= limit) return { allowed: true, retryAfter: 0 };
  // What is in this window fades once the window is over; until then only the last one's fades.
  const wait =
    count > limit
      ? seconds - elapsed + seconds * (1 - (limit - 1) / count)
      : seconds * (1 - (limit - count) / before) - elapsed;
  return { allowed: false, retryAfter: Math.max(1, Math.ceil(wait)) };
}

/** Takes one attempt of this window back: it was a right one. */
export async function forgiveAttempt(db: Database, key: string, seconds: number): Promise<void> {
  await db.$executeRaw`
    UPDATE "Attempt" SET "count" = greatest("count" - 1, 0)
    WHERE "key" = ${key}
      AND "windowStart" = to_timestamp(floor(extract(epoch FROM now()) / ${seconds}::int) * ${seconds}::int)`;
}

/** Forgets windows that began before this moment. The longest window is a day, and two are looked at. */
export const forgetAttempts = (db: Database, before: Date) =>
  db.attempt.deleteMany({ where: { windowStart: { lt: before } } });
