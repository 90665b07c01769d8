import { isUuid } from "../../catalogue/stable-id";
import type { Database } from "../client";

/**
 * A form that its sender could not send because they were signed out: where it was going, and its fields in their
 * order.
 */
export type UnsentPost = { id: string; action: string; fields: [name: string, value: string][]; createdAt: Date };

/** As many are kept for one person; the oldest go first. */
const most = 20;

const select = { id: true, action: true, fields: true, createdAt: true } as const;
const newestFirst = { createdAt: "desc" } as const;

/** Keeps a form for the person who wrote it. Returns its id; null when there is no such person who may sign in. */
export const keepPost = (
  db: Database,
  editorId: string,
  { action, fields }: Pick<UnsentPost, "action" | "fields">,
): Promise<string | null> =>
  db.$transaction(async (tx) => {
    if ((await tx.user.count({ where: { id: editorId, disabledAt: null } })) === 0) return null;
    const { id } = await tx.unsentPost.create({ data: { editorId, action, fields }, select: { id: true } });
    const old = await tx.unsentPost.findMany({
      where: { editorId },
      orderBy: newestFirst,
      skip: most,
      select: { id: true },
    });
    await tx.unsentPost.deleteMany({ where: { id: { in: old.map((one) => one.id) } } });
    return id;
  });

/** Returns a form that was kept for this very person, or null. */
export async function findPost(db: Database, editorId: string, id: string): Promise<UnsentPost | null> {
  if (!isUuid(id)) return null;
  return (await db.unsentPost.findFirst({ where: { id, editorId }, select })) as UnsentPost | null;
}

/** Returns all forms that were kept for this person, the newest first. */
export const searchPosts = async (db: Database, editorId: string): Promise<UnsentPost[]> =>
  (await db.unsentPost.findMany({ where: { editorId }, orderBy: newestFirst, select })) as UnsentPost[];

/** Returns how many forms were kept for this person. */
export const countPosts = (db: Database, editorId: string): Promise<number> =>
  db.unsentPost.count({ where: { editorId } });

/** Lets a kept form of this person go. */
export async function dropPost(db: Database, editorId: string, id: string): Promise<void> {
  if (isUuid(id)) await db.unsentPost.deleteMany({ where: { id, editorId } });
}
