import { mkdtempSync, rmSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { WalkOptions } from "../../../lib/jobs/feeds/feed-client";
import { fetchPage } from "../../../lib/jobs/feeds/fetch-page";
import { noPageStore, openPageStore } from "../../../lib/jobs/feeds/page-store";
import { walkFeed } from "../../../lib/jobs/feeds/walk-feed";
import { startWebServer } from "../../support/web-server";

type Server = Awaited<ReturnType<typeof startWebServer>>;
type Answer = (url: URL, response: ServerResponse, request: IncomingMessage) => unknown;

let feed: Server;
/** Where nothing of this site may ever knock. */
let inside: Server;
let answer: Answer;
let folder: string;

beforeAll(async () => {
  inside = await startWebServer();
  feed = await startWebServer(
    (request, response) => void answer(new URL(request.url ?? "", "http://here"), response, request),
  );
  folder = mkdtempSync(path.join(tmpdir(), "feeds-"));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
  return Promise.all([feed.close(), inside.close()]);
});
beforeEach(() => {
  feed.seen.requests = [];
  inside.seen.connections = 0;
});
afterEach(() => expect(inside.seen.connections).toBe(0));

const service = (number: number, more = {}) => ({ id: `s${number}`, name: `Service ${number}`, contacts: [], ...more });

const json = (response: ServerResponse, value: unknown, headers = {}) =>
  response.writeHead(200, { "content-type": "application/json", ...headers }).end(JSON.stringify(value));

/** A page of a list of so many services, fifty a page, as version 3 has it. */
const pageOf = (url: URL, total: number, make = service) => {
  const number = Number(url.searchParams.get("page") ?? 1);
  const pages = Math.ceil(total / 50);
  const from = (number - 1) * 50;
  const contents = Array.from({ length: Math.max(0, Math.min(50, total - from)) }, (_, at) => make(from + at + 1));
  return { total_items: total, total_pages: pages, page_number: number, last_page: number >= pages, contents };
};

const walk = (at = "/feed", more: Partial<WalkOptions> = {}, patience = 3_000) =>
  walkFeed(at.includes("://") ? at : `http://127.0.0.1:${feed.port}${at}`, {
    fetch: (url, options) =>
      fetchPage(url, { ...options, patience, allow: [`127.0.0.1:${feed.port}`, `192.0.2.1:${inside.port}`] }),
    store: noPageStore(),
    pause: 0,
    ...more,
  });

const names = (found: { parts: { services: unknown[] } }) =>
  found.parts.services.map((one) => (one as { name: string }).name);

test("a feed of three pages is read to its end from its own address or from that of its services", async () => {
  answer = (url, response) =>
    url.pathname === "/feed"
      ? json(response, { version: "HSDS-UK-3.0" })
      : url.pathname === "/feed/services"
        ? json(response, pageOf(url, 120))
        : response.writeHead(404).end();
  for (const at of ["/feed", "/feed/", "/feed/services"]) {
    const found = await walk(at);
    expect([found.issue, found.notes, found.parts.services.length]).toEqual([null, [], 120]);
  }
});

test("keys of the address stay in each question", async () => {
  answer = (url, response) => json(response, pageOf(url, 60));
  await walk("/feed/services?taxonomy=autism");
  expect(feed.seen.requests.slice(0, 2).every((one) => one.includes("taxonomy=autism"))).toBe(true);
});

test("a list that has services in short is asked for each of them, and the next time only for what changed", async () => {
  let changed = 0;
  answer = (url, response) => {
    const [, id] = /^\/feed\/services\/s(\d+)$/.exec(url.pathname) ?? [];
    if (id) return json(response, service(Number(id), { description: "All of it." }));
    if (url.pathname !== "/feed/services") return response.writeHead(404).end();
    return json(
      response,
      pageOf(
        url,
        6,
        (number) =>
          ({
            id: `s${number}`,
            name: `Service ${number}`,
            last_modified: number <= changed ? "2026-11-30" : "2026-01-01",
          }) as never,
      ),
    );
  };
  const store = () => openPageStore(folder, "short", Date.now());
  const first = await walk("/feed/services", { store: store() });
  expect(first.parts.services.every((one) => (one as { description: string }).description === "All of it.")).toBe(true);
  feed.seen.requests = [];
  changed = 2;
  await walk("/feed/services", { store: store() });
  expect(feed.seen.requests.filter((one) => /services\/s/.test(one))).toEqual([
    "GET /feed/services/s1",
    "GET /feed/services/s2",
  ]);
});

test("a harvest of each night of a week downloads only the page that changed", async () => {
  let version = 1;
  answer = (url, response, request) => {
    if (!url.pathname.endsWith("/services")) return response.writeHead(404).end();
    const tag = `"${url.searchParams.get("page") === "2" ? version : 0}"`;
    return request.headers["if-none-match"] === tag
      ? response.writeHead(304).end()
      : json(response, pageOf(url, 150), { etag: tag });
  };
  const night = async () => walk("/feed/services", { store: openPageStore(folder, "week", Date.now()) });
  expect(await night()).toMatchObject({ fetched: 3, same: 0 });
  for (version = 2; version < 8; version++) {
    const found = await night();
    expect(found).toMatchObject({ fetched: 1, same: 2, issue: null });
    expect(found.parts.services).toHaveLength(150);
  }
});

test("a walk that was broken off goes on where it was, and does not ask again for what it has", async () => {
  let isDown = true;
  answer = (url, response) => {
    if (!url.pathname.endsWith("/services")) return response.writeHead(404).end();
    return isDown && url.searchParams.get("page") === "3"
      ? response.writeHead(404).end()
      : json(response, pageOf(url, 200));
  };
  const again = () => walk("/feed/services", { store: openPageStore(folder, "broken", Date.now()) });
  const first = await again();
  expect(first.issue).toBe("Page 3: It answered with an error (404).");
  expect(first.parts.services).toHaveLength(100);
  isDown = false;
  feed.seen.requests = [];
  expect((await again()).parts.services).toHaveLength(200);
  expect(feed.seen.requests.filter((one) => one.includes("/services"))).toHaveLength(2);
});

test("a server that asks to wait is waited for, and one that never has time is left alone with a sentence", async () => {
  let refusals = 2;
  answer = (url, response) => {
    if (refusals-- > 0) return response.writeHead(429, { "retry-after": "1" }).end();
    return url.pathname.endsWith("/services") ? json(response, pageOf(url, 3)) : response.writeHead(404).end();
  };
  expect(names(await walk("/feed/services"))).toHaveLength(3);
  for (const status of [429, 503]) {
    answer = (_, response) => response.writeHead(status, { "retry-after": "3600" }).end();
    expect((await walk("/feed/services")).issue).toBe(
      "It asks to be left alone for 60 minutes. Try again later: the next try goes on from there.",
    );
  }
});

test.each([
  ["180", "3 minutes"],
  ["86400", "24 hours"],
  ["604800", "7 days"],
])("a wait of %s seconds is told as %s", async (seconds, words) => {
  answer = (_, response) => response.writeHead(429, { "retry-after": seconds }).end();
  expect((await walk("/feed/services")).issue).toContain(`left alone for ${words}.`);
});

test("a wait of less than nothing is a usual one", async () => {
  answer = (_, response) => response.writeHead(429, { "retry-after": "-5" }).end();
  expect((await walk("/feed/services")).issue).toContain("left alone for 16 seconds.");
});

describe("a sentence says what is the matter with", () => {
  test.each([
    "http://localhost/feed",
    "http://10.0.0.1/feed",
    "http://192.168.1.1/",
    "ftp://example.org/feed",
    "http://0x7f.1/",
    "https://intranet/feed",
  ])("the address %s", async (address) => expect((await walk(address)).issue).toMatch(/private network/));

  test("no address at all", async () =>
    expect((await walkFeed("feed", { fetch: fetchPage, store: noPageStore() })).issue).toMatch(/no address/));
});

describe("a feed without an end", () => {
  /** Pages of one service each, new ones far beyond what is read, with so many bytes in each that say nothing. */
  const endless = (bytes: number, last = 2_200): WalkOptions["fetch"] => {
    const padding = "x".repeat(bytes);
    return async (url) => {
      const page = Number(new URL(url).searchParams.get("page"));
      const said = { last_page: page >= last, contents: [service(page)], padding };
      return { outcome: "page", bytes: Buffer.from(JSON.stringify(said)), etag: null, modified: null, next: null };
    };
  };

  test.each<[string, Partial<WalkOptions>, number, RegExp]>([
    ["of small pages", { fetch: endless(0) }, 2_000, /^There are more than 2,000 pages\.$/],
    [
      "of large pages",
      { fetch: endless(15_000_000, 20) },
      17,
      /^Page 18: There is more in this feed than is read at once/,
    ],
  ])("%s: no more is read", async (_, more, count, sentence) => {
    const found = await walk("/feed/services", more);
    expect([found.issue, found.parts.services.length]).toEqual([expect.stringMatching(sentence), count]);
  });

  test("that never gets there: it is left until the next night", async () => {
    const found = await walk("/feed/services", { fetch: endless(0), minutes: 0.0005, pause: 2 });
    expect(found.issue).toMatch(/It takes too long\. The next try goes on from there\./);
  });
});

test("an address of one file gives the file", async () => {
  answer = (_, response) => json(response, { contents: [service(1)] });
  expect((await walk("/data/export.json")).file).not.toBeNull();
});
