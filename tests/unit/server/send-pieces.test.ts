import { type IncomingMessage, request } from "node:http";
import { createConnection } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { gunzipSync } from "node:zlib";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Route } from "../../../lib/next/ask-route";
import { ask } from "../../e2e/support/wire";
import { openDoor, pretendLoaded } from "../../support/door";

const last = 300;
/** The pieces that the route was asked for, by the id before them; how many there are, and how long each is. */
let asked: string[] = [];
let bytes = 10;
let isGone = false;
const route: Route = {
  GET: (question) => {
    const after = question.headers.get("x-piece-after") ?? "none";
    asked.push(after);
    if (isGone && after !== "") return new Response("{}", { status: 400 });
    const number = after === "" ? 1 : Number(after) + 1;
    return new Response(`${String(number).padStart(bytes - 1, "0")}\n`, {
      headers: {
        "Content-Type": "application/x-ndjson; charset=utf-8",
        "Cache-Control": "no-cache",
        ...(after === "" ? { ETag: 'W/"whole"' } : {}),
        ...(number < last ? { "X-Piece-Next": String(number) } : {}),
      },
    });
  },
};

const path = "/api/oruk/services?format=ndjson";
let door: Awaited<ReturnType<typeof openDoor>>;
beforeEach(async () => {
  vi.spyOn(console, "error").mockReturnValue();
  asked = [];
  bytes = 10;
  isGone = false;
  pretendLoaded(1);
  door = await openDoor(() => undefined, {}, new Map([["/api/oruk/*", route]]));
});
afterEach(() => {
  door.close();
  vi.restoreAllMocks();
});

const numbersIn = (text: string) => text.trim().split("\n").map(Number);
const all = Array.from({ length: last }, (_, at) => at + 1);

test("a long answer goes out piece by piece, each once and in order", async () => {
  const answer = await ask(door.base, path);
  expect([answer.status, answer.headers["content-length"], answer.headers.etag]).toEqual([200, undefined, 'W/"whole"']);
  expect(answer.headers["x-piece-next"]).toBeUndefined();
  expect(answer.headers["access-control-allow-origin"]).toBe("*");
  expect(numbersIn(answer.text)).toEqual(all);
  expect(asked).toEqual(["", ...all.slice(0, -1).map(String)]);
});

test("packed it holds the same", async () => {
  const answer = await ask(door.base, path, { headers: { "Accept-Encoding": "br, gzip" } });
  expect(answer.headers["content-encoding"]).toBe("gzip");
  expect(numbersIn(gunzipSync(answer.bytes).toString())).toEqual(all);
});

test("who has it already is told so after the first piece, and HEAD has the headers of it", async () => {
  const known = await ask(door.base, path, { headers: { "If-None-Match": '"whole"' } });
  expect([known.status, known.bytes.length]).toEqual([304, 0]);
  const head = await ask(door.base, path, { method: "HEAD" });
  expect([head.status, head.headers.etag, head.bytes.length]).toEqual([200, 'W/"whole"', 0]);
  expect(asked).toEqual(["", ""]);
});

test("nobody says from outside where a piece begins", async () => {
  await ask(door.base, path, { method: "HEAD", headers: { "X-Piece-After": "7" } });
  expect(asked).toEqual([""]);
});

test("the next piece is made when there is room for it: who does not read makes the site hold no more than a few", async () => {
  bytes = 1_000_000;
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    request(`${door.base}${path}`, resolve).on("error", reject).end();
  });
  response.pause();
  let before = -1;
  while (before < asked.length) {
    before = asked.length;
    await sleep(200);
  }
  // What the system holds of a connection is a few megabytes.
  expect(asked.length).toBeLessThan(last / 3);
  let size = 0;
  for await (const chunk of response) size += chunk.length;
  expect(size).toBe(last * bytes);
}, 60_000);

/** Connections that asked for everything, read the beginning of it, and then read no more. */
const stalled = (count: number) =>
  Promise.all(
    Array.from({ length: count }, async () => {
      const socket = createConnection(door.port, "127.0.0.1", () =>
        socket.write(`GET ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n`),
      );
      await new Promise((resolve) => socket.once("data", resolve));
      socket.pause();
      return socket;
    }),
  );

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;

/** Bytes of buffers that something holds. */
async function bytesHeld(): Promise<number> {
  collect();
  await sleep(50);
  collect();
  return process.memoryUsage().arrayBuffers;
}

const untilNothingIsMade = async () => {
  for (let before = -1; before < asked.length; await sleep(500)) before = asked.length;
};

test("thirty who stop reading hold two pieces each, and nobody waits for them", async () => {
  bytes = 1_000_000;
  const before = await bytesHeld();
  const sockets = await stalled(30);
  await untilNothingIsMade();
  const heldEach = ((await bytesHeld()) - before) / sockets.length;
  expect(heldEach).toBeLessThan(2.5 * bytes);
  const made = asked.length;
  expect(numbersIn((await ask(door.base, path)).text)).toEqual(all);
  expect(asked.length).toBe(made + last);
  for (const socket of sockets) socket.destroy();
}, 60_000);

test("who stops reading for too long is let go, and so is what was held for them", async () => {
  bytes = 1_000_000;
  // 20 seconds, in a site.
  door.server.timeout = 1_000;
  const before = await bytesHeld();
  const sockets = await stalled(10);
  const ends = sockets.map((socket) => new Promise((resolve) => socket.on("error", resolve).on("close", resolve)));
  await untilNothingIsMade();
  const connections = promisify(door.server.getConnections.bind(door.server));
  await vi.waitFor(async () => expect(await connections()).toBe(0), 30_000);
  for (const socket of sockets) socket.resume();
  await Promise.all(ends);
  const made = asked.length;
  await sleep(300);
  expect(asked.length).toBe(made);
  expect((await bytesHeld()) - before).toBeLessThan(bytes);
}, 90_000);

test("for who has gone nothing more is made", async () => {
  bytes = 1_000_000;
  const socket = createConnection(door.port, "127.0.0.1", () =>
    socket.write(`GET ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n`),
  );
  await new Promise((resolve) => socket.once("data", resolve));
  socket.destroy();
  await sleep(300);
  const made = asked.length;
  await sleep(300);
  expect(asked.length).toBe(made);
  expect(made).toBeLessThan(last);
});

test("an answer that cannot be finished is broken off, so that nobody takes it for the whole", async () => {
  isGone = true;
  await expect(ask(door.base, path)).rejects.toThrow(/aborted|hang up/);
});
