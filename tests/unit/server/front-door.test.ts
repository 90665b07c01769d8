import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Route } from "../../../lib/next/ask-route";
import { nextInProcess } from "../../../lib/next/next-in-process";
import { parseProxies } from "../../../lib/process/trusted-proxies";
import type { Door } from "../../../lib/server/door";
import { Limiter } from "../../../lib/server/limits";
import { ask, sendRaw } from "../../e2e/support/wire";
import { openDoor, pretendLoaded, type Says } from "../../support/door";

/** Pages as Next might draw them: those of "oxfordshire" and "near" are there. */
const site: Says = ({ url = "", headers }, _, response) => {
  const isThere = /^\/(?:$|oxfordshire|near|where)/.test(url);
  response.writeHead(isThere ? 200 : 404, { "Content-Type": "text/html; charset=utf-8" });
  response.end(`<script>self.__next_f=[]</script><h1>${isThere ? url : "Nothing"} ${headers.cookie ?? ""}</h1>`);
};

const html = { "Content-Type": "text/html; charset=utf-8" };

let door: Awaited<ReturnType<typeof openDoor>>;
const open = async (settings: Partial<Door> = {}, says = site, own?: ReadonlyMap<string, Route>) => {
  door?.close();
  door = await openDoor(says, settings, own);
};
beforeEach(async () => {
  vi.spyOn(console, "error").mockReturnValue();
  pretendLoaded(1);
  await open();
});
afterEach(() => {
  door.close();
  vi.restoreAllMocks();
});

const drawn = () => door.heard.map(({ url }) => url);

