import type { Published } from "@/lib/catalogue/catalogue";
import { nameOf } from "@/lib/catalogue/ended";
import { pathOfEntry } from "@/lib/catalogue/entry";

/** Links to entries, each with its summary. */
export function EntryList({ entries }: { entries: readonly Published[] }) {
  return (
    <ul className="space-y-4">
      {entries.map((entry) => (
        <li key={entry.id}>
          <a href={pathOfEntry(entry)}>{nameOf(entry)}</a>
          <span className="block text-quiet">{entry.content.summary}</span>
        </li>
      ))}
    </ul>
  );
}
