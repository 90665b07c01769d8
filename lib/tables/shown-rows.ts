import type { BulkRow } from "./bulk-row";
import { type BulkReport, isUndecided } from "./report";

/** Which rows of a report somebody looks at. */
export const shownKinds = ["all", "undecided", "refused", "new", "change", "same", "left-out"] as const;
export type Shown = (typeof shownKinds)[number];

/** Rows on one page. */
const onPage = 25;

const isOf = (kind: Shown, row: BulkRow): boolean => {
  if (kind === "all") return true;
  if (kind === "undecided") return isUndecided(row);
  return row.outcome === (kind === "left-out" ? "left out" : kind);
};

/** Returns the rows to look at first: those that need an answer, then those that must be put right, then all. */
export const firstShown = ({ counts }: Pick<BulkReport, "counts">): Shown =>
  counts.undecided > 0 ? "undecided" : counts.refused > 0 ? "refused" : "all";

/** Returns the rows of one page, counted from 1; a page past the end is the last one. */
export function pageOfRows(
  { rows }: Pick<BulkReport, "rows">,
  kind: Shown,
  wanted: number,
): { rows: BulkRow[]; page: number; pages: number } {
  const all = rows.filter((row) => isOf(kind, row));
  const pages = Math.max(1, Math.ceil(all.length / onPage));
  const page = Math.min(Math.max(1, wanted), pages);
  return { rows: all.slice((page - 1) * onPage, page * onPage), page, pages };
}
