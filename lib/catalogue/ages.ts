import type { Ages } from "./content-blocks";
import { counted } from "./counted";

const years = (months: number) => (months % 12 === 0 ? `${months / 12}` : `${Math.floor(months / 12)}½`);
const age = (months: number) =>
  months % 6 !== 0 || (months < 24 && months % 12 !== 0) ? counted(months, "month") : years(months);

const ordinal = (n: number) => {
  const tail = n % 100 >= 11 && n % 100 <= 13 ? "th" : (["th", "st", "nd", "rd"][n % 10] ?? "th");
  return `${n}${tail}`;
};

/**
 * Ages as people say them: "0 to 18", "under 18", "up to the 6th birthday", "14 and over", "from pregnancy to 5".
 * Null when neither end is stated.
 */
export function agesInWords(ages: Ages | null): string | null {
  if (!ages) return null;
  const { minimum_age_months: from, maximum_age_months: to, maximum_age_inclusive: inclusive } = ages;
  const start = ages.before_birth ? "pregnancy" : from === null ? null : age(from);
  if (to === null) {
    if (ages.before_birth) return "from pregnancy";
    return from === null || from === 0 ? null : `${start} and over`;
  }
  const birthday = to % 12 === 0 ? `the ${ordinal(to / 12)} birthday` : `under ${age(to)}`;
  if (ages.before_birth) return `from pregnancy to ${inclusive ? age(to) : birthday}`;
  if (from === null || (from === 0 && !inclusive)) {
    if (inclusive) return `up to ${age(to)}`;
    return to >= 120 || to % 12 !== 0 ? `under ${age(to)}` : `up to ${birthday}`;
  }
  if (!inclusive) return `${start} to ${birthday}`;
  return from === to ? `${start}` : `${start} to ${age(to)}`;
}

/**
 * Returns whether somebody of this many whole years may be seen. Ages that nobody stated exclude nobody; a
 * five-year-old is anywhere from 60 to 71 months, and is in when any of these months is. "Up to and including 5" takes
 * until the 6th birthday; "up to and including 30 months" ends with that month.
 */
export function takesAge(ages: Ages | null, wholeYears: number): boolean {
  if (!ages) return true;
  const first = wholeYears * 12;
  const last = first + 11;
  if (ages.minimum_age_months !== null && last < ages.minimum_age_months) return false;
  if (ages.maximum_age_months === null) return true;
  const most = ages.maximum_age_months;
  return ages.maximum_age_inclusive ? first <= most : first < most;
}
