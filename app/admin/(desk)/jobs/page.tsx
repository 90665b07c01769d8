import type { Metadata } from "next";
import { requireEditor } from "@/app/admin/desk/on-post";
import { DeskMain } from "@/components/desk/desk-main";
import { JobList } from "@/components/desk/worklist/job-list";
import { database } from "@/lib/db/client";
import { lastRuns } from "@/lib/db/operations/job-runs";
import { timetable } from "@/lib/jobs/timetable";

export const metadata: Metadata = { title: "Jobs" };

/** The page of scheduled jobs: when each was last run, and its outcome. */
export default async function JobsPage() {
  await requireEditor();
  const runs = await lastRuns(
    database(),
    timetable.map(({ name }) => name),
  );
  return (
    <DeskMain>
      <h1>Jobs</h1>
      <p className="mt-2">The site does these things by itself. Times are those of clocks in the United Kingdom.</p>
      <JobList jobs={timetable.map((job) => ({ ...job, run: runs.get(job.name) ?? null }))} />
    </DeskMain>
  );
}
