import type { Content } from "../../catalogue/content";
import type { EntryKind } from "../../catalogue/entry";
import { referencesOf } from "../../catalogue/links";
import type { Database } from "../client";
import { addEntries, wholeSet } from "./add-entries";

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

/** An entry of these that an area shows although another writes it, with its notes. */
export type ImportedShare = { area: string; entryId: string; notes: string; savedAt: Date };

/**
 * Publishes these editions in an installation that has no entry at all, in one transaction: all of them or none. Areas
 * then show what they showed of others (`shares`). A
 * reference may lead to an entry that is not among them, because it was not published where they come from. It stays in
 * the content and gets no `Link`. `"not empty"` when there are entries already; nothing is changed then.
 */
export async function importEditions(
  db: Database,
  editions: readonly ImportedEdition[],
  shares: readonly ImportedShare[] = [],
): Promise<"imported" | "not empty"> {
  const known = new Set(editions.map(({ id }) => id));
  return db.$transaction(
    async (tx) => {
      await tx.$executeRaw`LOCK TABLE "Entry" IN SHARE ROW EXCLUSIVE MODE`;
      if ((await tx.entry.count()) > 0) return "not empty";
      await addEntries(
        tx,
        editions.map((edition) => ({
          ...edition,
          state: "published",
          references: referencesOf(edition.content).filter(({ to }) => known.has(to)),
          event: { actor: "import", action: "publish", reason: "Import" },
        })),
      );
      await tx.sharedEntry.createMany({ data: shares.map(({ area, ...share }) => ({ ...share, areaSlug: area })) });
      return "imported";
    },
    { maxWait: 10_000, timeout: wholeSet },
  );
}
