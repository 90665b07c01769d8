import { counted } from "@/lib/catalogue/counted";
import type { CoverageCell } from "@/lib/editing/expectations";

/** What each state of a cell is called. */
export const cellStates = {
  filled: "Filled",
  thin: "Thin",
  empty: "Empty",
  "not-expected": "Not for these ages",
} as const;

const looks = { filled: "bg-tint", thin: "bg-paper", empty: "border-2 border-dashed border-border" } as const;

/** How a link to a cell looks, by its state; the words say it too. */
export const cellLook = (state: CoverageCell["state"]): string => (state === "not-expected" ? "" : looks[state]);

/** The state of a cell, and how many entries it has. */
export function CellWords({ cell: { state, entries } }: { cell: CoverageCell }) {
  const count = counted(entries.length, "entry", "entries");
  return (
    <>
      <span className="font-semibold">{cellStates[state]}</span>{" "}
      {entries.length > 0 && <span className="whitespace-nowrap">{count}</span>}
    </>
  );
}

/** Returns the source of an expectation in words, and whether it still has to be checked against the law. */
export const sourceInWords = ({ expectation: { source, checked } }: Pick<CoverageCell, "expectation">): string =>
  checked ? source : `${source}. Still to be checked against the law`;
