import type { IncomingMessage } from "node:http";
import { pipeline } from "node:stream";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import { locationOf, openLink, redirects } from "../ask-link";
import { Blocked, publicAddresses, type Resolve, resolveByDns, stopped } from "../link-address";

/** What was fetched before from an address, as its server marked it. */
export type Marks = { etag: string | null; modified: string | null };

/** A page as its server sent it. `next` is the address of the one after it, where a header names it (RFC 8288). */
export type SentPage = Marks & { bytes: Uint8Array; next: string | null };

/**
 * What came of asking for a page. `same`: it is as it was. `wait`: its server asks for patience, seconds where it says
 * how many. `refused`: a sentence for people; `status` is null where there was no answer.
 */
export type FetchedPage =
  | ({ outcome: "page" } & SentPage)
  | { outcome: "same" }
  | { outcome: "wait"; seconds: number | null; status: number }
  | { outcome: "refused"; status: number | null; sentence: string };

/** `patience`: milliseconds in all. `most`: bytes after unpacking. `allow` is for tests only: see `publicAddresses`. */
export type FetchOptions = {
  marks?: Marks;
  most: number;
  patience?: number;
  signal?: AbortSignal;
  resolve?: Resolve;
  allow?: readonly string[];
};

const patienceInAll = 60_000;
const mostRedirects = 5;

/** Thrown when more comes than may. */
class TooMuch extends Error {}

const unpackers: Record<string, () => NodeJS.ReadWriteStream> = {
  gzip: createGunzip,
  "x-gzip": createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};

/** Returns the body of an answer, unpacked; what unpacks to more than `most` is left where it is. */
async function bodyOf(response: IncomingMessage, most: number): Promise<Buffer> {
  const encoding = String(response.headers["content-encoding"] ?? "identity")
    .toLowerCase()
    .trim();
  const unpack = Object.hasOwn(unpackers, encoding) ? unpackers[encoding] : undefined;
  const body = unpack ? pipeline(response, unpack(), () => undefined) : response;
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of body as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > most) throw new TooMuch();
      chunks.push(chunk);
    }
  } finally {
    response.destroy();
  }
  return Buffer.concat(chunks);
}

const headers = (marks: Marks | undefined): Record<string, string> => ({
  "User-Agent": "LocalOfferImport/1.0 (Open Referral)",
  Accept: "application/json, application/zip;q=0.9, */*;q=0.5",
  "Accept-Encoding": "gzip, br",
  ...(marks?.etag ? { "If-None-Match": marks.etag } : {}),
  ...(marks?.modified && !marks.etag ? { "If-Modified-Since": marks.modified } : {}),
});

/** Seconds that an answer asks to wait: a number, or a moment. */
function waitOf(response: IncomingMessage): number | null {
  const text = String(response.headers["retry-after"] ?? "").trim();
  if (/^\d{1,6}$/.test(text)) return Number(text);
  // JavaScript takes "-5" for a day of May.
  const moment = /^[a-z]/i.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(moment) ? null : Math.max(0, Math.ceil((moment - Date.now()) / 1_000));
}

/** Returns the address that a header Link gives to the page after this one; null where it gives none. */
const nextIn = (link: string | string[] | undefined): string | null =>
  /<([^<>]{1,2000})>[^<>]*;\s*rel\s*=\s*"?next\b/i.exec([link ?? ""].flat().join(","))?.[1] ?? null;

async function answered(response: IncomingMessage, most: number): Promise<FetchedPage> {
  const status = response.statusCode ?? 0;
  if (status === 200) {
    const { etag = null, "last-modified": modified = null, link } = response.headers;
    return { outcome: "page", bytes: await bodyOf(response, most), etag, modified, next: nextIn(link) };
  }
  response.destroy();
  if (status === 304) return { outcome: "same" };
  if (status === 429 || status === 503) return { outcome: "wait", seconds: waitOf(response), status };
  return { outcome: "refused", status, sentence: `It answered with an error (${status}).` };
}

async function follow(start: URL, signal: AbortSignal, options: FetchOptions): Promise<FetchedPage> {
  const { resolve = resolveByDns, allow = [], marks, most } = options;
  let url = start;
  for (let step = 0; step <= mostRedirects; step++) {
    signal.throwIfAborted();
    const addresses = await Promise.race([publicAddresses(url, resolve, allow), stopped(signal)]);
    const response = await openLink({ method: "GET", url, addresses, signal, headers: headers(marks) });
    const location = locationOf(response);
    if (!redirects.includes(response.statusCode ?? 0) || location === null) return answered(response, most);
    response.destroy();
    if (!URL.canParse(location, url)) break;
    url = new URL(location, url);
  }
  return { outcome: "refused", status: null, sentence: "It sends on from one address to the next without an end." };
}

function sentenceOf(error: unknown, isLate: boolean, most: number): string {
  if (error instanceof Blocked)
    return "This address leads into a private network, or is none of the web. It was not asked.";
  if (error instanceof TooMuch) return `It sends more than ${Math.floor(most / 1_000_000)} MB at once.`;
  if (isLate) return "It did not answer in time.";
  const { code = "" } = error as { code?: string };
  if (code === "ENOTFOUND" || code === "ENODATA") return "There is no site of this name.";
  if (/^Z_|^ERR__ERROR|^ERR_/.test(code)) return "What it sends is damaged, or only a part of it came.";
  return "There was no answer.";
}

/**
 * Fetches one page of a feed, under the guard of the link checker. Only public addresses are connected to, each looked
 * up here, checked and used as it was checked, and so is every redirect. Time and bytes are bounded, also of what is
 * packed. Never throws.
 */
export async function fetchPage(text: string, options: FetchOptions): Promise<FetchedPage> {
  const late = AbortSignal.timeout(options.patience ?? patienceInAll);
  const signal = options.signal ? AbortSignal.any([late, options.signal]) : late;
  try {
    if (!URL.canParse(text)) throw new Blocked();
    return await Promise.race([follow(new URL(text), signal, options), stopped(signal)]);
  } catch (error) {
    return { outcome: "refused", status: null, sentence: sentenceOf(error, late.aborted, options.most) };
  }
}
