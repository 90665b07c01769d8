import { isUuid } from "../../catalogue/stable-id";
import type { Editor } from "../../editing/roles";
import type { Database } from "../client";
import { areasOf } from "../people/editors";

/** Words that somebody typed while somebody else saved first. */
export type Unsaved = { id: string; section: string; content: unknown; createdAt: Date };

/** This person's own kept words of an entry, the newest first. */
export const searchUnsaved = (db: Database, editor: Editor, entryId: string): Promise<Unsaved[]> =>
  db.unsaved.findMany({
    where: { editorId: editor.id, edition: { entryId } },
    orderBy: { createdAt: "desc" },
    select: { id: true, section: true, content: true, createdAt: true },
  });

/** Kept words of this person and this entry, or null. */
export async function findUnsaved(db: Database, editor: Editor, entryId: string, id: string): Promise<Unsaved | null> {
  if (!isUuid(id) || !isUuid(entryId)) return null;
  return db.unsaved.findFirst({
    where: { id, editorId: editor.id, edition: { entryId, entry: { areaSlug: { in: await areasOf(db, editor) } } } },
    select: { id: true, section: true, content: true, createdAt: true },
  });
}

/** Lets kept words go, once their writer has chosen. */
export const dropUnsaved = (db: Database, editor: Editor, id: string) =>
  db.unsaved.deleteMany({ where: { id, editorId: editor.id } });
