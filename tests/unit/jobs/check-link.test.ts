import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { checkLink } from "../../../lib/jobs/check-link";
import { startWebServer } from "../../support/web-server";

type Server = Awaited<ReturnType<typeof startWebServer>>;

/** Answers as `/STATUS?location` says. */
let site: Server;
/** Where nothing of this site may ever knock. */
let inside: Server;
/** How many endless pages were left by their reader. */
let closed = 0;

beforeAll(async () => {
  inside = await startWebServer();
  site = await startWebServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? "", "http://here");
    const [, status, trait] = pathname.split("/");
    if (trait?.startsWith("get-only") && request.method === "HEAD") return response.writeHead(405).end();
    if (trait === "no-head" && request.method === "HEAD") return request.socket.destroy();
    if (trait === "silent") return;
    if (trait === "get-only-endless") {
      response.writeHead(200);
      response.on("close", () => {
        closed += 1;
      });
      while (!response.destroyed) {
        response.write("x".repeat(65_536));
        await sleep(1);
      }
      return;
    }
    const location = searchParams.get("to");
    response.writeHead(Number(status), {
      ...(location ? { location: Buffer.from(location).toString("latin1") } : {}),
      "set-cookie": "id=1",
    });
    response.end("words");
  });
});
afterAll(() => Promise.all([site.close(), inside.close()]));
beforeEach(() => {
  Object.assign(site.seen, { connections: 0, requests: [], headers: [] });
  inside.seen.connections = 0;
});

const refuse = async () => {
  throw Object.assign(new Error("no such name"), { code: "ENOTFOUND" });
};

/** The site may be asked; of the inside the port, but no address of it: only the check of addresses keeps it apart. */
const check = (url: string, resolve: (name: string) => Promise<string[]> = refuse, patience = 4_000) =>
  checkLink(url, { resolve, patience, allow: [`127.0.0.1:${site.port}`, `192.0.2.1:${inside.port}`] });

const page = (path: string) => `http://127.0.0.1:${site.port}${path}`;

describe("a link is not asked at all when it is", () => {
  const hosts = [
    "127.0.0.1",
    "127.1",
    "127.0.0.1.",
    "0x7f000001",
    "0x7f.1",
    "017700000001",
    "2130706433",
    "0",
    "0.0.0.0",
    "localhost",
    "localhost.",
    "LOCALHOST",
    "a.localhost",
    "router",
    "intranet.",
    "printer.local",
    "metadata.google.internal",
    "10.0.0.1",
    "172.16.0.1",
    "172.31.255.255",
    "192.168.1.1",
    "169.254.169.254",
    "100.64.0.1",
    "192.0.0.1",
    "192.0.2.5",
    "198.18.0.1",
    "198.51.100.1",
    "203.0.113.1",
    "224.0.0.1",
    "240.0.0.1",
    "255.255.255.255",
    "１２７.０.０.１",
    "①②⑦.0.0.1",
    "127。0。0。1",
    "[::]",
    "[::1]",
    "[::ffff:127.0.0.1]",
    "[::ffff:169.254.169.254]",
    "[::ffff:7f00:1]",
    "[::127.0.0.1]",
    "[0:0:0:0:0:ffff:0:7f00:1]",
    "[64:ff9b::7f00:1]",
    "[64:ff9b:1::a00:1]",
    "[2002:7f00:1::]",
    "[2001:0:7f00:1::1]",
    "[fc00::1]",
    "[fd12:3456:789a::1]",
    "[fe80::1]",
    "[fec0::1]",
    "[ff02::1]",
    "[2001:db8::1]",
    "[3fff::1]",
    "[4000::1]",
    "[100::1]",
  ];
  test.each(hosts)("http://%s/", async (host) => {
    // A name server that says what the attacker likes.
    const resolve = async () => ["127.0.0.1"];
    for (const port of ["", `:${inside.port}`]) {
      expect(await check(`http://${host}${port}/`, resolve)).toEqual({
        outcome: "blocked",
        status: null,
        finalUrl: null,
      });
    }
    expect(inside.seen.connections).toBe(0);
  });

  test.each([
    "",
    "council.example/page",
    "//council.example",
    "http://",
    "http://[::1",
    "file:///etc/passwd",
    "ftp://93.184.215.14/",
    "gopher://127.0.0.1:25/_HELO",
    "javascript:alert(1)",
    "data:text/html,hello",
    "mailto:sam@council.example",
    "http://user@93.184.215.14/",
    "http://user:password@93.184.215.14/",
    "http://93.184.215.14@127.0.0.1/",
    "http://:secret@93.184.215.14/",
    "http://93.184.215.14:22/",
    "http://93.184.215.14:8080/",
    "https://93.184.215.14:25/",
    "http://93.184.215.14:0/",
  ])("%s", async (url) => {
    expect(await checkLink(url, { resolve: refuse })).toMatchObject({ outcome: "blocked" });
  });
});

