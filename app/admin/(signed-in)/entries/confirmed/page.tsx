import type { Metadata } from "next";
import { type ConfirmedResult, readConfirmed } from "@/app/admin/desk/confirmed-results";
import { requireEditor } from "@/app/admin/desk/on-post";
import { DeskMain } from "@/components/desk/desk-main";
import { counted } from "@/lib/catalogue/counted";
import { database } from "@/lib/db/client";
import { searchDeskRows } from "@/lib/db/entries/worklist";

export const metadata: Metadata = { title: "Still correct" };

const words: Record<ConfirmedResult["outcome"], string> = {
  confirmed: "Still correct. Its page says that it was checked today.",
  conflict: "Not done: something else is published by now, or nothing. Open it and read what it says.",
  issues: "Not done: some of it cannot be shown on the website. Open it and put right what is listed.",
  doubts:
    "Left out: some of it may not be right, or was never confirmed. Open it, look at what is listed, then say that it is still correct.",
  forbidden: "Not done: your role in this area does not let you.",
  missing: "Not done: there is no such entry, or it belongs to another council.",
};

/** The page with the outcome of confirming several entries as correct: a line for each, with failures first. */
export default async function ConfirmedPage({ searchParams }: { searchParams: Promise<{ of?: string | string[] }> }) {
  const signedIn = await requireEditor();
  const { editor } = signedIn;
  const results = readConfirmed(signedIn, (await searchParams).of) ?? [];
  const names = new Map((await searchDeskRows(database(), editor)).map(({ id, name }) => [id, name]));
  const done = results.filter(({ outcome }) => outcome === "confirmed");
  const failed = results.filter(({ outcome }) => outcome !== "confirmed");
  return (
    <DeskMain title="Still correct">
      <p role="status" className="mt-2 text-lead">
        {results.length === 0
          ? "This list is over. What was done stays done: the page of each entry says when it was checked."
          : `${done.length} of ${counted(results.length, "entry is", "entries are")} marked as checked today.`}
      </p>
      <ul className="mt-4">
        {[...failed, ...done].map(({ id, outcome }) => (
          <li key={id} className="border-t border-rule py-3 wrap-anywhere">
            {names.has(id) ? (
              <a href={`/admin/entries/${id}`} className="tap font-semibold">
                {names.get(id)}
              </a>
            ) : (
              <p className="font-semibold">An entry</p>
            )}
            <p>{words[outcome]}</p>
          </li>
        ))}
      </ul>
      <p className="mt-4 flex flex-wrap gap-x-5">
        <a href="/admin/entries" className="tap">
          All entries
        </a>
        <a href="/admin" className="tap">
          Worklist
        </a>
      </p>
    </DeskMain>
  );
}
