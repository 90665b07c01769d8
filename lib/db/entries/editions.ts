import type { Area } from "../../catalogue/area";
import type { MovedEntry, RemovedEntry } from "../../catalogue/catalogue";
import type { EntryKind } from "../../catalogue/entry";
import type { FirstEdition } from "../../catalogue/first-edition";
import { referencesOf } from "../../catalogue/links";
import type { PublishedResponse } from "../../catalogue/published-response";
import type { SharedEntry } from "../../catalogue/shared-entries";
import type { UnmetNeed } from "../../catalogue/unmet-need";
import type { Database } from "../client";
import { publishedResponses } from "../comments/published-responses";
import { publishedUnmetNeeds } from "../operations/unmet-needs";
import type { Transaction } from "../people/editors";
import { addEntries, wholeSet } from "./add-entries";
import { sharedEntries } from "./shared-entries";

/** A published edition as it is stored. `content` is not yet checked. */
export type StoredEdition = {
  id: string;
  area: string;
  kind: EntryKind;
  slug: string;
  publishedAt: Date;
  content: unknown;
};

/**
 * Which state of an area this is. The number counts up with each change of what the public may see. `token` is random:
 * a standby that was promoted with a gap has another one under the same number.
 */
export type AreaVersion = { number: number; token: string };

/**
 * What has changed of an area. `changed` has the ids of the entries that may have: those that are published now stand
 * in `editions`, and the others are gone. It is null when `editions` are all that the area has. Everything
 * else is always all of it: what was taken down or moved, answers to comments, needs that were not found, and `shared`.
 * `isOther`: the database lacks the version that was read before. So it is another one, or was set back, and what was
 * published since may be gone.
 */
export type AreaChange = {
  area: string;
  version: AreaVersion;
  changed: readonly string[] | null;
  isOther: boolean;
  editions: StoredEdition[];
  removed: RemovedEntry[];
  moved: MovedEntry[];
  responses: PublishedResponse[];
  unmetNeeds: UnmetNeed[];
  shared: SharedEntry[];
};

/** Returns the version of each area, by its slug. An area that never had anything to show is not among them. */
export async function areaVersions(db: Pick<Database, "$queryRaw">): Promise<Map<string, AreaVersion>> {
  const rows = await db.$queryRaw<({ area: string } & AreaVersion)[]>`
    SELECT a."slug" AS "area", v."number", v."token"::text AS "token" FROM "Area" a CROSS JOIN LATERAL
      (SELECT "number", "token" FROM "AreaVersion" WHERE "areaSlug" = a."slug" ORDER BY "number" DESC LIMIT 1) v
    ORDER BY a."slug"`;
  return new Map(rows.map(({ area, ...version }) => [area, version]));
}

/** The version of an area that a database does not have, or in which nothing was ever published. */
export const noVersion: AreaVersion = { number: 0, token: "" };

/**
 * Returns what `read` makes of each change since the versions that somebody has read (none: everything), in one
 * snapshot: never a half of each. Areas are read one after another, so that what is stored of a large site is never in
 * memory as a whole. An area whose version is null is read as a whole. One that the database does not have comes as an
 * empty one. This is the only way from the database to the public, and it selects published editions alone.
 */
export async function publishedChanges<Read>(
  db: Database,
  known: ReadonlyMap<string, AreaVersion | null>,
  read: (change: AreaChange) => Read,
): Promise<Read[]> {
  return db.$transaction(
    async (tx) => {
      const versions = await areaVersions(tx);
      const changes: Read[] = [];
      for (const area of new Set([...versions.keys(), ...known.keys()])) {
        const version = versions.get(area) ?? noVersion;
        const before = known.get(area);
        if (before?.number === version.number && before.token === version.token) continue;
        const changed = before ? await changedSince(tx, area, before) : null;
        const change: AreaChange = {
          area,
          version,
          changed: changed === "other" ? null : changed,
          isOther: changed === "other",
          editions: await editionsOf(tx, area, changed === "other" ? null : changed),
          ...(await goneFrom(tx, area)),
          responses: await publishedResponses(tx, area),
          unmetNeeds: await publishedUnmetNeeds(tx, area),
          shared: await sharedEntries(tx, area),
        };
        changes.push(read(change));
      }
      return changes;
    },
    { isolationLevel: "RepeatableRead", maxWait: 5_000, timeout: 120_000 },
  );
}

