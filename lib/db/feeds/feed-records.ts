import { isDeepStrictEqual } from "node:util";
import type { BulkRow, BulkSource, SeenRecords } from "../../tables/bulk-row";
import { type Draft, own, textIn } from "../../tables/draft";
import { seenAfter } from "../../tables/three-way";
import type { Prisma } from "../generated/client";
import type { Transaction } from "../people/editors";

const asJson = (value: unknown) => value as Prisma.InputJsonValue;

/** Returns what a feed said of each entry that was made of it when somebody last dealt with it. */
export async function seenRecords(tx: Transaction, feedId: string): Promise<SeenRecords> {
  const rows = await tx.feedRecord.findMany({
    where: { feedId },
    select: { recordId: true, entryId: true, seen: true },
  });
  return new Map(rows.map(({ recordId, entryId, seen }) => [recordId, { entryId, record: seen as Draft }]));
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
      const recordId = textIn(own(record, "id"));
      const seen = seenAfter(record, before.get(recordId)?.record ?? null, kept, { kind });
      const waits = !isDeepStrictEqual(seen, record);
      return { feedId, recordId, kind, entryId, seen: asJson(seen), latest: asJson(record), latestAt: now, waits };
    });
  for (let at = 0; at < all.length; at += together) {
    const some = all.slice(at, at + together);
    await tx.feedRecord.deleteMany({ where: { feedId, recordId: { in: some.map(({ recordId }) => recordId) } } });
    await tx.feedRecord.createMany({ data: some });
  }
}
