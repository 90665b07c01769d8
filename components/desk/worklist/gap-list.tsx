import type { Gap } from "@/lib/editing/worklist/gaps";
import { FieldLink } from "./field-link";
import { type AreaNames, RowHead } from "./row-head";

/** Facts of one entry that are named before the rest is only counted. */
const named = 5;

function usesInWords(uses: number): string {
  if (uses === 0) return "No service or guide on the website uses it.";
  return `${uses} ${uses === 1 ? "service or guide on the website uses" : "services and guides on the website use"} it.`;
}

/**
 * Public entries that do not state all that families need: how much they do, and what is missing, each leading to its
 * field.
 */
export function GapList({ gaps, areas }: { gaps: readonly Gap[]; areas: AreaNames }) {
  return (
    <ul className="mt-2">
      {gaps.map(({ row, score, uses, missing }) => (
        <li key={row.id} className="border-t border-rule py-3 wrap-anywhere">
          <RowHead row={row} areas={areas} tag={`${score} of 100`} />
          {uses !== null && <p className="text-small text-quiet">{usesInWords(uses)}</p>}
          <p className="mt-1">{row.mayEdit ? "Add:" : "Missing:"}</p>
          <ul className="flex flex-wrap gap-x-5">
            {missing.slice(0, named).map(({ field, label }) => (
              <li key={field}>
                <FieldLink row={row} field={field} label={label} />
              </li>
            ))}
          </ul>
          {missing.length > named && <p className="text-quiet">And {missing.length - named} more.</p>}
        </li>
      ))}
    </ul>
  );
}
