import type { EntryKind } from "../../catalogue/entry";
import type { Database } from "../client";

/** A published edition with everything that makes it the same one elsewhere. */
export type ExportedEdition = {
  id: string;
  area: string;
  kind: EntryKind;
  slug: string;
  number: number;
  published_at: string;
  content: unknown;
};

/**
 * An event of a published entry. Its reason and detail are left out: they are free text and may name people. An email
 * address is cut to the part before the @.
 */
export type ExportedEvent = { at: string; actor: string; action: string; entry_id: string | null };

/** An entry that an area shows although another writes it, with its notes. */
export type ExportedShare = { area: string; entry_id: string; notes: string; saved_at: string };

/**
 * Returns all that is published, in the order of area, kind and slug, and what areas show of others. With it comes what
 * happened to the entries, oldest first; one snapshot. Entries that are not published, and their events, are not in it.
 */
export async function exportPublished(
  db: Database,
): Promise<{ editions: ExportedEdition[]; shares: ExportedShare[]; events: ExportedEvent[] }> {
  return db.$transaction(
    async (tx) => {
      const rows = await tx.edition.findMany({
        where: { state: "published" },
        select: {
          number: true,
          content: true,
          publishedAt: true,
          entry: { select: { id: true, areaSlug: true, kind: true, slug: true } },
        },
        orderBy: [{ entry: { areaSlug: "asc" } }, { entry: { kind: "asc" } }, { entry: { slug: "asc" } }],
      });
      const happened = await tx.event.findMany({
        where: { entry: { editions: { some: { state: "published" } } } },
        select: { at: true, actor: true, action: true, entryId: true },
        orderBy: { id: "asc" },
      });
      const shared = await tx.sharedEntry.findMany({
        where: { stoppedAt: null, refusedAt: null, entry: { editions: { some: { state: "published" } } } },
        orderBy: [{ areaSlug: "asc" }, { entryId: "asc" }],
      });
      return {
        shares: shared.map(({ areaSlug: area, entryId: entry_id, notes, savedAt }) => ({
          area,
          entry_id,
          notes,
          saved_at: savedAt.toISOString(),
        })),
        editions: rows.map(({ number, content, publishedAt, entry }) => ({
          id: entry.id,
          area: entry.areaSlug,
          kind: entry.kind,
          slug: entry.slug,
          number,
          published_at: (publishedAt ?? new Date(0)).toISOString(),
          content,
        })),
        events: happened.map(({ at, actor, action, entryId }) => ({
          at: at.toISOString(),
          actor: actor.replace(/@.*$/, ""),
          action,
          entry_id: entryId,
        })),
      };
    },
    { isolationLevel: "RepeatableRead", maxWait: 5_000, timeout: 60_000 },
  );
}
