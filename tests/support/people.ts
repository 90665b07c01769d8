import { randomUUID } from "node:crypto";
import type { Database } from "../../lib/db/client";
import type { Prisma } from "../../lib/db/generated/client";
import type { Editor, Role } from "../../lib/editing/roles";

/**
 * What is special about a person: the rest is made up. `disabled`: may not sign in any more. `account`: how they sign
 * in.
 */
type Special = {
  name?: string;
  email?: string;
  disabled?: boolean;
  account?: (id: string) => Pick<Prisma.UserCreateInput, "accounts" | "twoFactors">;
};

/**
 * A new person with these roles by area; areas are made if need be. They have no password and cannot sign in, unless an
 * account is given (`makePerson` in desk.ts gives them one).
 */
export async function makeEditor(
  db: Database,
  roles: Readonly<Record<string, Role>>,
  { name, email, disabled = false, account }: Special = {},
): Promise<Editor> {
  const id = randomUUID();
  const editor = { id, name: name ?? `Person ${id.slice(0, 8)}`, email: email ?? `${id}@council.example`, roles };
  const areas = Object.keys(roles);
  await db.area.createMany({ data: areas.map((slug) => ({ slug, name: slug })), skipDuplicates: true });
  await db.user.create({
    data: {
      id,
      name: editor.name,
      email: editor.email,
      emailVerified: true,
      twoFactorEnabled: true,
      disabledAt: disabled ? new Date() : null,
      ...account?.(id),
      memberships: { create: Object.entries(roles).map(([areaSlug, role]) => ({ areaSlug, role })) },
    },
  });
  return editor;
}
