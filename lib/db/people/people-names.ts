import { distinctNames } from "../../editing/distinct-names";
import type { Database } from "../client";

/**
 * Returns the names of the people of these areas, by id. They have a role there, or own an entry or a comment. Two with
 * the same name have their email address behind it.
 */
export async function namesOfPeople(db: Database, areas: readonly string[]): Promise<Map<string, string>> {
  const there = { some: { areaSlug: { in: [...areas] } } };
  const people = await db.user.findMany({
    where: { OR: [{ memberships: there }, { owns: there }, { commentsOwned: there }] },
    select: { id: true, name: true, email: true },
  });
  return distinctNames(people);
}

/** Returns the same person under the name by which these people are told apart. */
export const named = <P extends { id: string; name: string }>(person: P, names: ReadonlyMap<string, string>): P => ({
  ...person,
  name: names.get(person.id) ?? person.name,
});
