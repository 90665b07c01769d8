import { dayInWords } from "@/lib/catalogue/day-in-words";
import { type EntryKind, kindNames } from "@/lib/catalogue/entry";
import type { ListedEntry } from "@/lib/tables/listed-entries";
import { FieldSet } from "../../field/field";
import { LinkRow } from "../link-row";
import { stateNames } from "../state-tag";
import { When } from "../when";

const cell = "border-b border-rule py-1 pr-3 align-top";

const kinds = [null, "service", "guide", "organization", "location"] as const;

/** Entries to tick: name, kind, state, and when each must be looked at. */
export function EntryTable({
  entries,
  area,
  kind,
  ticked,
  issue,
}: {
  entries: readonly ListedEntry[];
  area: string;
  kind: EntryKind | null;
  ticked: ReadonlySet<string>;
  issue?: string;
}) {
  return (
    <FieldSet id="entries" legend="Entries" legendClass="text-h2 font-bold" issue={issue}>
      <LinkRow
        name="Kinds of entry"
        links={kinds.map((one) => ({
          href: `/admin/bulk/entries?area=${area}${one ? `&kind=${one}` : ""}`,
          words: one ? `${kindNames[one]}s` : "All kinds",
          isHere: one === kind,
        }))}
      />
      <ul className="mt-2">
        {entries.map(({ id, name, kind: its, state, reviewDue, seen, publishAt }) => (
          <li key={id} className={cell}>
            <label className="flex min-h-11 items-start gap-3 py-1.5">
              <input
                type="checkbox"
                name="entry"
                value={`${id}.${seen}`}
                defaultChecked={ticked.has(id)}
                className="mt-0.5 size-5 shrink-0 accent-brand"
              />
              <span className="min-w-0 wrap-anywhere">
                {name}
                <span className="block text-small text-quiet">
                  {kindNames[its]} ·{" "}
                  {publishAt ? (
                    <>
                      goes live <When at={publishAt} />
                    </>
                  ) : (
                    stateNames[state]
                  )}
                  {reviewDue && ` · review due ${dayInWords(reviewDue)}`}
                </span>
              </span>
            </label>
          </li>
        ))}
      </ul>
      {entries.length === 0 && <p className="mt-2">There is no entry of this kind yet.</p>}
    </FieldSet>
  );
}
