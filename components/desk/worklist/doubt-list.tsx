import { labelOfField } from "@/lib/editing/form/field-path";
import type { StaleRow } from "@/lib/editing/worklist/stale-rows";
import { FieldLink } from "./field-link";
import { type AreaNames, RowHead } from "./row-head";

/** Facts of one entry that are shown before the rest is only counted. */
const shown = 4;

/** Public entries of which something may not be right any more: what, and where to put it right. */
export function DoubtList({ doubts, areas }: { doubts: readonly StaleRow[]; areas: AreaNames }) {
  return (
    <ul className="mt-2">
      {doubts.map(({ row, isHidden, facts }) => (
        <li key={row.id} className="border-t border-rule py-3 wrap-anywhere">
          <RowHead row={row} areas={areas} tag={isHidden ? "Not on the website" : undefined} />
          {isHidden && (
            <p className="mt-1">It is published but cannot be shown. Put this right, then have it published again.</p>
          )}
          <ul className="mt-1">
            {facts.slice(0, shown).map(({ field, message }) => (
              <li key={field + message} className="measure">
                <FieldLink row={row} field={field} label={labelOfField(row.kind, field)} />
                <span className="block">{message}</span>
              </li>
            ))}
          </ul>
          {facts.length > shown && <p className="text-quiet">And {facts.length - shown} more.</p>}
        </li>
      ))}
    </ul>
  );
}
