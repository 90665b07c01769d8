import path from "node:path";
import { britishDay } from "../catalogue/british-day";
import { counted } from "../catalogue/counted";
import { ownValue, scalarText } from "../catalogue/json-values";
import type { Database } from "../db/client";
import { type LatestRecord, saveLatest } from "../db/feeds/feed-records";
import { endReading, type FeedToRead, followedFeeds, saveProgress, wantedFeeds } from "../db/feeds/feeds";
import { findEditor } from "../db/people/editors";
import { keepImport } from "../db/tables/bulk";
import { settings } from "../process/settings";
import { type FeedReport, type ReadFeed, readFeedApart, rowsOfFeed } from "./feeds/feed-reader";

/** Milliseconds between two notes of how far a feed is read. */
const noteEvery = 2_000;

/** What a feed is read with: tests bring their own. */
type With = { read?: ReadFeed; folder?: string };

const feedFolder = () => path.join(path.resolve(settings.DATA_DIR), "feeds");

async function readNoted(
  db: Database,
  feed: FeedToRead,
  signal: AbortSignal,
  { read, folder }: Required<With>,
): Promise<FeedReport> {
  let noted = 0;
  return read(
    { url: feed.url, bytes: null, folder, source: feed.source },
    {
      signal,
      onProgress: (progress) => {
        if (Date.now() - noted < noteEvery) return;
        noted = Date.now();
        void saveProgress(db, feed.id, progress).catch(() => undefined);
      },
    },
  );
}

const whyNot = ({ issue, issues }: FeedReport) => issue ?? issues.join(" ");

/**
 * Reads the feeds that somebody asked for at the desk, and keeps their rows for whoever asked: they look at them, and
 * make drafts.
 */
export async function readWantedFeeds(
  db: Database,
  now: Date,
  signal: AbortSignal,
  { read = readFeedApart, folder = feedFolder() }: With = {},
): Promise<string> {
  let count = 0;
  for (const feed of await wantedFeeds(db)) {
    if (signal.aborted) break;
    const editor = feed.wantedById === null ? null : await findEditor(db, feed.wantedById);
    const report = await readNoted(db, feed, signal, { read, folder });
    // What was broken off because this process ends goes on in the next one.
    if (signal.aborted) break;
    const source = report.source && rowsOfFeed(report.source, { ...feed, retrieved: britishDay(now) });
    const kept =
      editor && source ? await keepImport(db, editor, feed.area, { source, issues: [], notes: report.notes }) : null;
    await endReading(db, feed.id, {
      now,
      isWhole: report.source !== null && report.issue === null,
      outcome: whyNot(report),
      importId: kept?.outcome === "kept" ? kept.id : null,
    });
    count++;
  }
  return count === 0 ? "" : `${counted(count, "feed was", "feeds were")} read.`;
}

/** Returns the records of a report by their ids. */
function recordsOf({ source }: FeedReport): Map<string, LatestRecord> {
  if (source?.format !== "open-referral") return new Map();
  return new Map(source.rows.map(({ kind, record }) => [scalarText(ownValue(record, "id")), { kind, record }]));
}

/**
 * Reads the feeds that areas follow, and notes what they say now. Nothing is changed: what is new waits at the desk,
 * and so does what is gone. A feed that does not answer is told, and what it said before stays.
 */
export async function followFeeds(
  db: Database,
  now: Date,
  signal: AbortSignal,
  { read = readFeedApart, folder = feedFolder() }: With = {},
): Promise<string> {
  const counts = { read: 0, failed: 0, changed: 0, gone: 0 };
  for (const feed of await followedFeeds(db)) {
    if (signal.aborted) break;
    const report = await readNoted(db, feed, signal, { read, folder });
    if (signal.aborted) break;
    const isWhole = report.source !== null && report.issue === null;
    const news = report.source
      ? await db.$transaction((tx) => saveLatest(tx, feed.id, recordsOf(report), { now, isWhole }), {
          timeout: 120_000,
        })
      : null;
    const unknown = news ? { unknown: news.unknown } : {};
    await endReading(db, feed.id, { now, isWhole, outcome: whyNot(report), ...unknown });
    counts[isWhole ? "read" : "failed"]++;
    counts.changed += news?.changed ?? 0;
    counts.gone += news?.gone ?? 0;
  }
  if (counts.read + counts.failed === 0) return "";
  return `${counted(counts.read, "feed")} read, ${counts.failed} not to their end: ${counts.changed} records changed, ${counts.gone} gone.`;
}
