import type { CoverageCell, Expectation } from "@/lib/catalogue/expectations";

const states = { filled: "Filled", thin: "Thin", empty: "Empty", "not-expected": "Not for these ages" } as const;
const looks = {
  filled: "bg-tint",
  thin: "bg-paper",
  empty: "border-2 border-dashed border-border",
  "not-expected": "",
} as const;

/** The cells of each expectation, in the order in which they come. */
function rowsOf(cells: readonly CoverageCell[]): Map<Expectation, CoverageCell[]> {
  const rows = new Map<Expectation, CoverageCell[]>();
  for (const cell of cells) rows.set(cell.expectation, [...(rows.get(cell.expectation) ?? []), cell]);
  return rows;
}

/** A cell that can be opened. Heard alone, its link says what it is about; on a narrow screen the ages stand in it. */
function Cell({ cell, href }: { cell: CoverageCell; href: string }) {
  const { expectation, band, state, entries } = cell;
  const count = entries.length === 1 ? "1 entry" : `${entries.length} entries`;
  if (state === "not-expected") {
    return (
      <td className="p-2 text-quiet max-lg:block lg:align-top">
        <span className="font-semibold lg:hidden">{band.name} years: </span>
        {states[state]}
      </td>
    );
  }
  return (
    <td className="p-1 max-lg:block lg:align-top">
      <a href={href} className={`tap w-full flex-wrap gap-x-2 px-3 ${looks[state]}`}>
        <span className="sr-only">{expectation.name}, ages</span> <span className="lg:sr-only">{band.name} years:</span>{" "}
        <span className="font-semibold">{states[state]}</span> {entries.length > 0 && <span>({count})</span>}
      </a>
    </td>
  );
}

/**
 * What is expected against ages, as a table. On a narrow screen each row becomes a block of its own, so that nothing has to be
 * moved sideways. A row that nobody has held against the law says so. `hrefOf` leads from a cell to its entries, or to what can be
 * done about it.
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
  const rows = rowsOf(cells);
  const bands = [...rows.values()][0]?.map(({ band }) => band) ?? [];
  return (
    <table className="w-full border-collapse text-left max-lg:block">
      <caption className="pb-3 text-left text-lead max-lg:block">{caption}</caption>
      <thead className="max-lg:sr-only">
        <tr>
          <th scope="col" className="p-2">
            What is expected
          </th>
          {bands.map(({ slug, name }) => (
            <th key={slug} scope="col" className="p-2">
              {name} years
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="max-lg:block">
        {[...rows].map(([expectation, row]) => (
          <tr key={expectation.slug} className="border-t border-rule max-lg:block max-lg:py-4">
            <th scope="row" className="p-2 align-top font-normal max-lg:block">
              <span className="font-semibold">{expectation.name}</span>
              <span className="block text-small text-quiet">
                {expectation.source}
                {!expectation.checked && ". Still to be checked against the law"}
              </span>
            </th>
            {row.map((cell) => (
              <Cell key={cell.band.slug} cell={cell} href={hrefOf(cell)} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
