import type { BulkCounts } from "@/lib/catalogue/bulk/report";

const rows = (count: number) => (count === 1 ? "1 row" : `${count.toLocaleString("en-GB")} rows`);

/** What each number of a report says. */
const sentences: readonly (readonly [keyof BulkCounts, string])[] = [
  ["new", "would make a new entry"],
  ["change", "would change an entry"],
  ["same", "would change nothing"],
  ["undecided", "may be an entry that is here already: you decide"],
  ["refused", "cannot be used as they are"],
  ["leftOut", "left out, as you said"],
];

/** How many rows come to what. */
export function Counts({ counts }: { counts: BulkCounts }) {
  return (
    <div role="status">
      <ul className="mt-3 list-disc pl-6">
        {sentences
          .filter(([name]) => counts[name] > 0)
          .map(([name, words]) => (
            <li key={name}>
              <strong>{rows(counts[name])}</strong> {words}
            </li>
          ))}
      </ul>
    </div>
  );
}
