import { coverageRows } from "@/lib/editing/coverage-rows";
import type { CoverageCell } from "@/lib/editing/expectations";
import { CellWords, cellLook, cellStates, sourceInWords } from "./cell-words";

/** A cell that can be opened. Heard alone, its link says what it is about. */
function Cell({ cell, href }: { cell: CoverageCell; href: string }) {
  const { expectation, band, state } = cell;
  if (state === "not-expected") return <td className="p-2 align-top text-quiet">{cellStates[state]}</td>;
  return (
    <td className="p-1 align-top">
      <a href={href} className={`tap w-full flex-wrap gap-x-2 px-3 ${cellLook(state)}`}>
        <span className="sr-only">
          {expectation.name}, ages {band.name} years:
        </span>{" "}
        <CellWords cell={cell} />
      </a>
    </td>
  );
}

/**
 * Expectations by ages as a table, for wide screens (`CoverageList` is for narrow ones). A row that was not yet checked
 * against the law says so. `hrefOf` leads from a cell to its entries, or to what can be done about it.
 */
export function CoverageGrid({
  cells,
  caption,
  hrefOf,
}: {
  cells: readonly CoverageCell[];
  caption: string;
  hrefOf: (cell: CoverageCell) => string;
}) {
  const rows = coverageRows(cells);
  return (
    <table className="w-full border-collapse text-left">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          <th scope="col" className="p-2">
            What is expected
          </th>
          {rows[0]?.cells.map(({ band: { slug, name } }) => (
            <th key={slug} scope="col" className="p-2">
              {name} years
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ expectation, cells: own }) => (
          <tr key={expectation.slug} className="border-t border-rule">
            <th scope="row" className="p-2 align-top font-normal">
              <span className="font-semibold">{expectation.name}</span>
              <span className="block text-small text-quiet">{sourceInWords({ expectation })}</span>
            </th>
            {own.map((cell) => (
              <Cell key={cell.band.slug} cell={cell} href={hrefOf(cell)} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
