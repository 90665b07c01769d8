import type { BulkCounts } from "@/lib/tables/report";

const rows = (count: number) => (count === 1 ? "1 row" : `${count.toLocaleString("en-GB")} rows`);

/** What each number of a report says. */
const sentences: readonly (readonly [keyof BulkCounts, string])[] = [
  ["new", "would make new entries"],
  ["change", "would change entries"],
  ["same", "would change nothing"],
  ["undecided", "may be an entry that is here already: you decide"],
  ["refused", "cannot be used yet"],
  ["leftOut", "left out, as you said"],
];

/** How many rows come to what. Rows that wait for an answer are counted as that alone. */
export function Counts({ counts: all }: { counts: BulkCounts }) {
  const counts = { ...all, new: all.new - all.undecided };
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
