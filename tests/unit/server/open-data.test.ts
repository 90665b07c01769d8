import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Route } from "../../../lib/next/ask-route";
import { parseProxies } from "../../../lib/process/trusted-proxies";
import type { Door } from "../../../lib/server/door";
import { Limiter } from "../../../lib/server/limits";
import { ask } from "../../e2e/support/wire";
import { openDoor, pretendLoaded } from "../../support/door";

/** What a feed says: the keys that it was asked, and what it is. Somebody's postcode is for nobody to keep. */
let words = "first";
let asked: string[] = [];
const route: Route = {
  GET: (request) => {
    const url = new URL(request.url);
    asked.push(url.pathname + url.search);
    const isPersonal = url.searchParams.has("postcode");
    return new Response(JSON.stringify({ words, host: request.headers.get("host") }), {
      status: url.pathname.endsWith("/none") ? 404 : 200,
      headers: {
        "Content-Type": "application/json; charset=utf-8",
        "Cache-Control": isPersonal ? "no-store" : "no-cache",
        "Access-Control-Allow-Origin": "*",
        "X-Inner": "1",
      },
    });
  },
  OPTIONS: () => new Response(null, { status: 204, headers: { "Access-Control-Allow-Methods": "GET, OPTIONS" } }),
};

let door: Awaited<ReturnType<typeof openDoor>>;
const open = async (settings: Partial<Door> = {}) => {
  door?.close();
  door = await openDoor(() => undefined, settings, new Map([["/api/oruk/*", route]]));
};
beforeEach(async () => {
  vi.spyOn(console, "error").mockReturnValue();
  words = "first";
  asked = [];
  pretendLoaded(1);
  await open();
});
afterEach(() => {
  door.close();
  vi.restoreAllMocks();
});

test("what other systems read is made once for each change, and who has it already is told so", async () => {
  const first = await ask(door.base, "/api/oruk/services?page=1");
  expect([first.status, first.headers["access-control-allow-origin"]]).toEqual([200, "*"]);
  expect(first.headers["cross-origin-resource-policy"]).toBe("cross-origin");
  expect(first.headers["cache-control"]).toBe("no-cache");
  const etag = String(first.headers.etag);
  const again = await ask(door.base, "/api/oruk/services?page=1", { headers: { "If-None-Match": etag } });
  expect([again.status, again.bytes.length, again.headers["access-control-allow-origin"]]).toEqual([304, 0, "*"]);
  expect(asked).toHaveLength(1);
  // What was published says nothing new here: the answer is made again, and is the same.
  pretendLoaded(2);
  expect((await ask(door.base, "/api/oruk/services?page=1", { headers: { "If-None-Match": etag } })).status).toBe(304);
  words = "second";
  pretendLoaded(3);
  const changed = await ask(door.base, "/api/oruk/services?page=1", { headers: { "If-None-Match": etag } });
  expect([changed.status, changed.text.includes("second")]).toEqual([200, true]);
  expect(asked).toHaveLength(3);
});

test("HEAD has the headers and no body, OPTIONS says what may be asked, and nothing else may be", async () => {
  const head = await ask(door.base, "/api/oruk", { method: "HEAD" });
  expect([head.status, head.bytes.length, Number(head.headers["content-length"]) > 0]).toEqual([200, 0, true]);
  const options = await ask(door.base, "/api/oruk/services", { method: "OPTIONS" });
  expect([options.status, options.headers["access-control-allow-methods"]]).toEqual([204, "GET, OPTIONS"]);
  for (const method of ["POST", "PUT", "DELETE", "PATCH"]) {
    const refused = await ask(door.base, "/api/oruk/services", { method });
    expect([refused.status, refused.headers.allow]).toEqual([405, "GET, HEAD, OPTIONS"]);
    expect(refused.headers["access-control-allow-origin"]).toBe("*");
  }
});

test("what tells where somebody lives is kept nowhere, nor is what is not there", async () => {
  for (let turn = 0; turn < 2; turn++) {
    expect((await ask(door.base, "/api/oruk/services?postcode=OX41XD")).headers["cache-control"]).toBe("no-store");
    expect((await ask(door.base, "/api/oruk/services/none")).status).toBe(404);
  }
  expect(asked).toHaveLength(4);
});

test("an answer with links to this site is for those who ask it by the same address", async () => {
  const hosts = ["one.example", "two.example", "one.example"];
  const answers = [];
  for (const host of hosts) answers.push((await ask(door.base, "/api/oruk", { headers: { Host: host } })).text);
  expect(answers.map((text) => JSON.parse(text).host)).toEqual(hosts);
  expect(asked).toHaveLength(2);
});

test("a harvest of what is kept is not limited, and what has to be made is", async () => {
  await open({
    limiter: new Limiter({ search: 1, api: 2, results: 1, resultsPerHour: 1 }),
    proxies: parseProxies("127.0.0.1"),
  });
  const statusOf = async (path: string) =>
    (await ask(door.base, path, { headers: { "X-Forwarded-For": "192.0.2.1" } })).status;
  expect(await statusOf("/api/oruk")).toBe(200);
  for (let turn = 0; turn < 5; turn++) expect(await statusOf("/api/oruk")).toBe(200);
  expect([await statusOf("/api/oruk/services"), await statusOf("/api/oruk/locations")]).toEqual([200, 429]);
});
