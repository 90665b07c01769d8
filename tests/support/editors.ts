import { randomUUID } from "node:crypto";
import type { Editor, Role } from "../../lib/catalogue/roles";
import type { Database } from "../../lib/db/client";

/** A new person with these roles by area; areas are made if need be. They have no password and cannot sign in. */
export async function makeEditor(db: Database, roles: Record<string, Role>): Promise<Editor> {
  const id = randomUUID();
  const editor = { id, name: `Person ${id.slice(0, 8)}`, email: `${id}@council.example`, roles };
  await db.user.create({ data: { id, name: editor.name, email: editor.email, twoFactorEnabled: true } });
  for (const [areaSlug, role] of Object.entries(roles)) {
    await db.area.upsert({ where: { slug: areaSlug }, create: { slug: areaSlug, name: areaSlug }, update: {} });
    await db.membership.create({ data: { userId: id, areaSlug, role } });
  }
  return editor;
}
