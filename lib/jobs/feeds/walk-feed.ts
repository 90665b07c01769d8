import { setTimeout as sleep } from "node:timers/promises";
import { isJsonObject, ownValue, scalarText } from "../../catalogue/json-values";
import { feedLimits } from "../../open-referral-import/limits";
import { type FeedParts, noParts, recordsIn } from "../../open-referral-import/parts";
import { readJson } from "../../tables/json-in";
import type { FetchedPage, FetchOptions, Marks } from "./fetch-page";
import type { PageStore } from "./page-store";

/** How far a walk is. `pages` is null where the feed does not say how many there are. */
export type FeedProgress = { page: number; pages: number | null; records: number; waits: number };

/**
 * What came of walking through a feed. `issue` says why it could not be read to its end; null when it was. What was
 * read until then is in `parts` all the same. `file` is what the address holds where it is one file. `fetched` counts
 * the pages that came, `same` those that were as they had been.
 */
export type Walk = {
  parts: FeedParts;
  file: Uint8Array | null;
  notes: string[];
  issue: string | null;
  fetched: number;
  same: number;
};

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

const perPage = 50;
const restBetween = 200;
const tries = 4;

/** Thrown to end a walk, with a sentence for people. */
class Ended extends Error {
  constructor(
    readonly sentence: string,
    readonly status: number | null = null,
  ) {
    super(sentence);
  }
}

const inWords = (seconds: number) => (seconds < 90 ? `${seconds} seconds` : `${Math.ceil(seconds / 60)} minutes`);

/** Asks for pages one after the other, politely, and counts what came. */
class Reader {
  fetched = 0;
  same = 0;
  bytes = 0;
  waits = 0;
  private asked = 0;
  private readonly until: number;

  constructor(private readonly options: WalkOptions) {
    this.until = Date.now() + (options.minutes ?? 50) * 60_000;
  }

  /**
   * The bytes at an address. `stamp`: what a list says of when it changed; a kept page of that stamp is not asked for.
   */
  async bytesOf(url: string, stamp = ""): Promise<Uint8Array> {
    const { store } = this.options;
    const kept = store.find(url);
    if (kept && (kept.isFresh || (stamp !== "" && kept.stamp === stamp))) {
      this.same++;
      return this.counted(kept.bytes);
    }
    const marks = kept && (kept.etag || kept.modified) ? { etag: kept.etag, modified: kept.modified } : undefined;
    const page = await this.asking(url, marks);
    if (page.outcome === "same" && kept) {
      this.same++;
      // It is as good as fetched now: a walk that is broken off after this does not ask for it again.
      store.keep(url, { ...kept, stamp });
      return this.counted(kept.bytes);
    }
    if (page.outcome !== "page") throw new Ended("It says that nothing has changed, and has sent nothing yet.");
    this.fetched++;
    store.keep(url, { bytes: page.bytes, etag: page.etag, modified: page.modified, stamp });
    return this.counted(page.bytes);
  }

  private counted(bytes: Uint8Array): Uint8Array {
    this.bytes += bytes.length;
    if (this.bytes > feedLimits.allBytes) throw new Ended("There is more in this feed than is read at once.");
    return bytes;
  }

  private async rest(milliseconds: number): Promise<void> {
    const { signal } = this.options;
    if (signal?.aborted) throw new Ended("It was stopped half way. The next try goes on from there.");
    await sleep(milliseconds, undefined, signal ? { signal } : {}).catch(() => undefined);
  }

  private async asking(url: string, marks: Marks | undefined): Promise<FetchedPage> {
    const { fetch, signal, pause = restBetween, longestWait = 120 } = this.options;
    for (let attempt = 1; ; attempt++) {
      if (Date.now() > this.until) throw new Ended("It takes too long. The next try goes on from there.");
      await this.rest(this.asked++ === 0 ? 0 : pause);
      const page = await fetch(url, {
        most: feedLimits.pageBytes,
        ...(marks ? { marks } : {}),
        ...(signal ? { signal } : {}),
      });
      if (page.outcome === "page" || page.outcome === "same") return page;
      const isPassing = page.outcome === "wait" || (page.status !== null && page.status >= 500);
      if (page.outcome === "refused" && (!isPassing || attempt === tries)) throw new Ended(page.sentence, page.status);
      const seconds = page.outcome === "wait" ? (page.seconds ?? 2 ** attempt) : 2 ** attempt;
      if (attempt === tries || seconds > longestWait) {
        throw new Ended(
          `It asks to be left alone for ${inWords(seconds)}. Try again later: the next try goes on from there.`,
        );
      }
      this.waits++;
      await this.rest(seconds * 1_000 * (pause === 0 ? 0.01 : 1));
    }
  }
}

