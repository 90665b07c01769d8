import { ErrorSummary } from "@/components/error-summary";
import { DeskMain } from "../desk-main";
import { Notes } from "./notes";

/** The page about a file that cannot be read. */
export function UnreadFile({ issues, notes }: { issues: readonly string[]; notes: readonly string[] }) {
  return (
    <DeskMain>
      <ErrorSummary issues={issues.map((message) => ({ field: "file", message }))} idOf={() => null} />
      <h1>This file cannot be used</h1>
      <p className="mt-3">Nothing was done. Put the file right, then choose it again.</p>
      <Notes notes={notes} />
      <p className="mt-4 flex flex-wrap gap-5">
        <a href="/admin/bulk" className="button">
          Choose a file
        </a>
        <a href="/admin/bulk/columns" className="tap">
          What to write in a CSV file
        </a>
      </p>
    </DeskMain>
  );
}
