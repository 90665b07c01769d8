import type { BulkCounts } from "@/lib/tables/report";
import type { Shown } from "@/lib/tables/shown-rows";
import { LinkRow } from "../link-row";

const names: Record<Shown, string> = {
  all: "All rows",
  undecided: "You decide",
  refused: "Cannot be used",
  new: "New entries",
  change: "Changes",
  same: "Nothing to do",
  "left-out": "Left out",
};

/** Links to the rows of each kind; which is shown now is said, not only drawn. */
export function RowFilter({
  counts,
  total,
  shown,
  hrefOf,
}: {
  counts: BulkCounts;
  total: number;
  shown: Shown;
  hrefOf: (shown: Shown) => string;
}) {
  const numbers: Record<Shown, number> = { ...counts, all: total, "left-out": counts.leftOut };
  const kinds = (Object.keys(names) as Shown[]).filter((kind) => kind === shown || numbers[kind] > 0);
  return (
    <LinkRow
      name="Rows"
      links={kinds.map((kind) => ({
        href: hrefOf(kind),
        words: `${names[kind]} (${numbers[kind].toLocaleString("en-GB")})`,
        isHere: kind === shown,
      }))}
    />
  );
}
