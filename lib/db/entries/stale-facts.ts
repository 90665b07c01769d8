import type { Database } from "../client";
import { inBatches } from "./batches";

type FoundFact = { field: string; message: string };

/**
 * Puts what was found out of date in the entries of an area, by their ids, in the place of what was found before. What
 * was there before keeps the moment at which it was first found. An entry that is not named has nothing out of date.
 */
export async function saveStaleFacts(
  db: Database,
  area: string,
  found: ReadonlyMap<string, readonly FoundFact[]>,
  foundAt: Date,
): Promise<void> {
  const keyOf = ({ entryId, field, message }: FoundFact & { entryId: string }) => `${entryId}\n${field}\n${message}`;
  const now = [...found].flatMap(([entryId, facts]) =>
    facts.map(({ field, message }) => ({ entryId, field, message, foundAt })),
  );
  const isNow = new Set(now.map(keyOf));
  await db.$transaction(async (tx) => {
    const before = await tx.staleFact.findMany({ where: { entry: { areaSlug: area } } });
    const gone = before.filter((fact) => !isNow.has(keyOf(fact)));
    for (const batch of inBatches(gone))
      await tx.staleFact.deleteMany({
        where: { OR: batch.map(({ entryId, field, message }) => ({ entryId, field, message })) },
      });
    for (const batch of inBatches(now)) await tx.staleFact.createMany({ data: batch, skipDuplicates: true });
  });
}

/** Adds what was found out of date in an entry to what is known of it. */
export async function addStaleFacts(
  db: Database,
  entryId: string,
  facts: readonly FoundFact[],
  foundAt: Date,
): Promise<void> {
  const data = facts.map(({ field, message }) => ({ entryId, field, message, foundAt }));
  await db.staleFact.createMany({ data, skipDuplicates: true });
}
