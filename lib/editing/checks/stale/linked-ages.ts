import { isJsonObject, listOf, numberOf, objectOf, textOf } from "../../../catalogue/json-values";
import type { StaleFact } from "./stale-fact";

/** A service that another hands young people on to: what it is called and whom it takes. `ages` may hold anything. */
export type LinkedService = { id: string; name: string; ages: unknown };

/** The month of age at which a service stops. "Up to and including 18" stops at the 19th birthday. Null: not stated. */
function endOf(ages: unknown): number | null {
  const { maximum_age_months, maximum_age_inclusive } = objectOf(ages);
  const most = numberOf(maximum_age_months);
  if (most === null || maximum_age_inclusive === false) return most;
  return most % 12 === 0 ? most + 12 : most + 1;
}

const startOf = (ages: unknown): number | null => {
  const { minimum_age_months, before_birth } = objectOf(ages);
  return before_birth === true ? 0 : numberOf(minimum_age_months);
};

const years = (months: number) => String(Math.round(months / 1.2) / 10);

/** Returns the whole years of age from one month of age up to another: "18" or "18 to 19". */
const yearsBetween = (from: number, to: number) =>
  to - from <= 12 ? years(from) : `${years(from)} to ${years(Math.ceil(to / 12) * 12 - 12)}`;

/**
 * Young people of an age whom neither this service nor the one it hands on to takes, or whom both take. Where this
 * service does not say when it ends, the age of the change counts. Nothing where the other does not state its lowest
 * age, takes children from birth, or is for the younger.
 */
export function linkedAges(content: unknown, linked: ReadonlyMap<string, LinkedService>): StaleFact[] {
  const { ages, transitions } = objectOf(content);
  return listOf(transitions).flatMap((transition, index): StaleFact[] => {
    if (!isJsonObject(transition)) return [];
    const other = linked.get(textOf(transition.to_entry_id));
    const start = startOf(other?.ages);
    const end = endOf(ages) ?? numberOf(transition.age_months);
    if (!other || !start || end === null || start <= (startOf(ages) ?? 0) || start === end) return [];
    const field = `transitions.${index}.to_entry_id`;
    const advice = `Ask both services, and put right the ages that are wrong, here or at ${other.name}.`;
    const wrong =
      start > end
        ? `Nobody is said to see young people aged ${yearsBetween(end, start)}: this ends at ${years(end)} and ${other.name} begins at ${years(start)}.`
        : `Both this service and ${other.name} are said to see young people aged ${yearsBetween(start, end)}.`;
    return [{ field, kind: "ages", wrong, advice }];
  });
}
