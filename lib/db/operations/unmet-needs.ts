import { britishDay, daysAfter } from "../../catalogue/british-day";
import { leastShown, quarterOf, roundedTo, type UnmetNeed } from "../../catalogue/unmet-need";
import type { Database } from "../client";
import type { Transaction } from "../people/editors";

/** More searches for a need without an answer, since they were last written down. */
export type CountedNeed = Omit<UnmetNeed, "count"> & { more: number };

/** Adds to what is counted of needs, all or none. A quarter that is published stays as it is. */
export async function saveUnmetNeeds(db: Database, needs: readonly CountedNeed[]): Promise<void> {
  await db.$transaction(
    needs.map(
      ({ area, need, outcode, quarter, more }) => db.$executeRaw`
        INSERT INTO "UnmetNeed" ("areaSlug", "need", "outcode", "quarter", "count")
        VALUES (${area}, ${need}, ${outcode}, ${quarter}::date, ${more})
        ON CONFLICT ("areaSlug", "need", "outcode", "quarter")
        DO UPDATE SET "count" = "UnmetNeed"."count" + excluded."count" WHERE "UnmetNeed"."publishedAt" IS NULL`,
    ),
  );
}

/**
 * Ends the quarters that were over two days ago: erases the counts below ten, rounds the others down, and publishes
 * them. A published count never changes, so that no two editions of it tell of one search. Returns how many were
 * erased.
 */
export async function endUnmetNeeds(db: Database, now: Date): Promise<number> {
  const running = new Date(`${quarterOf(daysAfter(britishDay(now), -2))}T00:00:00Z`);
  const isOver = { quarter: { lt: running }, publishedAt: null };
  const [erased] = await db.$transaction([
    db.unmetNeed.deleteMany({ where: { ...isOver, count: { lt: leastShown } } }),
    db.$executeRaw`
      UPDATE "UnmetNeed" SET "count" = "count" / ${roundedTo}::int * ${roundedTo}::int, "publishedAt" = ${now}
      WHERE "quarter" < ${running} AND "publishedAt" IS NULL`,
  ]);
  return erased.count;
}

/** Returns the published counts of an area, the newest quarter first, then the most searched. None of them is small. */
export async function publishedUnmetNeeds(tx: Pick<Transaction, "unmetNeed">, area: string): Promise<UnmetNeed[]> {
  const rows = await tx.unmetNeed.findMany({
    where: { areaSlug: area, publishedAt: { not: null }, count: { gte: leastShown } },
    orderBy: [{ quarter: "desc" }, { count: "desc" }, { need: "asc" }, { outcode: "asc" }],
  });
  return rows.map(({ need, outcode, quarter, count }) => {
    return { area, need, outcode, quarter: quarter.toISOString().slice(0, 10), count };
  });
}
