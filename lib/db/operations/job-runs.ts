import type { Database } from "../client";

/** How a run ended: `interrupted` when its process was stopped before it could say. */
export type RunOutcome = "done" | "failed" | "interrupted";

/** One run of a job. `outcome` and `endedAt` are null while it runs; `summary` "" when there was nothing to do. */
export type JobRun = {
  id: string;
  job: string;
  startedAt: Date;
  endedAt: Date | null;
  outcome: RunOutcome | null;
  summary: string | null;
};

/** Notes that a job begins. Returns the id of the run. */
export const beginRun = async (db: Database, job: string, startedAt: Date): Promise<string> =>
  (await db.jobRun.create({ data: { job, startedAt }, select: { id: true } })).id;

/** Notes how a run ended. Of the runs of a job that had nothing to do, the last is enough. */
export async function endRun(
  db: Database,
  { id, job }: { id: string; job: string },
  { endedAt, outcome, summary }: { endedAt: Date; outcome: RunOutcome; summary: string },
): Promise<void> {
  await db.jobRun.update({ where: { id }, data: { endedAt, outcome, summary } });
  if (summary === "") await db.jobRun.deleteMany({ where: { job, summary: "", id: { not: id } } });
}

/** Notes that the runs of a job that never said how they ended were interrupted. For whoever holds the job's lock. */
export const interruptRuns = (db: Database, job: string, endedAt: Date) =>
  db.jobRun.updateMany({
    where: { job, endedAt: null },
    data: { endedAt, outcome: "interrupted", summary: "It was interrupted. It will run again at its next time." },
  });

/** Returns the last run of each of these jobs, by its name. A job that never ran has none. */
export async function lastRuns(db: Database, jobs: readonly string[]): Promise<Map<string, JobRun>> {
  const rows = await db.$queryRaw<JobRun[]>`
    SELECT run."id", run."job", run."startedAt", run."endedAt", run."outcome", run."summary"
    FROM unnest(${[...jobs]}::text[]) AS asked("job")
    CROSS JOIN LATERAL (
      SELECT * FROM "JobRun" WHERE "job" = asked."job" ORDER BY "startedAt" DESC LIMIT 1
    ) AS run`;
  return new Map(rows.map((row) => [row.job, row]));
}

/** Forgets runs that began before. Returns how many. */
export const forgetRuns = async (db: Database, before: Date): Promise<number> =>
  (await db.jobRun.deleteMany({ where: { startedAt: { lt: before } } })).count;
