import type { Content } from "../../catalogue/content";
import type { EntryKind } from "../../catalogue/entry";
import { referencesOf } from "../../catalogue/links";
import type { Database } from "../client";
import type { Prisma } from "../generated/client";

/** A published edition from another installation, its content checked. */
export type ImportedEdition = {
  id: string;
  area: string;
  kind: EntryKind;
  slug: string;
  number: number;
  publishedAt: Date;
  content: Content;
};

/**
 * Publishes these editions in an installation that has no entry at all, in one transaction: all of them or none. A
 * reference may lead to an entry that is not among them, because it was not published where they come from. It stays in
 * the content and gets no `Link`. `"not empty"` when there are entries already; nothing is changed then.
 */
export async function importEditions(
  db: Database,
  editions: readonly ImportedEdition[],
): Promise<"imported" | "not empty"> {
  const known = new Set(editions.map(({ id }) => id));
  return db.$transaction(
    async (tx) => {
      await tx.$executeRaw`LOCK TABLE "Entry" IN SHARE ROW EXCLUSIVE MODE`;
      if ((await tx.entry.count()) > 0) return "not empty";
      await tx.entry.createMany({
        data: editions.map(({ id, area, kind, slug }) => ({ id, areaSlug: area, kind, slug })),
      });
      await tx.edition.createMany({
        data: editions.map(({ id, number, publishedAt, content }) => ({
          entryId: id,
          number,
          state: "published" as const,
          publishedAt,
          content: content as Prisma.InputJsonValue,
        })),
      });
      await tx.link.createMany({
        data: editions.flatMap(({ id, content }) =>
          referencesOf(content)
            .filter(({ to }) => known.has(to))
            .map(({ to, relation }) => ({ fromId: id, toId: to, relation })),
        ),
      });
      await tx.event.createMany({
        data: editions.map(({ id }) => ({ actor: "import", action: "publish", entryId: id, reason: "Import" })),
      });
      return "imported";
    },
    { maxWait: 10_000, timeout: 120_000 },
  );
}