describe("a name is not even looked up when it is", () => {
  test.each(["localhost", "localhost.", "a.localhost", "router", "intranet.", "a.local", "a.internal", "a.home.arpa"])(
    "%s",
    async (name) => {
      const asked: string[] = [];
      const resolve = async (one: string) => {
        asked.push(one);
        return ["127.0.0.1"];
      };
      expect(await check(`http://${name}:${site.port}/200`, resolve)).toMatchObject({ outcome: "blocked" });
      expect(asked).toEqual([]);
    },
  );
});

describe("a name is not asked when", () => {
  test.each([
    ["it leads to this machine", ["127.0.0.1"]],
    ["its second address is this machine", ["93.184.215.14", "127.0.0.1"]],
    ["its IPv6 address is this machine", ["93.184.215.14", "::1"]],
    ["it leads to this machine in disguise", ["::ffff:127.0.0.1"]],
    ["it leads to a network of its own", ["10.1.2.3"]],
    ["it leads to the keys of a cloud", ["169.254.169.254"]],
    ["it leads nowhere", []],
    ["what it leads to is no address", ["inside.example"]],
  ])("%s", async (_, addresses) => {
    for (const port of ["", `:${inside.port}`]) {
      expect(await check(`http://rebind.example${port}/`, async () => addresses)).toMatchObject({ outcome: "blocked" });
    }
    expect(inside.seen.connections).toBe(0);
  });

  test("it leads elsewhere the second time", async () => {
    const answers = [["127.0.0.1"], ["127.0.0.2"]];
    const url = `http://rebind.example:${site.port}/302?to=/again`;
    expect(await check(url, async () => answers.shift() ?? [])).toMatchObject({ outcome: "blocked" });
    expect(site.seen.requests).toEqual(["HEAD /302?to=/again"]);
  });
});

describe("a redirect is not followed", () => {
  test.each([
    () => `http://127.0.0.1:${inside.port}/`,
    () => `http://localhost:${inside.port}/`,
    () => `//127.1:${inside.port}/`,
    () => `http://[::ffff:127.0.0.1]:${inside.port}/`,
    () => "http://169.254.169.254/latest/meta-data/",
    () => "http://inside.example/",
    () => "file:///etc/passwd",
    () => "javascript:alert(1)",
    () => `http://user:password@127.0.0.1:${site.port}/200`,
    () => "http://93.184.215.14:22/",
  ])("to what may not be asked (%#)", async (to) => {
    for (const status of [301, 302, 303, 307, 308]) {
      const first = page(`/302?to=${encodeURIComponent(`/${status}?to=${encodeURIComponent(to())}`)}`);
      expect(await check(first, async () => ["10.0.0.1"])).toMatchObject({ outcome: "blocked" });
    }
    expect(inside.seen.connections).toBe(0);
  });

  test("more than five times", async () => {
    const chain = (length: number): string =>
      length === 0 ? "/200" : `/302?to=${encodeURIComponent(chain(length - 1))}`;
    expect(await check(page(chain(5)))).toMatchObject({ outcome: "ok", status: 200 });
    expect(await check(page(chain(6)))).toMatchObject({ outcome: "error", status: null });
  });

  test("to nowhere", async () => {
    expect(await check(page("/302"))).toMatchObject({ outcome: "error", status: 302 });
    expect(await check(page("/302?to=http://["))).toMatchObject({ outcome: "error", status: 302 });
  });
});

