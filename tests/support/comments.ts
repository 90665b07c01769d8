import { randomUUID } from "node:crypto";
import type { Database } from "../../lib/db/client";
import type { Prisma } from "../../lib/db/generated/client";

/** A comment of the area "near" (made if need be), as if it had just come, with this more. Gives its id. */
export async function makeComment(
  db: Database,
  more: Partial<Prisma.CommentUncheckedCreateInput> = {},
): Promise<string> {
  const { areaSlug = "near" } = more;
  await db.area.upsert({ where: { slug: areaSlug }, create: { slug: areaSlug, name: areaSlug }, update: {} });
  const id = randomUUID();
  await db.comment.create({
    data: { id, areaSlug, topic: "page-wrong", text: `The number of ${id} is wrong.`, ...more },
  });
  return id;
}
