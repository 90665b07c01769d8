import { toldApart } from "../../editing/told-apart";
import type { Database } from "../client";

/**
 * What to call the people of these areas, by id: everybody who has a role there, or answers for an entry or a comment.
 * Their name, with the e-mail address where two have the same one.
 */
export async function namesOfPeople(db: Database, areas: readonly string[]): Promise<Map<string, string>> {
  const there = { some: { areaSlug: { in: [...areas] } } };
  const people = await db.user.findMany({
    where: { OR: [{ memberships: there }, { owns: there }, { commentsOwned: there }] },
    select: { id: true, name: true, email: true },
  });
  return toldApart(people);
}

/** The same person under the name by which these people are told apart. */
export const named = <P extends { id: string; name: string }>(person: P, names: ReadonlyMap<string, string>): P => ({
  ...person,
  name: names.get(person.id) ?? person.name,
});
