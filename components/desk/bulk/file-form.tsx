import { DeskForm } from "../desk-form";
import { AreaChoice } from "./area-choice";

/** The form for choosing a file and the area of its entries. `issue` says what was wrong with the last file. */
export function FileForm({
  areas,
  issue,
  chosen,
}: {
  areas: readonly { slug: string; name: string }[];
  issue?: string;
  chosen?: string;
}) {
  return (
    <DeskForm action="/admin/bulk/check" encType="multipart/form-data" className="mt-4 grid max-w-2xl gap-5">
      <AreaChoice areas={areas} chosen={chosen} />
      <div className={issue ? "border-l-4 border-error pl-3" : ""}>
        <label htmlFor="file" className="font-semibold">
          File
        </label>
        <p id="file-hint" className="text-quiet">
          CSV or Open Referral JSON, at most 2 MB and 5,000 rows.
        </p>
        {issue && (
          <p id="file-issue" className="font-semibold text-error">
            <span className="sr-only">Error: </span>
            {issue}
          </p>
        )}
        <input
          id="file"
          name="file"
          type="file"
          accept=".csv,.json,text/csv,application/json"
          aria-describedby={issue ? "file-hint file-issue" : "file-hint"}
          aria-invalid={issue ? true : undefined}
          className="field mt-1"
        />
      </div>
      <p>
        <button type="submit" className="button">
          Read the file
        </button>
      </p>
    </DeskForm>
  );
}
