import type { Published } from "@/lib/catalogue/catalogue";
import { nameOf } from "@/lib/catalogue/ended";
import { pathOfEntry } from "@/lib/catalogue/entry";

/** Entries by name, each with one line about it: what it is, or for a place its town. */
export function EntryIndex({ entries }: { entries: readonly Published[] }) {
  if (entries.length === 0) return <p className="mt-8">Nothing is published here yet.</p>;
  return (
    <ul className="mt-8 grid gap-x-14 md:grid-cols-2">
      {entries.map((entry) => (
        <li className="border-t border-rule py-4" key={entry.id}>
          <h2 className="text-h3 font-semibold">
            <a href={pathOfEntry(entry)}>{nameOf(entry)}</a>
          </h2>
          <p className="mt-1 text-quiet">{entry.content.summary}</p>
        </li>
      ))}
    </ul>
  );
}
