import type { Published } from "@/lib/catalogue/catalogue";
import { pathOfEntry } from "@/lib/catalogue/entry";

/** Links to entries, each with its summary. */
export function EntryList({ entries }: { entries: readonly Published[] }) {
  return (
    <ul className="space-y-4">
      {entries.map((entry) => (
        <li key={entry.id}>
          <a href={pathOfEntry(entry)}>{entry.content.name}</a>
          <span className="block text-quiet">{entry.content.summary}</span>
        </li>
      ))}
    </ul>
  );
}
