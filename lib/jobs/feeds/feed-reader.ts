import type { BulkSource, FeedOrigin } from "../../tables/bulk-row";
import type { BulkFile } from "../../tables/read-open-referral";
import { bareThread } from "../bare-thread";
import type { FeedProgress } from "./feed-client";

/**
 * Which feed is read: an address, or the bytes of a file. `folder`: where its pages are kept from one night to the
 * next. `source`: what ids of its own are made of.
 */
export type FeedToRead = { url: string; bytes: Uint8Array | null; folder: string | null; source: string };

/** The rows of a feed. `issue` says why it was not read to its end; null when it was. */
export type FeedReport = BulkFile & { issue: string | null; fetched: number; same: number };

/** Reads a feed. */
export type ReadFeed = (
  feed: FeedToRead,
  options?: { signal?: AbortSignal; onProgress?: (progress: FeedProgress) => void },
) => Promise<FeedReport>;

/** Megabytes that the thread may use: a feed of ten thousand services has some fifty of text. */
const memory = 768;

const failed = (issue: string): FeedReport => ({
  source: null,
  issues: [issue],
  notes: [],
  issue,
  fetched: 0,
  same: 0,
});

/**
 * Reads a feed in a thread of its own. It knows no password of the database, and what strangers send it is not in the
 * memory of the site (requirement IX-5). Never throws: a feed for which the memory does not do is told in a sentence.
 */
export const readFeedApart: ReadFeed = (feed, { signal, onProgress } = {}) =>
  new Promise((resolve) => {
    const thread = bareThread("lib/jobs/feeds/feed-worker.ts", memory);
    const end = (report: FeedReport) => {
      resolve(report);
      void thread.terminate();
    };
    thread.on("message", ({ progress, report }: { progress?: FeedProgress; report?: FeedReport }) => {
      if (progress) onProgress?.(progress);
      if (report) end(report);
    });
    thread.on("error", () => end(failed("It could not be read: it may be larger than is read at once.")));
    thread.on("exit", () => end(failed("Reading it ended before its time.")));
    signal?.addEventListener("abort", () => end(failed("It was stopped half way. The next try goes on from there.")));
    thread.ref();
    thread.postMessage(feed);
  });

/** Returns the rows of a feed with whose they are. */
export const rowsOfFeed = (source: BulkSource, { id, title, url, retrieved }: FeedOrigin): BulkSource =>
  source.format === "csv" ? source : { ...source, feed: { id, title, url, retrieved } };
