import { dayInWords } from "@/lib/catalogue/day-in-words";
import type { DeskRow } from "@/lib/editing/worklist/desk-row";
import { DeskForm } from "../desk-form";
import { stateNames } from "../state-tag";
import { When } from "../when";
import { type AreaNames, RowHead } from "./row-head";

/** Whether somebody may say of an entry that it is still correct. */
const mayConfirm = ({ published, mayEdit }: DeskRow) => published !== null && mayEdit;

function Standing({ row: { working, published, isDown, owner }, today }: { row: DeskRow; today: string }) {
  return (
    <ul className="text-small wrap-anywhere">
      {working && (
        <li>
          {stateNames[working.state]}
          {working.savedBy && ` · ${working.savedBy.name}`}
          {working.publishAt && (
            <>
              {" "}
              · goes live <When at={working.publishAt} />
            </>
          )}
        </li>
      )}
      {isDown && <li>Taken down</li>}
      {published && (
        <li>
          Public · {published.checked ? `checked ${dayInWords(published.checked)}` : "never checked"}
          {published.due && ` · to be checked by ${dayInWords(published.due)}`}
          {published.due && published.due < today && <strong> · overdue</strong>}
        </li>
      )}
      {!published && !isDown && !working && <li>Never published</li>}
      <li className="text-quiet">{owner ? `${owner.name} answers for it` : "Nobody answers for it"}</li>
    </ul>
  );
}

/**
 * Entries with how each stands. Those that somebody may confirm can be chosen, and all that are chosen be said to be
 * still correct at once. `back` is the address of this very list.
 */
export function EntryRows({
  rows,
  areas,
  today,
  back,
}: {
  rows: readonly DeskRow[];
  areas: AreaNames;
  today: string;
  back: string;
}) {
  const canChoose = rows.some(mayConfirm);
  const items = rows.map((row) => (
    <li key={row.id} className="flex gap-4 border-t border-rule py-3">
      {mayConfirm(row) ? (
        <label className="tap h-fit min-w-11 cursor-pointer justify-center">
          <input
            type="checkbox"
            name="entry"
            value={`${row.id}.${row.published?.number}`}
            className="size-6 accent-brand"
          />
          <span className="sr-only">Choose {row.name}</span>
        </label>
      ) : (
        canChoose && <span className="w-11 shrink-0" />
      )}
      <div className="min-w-0">
        <RowHead row={row} areas={areas} />
        <Standing row={row} today={today} />
      </div>
    </li>
  ));
  if (!canChoose) return <ul className="mt-4">{items}</ul>;
  return (
    <DeskForm action="/admin/entries/confirm" className="mt-4">
      <input type="hidden" name="back" value={back} />
      <ul>{items}</ul>
      <div className="border-t border-rule pt-4">
        <p id="confirm-hint">
          If you asked whoever gives them, and everything on the public pages of those that you chose is right:
        </p>
        <button type="submit" aria-describedby="confirm-hint" className="button-quiet mt-2">
          Still correct: all that I chose
        </button>
      </div>
    </DeskForm>
  );
}