describe("a public page", () => {
  test("is drawn once and sent to all, each answer under an id of its own", async () => {
    const answers = [];
    for (let turn = 0; turn < 5; turn++) answers.push(await ask(door.base, "/near"));
    expect(drawn()).toEqual(["/near"]);
    expect(new Set(answers.map(({ text }) => text))).toEqual(new Set(["<h1>/near </h1>"]));
    expect(new Set(answers.map(({ headers }) => headers["x-request-id"])).size).toBe(5);
  });

  test("keeps the id that a proxy gave the request, and no other text that somebody wrote there", async () => {
    const idFor = async (given: string) =>
      (await ask(door.base, "/oxfordshire", { headers: { "X-Request-Id": given } })).headers["x-request-id"];
    for (let turn = 0; turn < 2; turn++) {
      expect(await idFor("from-a-proxy-1")).toBe("from-a-proxy-1");
      expect(await idFor('"}short')).toMatch(/^[0-9a-f]{16}-\w+$/);
    }
  });

  test("is one page, in whatever order and with whatever else it is asked", async () => {
    const path = "/oxfordshire/services";
    await open({ routes: (asked) => asked });
    const right = "age=7&kind=guide";
    for (const query of [right, "kind=guide&age=7"])
      expect((await ask(door.base, `${path}?${query}`)).text).toContain(`?${right}`);
    const { headers } = await ask(door.base, `${path}?kind=guide&x=y&age=7&__proto__=z`);
    expect(headers.location).toBe(`${path}?${right}`);
    expect(drawn()).toEqual([`${path}?${right}`]);
  });

  test("is drawn again for another version of the Catalogue", async () => {
    await ask(door.base, "/near");
    pretendLoaded(2);
    await ask(door.base, "/near");
    expect(drawn()).toHaveLength(2);
  });

  test("of somebody's own list is drawn for each with their cookie, is kept by nobody, and is nobody else's", async () => {
    const own: Says = ({ headers }, _, response) => {
      response.writeHead(200, { "Content-Type": "text/html; charset=utf-8" });
      response.end(`<h1>${headers.cookie ?? "nothing"}</h1>`);
    };
    await open({ routes: (asked) => asked }, own);
    for (const path of ["/my-list", "/my-list?ids=0123456789ab", "/my-list/sheet?ids=0123456789ab"]) {
      const read = (headers: Record<string, string> = {}) => ask(door.base, path, { headers });
      const answers = [
        await read({ Cookie: "my-list=aaaaaaaaaaaa" }),
        await read({ Cookie: "my-list=bbbbbbbbbbbb" }),
        await read(),
      ];
      expect(answers.map(({ text }) => text)).toEqual([
        "<h1>my-list=aaaaaaaaaaaa</h1>",
        "<h1>my-list=bbbbbbbbbbbb</h1>",
        "<h1>nothing</h1>",
      ]);
      expect(answers.map(({ headers }) => headers["cache-control"])).toEqual(Array(3).fill("private, no-store"));
    }
    expect(drawn()).toHaveLength(9);
  });

  test("that changes a list hears what is on it; no page for everybody does", async () => {
    await open({ routes: (asked) => asked });
    const headers = {
      Cookie: "my-list=aaaaaaaaaaaa",
      Origin: door.base,
      "Content-Type": "application/x-www-form-urlencoded",
    };
    await ask(door.base, "/my-list/change", { method: "POST", headers, body: "add=bbbbbbbbbbbb" });
    expect(door.heard.at(-1)).toMatchObject({ url: "/my-list/change", headers: { cookie: "my-list=aaaaaaaaaaaa" } });
    for (const path of ["/near", "/leave"]) {
      await ask(door.base, path, { headers });
      expect([door.heard.at(-1)?.url, door.heard.at(-1)?.headers.cookie]).toEqual([path, undefined]);
    }
  });

  test("that depends on who reads is drawn for each, with their cookie", async () => {
    for (const cookie of ["a=1", "b=2"]) {
      const { text, headers } = await ask(door.base, "/where", { headers: { Cookie: cookie } });
      expect(text).toContain(cookie);
      expect(headers["cache-control"]).toBe("private, no-store");
    }
    await ask(door.base, "/near", { headers: { Cookie: "c=3" } });
    expect(door.heard.at(-1)?.headers.cookie).toBeUndefined();
  });

  test("hears who asks from the door, and nothing of it that a visitor wrote", async () => {
    const keyFor = async (network: string) => {
      await ask(door.base, "/where", { headers: { "X-Visitor": "forged", "X-Forwarded-For": network } });
      return door.heard.at(-1)?.headers["x-visitor"];
    };
    await open({ proxies: parseProxies("127.0.0.1") });
    const [one, other] = [await keyFor("192.0.2.1"), await keyFor("198.51.100.1")];
    expect([one, other].map((key) => /^[\w-]{16}$/.test(String(key)))).toEqual([true, true]);
    expect(one).not.toBe(other);
  });

  test("that was drawn from an older Catalogue than the newest is sent, and drawn again the next time", async () => {
    const [askNext, drawings] = [
      nextInProcess(async (_, response) => void response.writeHead(200, html).end("Old")),
      [0],
    ];
    await open({
      askNext: async (question) => {
        drawings.push(1);
        return { ...(await askNext(question)), version: 0 };
      },
    });
    for (let turn = 0; turn < 2; turn++) expect((await ask(door.base, "/oxfordshire")).text).toBe("Old");
    expect(drawings).toHaveLength(3);
  });

  test("with a form that may be sent once is drawn for each who asks, also at once, and kept for nobody", async () => {
    let forms = 0;
    await open(
      {},
      (_, __, response) => void response.writeHead(200, html).end(`<input name="form" value="${forms++}">`),
    );
    const answers = await Promise.all([1, 2, 3].map(() => ask(door.base, "/near")));
    expect(new Set(answers.map(({ text }) => text)).size).toBe(3);
    for (const { headers } of answers) expect(headers["cache-control"]).toBe("private, no-store");
  });

  test("that is kept is for who reads, and for nobody who sends", async () => {
    await ask(door.base, "/oxfordshire");
    for (const method of ["POST", "DELETE", "OPTIONS"]) {
      const { status, headers } = await ask(door.base, "/oxfordshire", { method });
      expect([status, headers["cache-control"]]).toEqual([405, "no-store"]);
    }
  });

  test("that is kept is not sent in the name of another site", async () => {
    await open({ site: new URL("https://offer.example") });
    const statusFor = async (host: string) =>
      (await ask(door.base, "/oxfordshire", { headers: { Host: host } })).status;
    expect([await statusFor("offer.example"), await statusFor("elsewhere.example")]).toEqual([200, 421]);
  });

  test("that is kept is not sent in another version of HTTP", async () => {
    await ask(door.base, "/near");
    const { host } = new URL(door.base);
    const answer = await sendRaw(door.base, `GET /near HTTP/2.0\r\nHost: ${host}\r\n\r\n`);
    expect(answer).toMatch(/^HTTP\/1\.1 505 /);
  });

  test("that cannot be drawn tells nothing of why, and is tried again", async () => {
    await open({}, (_, __, response) => response.writeHead(500).end("Error: at secret.ts"));
    for (let turn = 0; turn < 2; turn++) {
      const { status, text, headers } = await ask(door.base, "/oxfordshire");
      expect(status).toBe(500);
      expect(text).not.toContain("secret");
      expect(text).toContain(`Reference: ${headers["x-request-id"]}`);
    }
    expect(drawn()).toHaveLength(2);
  });
});

