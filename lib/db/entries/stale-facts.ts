import type { Database } from "../client";

/**
 * Puts what was found out of date in an entry in the place of what was found before. What was there before keeps the
 * moment at which it was first found.
 */
export async function saveStaleFacts(
  db: Database,
  entryId: string,
  facts: readonly { field: string; message: string }[],
  foundAt: Date,
): Promise<void> {
  await db.$transaction(async (tx) => {
    const same = facts.map(({ field, message }) => ({ field, message }));
    await tx.staleFact.deleteMany({ where: { entryId, NOT: { OR: same } } });
    await tx.staleFact.createMany({ data: same.map((fact) => ({ entryId, ...fact, foundAt })), skipDuplicates: true });
  });
}

/** Forgets what was found in entries that are published no longer. Gives how many facts. */
export const forgetStaleFacts = async (db: Database, publishedIds: readonly string[]): Promise<number> =>
  (await db.staleFact.deleteMany({ where: { entryId: { notIn: [...publishedIds] } } })).count;
