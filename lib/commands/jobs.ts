import type { JobRun } from "../db/operations/job-runs";
import type { JobTimes } from "../jobs/job";
import { timetable } from "../jobs/timetable";
import { PlainError } from "../process/plain-error";
import { runCommand } from "../process/run-command";
import { setup } from "./setup";

const list = timetable.map(({ name }) => name).join(", ");
const clock = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "short", timeZone: "Europe/London" });

const when = (job: JobTimes) => {
  if ("dailyAt" in job) return `daily at ${job.dailyAt}`;
  return job.every === 1 ? "every minute" : `every ${job.every} minutes`;
};

const lastOf = (run: JobRun | undefined) => {
  if (!run) return "It has not run yet.";
  const how = run.outcome === null ? "running" : `${run.outcome}. ${run.summary || "There was nothing to do."}`;
  return `Last: ${clock.format(run.startedAt)}, ${how}`;
};

/**
 * `npm run jobs` lists the scheduled work and how it last went; `npm run jobs -- NAME` does one job now. The site may
 * run.
 */
await runCommand(async () => {
  const [name, ...more] = process.argv.slice(2);
  const wanted = timetable.find((job) => job.name === name);
  if (more.length > 0 || (name && !wanted)) throw new PlainError(`There is no such job. There are: ${list}.`);
  const ready = await setup(() => undefined);
  try {
    const { closeDatabase, database } = await import("../db/client");
    const { lastRuns } = await import("../db/operations/job-runs");
    const last = () =>
      lastRuns(
        database(),
        timetable.map((job) => job.name),
      );
    try {
      if (!wanted) {
        const runs = await last();
        for (const job of timetable)
          console.log(`${job.name}: ${job.title}, ${when(job)}. ${lastOf(runs.get(job.name))}`);
        return;
      }
      const { jobs } = await import("../jobs/jobs");
      const { runJob } = await import("../jobs/run-job");
      const job = jobs.find((one) => one.name === wanted.name);
      if (!job) throw new Error("A job of the timetable is missing.");
      const stop = new AbortController();
      for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => stop.abort());
      const outcome = await runJob({ db: database(), url: ready.url }, job, stop.signal);
      if (outcome === "busy") throw new PlainError(`${job.name} is running already. Try again when it has ended.`);
      console.log(lastOf((await last()).get(job.name)));
      if (outcome !== "done") process.exitCode = 1;
    } finally {
      await closeDatabase();
    }
  } finally {
    await ready.stop();
  }
});
process.exit();
