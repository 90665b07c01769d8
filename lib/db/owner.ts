import type { Editor } from "../catalogue/roles";
import { isAtLeast } from "../catalogue/roles";
import type { Database } from "./client";
import { areasOf } from "./editors";
import { logEntry } from "./events";
import { changeEntry, type Done } from "./workflow";

/** The people who may answer for an entry of this area, by name: its editors and those above. */
export async function searchOwners(
  db: Database,
  editor: Editor,
  areaSlug: string,
): Promise<{ id: string; name: string }[]> {
  if (!(await areasOf(db, editor)).includes(areaSlug)) return [];
  const found = await db.membership.findMany({
    where: { areaSlug, role: { not: "viewer" }, user: { disabledAt: null } },
    select: { user: { select: { id: true, name: true } } },
    orderBy: { user: { name: "asc" } },
  });
  return found.map(({ user }) => user);
}

/** Says who answers for an entry: an editor of its area, or nobody (null). Reminders go to them. */
export const changeOwner = (
  db: Database,
  editor: Editor,
  entryId: string,
  ownerId: string | null,
): Promise<Done<"changed">> =>
  changeEntry(db, editor, entryId, "editor", async (tx, { entry }): Promise<Done<"changed">> => {
    if (ownerId !== null) {
      const where = { userId: ownerId, areaSlug: entry.areaSlug, user: { disabledAt: null } };
      const membership = await tx.membership.findFirst({ where });
      if (!isAtLeast(membership?.role, "editor")) {
        return { outcome: "issues", issues: [{ field: "owner", message: "Choose somebody who may edit this area." }] };
      }
    }
    const before = await tx.entry.findUniqueOrThrow({ where: { id: entryId }, select: { ownerId: true } });
    if (before.ownerId === ownerId) return { outcome: "changed" };
    await tx.entry.update({ where: { id: entryId }, data: { ownerId } });
    await logEntry(tx, editor.id, "owner", entry, { detail: { ownerId } });
    return { outcome: "changed" };
  });
