import { mkdtempSync, rmSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { fetchPage } from "../../../lib/jobs/feeds/fetch-page";
import { noPageStore, openPageStore } from "../../../lib/jobs/feeds/page-store";
import { type WalkOptions, walkFeed } from "../../../lib/jobs/feeds/walk-feed";
import { startWebServer } from "../../support/web-server";

type Server = Awaited<ReturnType<typeof startWebServer>>;
type Answer = (url: URL, response: ServerResponse, request: IncomingMessage) => unknown;

/** Forty megabytes of nothing, packed to next to nothing. */
const nothing = Buffer.alloc(40_000_000);
const bombs = {
  gzip: gzipSync(nothing),
  brotli: brotliCompressSync(nothing, { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } }),
};

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

test("pages of version 1 are read by its names", async () => {
  answer = (url, response) => {
    const { total_items, total_pages, page_number, last_page, contents } = pageOf(url, 70);
    json(response, {
      totalElements: total_items,
      totalPages: total_pages,
      number: page_number,
      last: last_page,
      content: contents,
    });
  };
  expect((await walk("/v1/services")).parts.services).toHaveLength(70);
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

describe("nothing hangs, and a sentence says what is the matter with", () => {
  const cases: [string, Answer, RegExp][] = [
    ["a page of HTML", (_, response) => response.end("<!doctype html><p>Welcome"), /page for people and no feed/],
    ["what is no JSON", (_, response) => response.end('{"contents": [{"name": "x"'), /not JSON/],
    [
      "JSON that is 20,000 deep",
      (_, response) => response.end(`{"contents":${"[".repeat(20_000)}${"]".repeat(20_000)}}`),
      /nested too deeply/,
    ],
    ["an object without a list", (_, response) => json(response, { hello: "world" }), /no list of services/],
    ["an error", (_, response) => response.writeHead(403).end(), /error \(403\)/],
    ["a server that says nothing", () => undefined, /did not answer in time/],
    [
      "a server that drips",
      (_, response) => {
        response.writeHead(200);
        const drip = setInterval(() => response.write(" "), 50);
        response.on("close", () => clearInterval(drip));
      },
      /did not answer in time/,
    ],
    ["a connection that breaks", (_, response) => response.destroy(), /no answer/],
    [
      "a body that is cut off",
      (_, response) => {
        response.writeHead(200, { "content-length": "1000" });
        response.write("{");
        setTimeout(() => response.destroy(), 20);
      },
      /no answer|damaged/,
    ],
    [
      "a gzip bomb",
      (_, response) => response.writeHead(200, { "content-encoding": "gzip" }).end(bombs.gzip),
      /more than 16 MB/,
    ],
    [
      "a brotli bomb",
      (_, response) => response.writeHead(200, { "content-encoding": "br" }).end(bombs.brotli),
      /more than 16 MB/,
    ],
    [
      "what says that it is packed and is not",
      (_, response) => response.writeHead(200, { "content-encoding": "gzip" }).end("plain"),
      /damaged/,
    ],
    [
      "an endless page",
      (_, response) => {
        response.writeHead(200);
        const more = () => {
          while (!response.destroyed && response.write("x".repeat(65_536)));
          if (!response.destroyed) response.once("drain", more);
        };
        more();
      },
      /more than 16 MB/,
    ],
    [
      "a circle of redirects",
      (_, response) => response.writeHead(302, { location: "/feed/services" }).end(),
      /without an end/,
    ],
  ];
  test.each(cases)("%s", async (_, says, sentence) => {
    answer = says;
    expect((await walk("/feed/services", {}, 1_500)).issue).toMatch(sentence);
  });

  test.each([
    ["a redirect to this machine", () => `http://127.0.0.1:${inside.port}/`],
    ["a redirect to a name of this machine", () => `http://localhost:${inside.port}/`],
    ["a redirect to a cloud's metadata", () => "http://169.254.169.254/latest/meta-data/"],
    ["a redirect to a file", () => "file:///etc/passwd"],
    ["a redirect to IPv6's loopback", () => `http://[::1]:${inside.port}/`],
    ["a redirect with a password", () => `http://a:b@127.0.0.1:${feed.port}/feed`],
  ])("%s", async (_, to) => {
    answer = (__, response) => response.writeHead(301, { location: to() }).end();
    expect((await walk("/feed/services")).issue).toMatch(/private network/);
  });

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

describe("what is there is used, and a sentence tells of", () => {
  test("pages without an end: the first that repeats itself is the last", async () => {
    answer = (_, response) => json(response, { total_pages: 999_999, contents: [service(1), service(2)] });
    const found = await walk("/feed/services");
    expect(found.parts.services).toHaveLength(2);
    expect(found.notes[0]).toMatch(/Page 2 repeats/);
  });

  test("new pages without an end: they are counted", async () => {
    answer = (url, response) => {
      const page = Number(url.searchParams.get("page"));
      json(response, { last_page: false, contents: Array.from({ length: 500 }, (_, at) => service(page * 500 + at)) });
    };
    const found = await walk("/feed/services");
    expect([found.issue, found.parts.services.length]).toEqual(["There are more than 20,000 records.", 20_000]);
  });

  describe("a feed without an end", () => {
    /** Pages of one service each, new ones for ever, with so many bytes in each that say nothing. */
    const endless = (bytes: number): WalkOptions["fetch"] => {
      const padding = "x".repeat(bytes);
      return async (url) => {
        const contents = [service(Number(new URL(url).searchParams.get("page")))];
        const page = Buffer.from(JSON.stringify({ last_page: false, contents, padding }));
        return { outcome: "page", bytes: page, etag: null, modified: null };
      };
    };

    test.each<[string, Partial<WalkOptions>, number, RegExp]>([
      ["of small pages", { fetch: endless(0) }, 2_000, /^There are more than 2,000 pages\.$/],
      [
        "of large pages",
        { fetch: endless(15_000_000) },
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

  test("a total that is wrong", async () => {
    answer = (url, response) =>
      url.pathname.endsWith("/services")
        ? json(response, { total_items: 40, total_pages: 1, contents: [service(1)] })
        : response.writeHead(404).end();
    expect((await walk("/feed/services")).notes).toEqual(["The feed says that it has 40 records, and 1 came."]);
  });

  test("a feed that refuses the key “full” and pages of fifty", async () => {
    answer = (url, response) =>
      url.searchParams.has("full")
        ? response.writeHead(400).end()
        : url.pathname.endsWith("/services")
          ? json(response, pageOf(url, 20))
          : response.writeHead(404).end();
    expect((await walk("/feed/services")).parts.services).toHaveLength(20);
  });
});

test("an address of one file gives the file", async () => {
  answer = (_, response) => json(response, { contents: [service(1)] });
  expect((await walk("/data/export.json")).file).not.toBeNull();
});
