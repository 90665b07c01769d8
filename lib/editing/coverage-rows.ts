import type { AgeBand, CellState, CoverageCell, Expectation } from "./expectations";

/** A state that a row can be in, the worst first. */
export const rowStates = ["empty", "thin", "filled"] as const;
export type RowState = (typeof rowStates)[number];

/** One expectation with its cells, by age. `state`: of its worst cell. */
export type CoverageRow = { expectation: Expectation; cells: CoverageCell[]; state: RowState };

/** Returns the rows of a grid, in the order in which their cells come. */
export function coverageRows(cells: readonly CoverageCell[]): CoverageRow[] {
  const rows = new Map<Expectation, CoverageCell[]>();
  for (const cell of cells) rows.set(cell.expectation, [...(rows.get(cell.expectation) ?? []), cell]);
  return [...rows].map(([expectation, own]) => ({
    expectation,
    cells: own,
    state: rowStates.find((state) => own.some((cell) => cell.state === state)) ?? "filled",
  }));
}

/** Ages of neighbouring bands as one: "0 to 10". */
function agesInWords(bands: readonly AgeBand[]): string {
  const runs: { from: number; to: number }[] = [];
  for (const { from, to } of bands) {
    const last = runs.at(-1);
    if (last && last.to + 1 === from) last.to = to;
    else runs.push({ from, to });
  }
  return runs.map(({ from, to }) => `${from} to ${to}`).join(", ");
}

const names: Record<RowState, string> = { empty: "Empty", thin: "Thin", filled: "Filled" };

/** Returns how a row stands, the worst first: "Empty: 0 to 10. Thin: 11 to 25." or "Thin for every age." */
export function rowInWords({ cells }: CoverageRow): string {
  const bandsIn = (state: CellState) => cells.filter((cell) => cell.state === state).map(({ band }) => band);
  const only = rowStates.find((state) => bandsIn(state).length === cells.length);
  if (only) return `${names[only]} for every age`;
  return rowStates
    .filter((state) => bandsIn(state).length > 0)
    .map((state) => `${names[state]}: ${agesInWords(bandsIn(state))}`)
    .join(". ");
}
