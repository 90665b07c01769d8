import { kindWords } from "../catalogue/entry";
import type { BulkRow } from "./bulk-row";
import { placeOfIssue } from "./draft-issues";
import type { BulkReport } from "./report";

const doneWith: Record<BulkRow["outcome"], string> = {
  new: "New",
  change: "Changed",
  same: "The same",
  refused: "Refused",
  "left out": "Left out",
};

/** What a row may be, for who has to decide. */
const mayBe = ({ duplicates }: BulkRow): string[] =>
  duplicates.map(({ name, provider, postcode, row }) => {
    const more = [provider, postcode].filter(Boolean).join(", ");
    return `  It may be “${name}”${more && ` (${more})`}${row === null ? "" : `, row ${row}`}.`;
  });

/** Returns a dry run as lines for a terminal: each row with what is to be put right, then how many come to what. */
export function reportLines({ rows, counts }: BulkReport): string[] {
  const lines = rows
    .filter(({ outcome }) => outcome !== "same")
    .flatMap((row) => {
      const fields = row.outcome === "change" ? `: ${row.changes.map(({ field }) => field).join(", ")}` : "";
      const head = `${doneWith[row.outcome]}: ${kindWords[row.kind]} “${row.name}”${fields}`;
      const issues = row.issues.map((issue) => `  ${placeOfIssue(issue, row.kind)}: ${issue.message}`);
      return [head, ...issues, ...(row.outcome === "new" ? mayBe(row) : [])];
    });
  const { new: made, change, same, refused, leftOut, undecided } = counts;
  const said = [
    `${made} new`,
    `${change} changed`,
    `${same} the same`,
    `${refused} refused`,
    ...(leftOut > 0 ? [`${leftOut} left out`] : []),
    ...(undecided > 0 ? [`${undecided} of the new may be here already`] : []),
  ];
  return [...lines, `${said.join(", ")}.`];
}
