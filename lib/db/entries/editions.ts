import type { Area } from "../../catalogue/area";
import type { MovedEntry, RemovedEntry } from "../../catalogue/catalogue";
import type { EntryKind } from "../../catalogue/entry";
import type { FirstEdition } from "../../catalogue/first-edition";
import { referencesOf } from "../../catalogue/links";
import type { Database } from "../client";
import type { Prisma } from "../generated/client";

/** A published edition as it is stored. `content` is not yet checked. */
export type StoredEdition = {
  id: string;
  area: string;
  kind: EntryKind;
  slug: string;
  publishedAt: Date;
  content: unknown;
};

/** Everything that the public may know, and the Catalogue version it belongs to. */
export type StoredCatalogue = {
  version: number;
  editions: StoredEdition[];
  removed: RemovedEntry[];
  moved: MovedEntry[];
};

/**
 * Everything that is published, what was taken down and what moved, read in one snapshot: never a half of each.
 * This is the only way from the database to the public, and it selects published editions alone.
 */
export async function publishedEditions(db: Database): Promise<StoredCatalogue> {
  return db.$transaction(
    async (tx) => {
      const { version } = await tx.catalogueVersion.findUniqueOrThrow({ where: { id: 1 } });
      const rows = await tx.edition.findMany({
        where: { state: "published" },
        select: {
          content: true,
          publishedAt: true,
          entry: { select: { id: true, areaSlug: true, kind: true, slug: true } },
        },
        orderBy: { entryId: "asc" },
      });
      const editions = rows.map(({ content, publishedAt, entry }) => ({
        id: entry.id,
        area: entry.areaSlug,
        kind: entry.kind,
        slug: entry.slug,
        publishedAt: publishedAt ?? new Date(0),
        content,
      }));
      const place = { areaSlug: true, kind: true, slug: true } as const;
      const down = await tx.entry.findMany({
        where: { withdrawnAt: { not: null }, editions: { none: { state: "published" } } },
        select: { ...place, withdrawnMessage: true, insteadId: true },
      });
      // Where a draft was moved to is nobody's business: the public has to know the entry.
      const isKnown = { OR: [{ withdrawnAt: { not: null } }, { editions: { some: { state: "published" as const } } }] };
      const old = await tx.oldSlug.findMany({
        where: { entry: isKnown },
        select: { ...place, entry: { select: { slug: true } } },
      });
      return {
        version,
        editions,
        removed: down.map(({ areaSlug, withdrawnMessage, ...rest }) => ({
          ...rest,
          area: areaSlug,
          message: withdrawnMessage,
        })),
        moved: old.map(({ areaSlug, entry, ...rest }) => ({ ...rest, area: areaSlug, to: entry.slug })),
      };
    },
    { isolationLevel: "RepeatableRead", maxWait: 5_000, timeout: 30_000 },
  );
}

/** The number that counts up whenever what is published changes. */
export async function catalogueVersion(db: Database): Promise<number> {
  return (await db.catalogueVersion.findUniqueOrThrow({ where: { id: 1 } })).version;
}

/** Makes or renames the rows of the areas that this installation knows. */
export async function saveAreas(db: Database, areas: readonly Area[]): Promise<void> {
  const names = new Map((await db.area.findMany()).map(({ slug, name }) => [slug, name]));
  for (const { slug, name } of areas.filter((area) => names.get(area.slug) !== area.name))
    await db.area.upsert({ where: { slug }, create: { slug, name }, update: { name } });
}

/** Whether there is any entry, published or not. */
export const hasEntries = async (db: Database): Promise<boolean> =>
  (await db.entry.findFirst({ select: { id: true } })) !== null;

/**
 * Plants first editions when there is no entry at all, in one transaction: all of them or none.
 * Gives how many were planted; 0 when there were entries already.
 */
export async function plantFirstEditions(db: Database, editions: readonly FirstEdition[]): Promise<number> {
  return db.$transaction(
    async (tx) => {
      await tx.$executeRaw`LOCK TABLE "Entry" IN SHARE ROW EXCLUSIVE MODE`;
      if ((await tx.entry.count()) > 0) return 0;
      const now = new Date();
      await tx.entry.createMany({
        data: editions.map(({ id, area, kind, slug }) => ({ id, areaSlug: area, kind, slug })),
      });
      await tx.edition.createMany({
        data: editions.map(({ id, state, content }) => ({
          entryId: id,
          number: 1,
          state,
          content: content as Prisma.InputJsonValue,
          publishedAt: state === "published" ? now : null,
        })),
      });
      await tx.link.createMany({
        data: editions
          .filter(({ state }) => state === "published")
          .flatMap(({ id, content }) =>
            referencesOf(content).map(({ to, relation }) => ({ fromId: id, toId: to, relation })),
          ),
      });
      await tx.event.createMany({
        data: editions.map(({ id, state }) => ({
          actor: "setup",
          action: state === "published" ? "publish" : "draft",
          entryId: id,
          reason: "First edition",
        })),
      });
      await tx.catalogueVersion.update({ where: { id: 1 }, data: { version: { increment: 1 } } });
      return editions.length;
    },
    { maxWait: 10_000, timeout: 60_000 },
  );
}
