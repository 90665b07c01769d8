import { setTimeout as sleep } from "node:timers/promises";
import type { Database } from "../db/client";
import { beginRun, endRun, interruptRuns, type RunOutcome } from "../db/operations/job-runs";
import { logFault } from "../process/log";
import type { Job } from "./job";
import { takeJobLock } from "./job-lock";

/** Milliseconds for which a job may run, and for which it is waited for once it was told to end. */
const longest = 60 * 60_000;
const grace = 8_000;

/** Fails some time after the signal said stop: a job that does not listen is waited for no longer. */
const givenUp = (signal: AbortSignal) =>
  new Promise<never>((_, reject) => {
    const giveUp = async () => {
      await sleep(grace, undefined, { ref: false });
      reject(new DOMException("It took too long.", "TimeoutError"));
    };
    if (signal.aborted) void giveUp();
    else signal.addEventListener("abort", () => void giveUp(), { once: true });
  });

/** What a fault may say in the open: its kind and code. Its message may hold what is in the database. */
const kindOf = (error: unknown) => {
  const { name = "Error", code } = error as { name?: string; code?: string };
  return code ? `${name}, ${code}` : name;
};

async function runNoted(db: Database, job: Job, signal: AbortSignal): Promise<RunOutcome> {
  const startedAt = new Date();
  await interruptRuns(db, job.name, startedAt);
  const id = await beginRun(db, job.name, startedAt);
  let outcome: RunOutcome = "done";
  let summary: string;
  try {
    summary = await Promise.race([job.run(db, startedAt, signal), givenUp(signal)]);
  } catch (error) {
    outcome = "failed";
    summary = `It failed (${kindOf(error)}). It will be tried again at its next time.`;
    logFault(`job ${job.name}`, error as Error);
  }
  await endRun(db, { id, job: job.name }, { endedAt: new Date(), outcome, summary });
  return outcome;
}

/**
 * Runs a job once, notes the run in the database, and returns its outcome. Throws when the database does not answer.
 * - "busy": it is running already, here or in another process.
 * - "skipped": `isWanted`, asked under the job's lock, returned false.
 * - "failed": it threw, or took longer than an hour.
 */
export async function runJob(
  { db, url }: { db: Database; url: string },
  job: Job,
  stop: AbortSignal,
  isWanted: () => Promise<boolean> = async () => true,
): Promise<RunOutcome | "busy" | "skipped"> {
  const lock = await takeJobLock(url, job.name);
  if (!lock) return "busy";
  try {
    if (!(await isWanted())) return "skipped";
    return await runNoted(db, job, AbortSignal.any([stop, lock.lost, AbortSignal.timeout(longest)]));
  } finally {
    await lock.release();
  }
}
