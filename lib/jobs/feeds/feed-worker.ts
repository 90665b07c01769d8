import { parentPort } from "node:worker_threads";
import { feedLimits } from "../../open-referral-import/limits";
import { readFeed } from "../../open-referral-import/read-feed";
import { readSourceFile } from "../../open-referral-import/read-source-file";
import type { FeedReport, FeedToRead } from "./feed-reader";
import { fetchPage } from "./fetch-page";
import { noPageStore, openPageStore } from "./page-store";
import { walkFeed } from "./walk-feed";

/** Reads a feed, or a file of one, and says what came of it. */
async function answer({ url, bytes, folder, source }: FeedToRead): Promise<FeedReport> {
  if (bytes) return { ...readSourceFile(bytes, source, feedLimits.pageBytes), issue: null, fetched: 0, same: 0 };
  const store = folder === null ? noPageStore() : openPageStore(folder, url, Date.now());
  const onProgress = (progress: object) => parentPort?.postMessage({ progress });
  const { parts, file, notes, issue, fetched, same } = await walkFeed(url, { fetch: fetchPage, store, onProgress });
  const isEmpty = parts.services.length === 0 && file === null;
  const read = file
    ? readSourceFile(file, source, feedLimits.pageBytes)
    : isEmpty && issue !== null
      ? { source: null, issues: [issue], notes: [] }
      : readFeed(parts, source);
  return { ...read, notes: [...notes, ...read.notes], issue, fetched, same };
}

/** The thread of `readFeedApart`: where a feed is in, its rows out. */
parentPort?.on("message", async (feed: FeedToRead) => parentPort?.postMessage({ report: await answer(feed) }));
