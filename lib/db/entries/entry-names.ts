import type { Transaction } from "../people/editors";

/** Returns the names of entries, by id: as they are published, or else as they were last saved. */
export async function namesOfEntries(tx: Transaction, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.$queryRaw<{ id: string; name: string }[]>`
    SELECT e."id"::text AS "id", coalesce(d."content"->>'name', e."slug") AS "name"
    FROM "Entry" e LEFT JOIN LATERAL (
      SELECT "content" FROM "Edition" WHERE "entryId" = e."id"
      ORDER BY ("state" = 'published') DESC, "number" DESC LIMIT 1) d ON true
    WHERE e."id"::text = ANY(${[...new Set(ids)]})`;
  return new Map(rows.map(({ id, name }) => [id, name]));
}
