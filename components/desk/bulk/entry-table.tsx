import { dayInWords } from "@/lib/catalogue/day-in-words";
import type { EntryKind } from "@/lib/catalogue/entry";
import type { ListedEntry } from "@/lib/tables/listed-entries";
import { FieldSet } from "../../field/field";
import { stateNames } from "../state-tag";
import { When } from "../when";

const kindNames: Record<EntryKind, [string, string]> = {
  service: ["Service", "Services"],
  guide: ["Guide", "Guides"],
  organization: ["Organisation", "Organisations"],
  location: ["Place", "Places"],
};

const cell = "border-b border-rule py-1 pr-3 align-top";

/** Links to the entries of one kind, or of all. */
function KindLinks({ area, kind }: { area: string; kind: EntryKind | null }) {
  const kinds: (EntryKind | null)[] = [null, "service", "guide", "organization", "location"];
  return (
    <nav aria-label="Kinds of entry">
      <ul className="flex flex-wrap gap-x-5">
        {kinds.map((one) => (
          <li key={one ?? "all"}>
            <a
              href={`/admin/bulk/entries?area=${area}${one ? `&kind=${one}` : ""}`}
              aria-current={one === kind ? "page" : undefined}
              className="tap aria-[current]:font-bold"
            >
              {one ? kindNames[one][1] : "All kinds"}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

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
      <KindLinks area={area} kind={kind} />
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
                  {kindNames[its][0]} ·{" "}
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