describe("a link", () => {
  test("that answers is ok, and was asked for its head only, once, without cookies", async () => {
    expect(await check(page("/200?a=1#part"))).toEqual({ outcome: "ok", status: 200, finalUrl: page("/200?a=1#part") });
    expect(site.seen.requests).toEqual(["HEAD /200?a=1"]);
    expect(site.seen.headers[0]).not.toHaveProperty("cookie");
    expect(site.seen.headers[0]).toMatchObject({ "user-agent": "LocalOfferLinkCheck/1.0" });
  });

  test("is asked by its name, at the address that was checked", async () => {
    const url = `http://no-such-name.example:${site.port}/200`;
    expect(await check(url, async () => ["127.0.0.1"])).toMatchObject({ outcome: "ok" });
    expect(site.seen.headers[0]).toMatchObject({ host: `no-such-name.example:${site.port}` });
  });

  test.each(["get-only", "no-head"])("to a %s site is ok", async (trait) => {
    expect(await check(page(`/200/${trait}`))).toMatchObject({ outcome: "ok", status: 200 });
    expect(site.seen.requests).toEqual([`HEAD /200/${trait}`, `GET /200/${trait}`]);
  });

  test("keeps no cookie for the next step", async () => {
    await check(page("/302?to=/200"));
    expect(site.seen.requests).toEqual(["HEAD /302?to=/200", "HEAD /200"]);
    expect(site.seen.headers[1]).not.toHaveProperty("cookie");
  });

  test.each([
    [404, "gone"],
    [410, "gone"],
    [401, "error"],
    [403, "error"],
    [429, "error"],
    [500, "error"],
    [503, "error"],
    [304, "error"],
  ])("that answers %i is %s", async (status, outcome) => {
    expect(await check(page(`/${status}`))).toEqual({ outcome, status, finalUrl: page(`/${status}`) });
  });

  test.each([
    ["/301?to=/200/new", "moved", "/200/new"],
    ["/308?to=/200/new", "moved", "/200/new"],
    ["/302?to=/200/new", "ok", "/200/new"],
    ["/301?to=%2F302%3Fto%3D%2F200%2Ftoday", "moved", "/302?to=/200/today"],
    ["/302?to=%2F301%3Fto%3D%2F200%2Ftoday", "ok", "/200/today"],
    ["/301?to=/404", "gone", "/404"],
    ["/301?to=/200/é", "moved", "/200/%C3%A9"],
  ])("%s is %s, to %s", async (path, outcome, finalUrl) => {
    expect(await check(page(path))).toMatchObject({ outcome, finalUrl: page(finalUrl) });
  });

  test("to a name that does not exist is gone", async () => {
    expect(await check("https://council.example/page")).toEqual({ outcome: "gone", status: null, finalUrl: null });
  });

  test("whose name server fails is an error", async () => {
    const fail = async () => {
      throw Object.assign(new Error(), { code: "ESERVFAIL" });
    };
    expect(await check("https://council.example/page", fail)).toMatchObject({ outcome: "error", status: null });
  });

  test("to which nobody listens is an error", async () => {
    const closed = await startWebServer();
    await closed.close();
    const state = await checkLink(`http://127.0.0.1:${closed.port}/`, { allow: [`127.0.0.1:${closed.port}`] });
    expect(state).toEqual({ outcome: "error", status: null, finalUrl: null });
  });

  test("that does not answer in time is slow", async () => {
    expect(await check(page("/200/silent"), refuse, 200)).toEqual({ outcome: "slow", status: null, finalUrl: null });
  });

  test("whose name server does not answer in time is slow", async () => {
    expect(await check("https://council.example/", () => new Promise(() => undefined), 200)).toMatchObject({
      outcome: "slow",
    });
  });

  test("with a page that never ends is ok, and left at once", async () => {
    expect(await check(page("/200/get-only-endless"))).toMatchObject({ outcome: "ok" });
    await vi.waitFor(() => expect(closed).toBe(1));
  });
});
