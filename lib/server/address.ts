import type { Known } from "../catalogue/search/filters";
import { plainKey } from "../catalogue/search/query";
import { readPageSearch, searchQuery } from "../catalogue/search/search-address";
import { pathOf } from "./valid-url";

/**
 * The parts of an address that decide an answer: its path, and the query that its page reads, written in one way.
 * `keepable` says whether its page may be kept. `isSearch` says that it is a search. `moved` is the right address where
 * this is not the one that a link of this site has.
 */
export type Address = { path: string; query: string; keepable: boolean; isSearch: boolean; moved: string | null };

/** Pages of the whole site that explain something and ask nothing. */
export const informingPages = new Set([
  "/about-the-data",
  "/accessibility",
  "/glossary",
  "/open-data",
  "/privacy",
  "/privacy/this-device",
]);

/**
 * Pages that are the same for everybody, so that they may be kept: those that stand here, the pages of an area, and
 * files. Any other page is drawn for each who asks, so a new one is never shown to the wrong person because nobody
 * thought of this list.
 */
const samePages = (path: string) => path === "/" || informingPages.has(path);
const samePagesOfArea = [
  /^$/,
  /^\/(?:services|guides|locations|organizations)(?:\/[^/]+)?$/,
  /^\/services\/[^/]+\/(?:sheet|refer)$/,
  /^\/(?:services|guides)\/[^/]+\/easy-read$/,
  /^\/refer(?:\/[^/]+)?$/,
  /^\/glossary$/,
  /^\/print(?:\/[^/]+(?:\/\d+)?)?$/,
  /^\/ages(?:\/[^/]+)?$/,
  /^\/comment\/(?:right|sent|track)$/,
  /^\/you-said(?:\/\d{4})?$/,
];
const isFile = (path: string) => path.startsWith("/_next/static/") || /\.[a-z0-9]+$/.test(path);

function isForEverybody(path: string, { areas }: Known): boolean {
  if (samePages(path) || isFile(path)) return true;
  const [, slug = "", rest = ""] = /^\/([^/]+)(.*)$/.exec(path) ?? [];
  return areas.some((area) => area.slug === slug) && samePagesOfArea.some((page) => page.test(rest));
}

/** The keys that a page reads besides the pages of answers: none, but for these. */
const pageKeys = new Map<string, readonly string[]>([
  ["/where", ["place"]],
  ["/my-list", ["ids", "did", "of"]],
  ["/my-list/sheet", ["ids"]],
]);
const keysOf = (path: string): readonly string[] =>
  pageKeys.get(path) ?? (/^\/[^/]+\/comment$/.test(path) ? ["about"] : []);

/** Marks and spaces that a letter, a chat or a bracket leaves at the end of a link, each as UTF-8 in a path. */
const leftovers = [
  "/",
  ...[..."., ; : ! ) ] } > \" ' * ” ’ » \u00a0 \u200b"].flatMap((mark) => [mark, escapeOf(mark)]),
];

function escapeOf(mark: string): string {
  return Buffer.from(mark).toString("hex").toUpperCase().replace(/../g, "%$&");
}

/** Returns a path without the slashes, marks and spaces at its end: none of them is part of an address of this site. */
function withoutLeftovers(path: string): string {
  let end = path.length;
  for (;;) {
    const last = leftovers.find((one) => path.endsWith(one, end));
    if (!last || end <= 1) break;
    end -= last.length;
  }
  return path.slice(0, Math.max(end, 1));
}

/** Capitals count below these: in names of built files, in FHIR's words, and in the secrets of the desk's links. */
const minded = /^\/(?:_next|admin|api\/fhir)\//i;

/** Nearly every path: nothing in it could be spelled in another way. */
const usual = /^\/(?:[a-z0-9/_.-]*[a-z0-9_-])?$/;

/**
 * Returns the one spelling of a path: letters, digits and `- . _ ~` not percent-encoded, other escapes in capitals (RFC
 * 3986 6.2.2), small letters where capitals mean nothing, and nothing behind the last word. What decides anything by a
 * path reads this spelling, because Next reads them all as one.
 */
export function plainPath(path: string): string {
  if (usual.test(path)) return path;
  if (/%(?![0-9a-f]{2})/i.test(path)) return withoutLeftovers(path);
  const decoded = path.replace(/%[0-9a-f]{2}/gi, (coded) => {
    const character = String.fromCharCode(Number.parseInt(coded.slice(1), 16));
    return /[A-Za-z0-9._~-]/.test(character) ? character : coded.toUpperCase();
  });
  const [start = ""] = minded.exec(decoded) ?? [];
  const small = (text: string) => text.replace(/%..|[A-Z]/g, (one) => (one.length > 1 ? one : one.toLowerCase()));
  return withoutLeftovers(start ? small(start) + decoded.slice(start.length) : small(decoded));
}

/** Returns the keys and values of a query, each key as this site writes it. */
function plainKeys(given: URLSearchParams): URLSearchParams {
  const plain = new URLSearchParams();
  for (const [key, value] of given) plain.append(plainKey(key), value);
  return plain;
}

/**
 * Returns the address of a page of answers. Words and places tell of a visitor, and mistakes have no end: such pages
 * are never kept.
 */
function readSearch(path: string, given: URLSearchParams, known: Known): Address {
  const plain = plainKeys(given);
  const asked = readPageSearch((key) => plain.getAll(key), known);
  const query = searchQuery(asked);
  const keepable =
    asked.near === null && asked.search.words === "" && asked.wrongAge === null && asked.leftOut.length === 0;
  // The same keys in another order are the same page. Any other difference is another address.
  const right = new URLSearchParams(query);
  right.sort();
  given.sort();
  const isRight = right.toString() === given.toString();
  return { path, query, keepable, isSearch: query !== "", moved: isRight ? null : query ? `${path}?${query}` : path };
}

/**
 * Reads an address. Its path is in its one spelling; keys that a page does not read are dropped, so that they cannot
 * make another page of it.
 */
export function readAddress(url: string, known: Known): Address {
  const asked = pathOf(url);
  const text = url.slice(asked.length + 1);
  const path = plainPath(asked);
  const given = new URLSearchParams(text);
  if (text !== "" && /^\/[a-z0-9-]+\/services$/.test(path)) return readSearch(path, given, known);
  const plain = plainKeys(given);
  const kept = new URLSearchParams();
  for (const key of keysOf(path)) for (const value of plain.getAll(key)) if (value !== "") kept.append(key, value);
  return {
    path,
    query: kept.toString(),
    keepable: isForEverybody(path, known),
    isSearch: false,
    moved: null,
  };
}
