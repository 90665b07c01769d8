import { daysAfter } from "../catalogue/british-day";
import type { EntryKind } from "../catalogue/entry";
import { isAtLeast, type Role } from "./roles";

/** A published entry whose check is due. `due`: the day, "2026-11-21". `number`: of its published edition. */
export type Review = {
  entryId: string;
  number: number;
  area: string;
  areaName: string;
  kind: EntryKind;
  slug: string;
  name: string;
  due: string;
  ownerId: string | null;
  remindedAt: Date | null;
};

/** A person with a role in an area; once for each of their areas. */
export type Person = { id: string; name: string; email: string; area: string; role: Role };

/** Days overdue from which administrators hear of it too. */
const escalatedAfter = 30;

/** Returns whether a check is so long overdue that administrators hear of it. */
export const isEscalated = ({ due }: Pick<Review, "due">, today: string) => daysAfter(due, escalatedAfter) <= today;

/**
 * Returns the people who are reminded of a review: its owner, if they may still change the entry. Otherwise they are
 * the area's publishers, or its administrators where there is none. A month after its day, the administrators are
 * added.
 */
export function peopleFor(review: Review, people: readonly Person[], today: string): Person[] {
  const here = people.filter(({ area }) => area === review.area);
  const having = (role: Role) => here.filter((person) => person.role === role);
  const owner = here.filter(({ id, role }) => id === review.ownerId && isAtLeast(role, "editor"));
  const first = [owner, having("publisher"), having("administrator")].find((group) => group.length > 0) ?? [];
  const all = isEscalated(review, today) ? [...first, ...having("administrator")] : first;
  return [...new Map(all.map((person) => [person.id, person])).values()];
}
