import { setTimeout as sleep } from "node:timers/promises";
import { counted } from "../../catalogue/counted";
import { feedLimits } from "../../open-referral-import/limits";
import { FeedFault } from "./feed-fault";
import type { FetchedPage, FetchOptions, Marks, SentPage } from "./fetch-page";
import type { PageStore } from "./page-store";

/** How far a walk is. `pages` is null where the feed does not say how many there are. */
export type FeedProgress = { page: number; pages: number | null; records: number; waits: number };

/** What a walk is done with. `pause`: milliseconds of rest between two requests. `minutes`: for all of it. */
export type WalkOptions = {
  fetch: (url: string, options: FetchOptions) => Promise<FetchedPage>;
  store: PageStore;
  pause?: number;
  minutes?: number;
  longestWait?: number;
  signal?: AbortSignal;
  onProgress?: (progress: FeedProgress) => void;
};

const restBetween = 200;
const tries = 4;

/** A time to wait, in the largest unit of which it has two or more. */
function inWords(seconds: number): string {
  if (seconds < 120) return counted(seconds, "second");
  if (seconds < 7_200) return counted(Math.ceil(seconds / 60), "minute");
  return seconds < 172_800 ? counted(Math.ceil(seconds / 3_600), "hour") : counted(Math.ceil(seconds / 86_400), "day");
}

/** Asks a feed for pages, one after the other and politely, keeps them, and counts what came. */
export class FeedClient {
  fetched = 0;
  same = 0;
  bytes = 0;
  waits = 0;
  private asked = 0;
  private readonly until: number;

  constructor(private readonly options: WalkOptions) {
    this.until = Date.now() + (options.minutes ?? 50) * 60_000;
  }

  /** Returns the bytes at an address: see `pageOf`. */
  async bytesOf(url: string, stamp = ""): Promise<Uint8Array> {
    return (await this.pageOf(url, stamp)).bytes;
  }

  /**
   * What is at an address. `stamp`: what a list says of when it changed; a kept page of that stamp is not asked for.
   */
  async pageOf(url: string, stamp = ""): Promise<Pick<SentPage, "bytes" | "next">> {
    const { store } = this.options;
    const kept = store.find(url);
    if (kept && (kept.isFresh || (stamp !== "" && kept.stamp === stamp))) {
      this.same++;
      return this.counted(kept);
    }
    const marks = kept && (kept.etag || kept.modified) ? { etag: kept.etag, modified: kept.modified } : undefined;
    const page = await this.asking(url, marks);
    if (page.outcome === "same" && kept) {
      this.same++;
      // It is as good as fetched now: a walk that is broken off after this does not ask for it again.
      store.keep(url, { ...kept, stamp });
      return this.counted(kept);
    }
    if (page.outcome !== "page") throw new FeedFault("It says that nothing has changed, and has sent nothing yet.");
    this.fetched++;
    const { bytes, etag, modified, next } = page;
    store.keep(url, { bytes, etag, modified, next, stamp });
    return this.counted(page);
  }

  private counted<Page extends { bytes: Uint8Array }>(page: Page): Page {
    this.bytes += page.bytes.length;
    if (this.bytes > feedLimits.allBytes) throw new FeedFault("There is more in this feed than is read at once.");
    return page;
  }

  private async rest(milliseconds: number): Promise<void> {
    const { signal } = this.options;
    if (signal?.aborted) throw new FeedFault("It was stopped half way. The next try goes on from there.");
    await sleep(milliseconds, undefined, signal ? { signal } : {}).catch(() => undefined);
  }

  private async asking(url: string, marks: Marks | undefined): Promise<FetchedPage> {
    const { fetch, signal, pause = restBetween, longestWait = 120 } = this.options;
    for (let attempt = 1; ; attempt++) {
      if (Date.now() > this.until) throw new FeedFault("It takes too long. The next try goes on from there.");
      await this.rest(this.asked++ === 0 ? 0 : pause);
      const page = await fetch(url, {
        most: feedLimits.pageBytes,
        ...(marks ? { marks } : {}),
        ...(signal ? { signal } : {}),
      });
      if (page.outcome === "page" || page.outcome === "same") return page;
      const isPassing = page.outcome === "wait" || (page.status !== null && page.status >= 500);
      if (page.outcome === "refused" && (!isPassing || attempt === tries))
        throw new FeedFault(page.sentence, page.status);
      const seconds = page.outcome === "wait" ? (page.seconds ?? 2 ** attempt) : 2 ** attempt;
      if (attempt === tries || seconds > longestWait) {
        throw new FeedFault(
          `It asks to be left alone for ${inWords(seconds)}. Try again later: the next try goes on from there.`,
        );
      }
      this.waits++;
      await this.rest(seconds * 1_000 * (pause === 0 ? 0.01 : 1));
    }
  }
}
