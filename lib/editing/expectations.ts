import { takesAge } from "../catalogue/ages";
import type { AgeBand, CoveringEntry, Expectation } from "../catalogue/expectation";
import { objectOf, textOf } from "../catalogue/json-values";
import { type Covering, meetingOf, readCovering, type Weakness } from "./covering";

export { type AgeBand, ageBands, type CoveringEntry, Expectation } from "../catalogue/expectation";
export { weaknessInWords } from "./covering";

/**
 * `filled`: entries without a weakness take everybody of the band. `thin`: there is something, but not that. `empty`:
 * nothing. `not-expected`: the expectation is not about these ages.
 */
export type CellState = "filled" | "thin" | "empty" | "not-expected";

/** An entry in a cell, and why it does not fill it by itself. */
export type CellEntry = Pick<CoveringEntry, "id" | "area" | "kind" | "slug"> & { name: string; weaknesses: Weakness[] };

/**
 * One expectation for one age band. `uncovered`: the whole years of age for which no entry without a weakness says it
 * is.
 */
export type CoverageCell = {
  expectation: Expectation;
  band: AgeBand;
  state: CellState;
  entries: CellEntry[];
  uncovered: number[];
};

type Met = { entry: CellEntry; takes: (year: number) => boolean | null };

function metBy(expectation: Expectation, coverings: readonly Covering[]): Met[] {
  return coverings.flatMap((covering): Met[] => {
    const meeting = meetingOf(expectation, covering);
    if (!meeting) return [];
    const { id, area, kind, slug, content } = covering.entry;
    const { ages, weaknesses } = meeting;
    const takes = (year: number) => {
      if (expectation.any_age) return true;
      const answers = ages.map((one) => one && takesAge(one, year));
      return answers.includes(true) || (answers.includes(null) ? null : false);
    };
    return [{ entry: { id, area, kind, slug, name: textOf(objectOf(content).name), weaknesses }, takes }];
  });
}

function cellOf(expectation: Expectation, band: AgeBand, met: readonly Met[]): CoverageCell {
  const { from, to } = expectation.ages;
  const years = Array.from({ length: band.to - band.from + 1 }, (_, index) => band.from + index).filter(
    (year) => year >= from && year <= to,
  );
  const there = met.flatMap(({ entry, takes }) => {
    const answers = years.map(takes);
    if (answers.every((answer) => answer === false)) return [];
    const statesNone = answers.every((answer) => answer === null);
    const weaknesses = statesNone ? [...entry.weaknesses, "no-ages" as const] : entry.weaknesses;
    return [{ entry: { ...entry, weaknesses }, takes }];
  });
  const strong = there.filter(({ entry }) => entry.weaknesses.length === 0);
  const uncovered = years.filter((year) => !strong.some(({ takes }) => takes(year) === true));
  const state =
    years.length === 0 ? "not-expected" : there.length === 0 ? "empty" : uncovered.length === 0 ? "filled" : "thin";
  return { expectation, band, state, entries: there.map(({ entry }) => entry), uncovered };
}

/**
 * Returns what these entries (of one area) say of what a Local Offer should say about health. There is one cell for
 * each expectation and age band, row by row. Some entries are shown but fill nothing: those that are incomplete,
 * overdue or closed, and those that are silent about ages. So are a guide where care is expected, and an entry that
 * meets it in part. `today` is a calendar day, `2026-11-21`. Contents may be drafts; nothing here throws.
 */
export function coverageGrid(
  expectations: readonly Expectation[],
  entries: readonly CoveringEntry[],
  bands: readonly AgeBand[],
  today: string,
): CoverageCell[] {
  const coverings = entries.flatMap((entry) => readCovering(entry, today) ?? []);
  return expectations.flatMap((expectation) => {
    const met = metBy(expectation, coverings);
    return bands.map((band) => cellOf(expectation, band, met));
  });
}
