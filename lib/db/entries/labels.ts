import { cleanLine } from "../../editing/form/clean-text";
import type { Editor } from "../../editing/roles";
import type { Database } from "../client";
import { logEntry } from "../operations/events";
import { areasOf } from "../people/editors";
import { changeEntry, type Done } from "./workflow";

const longest = 40;
const mostLabels = 20;
const wrong = (message: string) => ({ outcome: "issues" as const, issues: [{ field: "label", message }] });

/** Returns a label as it is kept: one line, small letters, single spaces. "" when nothing is left. */
const plainLabel = (typed: string) => cleanLine(typed).replace(/\s+/g, " ").toLowerCase();

/** Puts a label on an entry. One that is there already stays. */
export const addLabel = (db: Database, editor: Editor, entryId: string, typed: string): Promise<Done<"labelled">> =>
  changeEntry(db, editor, entryId, "editor", async (tx, { entry }): Promise<Done<"labelled">> => {
    const label = plainLabel(typed);
    if (label === "") return wrong("Type the label, such as “winter check”.");
    if (label.length > longest || !/^[\p{L}\p{M}\p{N} '’&/-]+$/u.test(label)) {
      return wrong(`Use at most ${longest} letters, numbers, spaces and hyphens.`);
    }
    const there = await tx.label.findMany({ where: { entryId }, select: { label: true } });
    if (there.some((one) => one.label === label)) return { outcome: "labelled" };
    if (there.length >= mostLabels) return wrong(`An entry has at most ${mostLabels} labels. Remove one first.`);
    await tx.label.create({ data: { entryId, label } });
    await logEntry(tx, editor.id, "label", entry, { detail: { added: label } });
    return { outcome: "labelled" };
  });

/** Takes a label off an entry. One that is not there is off already. */
export const removeLabel = (db: Database, editor: Editor, entryId: string, label: string): Promise<Done<"removed">> =>
  changeEntry(db, editor, entryId, "editor", async (tx, { entry }): Promise<Done<"removed">> => {
    const { count } = await tx.label.deleteMany({ where: { entryId, label: plainLabel(label) } });
    if (count > 0) await logEntry(tx, editor.id, "label", entry, { detail: { removed: plainLabel(label) } });
    return { outcome: "removed" };
  });

/** Returns every label that is used in the areas of this person, from A to Z. */
export async function searchLabels(db: Database, editor: Editor): Promise<string[]> {
  const rows = await db.label.findMany({
    where: { entry: { areaSlug: { in: await areasOf(db, editor) } } },
    distinct: ["label"],
    orderBy: { label: "asc" },
    select: { label: true },
  });
  return rows.map(({ label }) => label);
}
