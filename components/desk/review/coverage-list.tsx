import { type CoverageRow, coverageRows, type RowState, rowInWords, rowStates } from "@/lib/editing/coverage-rows";
import type { CoverageCell } from "@/lib/editing/expectations";
import { CellWords, cellStates, sourceInWords } from "./cell-words";

const titles: Record<RowState, string> = {
  empty: "Empty for some or all ages",
  thin: "Thin for some or all ages",
  filled: "Filled for every age",
};

type Links = { hrefOf: (cell: CoverageCell) => string };

/** An expectation: how it stands in one line, which opens into its ages. */
function Row({ row, hrefOf }: { row: CoverageRow } & Links) {
  return (
    <details className="border-t border-rule">
      <summary className="min-h-11 cursor-pointer py-2 wrap-anywhere">
        <span className="font-semibold text-link underline underline-offset-4">{row.expectation.name}</span>
        <span className="block text-small">{rowInWords(row)}</span>
      </summary>
      <ul className="pb-3">
        {row.cells.map((cell) => (
          <li key={cell.band.slug}>
            {cell.state === "not-expected" ? (
              <span className="tap text-quiet">
                {cell.band.name} years: {cellStates[cell.state].toLowerCase()}
              </span>
            ) : (
              <a href={hrefOf(cell)} className="tap">
                <span>
                  <span className="sr-only">{row.expectation.name}, ages</span> {cell.band.name} years:{" "}
                  <CellWords cell={cell} />
                </span>
              </a>
            )}
          </li>
        ))}
      </ul>
      <p className="pb-3 text-small text-quiet">{sourceInWords(row)}</p>
    </details>
  );
}

/**
 * Expectations by ages for a narrow screen: empty ones first, then thin ones, and folded away those that are filled.
 */
export function CoverageList({ cells, hrefOf }: { cells: readonly CoverageCell[] } & Links) {
  const rows = coverageRows(cells);
  return rowStates.map((state) => {
    const own = rows.filter((row) => row.state === state);
    const list = own.map((row) => <Row key={row.expectation.slug} row={row} hrefOf={hrefOf} />);
    if (own.length === 0) return null;
    return (
      <section key={state} aria-labelledby={`rows-${state}`} className="mt-6 first:mt-0">
        <h2 id={`rows-${state}`} className="mb-2">
          {titles[state]} <span className="font-normal text-quiet">({own.length})</span>
        </h2>
        {state === "filled" ? (
          <details>
            <summary className="unfold button-quiet">Show what is filled</summary>
            <div className="mt-3">{list}</div>
          </details>
        ) : (
          list
        )}
      </section>
    );
  });
}
