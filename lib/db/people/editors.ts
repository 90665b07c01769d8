import { type Editor, isAtLeast, type Role } from "../../editing/roles";
import type { Database } from "../client";
import type { Prisma } from "../generated/client";

/** What a transaction can be asked. */
export type Transaction = Prisma.TransactionClient;

/** A signed-in person, and whether they have a second factor of this site. */
export type EditorWithFactor = Editor & { hasSecondFactor: boolean };

/** Returns a person who may sign in, with their roles as they are now; null when there is none or they are disabled. */
export async function findEditor(db: Database, id: string): Promise<EditorWithFactor | null> {
  const user = await db.user.findUnique({
    where: { id },
    select: {
      id: true,
      name: true,
      email: true,
      twoFactorEnabled: true,
      disabledAt: true,
      memberships: { select: { areaSlug: true, role: true } },
    },
  });
  if (!user || user.disabledAt) return null;
  return {
    id: user.id,
    name: user.name,
    email: user.email,
    hasSecondFactor: user.twoFactorEnabled,
    roles: Object.fromEntries(user.memberships.map(({ areaSlug, role }) => [areaSlug, role])),
  };
}

/** Returns whether the account of this email address is there and may sign in. */
export const mayEnter = async (db: Database, email: string): Promise<boolean> =>
  (await db.user.count({ where: { email, disabledAt: null } })) > 0;

/** Returns the role that a person has in an area at this moment; undefined for none, and for who is disabled. */
export async function roleIn(
  tx: Transaction,
  { id: userId }: Pick<Editor, "id">,
  areaSlug: string,
): Promise<Role | undefined> {
  const found = await tx.membership.findFirst({
    where: { userId, areaSlug, user: { disabledAt: null } },
    select: { role: true },
  });
  return found?.role;
}

/** Returns the areas in which a person has at least this role at this moment. */
export async function areasOf(tx: Transaction, editor: Editor, least: Role = "viewer"): Promise<string[]> {
  const found = await tx.membership.findMany({
    where: { userId: editor.id, user: { disabledAt: null } },
    select: { areaSlug: true, role: true },
  });
  return found.filter(({ role }) => isAtLeast(role, least)).map(({ areaSlug }) => areaSlug);
}
