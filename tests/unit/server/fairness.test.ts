import { connect, type Socket } from "node:net";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { inFlight } from "../../../lib/server/request-metrics";
import { ask } from "../../e2e/support/wire";
import { openDoor, pretendLoaded, type Says } from "../../support/door";

const [greedy, other] = ["127.0.0.2", "127.0.0.3"];

/** What the site is still working on, with its address. What asks for "…/quick" is answered at once. */
const held = new Set<{ url: string; answer: () => void }>();
/** When the site was asked for an address first, in milliseconds. */
const begunAt = new Map<string, number>();
const site: Says = ({ url = "" }, _, response) => {
  if (!begunAt.has(url)) begunAt.set(url, performance.now());
  const answer = () => void response.writeHead(200, { "Content-Type": "text/html" }).end(url);
  if (url.endsWith("quick")) return answer();
  held.add({ url, answer });
};

let door: Awaited<ReturnType<typeof openDoor>>;
const sockets: Socket[] = [];
beforeEach(async () => {
  vi.spyOn(console, "error").mockReturnValue();
  pretendLoaded(1);
  held.clear();
  begunAt.clear();
  door = await openDoor(site);
});
afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.destroy();
  await untilAsked(0, () => {
    for (const { url } of held) release(url);
  });
  door.close();
  vi.restoreAllMocks();
});

const many = <T>(length: number, make: (at: number) => T) => Array.from({ length }, (_, at) => make(at));
const drawn = () => door.heard.map(({ url }) => url);
const untilDrawn = (url: string) => vi.waitFor(() => expect(drawn()).toContain(url), 10_000);
/** Waits until so many requests are at the door and have no answer yet. */
const untilAsked = (count: number, meanwhile = () => undefined as unknown) =>
  vi.waitFor(() => {
    meanwhile();
    expect(inFlight.count).toBe(count);
  }, 10_000);
const statusFor = async (path: string, localAddress = other) => (await ask(door.base, path, { localAddress })).status;
const release = (url: string) => {
  for (const one of held) {
    if (one.url === url && held.delete(one)) one.answer();
  }
};

/** Sends these characters from the greedy address, and reads nothing of what comes back. */
async function send(text: string): Promise<Socket> {
  const socket = connect({ port: door.port, host: "127.0.0.1", localAddress: greedy }).on("error", () => undefined);
  sockets.push(socket);
  await new Promise<void>((resolve) => socket.write(text, () => resolve()));
  return socket;
}
const get = (path: string) => `GET ${path} HTTP/1.1\r\nHost: here\r\n\r\n`;
const post = (path: string, length: number, body: string) =>
  [
    `POST ${path} HTTP/1.1`,
    "Host: here",
    "Origin: http://here",
    "Content-Type: application/x-www-form-urlencoded",
    `Content-Length: ${length}`,
    "",
    body,
  ].join("\r\n");

const page = (at: number) => `/near/services/number-${at}`;
const quick = "/near/services/quick";

describe("while one address asks for more than can be drawn", () => {
  test("another waits for one page, and those who wait too many are told when to come again", async () => {
    for (let at = 0; at <= 100; at++) void send(get(page(at)));
    await vi.waitFor(async () => {
      const { status, headers, text } = await ask(door.base, page(101), { localAddress: greedy });
      expect([status, headers["retry-after"]]).toEqual([429, "5"]);
      expect(text).toContain("Wait 5 seconds");
    }, 10_000);
    await untilDrawn(page(0));
    expect(drawn()).toEqual([page(0)]);
    const answer = statusFor(quick);
    await untilAsked(102);
    release(page(0));
    expect(await answer).toBe(200);
    expect(drawn().slice(0, 2)).toEqual([page(0), quick]);
  });

  test("signing in and the desk wait for no page", async () => {
    for (let at = 0; at <= 20; at++) void send(get(page(at)));
    await untilDrawn(page(0));
    for (const path of ["/admin/quick", "/admin/sign-in/quick"])
      for (const from of [greedy, other]) expect(await statusFor(path, from)).toBe(200);
  });

  test("the desk and signing in have places that one address cannot take", async () => {
    for (const path of ["/admin/entries/", "/admin/sign-in/"]) {
      for (let at = 0; at < 10; at++) void send(get(`${path}${at}`));
      await untilDrawn(`${path}3`);
      expect(await statusFor(`${path}quick`)).toBe(200);
    }
    expect(drawn().filter((url) => !url.endsWith("quick"))).toHaveLength(8);
  });

  test("sending a comment has places that one address cannot take", async () => {
    for (let at = 0; at < 6; at++) void send(post("/comment", 3, `a=${at}`));
    await vi.waitFor(() => expect(door.heard.length).toBeGreaterThan(1), 10_000);
    const form = { "Content-Type": "application/x-www-form-urlencoded", Origin: door.base };
    const sent = ask(door.base, "/comment", { method: "POST", headers: form, body: "a=other", localAddress: other });
    await vi.waitFor(() => expect(door.heard.map(({ body }) => body)).toContain("a=other"), 10_000);
    expect(door.heard.filter(({ url }) => url === "/comment").length).toBeLessThan(4);
    release("/comment");
    await sent;
  });

  test("pages leave the thread to the desk for a moment, and not for longer", async () => {
    void send(get("/admin/entries/1"));
    await untilDrawn("/admin/entries/1");
    expect(await statusFor(quick)).toBe(200);
    const second = quick.replace("quick", "also-quick");
    expect(await statusFor(second)).toBe(200);
    expect((begunAt.get(second) ?? 0) - (begunAt.get(quick) ?? 0)).toBeGreaterThan(99);
    expect(drawn()).toEqual(["/admin/entries/1", quick, second]);
  });

  test("what it hung up on is not drawn", async () => {
    for (let at = 0; at <= 20; at++) void send(get(page(at)));
    await untilDrawn(page(0));
    await untilAsked(21);
    for (const socket of sockets) socket.destroy();
    // What is being drawn is the last of them.
    await untilAsked(1);
    release(page(0));
    expect(await statusFor(quick)).toBe(200);
    expect(drawn()).toEqual([page(0), quick]);
  });
});