/** What only UTF-8 looks like, as Latin-1 shows it. */
const utf8Sequence = /[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}/;

/** UTF-16 by its mark, which Windows calls Unicode. */
const utf16 = (bytes: Uint8Array): "utf-16le" | "utf-16be" | null =>
  bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : null;

/** The text of some bytes: UTF-8, or where nothing in them is that, the letters of Windows, as older sites write. */
function textOf(bytes: Uint8Array): string {
  const marked = utf16(bytes);
  if (marked) return new TextDecoder(marked).decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    const isDamaged = utf8Sequence.test(Buffer.from(bytes).toString("latin1"));
    return new TextDecoder(isDamaged ? "utf-8" : "windows-1252").decode(bytes);
  }
}

const jsonOf = (bytes: Uint8Array): unknown => {
  const text = textOf(bytes);
  if (/^\s*</.test(text)) throw new Ended("This is a page for people and no feed. Use the address of the feed.");
  const read = readJson(text, true);
  if ("message" in read) throw new Ended(read.message);
  return read.value;
};

/** A record a line. */
const lines = /^\s*\{[^\n]*\}[ \r]*\n\s*\{/;

const isFile = (bytes: Uint8Array): boolean =>
  (bytes[0] === 0x50 && bytes[1] === 0x4b) ||
  lines.test(Buffer.from(bytes).toString("latin1")) ||
  !/^\s*[[{<]/.test(
    Buffer.from(bytes.subarray(0, 64))
      .toString("latin1")
      .replace(/^\xef\xbb\xbf/, ""),
  );

/** How a page of a list says where it stands: the names of version 3, and those of version 1. */
type Standing = { pages: number | null; items: number | null; isFirst: boolean | null; isLast: boolean | null };

function standing(page: unknown): Standing {
  const number = (...names: string[]) => {
    const found = names
      .map((name) => ownValue(page, name))
      .find((one) => typeof one === "number" || typeof one === "string");
    const read = Number(found);
    return found !== undefined && Number.isSafeInteger(read) && read >= 0 ? read : null;
  };
  const flag = (...names: string[]) => {
    const found = names.map((name) => scalarText(ownValue(page, name))).find((one) => /^(?:true|false)$/i.test(one));
    return found === undefined ? null : /^true$/i.test(found);
  };
  return {
    pages: number("total_pages", "totalPages"),
    items: number("total_items", "totalElements"),
    isFirst: flag("first_page", "first"),
    isLast: flag("last_page", "last"),
  };
}

/**
 * The address of the page after this one, where a page gives it (as many feeds do that count no pages). Null where it
 * says that there is none; undefined where it says nothing. Throws where it is of another site.
 */
function nextAddress(page: unknown, list: URL): string | null | undefined {
  const holders = [page, ...["links", "_links", "paging", "meta"].map((name) => ownValue(page, name))];
  const said = holders
    .flatMap((one) => [ownValue(one, "next"), ownValue(one, "next_page_url")])
    .filter((one) => one !== undefined);
  if (said.length === 0) return undefined;
  const text = said.map((one) => scalarText(one) || scalarText(ownValue(one, "href"))).find((one) => one !== "");
  if (text === undefined) return null;
  if (!/^(?:https?:|[/?])/i.test(text) || !URL.canParse(text, list)) return undefined;
  const url = new URL(text, list);
  if (url.host !== list.host) throw new Ended("It names another site for the page after this one. That was not asked.");
  // A site behind a proxy often takes itself for one without encryption.
  url.protocol = list.protocol;
  return url.href;
}

/** The address of the list of one kind, whether the feed itself or its list of services was named. */
function listAddress(given: string, list: string): URL {
  const url = new URL(given);
  url.hash = "";
  const path = url.pathname.replace(/\/+$/, "");
  url.pathname = `${path.replace(/\/services$/, "")}/${list}`;
  return url;
}

const pageAddress = (list: URL, page: number, isWhole: boolean): string => {
  const url = new URL(list);
  url.searchParams.set("page", String(page));
  if (isWhole) {
    url.searchParams.set("per_page", String(perPage));
    url.searchParams.set("full", "true");
  }
  return url.href;
};

const idOf = (record: unknown): string => scalarText(ownValue(record, "id"));
const stampOf = (record: unknown): string =>
  scalarText(ownValue(record, "last_modified") ?? ownValue(record, "updated_at"));

/** Whether a record of a list is whole: one that stands in short has no lists. */
const isWhole = (record: unknown): boolean =>
  isJsonObject(record) && Object.values(record).some((value) => Array.isArray(value));

type List = { records: unknown[]; notes: string[]; issue: string | null };

/** The records of page 0, where that is a page of its own; none where it is page 1 again, or is refused. */
async function readNought(reader: Reader, address: string, first: readonly unknown[]): Promise<unknown[]> {
  try {
    const contents = recordsIn(jsonOf(await reader.bytesOf(address))) ?? [];
    const known = new Set(first.map(idOf));
    return contents.filter((one) => idOf(one) !== "" && !known.has(idOf(one)));
  } catch (error) {
    if (!(error instanceof Ended)) throw error;
    return [];
  }
}

/** Every record of a list, page by page, to its end or to where it can be read. */
async function readList(
  reader: Reader,
  list: URL,
  onPage: (page: number, pages: number | null, count: number) => void,
): Promise<List> {
  const records: unknown[] = [];
  const notes: string[] = [];
  const seen = new Set<string>();
  let items: number | null = null;
  let asksWhole = true;
  /** Whether the feed says which page is the last. One that does not is asked until a page brings nothing new. */
  let isCounted = false;
  let address = pageAddress(list, 1, asksWhole);
  /** How many pages there are before page 1: one, where a feed counts from 0. */
  let before = 0;
  for (let page = 1; ; page++) {
    try {
      let value: unknown;
      try {
        value = jsonOf(await reader.bytesOf(address));
      } catch (error) {
        // Some refuse a key that they do not know.
        if (page > 1 || !(error instanceof Ended) || ![400, 404, 422, 500].includes(error.status ?? 0)) throw error;
        asksWhole = false;
        value = jsonOf(await reader.bytesOf(pageAddress(list, page, false)));
      }
      const contents = recordsIn(value);
      if (contents === null) throw new Ended("There is no list of services at this address.");
      const at = standing(value);
      items = at.items ?? items;
      if (page === 1 && at.isFirst === false) {
        const earlier = await readNought(reader, pageAddress(list, 0, asksWhole), contents);
        for (const one of earlier) seen.add(idOf(one));
        records.push(...earlier);
        before = earlier.length > 0 ? 1 : 0;
      }
      const fresh = contents.filter((one) => idOf(one) === "" || !seen.has(idOf(one)));
      isCounted ||= at.pages !== null || at.isLast !== null;
      if (page > 1 && contents.length > 0 && fresh.length === 0) {
        // A feed that says nothing of pages has one, whatever it is asked.
        if (isCounted || page > 2)
          notes.push(`Page ${page} repeats what came before, so the pages after it were not asked for.`);
        break;
      }
      for (const one of contents) seen.add(idOf(one));
      records.push(...(page > 1 ? fresh : contents));
      onPage(page, at.pages, records.length);
      if (records.length > feedLimits.records) {
        return {
          records: records.slice(0, feedLimits.records),
          notes,
          issue: `There are more than ${feedLimits.records.toLocaleString("en-GB")} records.`,
        };
      }
      const next = at.pages === null ? nextAddress(value, list) : undefined;
      const isEnd = at.pages !== null ? page >= at.pages - before : at.isLast === true || next === null;
      if (isEnd || contents.length === 0) break;
      address = next ?? pageAddress(list, page + 1, asksWhole);
      if (page >= feedLimits.pages)
        return { records, notes, issue: `There are more than ${feedLimits.pages.toLocaleString("en-GB")} pages.` };
    } catch (error) {
      if (!(error instanceof Ended)) throw error;
      const isPastTheEnd = page > 1 && !isCounted && [400, 404, 422].includes(error.status ?? 0);
      if (isPastTheEnd) break;
      return { records, notes, issue: page === 1 ? error.sentence : `Page ${page}: ${error.sentence}` };
    }
  }
  if (items !== null && items !== records.length) {
    notes.push(
      `The feed says that it has ${items.toLocaleString("en-GB")} records, and ${records.length.toLocaleString("en-GB")} came.`,
    );
  }
  return { records, notes, issue: null };
}

/** The services of a list that has them in short, each asked for by its id. */
async function readDetails(
  reader: Reader,
  list: URL,
  short: readonly unknown[],
  onRecord: (count: number) => void,
): Promise<List> {
  const records: unknown[] = [];
  const notes: string[] = [];
  let missing = 0;
  for (const [at, record] of short.entries()) {
    const id = idOf(record);
    const url = new URL(list);
    url.pathname = `${list.pathname}/${encodeURIComponent(id)}`;
    try {
      records.push(id === "" ? record : jsonOf(await reader.bytesOf(url.href, stampOf(record))));
    } catch (error) {
      if (!(error instanceof Ended)) throw error;
      const isOne = error.status !== null && error.status < 500;
      if (!isOne) return { records: [...records, ...short.slice(at)], notes, issue: error.sentence };
      records.push(record);
      missing++;
      // A feed without single records has none of them.
      if (missing === 3 && at === 2) return { records: [...short], notes, issue: null };
    }
    onRecord(records.length);
  }
  if (missing > 0)
    notes.push(`${missing} of the services that are listed could not be asked for one by one. They are in short.`);
  return { records, notes, issue: null };
}

/**
 * Walks through a feed of Open Referral from its address, or that of its list of services. It asks one request at a
 * time, and not for what has not changed. What a server asks to wait is waited for. Bounded in pages, records, bytes
 * and time. Never throws: what stops it is a sentence.
 */
export async function walkFeed(given: string, options: WalkOptions): Promise<Walk> {
  const reader = new Reader(options);
  const parts = noParts();
  const done = (rest: Partial<Walk>): Walk => ({
    parts,
    file: null,
    notes: [],
    issue: null,
    fetched: reader.fetched,
    same: reader.same,
    ...rest,
  });
  const tell = (page: number, pages: number | null, records: number) =>
    options.onProgress?.({ page, pages, records, waits: reader.waits });
  if (!URL.canParse(given)) return done({ issue: "This is no address of the web. It begins with https://." });
  const list = listAddress(given, "services");
  const isList = new URL(given).pathname.replace(/\/+$/, "") === list.pathname;
  if (!isList) {
    // The address may be that of a file, or of a feed that says what it is.
    try {
      const bytes = await reader.bytesOf(new URL(given).href);
      const value = isFile(bytes)
        ? null
        : /^\s*</.test(Buffer.from(bytes.subarray(0, 64)).toString("latin1"))
          ? {}
          : jsonOf(bytes);
      if (value === null || recordsIn(value) !== null) {
        options.store.end();
        return done({ file: bytes });
      }
    } catch (error) {
      if (!(error instanceof Ended)) throw error;
      if (error.status === null) return done({ issue: error.sentence });
    }
  }
  const services = await readList(reader, list, tell);
  if (services.issue !== null && services.records.length === 0) return done({ issue: services.issue });
  const isShort = services.records.length > 0 && !services.records.some(isWhole);
  const whole =
    isShort && services.issue === null
      ? await readDetails(reader, list, services.records, (count) => tell(count, services.records.length, count))
      : services;
  parts.services.push(...whole.records);
  const notes = [...new Set([...services.notes, ...whole.notes])];
  if (whole.issue !== null) return done({ notes, issue: whole.issue });
  // Bodies that pay and places without a service stand in lists of their own, where a feed has such lists.
  for (const name of ["organizations", "locations"] as const) {
    const found = await readList(reader, listAddress(given, name), (page, pages, count) =>
      tell(page, pages, parts.services.length + count),
    );
    parts[name].push(...found.records);
  }
  options.store.end();
  return done({ notes });
}
