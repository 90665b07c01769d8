import { counted } from "@/lib/catalogue/counted";
import type { CoverageCell } from "@/lib/editing/expectations";

/**
 * The meaning of a grid of coverage, and its limits. While a row has still to be checked against the law, a full grid
 * proves nothing, and the page says so.
 */
export function CoverageNotice({ cells }: { cells: readonly CoverageCell[] }) {
  const expectations = new Set(cells.map(({ expectation }) => expectation));
  const unchecked = [...expectations].filter(({ checked }) => !checked).length;
  return (
    <>
      <p className="measure mt-3">
        What a Local Offer is expected to say about health, by age. Thin means: there is something, but it is
        incomplete, overdue, or not for all of these ages.
      </p>
      {unchecked > 0 && (
        <p className="measure mt-2 font-semibold">
          Of these {expectations.size} rows, {counted(unchecked, "has", "have")} not been held against the law yet. A
          grid that is filled does not mean that the law is met.
        </p>
      )}
    </>
  );
}
