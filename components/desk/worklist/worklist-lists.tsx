import { counted } from "@/lib/catalogue/counted";
import { monthInWords } from "@/lib/catalogue/day-in-words";
import type { UnmetRow } from "@/lib/catalogue/lacks";
import { labelOfField } from "@/lib/editing/form/field-path";
import type { ChangeRow, DeskRow } from "@/lib/editing/worklist/desk-row";
import type { Gap } from "@/lib/editing/worklist/gaps";
import type { DeadLink, StaleRow } from "@/lib/editing/worklist/stale-rows";
import type { Task } from "@/lib/editing/worklist/waiting";
import { actionNames, actors } from "../event-list";
import { PostButton } from "../post-button";
import { When } from "../when";
import { type AreaNames, FieldLink, RowHead } from "./row-head";

/** Entries that wait for somebody: why, since when, and what to do next. `tags` are names of the sorts of task. */
export function TaskList({
  tasks,
  tags,
  areas,
}: {
  tasks: readonly Task[];
  tags: Readonly<Record<string, string>>;
  areas: AreaNames;
}) {
  return (
    <ul className="mt-2">
      {tasks.map(({ row, sort, why, at, next }) => (
        <li key={`${row.id} ${sort} ${next.href}`} className="border-t border-rule py-3 wrap-anywhere">
          <RowHead row={row} areas={areas} tag={tags[sort]} />
          <p className="measure mt-1">
            {why}{" "}
            {at && (
              <span className="text-quiet">
                Since <When at={at} />.
              </span>
            )}
          </p>
          <a href={next.href} className="tap">
            {next.label}
            <span className="sr-only">: {row.name}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}

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

/** Links that lead nowhere any more, each with the entries that show it. */
export function DeadLinkList({ links }: { links: readonly DeadLink[] }) {
  return (
    <ul className="mt-2">
      {links.map(({ url, rows }) => (
        <li key={url} className="border-t border-rule py-3 wrap-anywhere">
          <p className="break-all">
            <a href={url} rel="noreferrer" className="tap">
              {url}
            </a>
          </p>
          <p className="mt-1">Find the new address, or remove the link, in:</p>
          <ul className="flex flex-wrap gap-x-5">
            {rows.map(({ id, name, mayEdit }) => (
              <li key={id}>
                <a href={mayEdit ? `/admin/entries/${id}/edit/links` : `/admin/entries/${id}`} className="tap">
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}

/** Facts of one entry that are named before the rest is only counted. */
const named = 5;

function usesInWords(uses: number): string {
  if (uses === 0) return "No service or guide on the website uses it.";
  return `${counted(uses, "service or guide on the website uses", "services and guides on the website use")} it.`;
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

/**
 * A table of searches by families that found nothing, with how often, and where to add an entry. `editable`: the areas
 * in which this person may.
 */
export function UnmetTable({
  rows,
  areas,
  editable,
}: {
  rows: readonly UnmetRow[];
  areas: AreaNames;
  editable: readonly string[];
}) {
  return (
    <ul className="mt-2">
      {rows.map(({ area, words, month, count }) => {
        const query = new URLSearchParams({ q: words });
        return (
          <li key={`${area} ${month} ${words}`} className="border-t border-rule py-3 wrap-anywhere">
            <p className="font-semibold">{words}</p>
            <p className="text-small text-quiet">
              {count} searches in {monthInWords(month)}
              {areas.size > 1 && ` · ${areas.get(area)}`}
            </p>
            <p className="flex flex-wrap gap-x-5">
              <a href={`/${area}/services?${query}`} className="tap">
                Search for it now<span className="sr-only">: {words}</span>
              </a>
              {editable.includes(area) && (
                <a href={`/admin/entries/new?${new URLSearchParams({ kind: "service", area })}`} className="tap">
                  Write an entry about it<span className="sr-only">: {words}</span>
                </a>
              )}
            </p>
          </li>
        );
      })}
    </ul>
  );
}

/**
 * The latest changes, with the entry's name from `names`. New ones in watched entries are marked, and can be marked as
 * seen.
 */
export function ChangeRows({ changes, names }: { changes: readonly ChangeRow[]; names: ReadonlyMap<string, string> }) {
  const newest = changes.find(({ isNew }) => isNew);
  return (
    <>
      {newest && (
        <div className="mt-2">
          <PostButton action="/admin/entries/seen" fields={{ "up-to": String(newest.id) }}>
            I have seen what is new
          </PostButton>
        </div>
      )}
      <ul className="mt-2">
        {changes.map(({ id, at, action, reason, who, entryId, isWatched, isNew }) => (
          <li key={String(id)} className="border-t border-rule py-3 wrap-anywhere">
            <p className="flex flex-wrap items-center gap-x-4">
              <a href={`/admin/entries/${entryId}/history`} className="tap font-semibold">
                {names.get(entryId) ?? "An entry"}
              </a>
              {isNew && <span className="inline-block border-2 border-border px-2 text-small font-semibold">New</span>}
              {isWatched && !isNew && <span className="text-small text-quiet">you watch it</span>}
            </p>
            <p>
              <strong>{actors[who] ?? who}</strong> {actionNames[action] ?? action}, <When at={at} />
            </p>
            {reason && <p className="measure text-quiet">“{reason}”</p>}
          </li>
        ))}
      </ul>
    </>
  );
}
