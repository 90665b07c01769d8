import type { Database } from "../client";
import { durableSettings, type UnsafeSetting, unsafeAmong } from "./durable-settings";

/** How this site's connections to the database are: at work, waiting for a lock, in the middle of a change, or free. */
type Connections = { active: number; waiting: number; inTransaction: number; idle: number };

/**
 * A database's report about itself. `readOnly` is the reason why nothing can be written, null when it can. `unsafe` are
 * the settings with which data can be lost. `connections` are this site's. `backedUpAt` is the last backup of the
 * bundled database: its first day if there was none yet, null before anything ran. The other two are its migrations,
 * and the jobs whose last run failed.
 */
export type Standing = {
  migrations: string[];
  readOnly: "recovery" | "read-only" | null;
  unsafe: UnsafeSetting[];
  connections: Connections;
  backedUpAt: Date | null;
  failedJobs: string[];
};

type Row = Pick<Standing, "migrations" | "readOnly" | "backedUpAt" | "failedJobs"> &
  Connections & { settings: string[] };

/** Asks the database how it stands, in one query. */
export async function findStanding(db: Database): Promise<Standing> {
  const [row] = await db.$queryRaw<Row[]>`
    WITH own AS (SELECT "state", "wait_event_type" FROM pg_stat_activity
      WHERE "datname" = current_database() AND "usename" = current_user)
    SELECT ARRAY(SELECT "migration_name"::text FROM _prisma_migrations WHERE "finished_at" IS NOT NULL AND "rolled_back_at" IS NULL)
        AS "migrations",
      CASE WHEN pg_is_in_recovery() THEN 'recovery' WHEN current_setting('transaction_read_only')::boolean THEN 'read-only' END
        AS "readOnly",
      ARRAY(SELECT "name" || '=' || "setting" FROM pg_settings WHERE "name" = ANY(${[...durableSettings]}::text[])) AS "settings",
      (SELECT count(*)::int FROM own WHERE "state" = 'active' AND "wait_event_type" IS DISTINCT FROM 'Lock') AS "active",
      (SELECT count(*)::int FROM own WHERE "wait_event_type" = 'Lock') AS "waiting",
      (SELECT count(*)::int FROM own WHERE "state" LIKE 'idle in transaction%') AS "inTransaction",
      (SELECT count(*)::int FROM own WHERE "state" = 'idle') AS "idle",
      coalesce((SELECT max("endedAt") FROM "JobRun" WHERE "job" = 'backup' AND "outcome" = 'done' AND "summary" <> ''),
        (SELECT min("startedAt") FROM "JobRun")) AS "backedUpAt",
      ARRAY(SELECT "job" FROM (SELECT DISTINCT ON ("job") "job", "outcome" FROM "JobRun" WHERE "outcome" IS NOT NULL
        ORDER BY "job", "startedAt" DESC) AS last WHERE "outcome" = 'failed' ORDER BY 1) AS "failedJobs"`;
  const { settings, active, waiting, inTransaction, idle, ...said } = row as Row;
  const seen = settings.map((one) => ({ name: one.split("=")[0] ?? "", setting: one.split("=")[1] ?? "" }));
  return { ...said, unsafe: unsafeAmong(seen), connections: { active, waiting, inTransaction, idle } };
}
