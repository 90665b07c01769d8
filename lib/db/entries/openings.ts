import { isUuid } from "../../catalogue/stable-id";
import type { Editor } from "../../editing/roles";
import type { Database } from "../client";
import { areasOf } from "../people/editors";

/** For how many minutes colleagues are told that somebody opened a form. */
const minutes = 15;

/** Who opened an entry's form, and when. */
export type Opening = { name: string; at: Date };

/** Keeps that somebody who may write in its area opened an entry's form now: advice for colleagues, and in no log. */
export async function noteOpening(db: Database, editor: Editor, entryId: string, now: Date): Promise<void> {
  if (!isUuid(entryId)) return;
  // One statement: a form that is opened twice at once is no fault.
  await db.$executeRaw`
    INSERT INTO "Opening" ("entryId", "userId", "at")
    SELECT "id", ${editor.id}, ${now} FROM "Entry"
    WHERE "id" = ${entryId}::uuid AND "areaSlug" = ANY(${await areasOf(db, editor, "editor")})
    ON CONFLICT ("entryId", "userId") DO UPDATE SET "at" = excluded."at"`;
}

/**
 * Returns the other people who opened the form of an entry in the last quarter of an hour, the latest first (rule
 * CC-1). None for an entry that this person may not read.
 */
export async function searchOpenings(db: Database, editor: Editor, entryId: string, now: Date): Promise<Opening[]> {
  if (!isUuid(entryId)) return [];
  const openings = await db.opening.findMany({
    where: {
      entryId,
      userId: { not: editor.id },
      at: { gte: new Date(now.getTime() - minutes * 60_000) },
      entry: { areaSlug: { in: await areasOf(db, editor) } },
      user: { disabledAt: null },
    },
    orderBy: { at: "desc" },
    select: { at: true, user: { select: { name: true } } },
  });
  return openings.map(({ at, user }) => ({ at, name: user.name }));
}