test("behind a proxy that nobody named, all visitors share what one may do, and the log says so once", async () => {
  await open({ limiter: new Limiter({ search: 3, api: 3, results: 3, resultsPerHour: 9 }) });
  const said = vi.mocked(console.error);
  const headers = { Origin: door.base, "Content-Type": "application/x-www-form-urlencoded" };
  const find = async (more: Record<string, string>) =>
    (await ask(door.base, "/find", { method: "POST", headers: { ...headers, ...more }, body: "where=x" })).status;
  const statuses = [];
  for (let n = 0; n < 5; n++) statuses.push(await find({ "X-Forwarded-For": `203.0.113.${n}` }));
  expect(statuses.slice(3)).toEqual([429, 429]);
  expect(statuses.slice(0, 3)).not.toContain(429);
  expect(await find({})).not.toBe(429);
  const lines = said.mock.calls.map(([line]) => String(line)).filter((line) => line.includes("TRUSTED_PROXIES"));
  expect(lines).toHaveLength(1);
  expect(lines[0]).not.toContain("203.0.113");
});

test("what programs ask of every site is there: robots.txt and security.txt", async () => {
  const robots = await ask(door.base, "/robots.txt");
  expect(robots.text).toContain("Disallow: /admin\n");
  expect(robots.text).toContain("Disallow: /*/services?\n");
  expect(robots.text).toContain(`Sitemap: ${door.base}/sitemap.xml\n`);
  const security = await ask(door.base, "/.well-known/security.txt");
  expect(security.text).toMatch(/^Contact: .+\nExpires: 20\S+Z\n/);
  for (const { status, headers } of [robots, security])
    expect([status, headers["content-type"]]).toEqual([200, "text/plain; charset=utf-8"]);
  expect(drawn()).toEqual([]);
});

