import type { BulkRow } from "@/lib/tables/bulk-row";
import { DeskForm } from "../desk-form";
import { RowItem } from "./row-item";

/** Some rows of a report and what is asked about them; one button saves all answers of the page. */
export function RowList({
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
