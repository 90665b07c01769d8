import { Slug } from "../../catalogue/slug";
import type { Editor } from "../../editing/roles";
import type { Database } from "../client";
import { logEntry } from "../operations/events";
import { changeEntry, type Done } from "./workflow";

/** Changes the address of an entry. The old one leads to the new one for ever, so no other entry may have it. */
export const renameEntry = (db: Database, editor: Editor, entryId: string, slug: string): Promise<Done<"renamed">> =>
  changeEntry(db, editor, entryId, "publisher", async (tx, { entry }): Promise<Done<"renamed">> => {
    const { areaSlug, kind, slug: old } = entry;
    const wrong = (message: string) => ({ outcome: "issues" as const, issues: [{ field: "slug", message }] });
    if (slug === old) return { outcome: "renamed" };
    if (!Slug.safeParse(slug).success) {
      return wrong("Use lower-case letters, numbers and single hyphens only, at most 80 of them.");
    }
    const isTaken = await tx.entry.count({ where: { areaSlug, kind, slug } });
    const wasTaken = await tx.oldSlug.count({ where: { areaSlug, kind, slug, entryId: { not: entryId } } });
    if (isTaken + wasTaken > 0) return wrong("Another entry has this address, or had it once. Choose another one.");
    await tx.oldSlug.deleteMany({ where: { areaSlug, kind, slug, entryId } });
    await tx.oldSlug.create({ data: { areaSlug, kind, slug: old, entryId } });
    await tx.entry.update({ where: { id: entryId }, data: { slug } });
    await logEntry(tx, editor.id, "rename", entry, { detail: { from: old, to: slug } });
    return { outcome: "renamed" };
  });
