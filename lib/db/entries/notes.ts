import { isUuid } from "../../catalogue/stable-id";
import { wrongText } from "../../comments/comment";
import { cleanText } from "../../editing/form/clean-text";
import type { Editor } from "../../editing/roles";
import type { Database } from "../client";
import { logEntry } from "../operations/events";
import { areasOf } from "../people/editors";
import { changeEntry, type Done } from "./workflow";

/** A note on an entry for colleagues. */
export type DeskNote = { id: string; text: string; at: Date; author: string };

const longest = 2_000;
const wrong = (message: string) => ({ outcome: "issues" as const, issues: [{ field: "note", message }] });

/** Adds a note to an entry. `id` comes with the form, so that a form that is sent twice makes one note. */
export const addNote = (
  db: Database,
  editor: Editor,
  entryId: string,
  { id, text }: { id: string; text: string },
): Promise<Done<"noted">> =>
  changeEntry(db, editor, entryId, "editor", async (tx, { entry }): Promise<Done<"noted">> => {
    const clean = cleanText(text).trim();
    const unfit = wrongText(text, clean, longest, "Write the note, then send it.");
    if (unfit) return wrong(unfit);
    if (!isUuid(id)) return wrong("Open the page again, then write the note.");
    const { count } = await tx.note.createMany({
      data: [{ id, entryId, authorId: editor.id, text: clean }],
      skipDuplicates: true,
    });
    // What a note says stays out of the log: it may name somebody, and the log is for ever.
    if (count > 0) await logEntry(tx, editor.id, "note", entry);
    return { outcome: "noted" };
  });

/** Returns the notes on an entry that this person may read, the newest first. */
export async function searchNotes(db: Database, editor: Editor, entryId: string): Promise<DeskNote[]> {
  if (!isUuid(entryId)) return [];
  const notes = await db.note.findMany({
    where: { entryId, entry: { areaSlug: { in: await areasOf(db, editor) } } },
    orderBy: [{ at: "desc" }, { id: "asc" }],
    select: { id: true, text: true, at: true, author: { select: { name: true } } },
  });
  return notes.map(({ author, ...note }) => ({ ...note, author: author.name }));
}
