import type { DeskRow } from "@/lib/editing/worklist/desk-row";
import { When } from "../when";
import { type AreaNames, RowHead } from "./row-head";

/** Entries of which the database has lost a change, and when that had been published (ISO 8601). */
type Lost = { row: DeskRow; publishedAt: string };

/** Shows the changes that were lost with a database: each leads to its entry, where it may be made again. */
export function LostList({ lost, areas }: { lost: readonly Lost[]; areas: AreaNames }) {
  return (
    <>
      <p className="measure mt-2">
        The database went over to a copy that had not heard of these changes. Families saw them for a while, and do not
        see them now. Look at each, and publish it again.
      </p>
      <ul className="mt-2">
        {lost.map(({ row, publishedAt }) => (
          <li key={`${row.id} ${publishedAt}`} className="border-t border-rule py-3 wrap-anywhere">
            <RowHead row={row} areas={areas} tag="Lost" />
            <p className="text-small text-quiet">
              It was published on <When at={publishedAt} />.
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}
