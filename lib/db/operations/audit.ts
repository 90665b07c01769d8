import type { Database } from "../client";

/** The first place at which the log is not what it was, or that it is whole. */
export type Audit = { outcome: "whole"; events: number } | { outcome: "broken"; event: bigint; sentence: string };

/**
 * Checks the whole chain of events. Each one's hash must be that of its content and of the hash before it. Their
 * numbers must have no gap, and the last one must be the last one written. The hashes are worked out anew, in the
 * database's own form.
 */
export async function auditEvents(db: Database): Promise<Audit> {
  return db.$transaction(
    async (tx): Promise<Audit> => {
      const changed = await tx.$queryRaw<{ id: bigint; previous: bigint | null; isGap: boolean }[]>`
        SELECT "id", "previous", "previous" IS NOT NULL AND "id" <> "previous" + 1 AS "isGap" FROM (
          SELECT e."id", e."hash", lag(e."id") OVER (ORDER BY e."id") AS "previous",
            "event_hash"(coalesce(lag(e."hash") OVER (ORDER BY e."id"), ''), e) AS "right"
          FROM "Event" e) chain
        WHERE "hash" <> "right" ORDER BY "id" LIMIT 1`;
      const [first] = changed;
      if (first) {
        const what = first.isGap ? "something before it was taken out" : "it was changed, or something before it";
        return { outcome: "broken", event: first.id, sentence: `Event ${first.id} does not fit: ${what}.` };
      }
      const head = await tx.eventHead.findUniqueOrThrow({ where: { id: 1 } });
      const last = await tx.event.findFirst({ orderBy: { id: "desc" }, select: { id: true, hash: true } });
      if (head.last !== (last?.id ?? 0n) || head.hash !== (last?.hash ?? "")) {
        const sentence = `The log ends at event ${last?.id ?? 0}, but event ${head.last} was written: its end was cut off.`;
        return { outcome: "broken", event: head.last, sentence };
      }
      return { outcome: "whole", events: await tx.event.count() };
    },
    { isolationLevel: "RepeatableRead", maxWait: 5_000, timeout: 120_000 },
  );
}
