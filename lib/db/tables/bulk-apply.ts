import type { Editor } from "../../editing/roles";
import type { BulkRow } from "../../tables/bulk-row";
import { fingerprintOf } from "../../tables/fingerprint";
import type { DoneImport } from "../../tables/kept-import";
import type { Database } from "../client";
import { isNotUnique } from "../database-fault";
import { inBatches } from "../entries/batches";
import { addEdition, startingEdition, workingEdition } from "../entries/drafts";
import { saveSeen } from "../feeds/feed-records";
import { asJson } from "../json";
import type { Transaction } from "../people/editors";
import { findImport, lockImport } from "./bulk";
import { type BulkWorld, reportIn } from "./bulk-report";

/**
 * What came of making drafts. "moved": the entries, or the answers, are not what they were when the report was looked
 * at; "not ready": a row is refused or undecided. Nothing is done then.
 */
export type Applied = { outcome: "applied"; done: DoneImport } | { outcome: "missing" | "moved" | "not ready" };

/**
 * Makes a draft of every row of a file, all of them or none, in one transaction. The report must still be the one that
 * was looked at (`fingerprint`). Nothing is published. Each entry gets an event. A second time changes nothing.
 */
export async function applyImport(
  db: Database,
  editor: Editor,
  id: string,
  { world, fingerprint }: { world: BulkWorld; fingerprint: string },
): Promise<Applied> {
  try {
    return await db.$transaction((tx) => applyIn(tx, editor, id, world, fingerprint), {
      maxWait: 10_000,
      timeout: 120_000,
    });
  } catch (error) {
    // Somebody made an entry of the same id or address since.
    if (isNotUnique(error)) return { outcome: "moved" };
    throw error;
  }
}

async function applyIn(
  tx: Transaction,
  editor: Editor,
  id: string,
  world: BulkWorld,
  fingerprint: string,
): Promise<Applied> {
  await lockImport(tx, id);
  const found = await findImport(tx, editor, id);
  if (!found || found.area !== world.area.slug) return { outcome: "missing" };
  if (found.done) return { outcome: "applied", done: found.done };
  // Nobody changes an entry of this area meanwhile; always in the same order, so that nobody waits in a ring.
  await tx.$queryRaw`SELECT 1 FROM "Entry" WHERE "areaSlug" = ${found.area} ORDER BY "id" FOR NO KEY UPDATE`;
  const report = await reportIn(tx, found, world);
  if (fingerprintOf(report) !== fingerprint) return { outcome: "moved" };
  if (!report.ready) return { outcome: "not ready" };
  const added = report.rows.filter(({ outcome }) => outcome === "new");
  const changed = report.rows.filter(({ outcome }) => outcome === "change");
  await addEntries(tx, editor, found.area, added);
  const numbers = new Map<string, number>();
  for (const row of changed) numbers.set(row.id, await saveChange(tx, editor, row));
  await logRows(tx, editor, found.area, [...added, ...changed], numbers);
  const { source } = found.kept;
  if (source?.format === "open-referral") await saveSeen(tx, source, report.rows, new Date());
  const done = { made: added.length, changed: changed.length, ids: [...added, ...changed].map((row) => row.id) };
  await tx.bulkImport.update({ where: { id }, data: { appliedAt: new Date(), rows: asJson(done) } });
  return { outcome: "applied", done };
}

/** How many rows go to the database at once: one statement must not take longer than a query may. */
const together = 200;

async function addEntries(tx: Transaction, editor: Editor, areaSlug: string, rows: readonly BulkRow[]): Promise<void> {
  const savedAt = new Date();
  for (const some of inBatches(rows, together)) {
    await tx.entry.createMany({ data: some.map(({ id, kind, slug }) => ({ id, areaSlug, kind, slug })) });
    await tx.edition.createMany({
      data: some.map(({ id, content }) => ({
        entryId: id,
        number: 1,
        state: "draft" as const,
        content: asJson(content),
        savedAt,
        savedById: editor.id,
      })),
    });
  }
}

/**
 * Saves what a row changes into the draft of its entry, which is begun if there is none. Returns the edition's number.
 */
export async function saveChange(
  tx: Transaction,
  editor: Editor,
  { id: entryId, content }: Pick<BulkRow, "id" | "content">,
): Promise<number> {
  const working = await workingEdition(tx, entryId);
  if (working) {
    const saved = { content: asJson(content), savedAt: new Date(), savedById: editor.id };
    await tx.edition.update({ where: { id: working.id }, data: { ...saved, revision: { increment: 1 } } });
    return working.number;
  }
  const start = await startingEdition(tx, entryId);
  return (await addEdition(tx, editor, entryId, { content, basedOn: start?.number ?? null })).number;
}

async function logRows(
  tx: Transaction,
  editor: Editor,
  areaSlug: string,
  rows: readonly BulkRow[],
  numbers: ReadonlyMap<string, number>,
): Promise<void> {
  for (const some of inBatches(rows, together)) {
    await tx.event.createMany({
      data: some.map(({ id, outcome, changes }) => ({
        actor: editor.id,
        action: "import",
        areaSlug,
        entryId: id,
        detail: {
          number: numbers.get(id) ?? 1,
          made: outcome === "new" ? "new" : "change",
          ...(outcome === "change" ? { fields: changes.map(({ field }) => field) } : {}),
        },
      })),
    });
  }
}
