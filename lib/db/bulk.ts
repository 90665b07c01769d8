import type { Area } from "../catalogue/area";
import type { BulkAsk } from "../catalogue/bulk/bulk-ask";
import type { BulkSource, Decision } from "../catalogue/bulk/bulk-row";
import { fingerprintOf } from "../catalogue/bulk/fingerprint";
import type { DoneImport, KeptImport } from "../catalogue/bulk/kept-import";
import { type BulkReport, bulkSteps } from "../catalogue/bulk/report";
import { type Editor, isAtLeast } from "../catalogue/roles";
import type { Terms } from "../catalogue/terms";
import { existingEntries } from "./bulk-entries";
import type { Database } from "./client";
import { isUuid } from "./desk-entries";
import { roleIn, type Transaction } from "./editors";
import type { Prisma } from "./generated/client";

/** Milliseconds for which a file is kept, and how many of one person. */
const keptFor = 24 * 60 * 60_000;
const keptEach = 5;

const asJson = (value: unknown) => value as Prisma.InputJsonValue;

/** A file that somebody sent in: what was read of it, or what came of it. */
export type FoundImport = { id: string; area: string; createdAt: Date } & (
  | { kept: KeptImport; done: null }
  | { kept: null; done: DoneImport }
);

/** What the vocabularies, the councils and the calendar say, for whoever works out a dry run. */
export type BulkWorld = { area: Area; terms: Terms; today: string };

/** Keeps what was read of a file for a day; only who sent it in finds it again. Older files of this person are put away. */
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
    await tx.bulkImport.deleteMany({ where: { createdAt: { lt: new Date(Date.now() - keptFor) } } });
    const mine = { createdById: editor.id };
    const older = await tx.bulkImport.findMany({ where: mine, orderBy: { createdAt: "desc" }, skip: keptEach - 1 });
    await tx.bulkImport.deleteMany({ where: { id: { in: older.map(({ id }) => id) } } });
    const rows = asJson({ ...kept, decisions: {} });
    const { id } = await tx.bulkImport.create({ data: { areaSlug, createdById: editor.id, rows } });
    return { outcome: "kept", id };
  });
}

/** Which kept file is meant: one's own, not older than a day. */
const ownImport = (editor: Editor, id: string) => ({
  ...{ id, createdById: editor.id, createdAt: { gte: new Date(Date.now() - keptFor) } },
});

/** A file that this person sent in, while they may write in its area; null for anything else. */
export async function findImport(db: Transaction, editor: Editor, id: string): Promise<FoundImport | null> {
  if (!isUuid(id)) return null;
  const found = await db.bulkImport.findFirst({ where: ownImport(editor, id) });
  if (!found || !isAtLeast(await roleIn(db, editor, found.areaSlug), "editor")) return null;
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
  if (!isUuid(id)) return "missing";
  const { count } = await db.bulkImport.deleteMany({ where: { ...ownImport(editor, id), appliedAt: null } });
  return count > 0 ? "discarded" : "missing";
}

/** One person presses a button twice, or in two windows: the second waits for the first. */
export const lockImport = (tx: Transaction, id: string) =>
  tx.$queryRaw`SELECT 1 FROM "BulkImport" WHERE "id"::text = ${id} FOR UPDATE`;

/** The ids that a file names and that entries of other areas have. */
async function takenIds(tx: Transaction, areaSlug: string, source: BulkSource): Promise<Set<string>> {
  if (source.format === "csv") return new Set();
  const said = source.rows.flatMap(({ record }) => (typeof record.id === "string" ? record.id.toLowerCase() : []));
  const where = { id: { in: said.filter(isUuid) }, areaSlug: { not: areaSlug } };
  return new Set((await tx.entry.findMany({ where, select: { id: true } })).map(({ id }) => id));
}

/** Works out a report bit by bit, so that a long one keeps nobody else waiting. */
async function unhurried(steps: Generator<undefined, BulkReport>): Promise<BulkReport> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    await new Promise((resolve) => setImmediate(resolve));
  }
}

/** What a kept file would do to the entries of its area, as this transaction sees them. */
export async function reportIn(
  tx: Transaction,
  { id, area, kept }: FoundImport,
  world: BulkWorld,
): Promise<BulkReport> {
  if (!kept?.source) return { rows: [], counts: noRows, ready: false };
  const ask: BulkAsk = {
    ...world,
    existing: await existingEntries(tx, area),
    takenIds: await takenIds(tx, area, kept.source),
    ...{ decisions: kept.decisions, seed: id },
  };
  return unhurried(bulkSteps(kept.source, ask));
}
const noRows = { new: 0, change: 0, same: 0, refused: 0, leftOut: 0, undecided: 0 };

/** What a kept file would do to the entries as they are now, and the mark of that very report. */
export async function reportImport(
  db: Database,
  editor: Editor,
  id: string,
  world: BulkWorld,
): Promise<(BulkReport & { fingerprint: string }) | null> {
  const found = await findImport(db, editor, id);
  if (!found?.kept || found.area !== world.area.slug) return null;
  const report = await reportIn(db, found, world);
  return { ...report, fingerprint: fingerprintOf(report) };
}
