import type { EntryKind } from "../../catalogue/entry";
import { isJsonObject, type JsonObject, ownValue, scalarText } from "../../catalogue/json-values";
import { stableId } from "../../catalogue/stable-id";
import type { Editor } from "../../editing/roles";
import type { WaitingRecord } from "../../tables/area-feed";
import type { Place } from "../../tables/column";
import { nameEntries } from "../../tables/entry-names";
import { noteFeed } from "../../tables/feed-origins";
import { changesBetween } from "../../tables/proposal";
import { feedChanges, withFields } from "../../tables/three-way";
import type { Database } from "../client";
import { workingEdition } from "../entries/drafts";
import { claimEntry } from "../entries/entries";
import type { Prisma } from "../generated/client";
import { logEntry } from "../operations/events";
import type { Transaction } from "../people/editors";
import { saveChange } from "../tables/bulk-apply";
import { newestWords } from "../tables/bulk-entries";
import type { BulkWorld } from "../tables/bulk-report";
import { findFeed } from "./feeds";

type FeedHead = { id: string; title: string; url: string | null };
type Words = Awaited<ReturnType<typeof newestWords>>;

/** What records of a feed are put into drafts with. */
async function placeIn(tx: Transaction, feed: FeedHead, entries: Words, { area, terms, today }: BulkWorld) {
  const links = await tx.feedRecord.findMany({ where: { feedId: feed.id }, select: { recordId: true, entryId: true } });
  const named = entries.map(({ id, kind, slug, content }) => ({
    id,
    kind,
    slug,
    name: scalarText(ownValue(content, "name")),
  }));
  const names = nameEntries(named, new Map(links.map(({ recordId, entryId }) => [recordId, entryId])));
  const origin = { id: feed.id, title: feed.title, url: feed.url, retrieved: today };
  let number = 0;
  const newId = () => stableId(`feed ${feed.id} ${number++} ${today}`);
  return (kind: EntryKind, before: JsonObject): Place => ({
    kind,
    area,
    terms,
    names,
    today,
    newId,
    before,
    isMerged: false,
    feed: origin,
  });
}

/** Returns what of a feed waits for somebody, for who may read drafts in its area; null for anybody else. */
export async function searchFeedChanges(
  db: Database,
  editor: Editor,
  feedId: string,
  world: BulkWorld,
): Promise<WaitingRecord[] | null> {
  const feed = await findFeed(db, editor, feedId);
  if (!feed || feed.area !== world.area.slug) return null;
  const waiting = await db.feedRecord.findMany({
    where: { feedId, waits: true },
    orderBy: { latestAt: "desc" },
    take: 50,
  });
  const entries = await newestWords(db, feed.area);
  const placeOf = await placeIn(db, feed, entries, world);
  return waiting.map(({ recordId, entryId, kind, seen, latest, latestAt, goneSince }) => {
    const content = entries.find(({ id }) => id === entryId)?.content;
    const draft: JsonObject = isJsonObject(content) ? content : {};
    const at = placeOf(kind, draft);
    const changes = goneSince ? [] : feedChanges(draft, latest as JsonObject, seen as JsonObject, at);
    const fields = changes.map(({ names, theirs, isOurs }) => ({
      name: names[0] ?? "",
      isOurs,
      changes: changesBetween(draft, withFields(draft, theirs, at), at),
    }));
    return { recordId, entryId, name: scalarText(ownValue(draft, "name")) || entryId, goneSince, latestAt, fields };
  });
}

/**
 * What somebody answers about a record: which fields to take; ours stays in the others. `latestAt`: what was looked
 * at.
 */
export type FeedAnswer = { feedId: string; recordId: string; latestAt: string; take: readonly string[] };

/**
 * Puts the fields that somebody chose of a record into the draft of its entry, and counts all of it as seen. "moved":
 * the feed says something else by now. "waiting": the entry waits for somebody to check it, and cannot be changed.
 */
export async function answerFeed(
  db: Database,
  editor: Editor,
  { feedId, recordId, latestAt, take }: FeedAnswer,
  world: BulkWorld,
): Promise<"done" | "moved" | "waiting" | "missing" | "forbidden"> {
  const feed = await findFeed(db, editor, feedId);
  if (!feed || feed.area !== world.area.slug) return "missing";
  return db.$transaction(async (tx) => {
    const where = { feedId_recordId: { feedId, recordId } };
    const head = await tx.feedRecord.findUnique({ where, select: { entryId: true } });
    if (!head) return "missing";
    const claimed = await claimEntry(tx, editor, head.entryId, "editor");
    if (claimed.outcome !== "claimed") return claimed.outcome;
    const record = await tx.feedRecord.findUnique({ where });
    if (!record || record.latestAt.toISOString() !== latestAt) return "moved";
    const entries = await newestWords(tx, feed.area);
    const content = entries.find(({ id }) => id === record.entryId)?.content;
    const draft: JsonObject = isJsonObject(content) ? content : {};
    const at = (await placeIn(tx, feed, entries, world))(record.kind, draft);
    const latest = record.latest as JsonObject;
    const chosen = feedChanges(draft, latest, record.seen as JsonObject, at).filter(({ names }) =>
      take.includes(names[0] ?? ""),
    );
    if (chosen.length > 0) {
      if ((await workingEdition(tx, record.entryId))?.state === "submitted") return "waiting";
      const after = chosen.reduce((so, { theirs }) => withFields(so, theirs, at), draft);
      noteFeed(after, draft, latest, at);
      const number = await saveChange(tx, editor, { id: record.entryId, content: after });
      const fields = chosen.flatMap(({ names }) => names[0] ?? []);
      await logEntry(tx, editor.id, "import", claimed.entry, { detail: { number, made: "change", fields } });
    }
    await tx.feedRecord.update({ where, data: { seen: record.latest as Prisma.InputJsonValue, waits: false } });
    return "done";
  });
}
