import type { ReactNode } from "react";
import { type Change, changeKey } from "@/lib/editing/compare";
import { ChangeItem } from "./change-item";

/**
 * The changes between two contents of an entry, an item a change; a sentence when there are none. `beside` draws
 * something with a change. An example is the box that a publisher ticks when it has to be looked at twice.
 */
export function ChangeList({
  changes,
  names = { before: "Before", after: "Now" },
  headingLevel = 3,
  beside,
}: {
  changes: readonly Change[];
  names?: { before: string; after: string };
  headingLevel?: 2 | 3 | 4;
  beside?: (change: Change) => ReactNode;
}) {
  if (changes.length === 0) return <p>Nothing has changed.</p>;
  return (
    <ul className="divide-y divide-rule">
      {changes.map((change) => (
        <li key={changeKey(change)} className="py-5">
          <ChangeItem change={change} names={names} headingLevel={headingLevel}>
            {beside?.(change)}
          </ChangeItem>
        </li>
      ))}
    </ul>
  );
}
