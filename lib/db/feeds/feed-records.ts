import { isDeepStrictEqual } from "node:util";
import type { EntryKind } from "../../catalogue/entry";
import { type JsonObject, ownValue, scalarText } from "../../catalogue/json-values";
import type { BulkRow, BulkSource, SeenRecords } from "../../tables/bulk-row";
import { seenAfter } from "../../tables/three-way";
import { inBatches } from "../entries/batches";
import { asJson } from "../json";
import type { Transaction } from "../people/editors";

/** Returns what a feed said of each entry that was made of it when somebody last dealt with it. */
export async function seenRecords(tx: Transaction, feedId: string): Promise<SeenRecords> {
  const rows = await tx.feedRecord.findMany({
    where: { feedId },
    select: { recordId: true, entryId: true, seen: true },
  });
  return new Map(rows.map(({ recordId, entryId, seen }) => [recordId, { entryId, record: seen as JsonObject }]));
}

type OpenReferralSource = Extract<BulkSource, { format: "open-referral" }>;

/** How many rows go to the database at once. */
const together = 200;

/** Notes of each row of a feed that is an entry now what the feed says of it. */
export async function saveSeen(
  tx: Transaction,
  source: OpenReferralSource,
  rows: readonly BulkRow[],
  now: Date,
): Promise<void> {
  const feedId = source.feed?.id;
  if (!feedId) return;
  const before = await seenRecords(tx, feedId);
  const records = new Map(source.rows.map(({ row, record }) => [row, record]));
  const all = rows
    .filter(({ outcome }) => outcome === "new" || outcome === "change" || outcome === "same")
    .flatMap(({ row, id: entryId, kind, kept }) => {
      const record = records.get(row);
      if (!record) return [];
      const recordId = scalarText(ownValue(record, "id"));
      const seen = seenAfter(record, before.get(recordId)?.record ?? null, kept, { kind });
      const waits = !isDeepStrictEqual(seen, record);
      return { feedId, recordId, kind, entryId, seen: asJson(seen), latest: asJson(record), latestAt: now, waits };
    });
  for (const some of inBatches(all, together)) {
    await tx.feedRecord.deleteMany({ where: { feedId, recordId: { in: some.map(({ recordId }) => recordId) } } });
    await tx.feedRecord.createMany({ data: some });
  }
}

/** A record of a feed as it came last night. */
export type LatestRecord = { kind: EntryKind; record: JsonObject };

/** How many records of a feed say something new, are gone, or are in no entry. */
export type FeedNews = { changed: number; gone: number; unknown: number };

/**
 * Notes what a feed says tonight. A record that says something new waits for somebody, and so does one that is gone;
 * what is in no entry is counted. `isWhole`: the feed was read to its end, so what is missing is gone.
 */
export async function saveLatest(
  tx: Transaction,
  feedId: string,
  records: ReadonlyMap<string, LatestRecord>,
  { now, isWhole }: { now: Date; isWhole: boolean },
): Promise<FeedNews> {
  const known = await tx.feedRecord.findMany({ where: { feedId } });
  const news: FeedNews = { changed: 0, gone: 0, unknown: records.size };
  for (const { recordId, latest, seen, goneSince } of known) {
    const where = { feedId_recordId: { feedId, recordId } };
    const found = records.get(recordId);
    // As the database gives it back, so that the two can be compared.
    const record = found && (JSON.parse(JSON.stringify(found.record)) as JsonObject);
    if (record) {
      news.unknown--;
      if (isDeepStrictEqual(latest, record) && goneSince === null) continue;
      const waits = !isDeepStrictEqual(seen, record);
      if (waits) news.changed++;
      await tx.feedRecord.update({ where, data: { latest: asJson(record), latestAt: now, goneSince: null, waits } });
    } else if (isWhole && goneSince === null) {
      news.gone++;
      await tx.feedRecord.update({ where, data: { goneSince: now, waits: true } });
    }
  }
  return news;
}
