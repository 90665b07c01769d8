import { textParts } from "@/lib/editing/changes/text-parts";
import type { BulkChange } from "@/lib/tables/bulk-row";
import { ChangedText } from "../review/changed-text";

const longest = 300;
const short = (text: string) => (text.length > longest ? `${text.slice(0, longest)}…` : text);

/** What a cell says; in words when it says nothing. */
const said = (text: string) =>
  text === "" ? (
    <span className="text-quiet">(nothing)</span>
  ) : (
    <span className="whitespace-pre-line">{short(text)}</span>
  );

/** One side of a cell that changes: long ones show the words that went or came, wherever in the text they stand. */
function side(before: string, after: string, which: "before" | "after") {
  const isLong = Math.max(before.length, after.length) > 60;
  const parts = isLong && before !== "" && after !== "" ? textParts(before, after) : null;
  if (parts === null) return said(which === "before" ? before : after);
  return (
    <span className="whitespace-pre-line">
      <ChangedText parts={parts} side={which} />
    </span>
  );
}

/** A table of what a file or feed changes: the values before and after, or for a new entry its values. */
export function ChangeTable({
  changes,
  isNew,
  caption,
  from = "file",
}: {
  changes: readonly BulkChange[];
  isNew: boolean;
  caption: string;
  from?: "file" | "feed";
}) {
  if (changes.length === 0) return null;
  return (
    <table className="mt-2 w-full table-fixed border-collapse text-small wrap-anywhere">
      <caption className="sr-only">{caption}</caption>
      <thead className="text-left">
        <tr>
          <th scope="col" className="w-1/3 border-b-2 sm:w-1/4 border-border py-1 pr-3">
            Field
          </th>
          {!isNew && (
            <th scope="col" className="border-b-2 border-border py-1 pr-3">
              Now
            </th>
          )}
          <th scope="col" className="border-b-2 border-border py-1">
            {isNew ? "Says" : `In the ${from}`}
          </th>
        </tr>
      </thead>
      <tbody>
        {changes.map(({ field, label, before, after }) => (
          <tr key={field} className="align-top">
            <th scope="row" className="border-b border-rule py-1 pr-3 text-left font-semibold">
              {label}
            </th>
            {before === "" && after === "" ? (
              <td colSpan={isNew ? 1 : 2} className="border-b border-rule py-1">
                is in the {from}, and would be taken over
              </td>
            ) : (
              <>
                {!isNew && <td className="border-b border-rule py-1 pr-3">{side(before, after, "before")}</td>}
                <td className="border-b border-rule py-1">{isNew ? said(after) : side(before, after, "after")}</td>
              </>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
