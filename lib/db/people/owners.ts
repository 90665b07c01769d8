import { type Editor, isAtLeast } from "../../editing/roles";
import type { Database } from "../client";
import { changeEntry, type Done } from "../entries/workflow";
import { logEntry } from "../operations/events";
import { areasOf, roleIn } from "./editors";
import { named, namesOfPeople } from "./people-names";

/**
 * Returns the people who may be an entry's owner in an area, by name: those who may write there and sign in. Two with
 * the same name have their email address behind it. None for another's area.
 */
export async function searchOwners(
  db: Database,
  editor: Editor,
  area: string,
): Promise<{ id: string; name: string }[]> {
  if (!(await areasOf(db, editor)).includes(area)) return [];
  const people = await db.membership.findMany({
    where: { areaSlug: area, user: { disabledAt: null } },
    select: { role: true, user: { select: { id: true, name: true } } },
    orderBy: [{ user: { name: "asc" } }, { userId: "asc" }],
  });
  const names = await namesOfPeople(db, [area]);
  return people.filter(({ role }) => isAtLeast(role, "editor")).map(({ user }) => named(user, names));
}

/** Sets the owner of an entry: a person who may write in its area, or none when `ownerId` is null. */
export const setOwner = (
  db: Database,
  editor: Editor,
  entryId: string,
  ownerId: string | null,
): Promise<Done<"owned">> =>
  changeEntry(db, editor, entryId, "editor", async (tx, { entry }): Promise<Done<"owned">> => {
    const { ownerId: before } = await tx.entry.findUniqueOrThrow({ where: { id: entryId }, select: { ownerId: true } });
    if (before === ownerId) return { outcome: "owned" };
    if (ownerId !== null && !isAtLeast(await roleIn(tx, { id: ownerId }, entry.areaSlug), "editor")) {
      return {
        outcome: "issues",
        issues: [{ field: "owner", message: "Choose somebody who may write in this area." }],
      };
    }
    await tx.entry.update({ where: { id: entryId }, data: { ownerId } });
    await logEntry(tx, editor.id, "owner", entry, { detail: { from: before, to: ownerId } });
    return { outcome: "owned" };
  });
