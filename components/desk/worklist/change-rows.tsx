import type { ChangeRow } from "@/lib/editing/worklist/desk-row";
import { actionNames, actors } from "../event-list";
import { PostButton } from "../post-button";
import { When } from "../when";

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
