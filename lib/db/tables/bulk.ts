import { isUuid } from "../../catalogue/stable-id";
import { type Editor, isAtLeast } from "../../editing/roles";
import type { Decision } from "../../tables/bulk-row";
import type { DoneActions, DoneImport, KeptImport } from "../../tables/kept-import";
import type { Database } from "../client";
import { asJson } from "../json";
import { roleIn, type Transaction } from "../people/editors";

/** Milliseconds for which a file is kept, and how many of one person. */
const keptFor = 24 * 60 * 60_000;
const keptEach = 5;

/** A file that somebody sent in: what was read of it, or what came of it. */
export type FoundImport = { id: string; area: string; createdAt: Date } & (
  | { kept: KeptImport; done: null }
  | { kept: null; done: DoneImport }
);

/** Puts away what is older than a day, and what this person kept before the last few. */
async function clearOld(tx: Transaction, editor: Editor, appliedAt: null | { not: null }): Promise<void> {
  await tx.bulkImport.deleteMany({ where: { createdAt: { lt: new Date(Date.now() - keptFor) } } });
  const where = { createdById: editor.id, appliedAt };
  const older = await tx.bulkImport.findMany({ where, orderBy: { createdAt: "desc" }, skip: keptEach - 1 });
  await tx.bulkImport.deleteMany({ where: { id: { in: older.map(({ id }) => id) } } });
}

/**
 * Keeps what was read of a file for a day; only who sent it in finds it again. Older files of this person are put away.
 */
export async function keepImport(
  db: Database,
  editor: Editor,
  areaSlug: string,
  kept: Omit<KeptImport, "decisions">,
): Promise<{ outcome: "kept"; id: string } | { outcome: "missing" | "forbidden" }> {
  return db.$transaction(async (tx) => {
    const role = await roleIn(tx, editor, areaSlug);
    if (!role) return { outcome: "missing" };
    if (!isAtLeast(role, "editor")) return { outcome: "forbidden" };
    await clearOld(tx, editor, null);
    const rows = asJson({ ...kept, decisions: {} });
    const { id } = await tx.bulkImport.create({ data: { areaSlug, createdById: editor.id, rows } });
    return { outcome: "kept", id };
  });
}

/** Keeps for a day what an action on many entries came to, for the page that shows it. */
export async function keepActions(db: Database, editor: Editor, areaSlug: string, done: DoneActions): Promise<string> {
  return db.$transaction(async (tx) => {
    await clearOld(tx, editor, { not: null });
    const data = { areaSlug, createdById: editor.id, rows: asJson(done), appliedAt: new Date() };
    return (await tx.bulkImport.create({ data })).id;
  });
}

/** Returns the outcome of an action of this person. Null when there is none, or it is older than a day. */
export async function findActions(db: Database, editor: Editor, id: string): Promise<DoneActions | null> {
  if (!isUuid(id)) return null;
  const found = await db.bulkImport.findFirst({ where: { ...ownImport(editor, id), appliedAt: { not: null } } });
  if (!found || !isAtLeast(await roleIn(db, editor, found.areaSlug), "editor")) return null;
  const done = found.rows as unknown as Partial<DoneActions>;
  return done.results ? (done as DoneActions) : null;
}

/** Which kept file is meant: one's own, not older than a day. */
const ownImport = (editor: Editor, id: string) => ({
  id,
  createdById: editor.id,
  createdAt: { gte: new Date(Date.now() - keptFor) },
});

/** Returns a file that this person sent in, while they may write in its area; null for anything else. */
export async function findImport(db: Transaction, editor: Editor, id: string): Promise<FoundImport | null> {
  if (!isUuid(id)) return null;
  const found = await db.bulkImport.findFirst({ where: ownImport(editor, id) });
  if (!found || !isAtLeast(await roleIn(db, editor, found.areaSlug), "editor")) return null;
  if (Object.hasOwn(found.rows as object, "results")) return null;
  const head = { id, area: found.areaSlug, createdAt: found.createdAt };
  return found.appliedAt
    ? { ...head, kept: null, done: found.rows as unknown as DoneImport }
    : { ...head, kept: found.rows as unknown as KeptImport, done: null };
}

/** Notes what somebody said about rows of their file; null takes an answer back. */
export async function decideImport(
  db: Database,
  editor: Editor,
  id: string,
  decisions: ReadonlyMap<number, Decision | null>,
): Promise<"decided" | "missing"> {
  return db.$transaction(async (tx) => {
    await lockImport(tx, id);
    const found = await findImport(tx, editor, id);
    if (!found?.kept) return "missing";
    const all = { ...found.kept.decisions, ...Object.fromEntries(decisions) };
    const standing = Object.fromEntries(Object.entries(all).filter(([, decision]) => decision !== null));
    const rows = asJson({ ...found.kept, decisions: standing });
    await tx.bulkImport.update({ where: { id }, data: { rows } });
    return "decided";
  });
}

/** Puts a file away before anything was made of it. */
export async function discardImport(db: Database, editor: Editor, id: string): Promise<"discarded" | "missing"> {
  if (!(await findImport(db, editor, id))?.kept) return "missing";
  const { count } = await db.bulkImport.deleteMany({ where: { ...ownImport(editor, id), appliedAt: null } });
  return count > 0 ? "discarded" : "missing";
}

/** One person presses a button twice, or in two windows: the second waits for the first. */
export const lockImport = (tx: Transaction, id: string) =>
  tx.$queryRaw`SELECT 1 FROM "BulkImport" WHERE "id"::text = ${id} FOR UPDATE`;
