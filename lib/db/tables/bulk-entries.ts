import type { ExistingEntry } from "../../tables/bulk-row";
import type { NewestWords } from "../../tables/listed-entries";
import type { EditionState } from "../generated/client";
import type { Transaction } from "../people/editors";

/**
 * Returns every entry of an area with its newest words, by kind and slug. For those who know already that the asker may
 * read it.
 */
export const newestWords = (tx: Transaction, areaSlug: string): Promise<NewestWords[]> =>
  tx.$queryRaw<NewestWords[]>`
    SELECT e."id", e."kind"::text AS "kind", e."slug", d."state"::text AS "state", d."number", d."revision", d."content", d."publishAt"
    FROM "Entry" e JOIN LATERAL (
      SELECT "state", "number", "revision", "content", CASE WHEN "state" = 'submitted' THEN "publishAt" END AS "publishAt" FROM "Edition" WHERE "entryId" = e."id"
      ORDER BY ("state" IN ('draft', 'submitted')) DESC, ("state" = 'published') DESC, "number" DESC LIMIT 1) d ON true
    WHERE e."areaSlug" = ${areaSlug} ORDER BY e."kind", e."slug"`;

const stateOf = (state: EditionState): ExistingEntry["state"] => (state === "superseded" ? "withdrawn" : state);

/** Returns every entry of an area as a dry run compares a file with it. */
export async function existingEntries(tx: Transaction, areaSlug: string): Promise<ExistingEntry[]> {
  const entries = await newestWords(tx, areaSlug);
  const old = await tx.oldSlug.findMany({ where: { areaSlug }, select: { entryId: true, slug: true } });
  const slugs = new Map<string, string[]>();
  for (const { entryId, slug } of old) slugs.set(entryId, [...(slugs.get(entryId) ?? []), slug]);
  return entries.map(({ id, kind, slug, state, content }) => ({
    id,
    kind,
    slug,
    state: stateOf(state),
    content,
    oldSlugs: slugs.get(id) ?? [],
  }));
}
