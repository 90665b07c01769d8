import { When } from "../when";

type Times = { every: number } | { dailyAt: string };

/** Something that the site does by itself, with its last run; null when it never ran. */
type DeskJob = { name: string; title: string } & Times & {
    run: { startedAt: Date; endedAt: Date | null; outcome: string | null; summary: string | null } | null;
  };

const outcomes: Record<string, string> = { done: "Done", failed: "Failed", interrupted: "Interrupted" };

const timesInWords = (job: Times) => {
  if ("dailyAt" in job) return `Every day at ${job.dailyAt}`;
  return job.every === 1 ? "Every minute" : `Every ${job.every} minutes`;
};

/** Scheduled work, each with when it runs, when it last ran, and what came of it. */
export function JobList({ jobs }: { jobs: readonly DeskJob[] }) {
  return (
    <ul className="mt-4">
      {jobs.map(({ name, title, run, ...job }) => (
        <li key={name} className="border-t border-rule py-3">
          <h2 className="text-h3">{title}</h2>
          <p className="text-small text-quiet">{timesInWords(job as Times)}</p>
          {run === null ? (
            <p className="mt-1">It has not run yet.</p>
          ) : (
            <>
              <p className="mt-1">
                <span className="inline-block border-2 border-border px-2 text-small font-semibold">
                  {run.outcome === null ? "Running" : (outcomes[run.outcome] ?? run.outcome)}
                </span>{" "}
                <When at={run.startedAt} />
              </p>
              {run.outcome !== null && (
                <p className="measure mt-1">
                  {run.summary || "There was nothing to do."}
                  {run.outcome === "failed" && " If it goes on failing, tell whoever runs this site."}
                </p>
              )}
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
