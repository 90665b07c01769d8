import { type JsonObject, scalarText, valueAt } from "../catalogue/json-values";
import { parseAge } from "../editing/form/age-text";

/*
 * Ages in a cell: "5", "5 years", "18 months"; "before birth"; and for the highest age "under 19" or "under 30 months"
 * (until that birthday), where "18" alone takes 18-year-olds too.
 */

const months = (age: number) => (age % 12 === 0 ? String(age / 12) : `${age} months`);

/** Returns an age as a cell: "5", "18 months"; what is none as it stands. */
export const ageCell = (value: unknown): string => (typeof value === "number" ? months(value) : scalarText(value));

/** Returns the lowest age as a cell. */
export function youngestCell(draft: JsonObject): string {
  const least = ageCell(valueAt(draft, "ages.minimum_age_months"));
  if (valueAt(draft, "ages.before_birth") !== true) return least;
  return least === "" ? "before birth" : `before birth, ${least}`;
}

/** Returns the highest age as a cell. */
export function oldestCell(draft: JsonObject): string {
  const most = ageCell(valueAt(draft, "ages.maximum_age_months"));
  return most !== "" && valueAt(draft, "ages.maximum_age_inclusive") === false ? `under ${most}` : most;
}

/** Reads a cell with the lowest age. An age that cannot be read stays as it was typed. */
export function readYoungest(cell: string): { minimum_age_months: unknown; before_birth: boolean } {
  const [, birth, rest = ""] = /^(before birth|pregnancy)?[\s,]*(.*)$/is.exec(cell) ?? [];
  return { minimum_age_months: rest === "" ? null : (parseAge(rest) ?? rest), before_birth: birth !== undefined };
}

/** Reads a cell with the highest age. An age that cannot be read stays as it was typed. */
export function readOldest(cell: string): { maximum_age_months: unknown; maximum_age_inclusive: boolean } {
  const [, under, rest = ""] = /^(under|up to the|before the)?\s*(.*)$/is.exec(cell) ?? [];
  const age = rest.replace(/(\d)(st|nd|rd|th)\s+birthday$/i, "$1");
  return {
    maximum_age_months: rest === "" ? null : (parseAge(age) ?? rest),
    maximum_age_inclusive: under === undefined,
  };
}
