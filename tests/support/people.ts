import { randomUUID } from "node:crypto";
import type { Role } from "../../lib/catalogue/roles";
import type { Database } from "../../lib/db/client";

/** A person with a role in an area that exists; `disabled`: may not sign in any more. */
export async function makePerson(
  db: Database,
  name: string,
  role: Role,
  { area = "near", disabled = false }: { area?: string; disabled?: boolean } = {},
): Promise<{ id: string; name: string; email: string }> {
  const id = randomUUID();
  const email = `${name.toLowerCase()}-${id.slice(0, 8)}@council.example`;
  await db.area.upsert({ where: { slug: area }, create: { slug: area, name: area }, update: {} });
  await db.user.create({
    data: {
      ...{ id, name, email, disabledAt: disabled ? new Date() : null },
      memberships: { create: { areaSlug: area, role } },
    },
  });
  return { id, name, email };
}
