import { isUuid } from "../../catalogue/stable-id";
import { type Editor, isAtLeast } from "../../editing/roles";
import type { AreaFeed, ReadingProgress } from "../../tables/area-feed";
import type { Database } from "../client";
import { Prisma } from "../generated/client";
import { areasOf, roleIn } from "../people/editors";

const shown = {
  include: { _count: { select: { records: true } }, records: { where: { waits: true }, select: { recordId: true } } },
};

type Row = Prisma.FeedGetPayload<typeof shown>;

const deskFeed = ({ areaSlug, records, _count, progress, ...row }: Row): AreaFeed => ({
  id: row.id,
  area: areaSlug,
  source: row.source,
  url: row.url,
  title: row.title,
  followed: row.followed,
  wantedAt: row.wantedAt,
  progress: progress as ReadingProgress | null,
  readAt: row.readAt,
  failedSince: row.failedSince,
  outcome: row.outcome,
  importId: row.importId,
  unknown: row.unknown,
  entries: _count.records,
  waiting: records.length,
});

/**
 * Returns the feeds of the areas in which this person may read drafts, by title. A file of which nothing was made is
 * none of them.
 */
export async function searchFeeds(db: Database, editor: Editor): Promise<AreaFeed[]> {
  const where = {
    areaSlug: { in: await areasOf(db, editor) },
    OR: [{ url: { not: null } }, { records: { some: {} } }],
  };
  return (await db.feed.findMany({ where, orderBy: { title: "asc" }, ...shown })).map(deskFeed);
}

/** Returns a feed, for who may read drafts in its area; null for anything else. */
export async function findFeed(db: Database, editor: Editor, id: string): Promise<AreaFeed | null> {
  if (!isUuid(id)) return null;
  const row = await db.feed.findUnique({ where: { id }, ...shown });
  return row && (await areasOf(db, editor)).includes(row.areaSlug) ? deskFeed(row) : null;
}

/** What is known of a feed before it is read. */
export type NewFeed = { source: string; url: string | null; title: string };

/** Notes a feed of an area, or finds it where it is noted. "forbidden" for who may not write there. */
export async function noteFeed(
  db: Database,
  editor: Editor,
  areaSlug: string,
  { source, url, title }: NewFeed,
): Promise<{ outcome: "noted"; id: string } | { outcome: "missing" | "forbidden" }> {
  const role = await roleIn(db, editor, areaSlug);
  if (!role) return { outcome: "missing" };
  if (!isAtLeast(role, "editor")) return { outcome: "forbidden" };
  const { id } = await db.feed.upsert({
    where: { areaSlug_source: { areaSlug, source } },
    create: { areaSlug, source, url, title },
    update: url ? { url } : {},
  });
  return { outcome: "noted", id };
}

/** Changes a feed of an area in which this person may write; "missing" for anything else. */
async function changeFeed(db: Database, editor: Editor, id: string, data: Prisma.FeedUncheckedUpdateInput) {
  const found = await findFeed(db, editor, id);
  if (!found) return "missing" as const;
  if (!isAtLeast(await roleIn(db, editor, found.area), "editor")) return "forbidden" as const;
  await db.feed.update({ where: { id }, data });
  return "changed" as const;
}

/** Takes a feed off the list of an area; "used" where entries were made of it, whose facts name it. */
export async function removeFeed(
  db: Database,
  editor: Editor,
  id: string,
): Promise<"removed" | "used" | "missing" | "forbidden"> {
  const found = await findFeed(db, editor, id);
  if (!found) return "missing";
  if (!isAtLeast(await roleIn(db, editor, found.area), "editor")) return "forbidden";
  // What was made of it a moment ago counts, too.
  const { count } = await db.feed.deleteMany({ where: { id, records: { none: {} } } });
  return count > 0 ? "removed" : "used";
}

/** Asks to have a feed read now: the job that reads feeds looks every minute. */
export const wantFeed = (db: Database, editor: Editor, id: string) =>
  changeFeed(db, editor, id, { wantedById: editor.id, wantedAt: new Date(), importId: null, outcome: "" });

/** Sets whether a feed is read each night. */
export const followFeed = (db: Database, editor: Editor, id: string, followed: boolean) =>
  changeFeed(db, editor, id, { followed });

/** Returns the id of a feed that an area takes in; null for one that it has never read. */
export const findFeedId = async (db: Database, areaSlug: string, source: string): Promise<string | null> =>
  (await db.feed.findUnique({ where: { areaSlug_source: { areaSlug, source } }, select: { id: true } }))?.id ?? null;

/** A feed that is to be read, and for whom; null for the nightly look. */
export type FeedToRead = NewFeed & { id: string; area: string; url: string; wantedById: string | null };

const toRead = (row: {
  id: string;
  areaSlug: string;
  source: string;
  url: string | null;
  title: string;
  wantedById: string | null;
}) => (row.url === null ? [] : [{ ...row, url: row.url, area: row.areaSlug }]);

/** Returns the feeds that somebody asked to have read now, who asked first before the others. */
export const wantedFeeds = async (db: Database): Promise<FeedToRead[]> =>
  (await db.feed.findMany({ where: { wantedAt: { not: null } }, orderBy: { wantedAt: "asc" } })).flatMap(toRead);

/** Returns the feeds that are read each night. */
export const followedFeeds = async (db: Database): Promise<FeedToRead[]> =>
  (await db.feed.findMany({ where: { followed: true }, orderBy: { id: "asc" } })).flatMap(toRead);

/** Notes how far a feed is read. */
export const saveProgress = (db: Database, id: string, { page, pages, records }: ReadingProgress) =>
  db.feed.update({ where: { id }, data: { progress: { page, pages, records } } });

/** What came of reading a feed. `isWhole`: it was read to its end. */
export type Reading = { now: Date; isWhole: boolean; outcome: string; importId?: string | null; unknown?: number };

/** Notes what came of reading a feed: nobody waits for it any more. Since when it fails stays until it is well. */
export async function endReading(db: Database, id: string, { now, isWhole, ...reading }: Reading): Promise<void> {
  const before = await db.feed.findUnique({ where: { id }, select: { failedSince: true } });
  const standing = isWhole ? { readAt: now, failedSince: null } : { failedSince: before?.failedSince ?? now };
  // What was wanted is done; a night's look leaves what somebody asked for meanwhile.
  const wanted = reading.importId === undefined ? {} : { wantedAt: null, wantedById: null };
  // Somebody may have taken it off the list meanwhile.
  await db.feed.updateMany({ where: { id }, data: { ...reading, ...standing, ...wanted, progress: Prisma.DbNull } });
}