/**
 * Returns the entries of an area that have changed since a version. Null when any may have; "other" when the database
 * has no such version, or no longer.
 */
async function changedSince(
  tx: Transaction,
  area: string,
  { number, token }: AreaVersion,
): Promise<string[] | null | "other"> {
  const [first, ...later] = await tx.areaVersion.findMany({
    where: { areaSlug: area, number: { gte: number } },
    orderBy: { number: "asc" },
  });
  if (first?.number !== number || first.token !== token) return "other";
  const ids = later.map(({ entryId }) => entryId);
  return ids.includes(null) ? null : [...new Set(ids as string[])];
}

async function editionsOf(
  db: Pick<Transaction, "edition">,
  area: string,
  ids: readonly string[] | null,
): Promise<StoredEdition[]> {
  const rows = await db.edition.findMany({
    where: { state: "published", entry: { areaSlug: area, ...(ids && { id: { in: [...ids] } }) } },
    select: { content: true, publishedAt: true, entry: { select: { id: true, kind: true, slug: true } } },
    orderBy: { entryId: "asc" },
  });
  return rows.map(({ content, publishedAt, entry }) => ({
    ...entry,
    area,
    publishedAt: publishedAt ?? new Date(0),
    content,
  }));
}

/** What was taken down in an area, and what moved. */
async function goneFrom(tx: Transaction, area: string): Promise<{ removed: RemovedEntry[]; moved: MovedEntry[] }> {
  const place = { kind: true, slug: true } as const;
  const down = await tx.entry.findMany({
    where: { areaSlug: area, withdrawnAt: { not: null }, editions: { none: { state: "published" } } },
    select: { id: true, ...place, withdrawnMessage: true, insteadId: true },
  });
  // Where a draft was moved to is nobody's business: the public has to know the entry.
  const isKnown = { OR: [{ withdrawnAt: { not: null } }, { editions: { some: { state: "published" as const } } }] };
  const old = await tx.oldSlug.findMany({
    where: { areaSlug: area, entry: isKnown },
    select: { ...place, entry: { select: { slug: true } } },
  });
  return {
    removed: down.map(({ withdrawnMessage, ...entry }) => ({ ...entry, area, message: withdrawnMessage })),
    moved: old.map(({ entry, ...rest }) => ({ ...rest, area, to: entry.slug })),
  };
}

/** Returns the slugs of the areas that have entries, published or not. */
export const areasWithEntries = async (db: Database): Promise<string[]> =>
  (await db.area.findMany({ where: { entries: { some: {} } }, orderBy: { slug: "asc" } })).map(({ slug }) => slug);

/** Returns everything that is published in an area. */
export const publishedEditions = (db: Database, area: string): Promise<StoredEdition[]> => editionsOf(db, area, null);

/** Makes or renames the rows of the areas that this installation knows. */
export async function saveAreas(db: Database, areas: readonly Area[]): Promise<void> {
  const names = new Map((await db.area.findMany()).map(({ slug, name }) => [slug, name]));
  for (const { slug, name } of areas.filter((area) => names.get(area.slug) !== area.name))
    await db.area.upsert({ where: { slug }, create: { slug, name }, update: { name } });
}

/** Returns whether there is any entry, published or not. */
export const hasEntries = async (db: Database): Promise<boolean> =>
  (await db.entry.findFirst({ select: { id: true } })) !== null;

/**
 * Plants first editions when there is no entry at all, in one transaction: all of them or none.
 * Returns how many were planted; 0 when there were entries already.
 */
export async function plantFirstEditions(db: Database, editions: readonly FirstEdition[]): Promise<number> {
  return db.$transaction(
    async (tx) => {
      await tx.$executeRaw`LOCK TABLE "Entry" IN SHARE ROW EXCLUSIVE MODE`;
      if ((await tx.entry.count()) > 0) return 0;
      const now = new Date();
      await addEntries(
        tx,
        editions.map(({ state, ...edition }) => ({
          ...edition,
          number: 1,
          state,
          publishedAt: state === "published" ? now : null,
          references: state === "published" ? referencesOf(edition.content) : [],
          event: { actor: "setup", action: state === "published" ? "publish" : "draft", reason: "First edition" },
        })),
      );
      return editions.length;
    },
    { maxWait: 10_000, timeout: wholeSet },
  );
}
