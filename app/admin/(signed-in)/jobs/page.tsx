import type { Metadata } from "next";
import { requireEditor } from "@/app/admin/desk/on-post";
import { DeskMain } from "@/components/desk/desk-main";
import { JobList } from "@/components/desk/worklist/job-list";
import { database } from "@/lib/db/client";
import { lastRuns } from "@/lib/db/operations/job-runs";
import { findStanding } from "@/lib/db/operations/standing";
import { timetable } from "@/lib/jobs/timetable";

export const metadata: Metadata = { title: "Jobs" };

/** The page of scheduled jobs: when each was last run, its outcome, and with what the database can lose changes. */
export default async function JobsPage() {
  await requireEditor();
  const names = timetable.map(({ name }) => name);
  const [runs, { unsafe }] = await Promise.all([lastRuns(database(), names), findStanding(database())]);
  return (
    <DeskMain title="Jobs">
      <p className="mt-2">The site does these things by itself. Times are those of clocks in the United Kingdom.</p>
      <JobList jobs={timetable.map((job) => ({ ...job, run: runs.get(job.name) ?? null }))} />
      {unsafe.map(({ sentence }) => (
        <p key={sentence} className="measure mt-4">
          {sentence}
        </p>
      ))}
    </DeskMain>
  );
}
