import { setTimeout as sleep } from "node:timers/promises";
import { database } from "../db/client";
import { lastRuns } from "../db/operations/job-runs";
import { say } from "../process/log";
import { settings } from "../process/settings";
import { waitAtMost } from "../process/wait-at-most";
import { isDue } from "./due";
import type { Job } from "./job";
import { runJob } from "./run-job";

/**
 * Scheduled work that goes on. `stop` begins no more, tells what runs to end, and waits for it, ten seconds at most.
 */
export type RunningJobs = { stop: () => Promise<void> };

/** Milliseconds between two looks at what is due, and for which `stop` waits. */
const lookEvery = 10_000;
const longestStop = 10_000;

/**
 * Begins each job when its time comes, in the first process that looks. A lock in the database keeps a job to one
 * process at a time. A note of each run keeps it to one run for each time. No fault here reaches the site: when the
 * database is away, this waits until it is back.
 */
export function startJobs(
  jobs: readonly Job[],
  { every = lookEvery, patience = longestStop }: { every?: number; patience?: number } = {},
): RunningJobs {
  const since = new Date();
  const stopping = new AbortController();
  const running = new Map<string, Promise<unknown>>();
  let isAway = false;

  const isJobDue = async (job: Job) => {
    const last = (await lastRuns(database(), [job.name])).get(job.name);
    return isDue(job, last?.startedAt ?? null, since, new Date());
  };
  const note = (away: boolean) => {
    if (away !== isAway) say(away ? "Scheduled work waits: the database is away." : "Scheduled work goes on.", "warn");
    isAway = away;
  };
  const begin = (job: Job) => {
    const place = { db: database(), url: settings.DATABASE_URL ?? "" };
    const run = runJob(place, job, stopping.signal, () => isJobDue(job)).catch(() => note(true));
    running.set(
      job.name,
      run.finally(() => running.delete(job.name)),
    );
  };
  const look = async () => {
    try {
      const last = await lastRuns(
        database(),
        jobs.map(({ name }) => name),
      );
      note(false);
      const now = new Date();
      for (const job of jobs) {
        if (stopping.signal.aborted || running.has(job.name)) continue;
        if (isDue(job, last.get(job.name)?.startedAt ?? null, since, now)) begin(job);
      }
    } catch {
      note(true);
    }
  };
  const looking = (async () => {
    while (!stopping.signal.aborted) {
      await look();
      await sleep(every, undefined, { ref: false, signal: stopping.signal }).catch(() => undefined);
    }
  })();

  return {
    stop: async () => {
      stopping.abort();
      await waitAtMost(
        patience,
        looking.then(() => Promise.allSettled(running.values())),
      );
    },
  };
}