test("whoever has a page, or any page at all, is not sent it again, in whatever encoding it came", async () => {
  const { etag } = (await ask(door.base, "/oxfordshire", { headers: { "Accept-Encoding": "gzip" } })).headers;
  expect(etag).toMatch(/^W\/"/);
  for (const tag of [`${etag}`, `${etag}`.slice(2), `"other" , ${etag}`, "*"])
    expect((await ask(door.base, "/oxfordshire", { headers: { "If-None-Match": tag } })).status).toBe(304);
  expect((await ask(door.base, "/oxfordshire", { headers: { "If-None-Match": '"other"' } })).status).toBe(200);
});

describe("another spelling of an address", () => {
  test.each([
    ["/oxfordshir%65", "/oxfordshire"],
    ["/Oxfordshire/?q=A%20b&near=x", "/oxfordshire?q=A%20b&near=x"],
    ["/oxfordshire/services/dental).", "/oxfordshire/services/dental"],
    ["/%61dmin/", "/admin"],
    ["/admin/entries/X%37", "/admin/entries/X7"],
  ])("%s leads to the page, with what was asked of it: %s", async (url, location) => {
    for (const method of ["GET", "HEAD"]) {
      const { status, headers } = await ask(door.base, url, { method });
      expect([status, headers.location]).toEqual([301, location]);
    }
    expect(drawn()).toEqual([]);
  });

  test("leads to no other site, and nowhere when it is no page's", async () => {
    for (const url of ["/%2F/elsewhere.example", "/%5C/elsewhere.example.", "/x/y/z%2e"])
      expect([url, (await ask(door.base, url)).status]).toEqual([url, 404]);
    const { headers } = await ask(door.base, "/%2f%2Felsewhere.example/");
    expect(new URL(String(headers.location), door.base).origin).toBe(door.base);
  });

  test("takes no form", async () => {
    const headers = { Origin: door.base, "Content-Type": "application/x-www-form-urlencoded" };
    for (const url of ["/%66ind", "/find/", "/Find", "/%61dmin/entries/7/save", "/admin/entries/7/save/"])
      expect([url, (await ask(door.base, url, { method: "POST", headers, body: "x=y" })).status]).toEqual([url, 404]);
    expect(drawn()).toEqual([]);
  });
});

describe("a page with a form that may be sent once", () => {
  const once: Says = (_, __, response) =>
    void response.writeHead(200, html).end(`<input type="hidden" name="form" value="${drawn().length}">`);

  test("is another one for each visitor, whatever its address is", async () => {
    await open({}, once);
    const answers = await Promise.all([1, 2, 3].map(() => ask(door.base, "/oxfordshire")));
    answers.push(await ask(door.base, "/oxfordshire"));
    expect(new Set(answers.map(({ text }) => text)).size).toBe(4);
    for (const { headers } of answers) expect(headers["cache-control"]).toBe("private, no-store");
  });
});

describe("what is missing", () => {
  test("is said again to a browser that was told before", async () => {
    const { headers } = await ask(door.base, "/a/b/c");
    const again = await ask(door.base, "/a/b/c", { headers: { "If-None-Match": String(headers.etag) } });
    expect(again.status).toBe(404);
  });

  test("costs one drawing for all addresses that fit no route", async () => {
    for (let turn = 0; turn < 20; turn++) {
      const { status, text } = await ask(door.base, `/a/b/c/${turn}?q=${turn}`);
      expect([status, text]).toEqual([404, "<h1>Nothing </h1>"]);
    }
    expect(drawn()).toHaveLength(1);
  });

  test("costs one drawing where there might have been a page, and that of what is missing once", async () => {
    for (let turn = 0; turn < 3; turn++) expect((await ask(door.base, `/nowhere-${turn}`)).status).toBe(404);
    expect(drawn().filter((url) => url.startsWith("/nowhere-"))).toHaveLength(3);
    expect(drawn()).toHaveLength(4);
  });

  test("is drawn again for another version of the Catalogue", async () => {
    await ask(door.base, "/a/b/c");
    pretendLoaded(2);
    await ask(door.base, "/a/b/c");
    expect(drawn()).toHaveLength(2);
  });
});

const route: Route = {
  GET: (request) => Response.json(new URL(request.url).searchParams.getAll("q"), { headers: { "X-Own": "1" } }),
  POST: async (request) =>
    new Response(await request.text(), { status: 400, headers: { "Access-Control-Allow-Origin": "*" } }),
  OPTIONS: () => new Response(null, { status: 204 }),
};
const direct = new Map([["/api/search", route]]);
const plain: Route = { GET: () => ({ status: 200, headers: { "content-type": "application/json" }, text: '"“é”"' }) };
const broken: Route = { GET: () => Promise.reject(new Error("a secret")) };

describe("a route that needs no Next", () => {
  const json = { "Content-Type": "application/json" };

  test("is asked whole, and its answer has the headers of the open API once", async () => {
    await open({}, site, direct);
    const got = await ask(door.base, "/api/search?q=a&q=caf%C3%A9", { headers: { Host: "offer.example" } });
    expect([got.status, got.text, got.headers["x-own"]]).toEqual([200, '["a","café"]', "1"]);
    const sent = await ask(door.base, "/api/search", { method: "POST", headers: json, body: '{"q":"é"}' });
    expect([sent.status, sent.text]).toEqual([400, '{"q":"é"}']);
    for (const { headers } of [got, sent]) expect(headers["access-control-allow-origin"]).toBe("*");
    expect(door.heard).toEqual([]);
  });

  test("may say its answer as text", async () => {
    await open({}, site, new Map([["/api/search", plain]]));
    const { status, text, headers } = await ask(door.base, "/api/search");
    expect([status, text, headers["content-type"]]).toEqual([200, '"“é”"', "application/json"]);
    expect(headers["content-length"]).toBe(String(Buffer.byteLength(text)));
  });

  test("answers HEAD without a body and OPTIONS with none", async () => {
    await open({}, site, direct);
    const head = await ask(door.base, "/api/search?q=a", { method: "HEAD" });
    expect([head.status, head.bytes.length, head.headers["content-length"]]).toEqual([200, 0, "5"]);
    const options = await ask(door.base, "/api/search", { method: "OPTIONS" });
    expect([options.status, options.headers["content-length"]]).toEqual([204, undefined]);
  });

  test("takes no notice of a body that is sent with a GET", async () => {
    await open({}, site, direct);
    for (const method of ["GET", "HEAD"])
      expect(
        (await ask(door.base, "/api/search?q=a", { method, headers: { ...json, "Content-Length": "2" }, body: "{}" }))
          .status,
      ).toBe(200);
  });

  test("that fails says so to programs, and not why", async () => {
    await open({}, site, new Map([["/api/search", broken]]));
    const { status, headers, text } = await ask(door.base, "/api/search");
    expect([status, headers["content-type"]]).toEqual([500, "application/problem+json"]);
    expect(text).not.toContain("secret");
  });
});

test("searches are limited by network, and pages never", async () => {
  const limiter = new Limiter({ search: 2, api: 1, results: 2, resultsPerHour: 9 });
  // This machine itself is never limited: the requests come through a proxy on it.
  await open({ limiter, proxies: parseProxies("127.0.0.1") });
  const form = { "Content-Type": "application/x-www-form-urlencoded" };
  const from = { "X-Forwarded-For": "192.0.2.1" };
  const search = async () => {
    const headers = { ...form, Origin: door.base, ...from };
    return (await ask(door.base, "/find", { method: "POST", headers, body: "where=x" })).status;
  };
  const statuses = [await search(), await search(), await search()];
  expect(statuses.map((status) => status === 429)).toEqual([false, false, true]);
  for (let turn = 0; turn < 5; turn++) expect((await ask(door.base, "/where", { headers: from })).status).toBe(200);
});

describe("a page of answers", () => {
  const from = { "X-Forwarded-For": "192.0.2.1" };
  const limited = async () => {
    const limiter = new Limiter({ search: 9, api: 9, results: 2, resultsPerHour: 9 });
    await open({ limiter, proxies: parseProxies("127.0.0.1"), routes: (asked) => asked });
    return (url: string, headers: Record<string, string> = from) => ask(door.base, url, { headers });
  };

  test("counts each time that it is drawn, by network, and the rest of the site goes on", async () => {
    const get = await limited();
    const statuses = [];
    for (const words of ["a", "b", "c"]) statuses.push((await get(`/oxfordshire/services?q=${words}`)).status);
    expect(statuses).toEqual([200, 200, 429]);
    const refused = await get("/oxfordshire/services?q=d");
    expect(Number(refused.headers["retry-after"])).toBeGreaterThan(0);
    expect((await get("/oxfordshire/services?q=d", { "X-Forwarded-For": "192.0.2.2" })).status).toBe(200);
    for (const path of ["/oxfordshire/services", "/oxfordshire", "/"]) expect((await get(path)).status).toBe(200);
  });

  test("does not count while it is kept, nor while an address leads to the right one", async () => {
    const get = await limited();
    for (const query of ["kind=guide&category=teeth", "category=teeth&kind=guide"])
      for (let turn = 0; turn < 5; turn++) expect((await get(`/oxfordshire/services?${query}`)).status).toBe(200);
    for (let turn = 0; turn < 5; turn++)
      expect((await get("/oxfordshire/services?category=teeth&x=1")).status).toBe(302);
    expect((await get("/oxfordshire/services?q=a")).status).toBe(200);
  });

  test("that asks for what no form offers is drawn by nobody", async () => {
    const get = await limited();
    const { status, headers } = await get("/oxfordshire/services?kind=event&category=teeth");
    expect([status, headers.location]).toEqual([302, "/oxfordshire/services?category=teeth&left-out=kind"]);
    expect(door.heard).toEqual([]);
  });

  test("has a space where a tab or a line end was pasted, and other control characters are refused", async () => {
    const get = await limited();
    for (const space of ["%09", "%0A", "%0D", "%0d%0a"]) {
      expect((await get(`/oxfordshire/services?q=speech${space}therapy`)).headers.location ?? "").toMatch(
        /^$|q=speech\+therapy$/,
      );
    }
    expect(door.heard.map(({ url }) => url)).toContain("/oxfordshire/services?q=speech+therapy");
    for (const control of ["%00", "%07", "%1b", "%7f"])
      expect((await get(`/oxfordshire/services?q=a${control}`)).status).toBe(400);
  });
});
