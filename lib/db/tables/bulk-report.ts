import type { Area } from "../../catalogue/area";
import { isUuid } from "../../catalogue/stable-id";
import type { Terms } from "../../catalogue/terms";
import type { Editor } from "../../editing/roles";
import type { BulkAsk } from "../../tables/bulk-ask";
import type { BulkSource } from "../../tables/bulk-row";
import { fingerprintOf } from "../../tables/fingerprint";
import { type BulkReport, bulkSteps } from "../../tables/report";
import type { Database } from "../client";
import { seenRecords } from "../feeds/feed-records";
import type { Transaction } from "../people/editors";
import { type FoundImport, findImport } from "./bulk";
import { existingEntries } from "./bulk-entries";

/** What the vocabularies, the councils and the calendar say, for whoever works out a dry run. */
export type BulkWorld = { area: Area; terms: Terms; today: string };

/** Returns the ids that a file names and that entries of other areas have. */
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

/** Returns what a kept file would do to the entries of its area, as this transaction sees them. */
export async function reportIn(
  tx: Transaction,
  { id, area, kept }: FoundImport,
  world: BulkWorld,
): Promise<BulkReport> {
  if (!kept?.source) return { rows: [], counts: noRows, ready: false };
  const feed = kept.source.format === "open-referral" ? kept.source.feed : undefined;
  const ask: BulkAsk = {
    ...world,
    ...(feed ? { seen: await seenRecords(tx, feed.id) } : {}),
    existing: await existingEntries(tx, area),
    takenIds: await takenIds(tx, area, kept.source),
    decisions: kept.decisions,
    seed: id,
  };
  return unhurried(bulkSteps(kept.source, ask));
}
const noRows = { new: 0, change: 0, same: 0, refused: 0, leftOut: 0, undecided: 0 };

/** Returns what a kept file would do to the entries as they are now, and the fingerprint of that very report. */
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
