import pg from "pg";
import { findPrimary } from "../db/primary";

/** One number for this project's jobs; the second number of each lock is made from the job's name. */
const lockNumber = 7_362_121;

/** Milliseconds after which a PostgreSQL that says nothing is given up. */
const patience = { connectionTimeoutMillis: 5_000, query_timeout: 5_000 };

/** That nobody else runs this job: as long as it is held, and `lost` has not said that it is no more. */
export type JobLock = { lost: AbortSignal; release: () => Promise<void> };

/**
 * Takes the lock of a job at the database at `url`, on a connection of its own; null when it is taken. A process that
 * dies, or whose connection breaks, gives it back. Throws when the database does not answer.
 */
export async function takeJobLock(url: string, job: string): Promise<JobLock | null> {
  const client = new pg.Client({ connectionString: await findPrimary(url), keepAlive: true, ...patience });
  const lost = new AbortController();
  // Without a listener a connection that breaks would end the process.
  client.on("error", () => lost.abort());
  client.on("end", () => lost.abort());
  const close = async () => {
    const late = setTimeout(() => client.connection.stream.destroy(), 2_000).unref();
    await client.end().catch(() => undefined);
    clearTimeout(late);
  };
  try {
    await client.connect();
    const { rows } = await client.query("select pg_try_advisory_lock($1, hashtext($2)) as taken", [lockNumber, job]);
    if (rows[0]?.taken) return { lost: lost.signal, release: close };
  } catch (error) {
    await close();
    throw error;
  }
  await close();
  return null;
}