test("who connects behind a hundred comes after a few, though each is answered in the thread that takes them in", async () => {
  const answered: string[] = [];
  const answerAtOnce = ({ url }: { url: string }) => {
    answered.push(new URL(url).search);
    return new Response("{}");
  };
  const own = await openDoor(site, {}, new Map([["/api/search", { GET: answerAtOnce }]]));
  for (let at = 0; at < 100; at++) {
    const socket = connect({ port: own.port, host: "127.0.0.1", localAddress: greedy }).on("error", () => undefined);
    sockets.push(socket);
    socket.write(get(`/api/search?greedy=${at}`));
  }
  expect((await ask(own.base, "/api/search?other", { localAddress: other })).status).toBe(200);
  expect(answered.indexOf("?other")).toBeLessThan(20);
  own.close();
});

test("who connects behind a hundred comes after a few, too, where each is sent on to a right address", async () => {
  const wrong = "/near/services?radius=7";
  const answered: (string | undefined)[] = [];
  door.server.on("request", ({ socket: { remoteAddress } }, response) =>
    response.on("finish", () => answered.push(remoteAddress)),
  );
  for (let at = 0; at < 100; at++) void send(get(wrong));
  expect(await statusFor(wrong)).toBe(302);
  expect(answered.indexOf(other)).toBeLessThan(20);
});

describe("what one connection asks for without waiting for answers", () => {
  const pipelined = (length: number, path = page) => many(length, (at) => get(path(at))).join("");

  test("is worked on one after another", async () => {
    await send(pipelined(20, (at) => `/admin/entries/${at}`));
    await untilDrawn("/admin/entries/0");
    expect(await statusFor("/admin/quick", greedy)).toBe(200);
    expect(drawn()).toEqual(["/admin/entries/0", "/admin/quick"]);
    release("/admin/entries/0");
    await untilDrawn("/admin/entries/1");
  });

  test("is answered whole and in order when it is read", async () => {
    const socket = await send(pipelined(30, (at) => `/near/services/${at}/quick`.replace("/quick", "-quick")));
    let text = "";
    socket.on("data", (chunk) => {
      text += chunk;
    });
    await vi.waitFor(() => expect(text.match(/HTTP\/1.1 200/g)).toHaveLength(30), 10_000);
    expect([...text.matchAll(/\/near\/services\/(\d+)-quick/g)].map(([, at]) => Number(at))).toEqual(
      many(30, (at) => at),
    );
  });

  test("is not worked on when it hangs up", async () => {
    const socket = await send(pipelined(40));
    await untilDrawn(page(0));
    socket.destroy();
    await new Promise((resolve) => socket.once("close", resolve));
    const answer = statusFor(quick, greedy);
    await untilAsked(2);
    release(page(0));
    expect(await answer).toBe(200);
    expect(drawn()).toEqual([page(0), quick]);
  });

  test("ends the connection when it is very much", async () => {
    const socket = await send(pipelined(230));
    await new Promise((resolve) => socket.once("close", resolve));
    expect(drawn().length).toBeLessThan(2);
  });
});

describe("posts that never end", () => {
  test("hold no place of anybody else, and of their own address only some", async () => {
    for (let at = 0; at < 130; at++) void send(post("/find", 100, "wh"));
    const form = { "Content-Type": "application/x-www-form-urlencoded", Origin: door.base };
    const sendFrom = (localAddress: string) =>
      ask(door.base, "/admin/quick", { method: "POST", headers: form, body: "a=b", localAddress });
    await vi.waitFor(async () => {
      const { status, headers } = await sendFrom(greedy);
      expect([status, headers["retry-after"]]).toEqual([429, "5"]);
    }, 10_000);
    expect((await sendFrom(other)).status).not.toBe(429);
    expect(await statusFor(quick, greedy)).toBe(200);
    expect(await statusFor(quick)).toBe(200);
    // Whoever was not let in is told so, and not waited for.
    expect(drawn()).toContain("/admin/quick");
  });
});

describe("what somebody has sent to be kept", () => {
  test.each(["/admin/entries/7/save", "/comment"])(
    "is done though they have gone before its turn: %s",
    async (path) => {
      for (let at = 0; at < 4; at++) await send(post(path, 3, `a=${at}`));
      await vi.waitFor(() => expect(door.heard.length).toBeGreaterThan(1));
      const last = await send(post(path, 6, "a=last"));
      await untilAsked(5);
      const gone = new Promise((resolve) => last.once("close", resolve));
      last.destroy();
      await gone;
      await vi.waitFor(() => {
        release(path);
        expect(door.heard.map(({ body }) => body)).toContain("a=last");
      }, 10_000);
    },
  );
});
