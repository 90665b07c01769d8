import { type CellEntry, type CoverageCell, weaknessInWords } from "@/lib/editing/expectations";

/** "19 to 25", "19", or "0, 3 and 4": whole years of age in words. */
function yearsInWords(years: readonly number[]): string {
  const isRun = years.every((year, index) => index === 0 || year === (years[index - 1] ?? 0) + 1);
  if (isRun && years.length > 2) return `${years[0]} to ${years.at(-1)}`;
  return years.length < 2 ? years.join("") : `${years.slice(0, -1).join(", ")} and ${years.at(-1)}`;
}

/** The entries of a cell, each with why it does not fill it by itself, and the ages that nothing fills. */
export function CoverageEntries({ cell, hrefOf }: { cell: CoverageCell; hrefOf: (entry: CellEntry) => string }) {
  const { entries, uncovered, state } = cell;
  return (
    <>
      {entries.length === 0 && <p>Nothing is listed for this.</p>}
      <ul className="divide-y divide-rule">
        {entries.map((entry) => (
          <li key={entry.id} className="py-2 wrap-anywhere">
            <a href={hrefOf(entry)} className="tap font-semibold">
              {entry.name || "Without a name"}
            </a>
            {entry.weaknesses.length > 0 && (
              <p className="text-quiet">It {entry.weaknesses.map((one) => weaknessInWords[one]).join("; it ")}.</p>
            )}
          </li>
        ))}
      </ul>
      {state === "thin" && uncovered.length > 0 && (
        <p className="mt-2">Nothing complete and up to date is for ages {yearsInWords(uncovered)}.</p>
      )}
    </>
  );
}
