import { Pager } from "@/components/pager";
import { counted } from "@/lib/catalogue/counted";
import type { BulkRow } from "@/lib/tables/bulk-row";
import type { BulkCounts, BulkReport } from "@/lib/tables/report";
import type { Shown } from "@/lib/tables/shown-rows";
import { DeskForm } from "../desk-form";
import { LinkRow } from "../link-row";
import { PostButton } from "../post-button";
import { Notes } from "./notes";
import { RowItem } from "./row-item";

/** Why drafts cannot be made yet, or null. */
function whyNot({ counts, ready }: BulkReport): string | null {
  if (ready) return null;
  if (counts.refused > 0 && counts.undecided > 0) {
    return "Drafts can be made when you have decided about every row, and every row can be used or is left out.";
  }
  if (counts.refused > 0) return "Drafts can be made when every row can be used, or is left out.";
  if (counts.undecided > 0) return "Drafts can be made when you have decided about every row.";
  return "The file changes nothing, so there is nothing to make.";
}

/** A dry run: how many rows come to what, the rows, and the button that makes drafts of all of them. */
export function FileReport({
  id,
  report,
  shown,
  rows,
  page,
  pages,
  notes,
}: {
  id: string;
  report: BulkReport & { fingerprint: string };
  shown: Shown;
  rows: readonly BulkRow[];
  page: number;
  pages: number;
  notes: readonly string[];
}) {
  const file = `/admin/bulk/files/${id}`;
  const { counts, ready } = report;
  const drafts = counts.new + counts.change;
  const why = whyNot(report);
  return (
    <>
      <h1>What the file would do</h1>
      <p className="mt-2">Nothing has been done yet. The file is kept for a day.</p>
      <Counts counts={counts} />
      <Notes notes={notes} />
      {why && <p className="measure mt-4 font-semibold">{why}</p>}
      <div className="mt-4 flex flex-wrap items-center gap-5">
        {ready && (
          <PostButton action={`${file}/apply`} fields={{ report: report.fingerprint }} look="button">
            Make {counted(drafts, "draft")}
          </PostButton>
        )}
        <PostButton action={`${file}/discard`}>Put the file away</PostButton>
      </div>
      <section aria-labelledby="rows" className="mt-8">
        <h2 id="rows">Row by row</h2>
        <RowKinds counts={counts} total={report.rows.length} shown={shown} hrefOf={(kind) => `${file}?show=${kind}`} />
        <RowList rows={rows} action={`${file}/decide`} back={{ show: shown, page }} />
        <Pager page={page} pages={pages} hrefOf={(number) => `${file}?show=${shown}&page=${number}`} />
      </section>
    </>
  );
}

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
function RowKinds({
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

/** What each number of a report says. */
const sentences: readonly (readonly [keyof BulkCounts, string])[] = [
  ["new", "would make new entries"],
  ["change", "would change entries"],
  ["same", "would change nothing"],
  ["undecided", "may be an entry that is here already: you decide"],
  ["refused", "cannot be used yet"],
  ["leftOut", "left out, as you said"],
];

/** How many rows come to what. Rows that wait for an answer are counted as that alone. */
function Counts({ counts: all }: { counts: BulkCounts }) {
  const counts = { ...all, new: all.new - all.undecided };
  return (
    <div role="status">
      <ul className="mt-3 list-disc pl-6">
        {sentences
          .filter(([name]) => counts[name] > 0)
          .map(([name, words]) => (
            <li key={name}>
              <strong>{counted(counts[name], "row")}</strong> {words}
            </li>
          ))}
      </ul>
    </div>
  );
}

/** Some rows of a report and what is asked about them; one button saves all answers of the page. */
function RowList({
  rows,
  action,
  back,
}: {
  rows: readonly BulkRow[];
  action: string;
  /** Which rows are shown, for the way back to this page: `show` and `page` of its address. */
  back: { show: string; page: number };
}) {
  if (rows.length === 0) return <p className="mt-4">No row is like that.</p>;
  return (
    <DeskForm action={action} className="mt-2">
      <input type="hidden" name="show" value={back.show} />
      <input type="hidden" name="page" value={back.page} />
      <input type="hidden" name="rows" value={rows.map(({ row }) => row).join(",")} />
      <ol>
        {rows.map((row) => (
          <RowItem key={row.row} row={row} />
        ))}
      </ol>
      <button type="submit" className="button-quiet">
        Save the answers on this page
      </button>
    </DeskForm>
  );
}
