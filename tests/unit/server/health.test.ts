import { mkdtempSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { hasRoom } from "../../../lib/server/data-disk";
import { pageCheck } from "../../../lib/server/health";
import { openDoor, pretendLoaded } from "../../support/door";

beforeAll(() => pretendLoaded(1));

/** A thread that draws, or does not, and how often it was asked. */
function pageSource() {
  const source = {
    asked: 0,
    thread: 1,
    statusCode: 200,
    threads: () => source.thread,
    askNext: async () => {
      source.asked++;
      if (source.statusCode === 0) throw new Error("The thread has ended.");
      return { statusCode: source.statusCode, headers: {}, body: Buffer.from(""), version: 1 };
    },
  };
  return source;
}

describe("whether pages can be drawn", () => {
  test("is found out once for each thread that draws them", async () => {
    const source = pageSource();
    const canDraw = pageCheck(source);
    expect(await Promise.all([canDraw(), canDraw(), canDraw()])).toEqual([true, true, true]);
    expect(await canDraw()).toBe(true);
    expect(source.asked).toBe(1);
    source.thread++;
    source.statusCode = 500;
    expect(await canDraw()).toBe(false);
  });

  test.each([500, 503, 0])("is asked again while the answer is %i", async (statusCode) => {
    const source = pageSource();
    const canDraw = pageCheck(source);
    source.statusCode = statusCode;
    expect(await canDraw()).toBe(false);
    source.statusCode = 200;
    expect(await canDraw()).toBe(true);
  });
});

test("a site whose pages cannot be drawn is not ready, and says so; it lives", async () => {
  const { base, close } = await openDoor(() => undefined, { canDraw: async () => false });
  const ready = await fetch(`${base}/readyz`);
  expect([ready.status, await ready.json()]).toEqual([503, { ready: false, degraded: false, faults: ["pages"] }]);
  expect((await fetch(`${base}/livez`)).status).toBe(200);
  close();
});

describe("there is room for what is kept", () => {
  test("in a folder that can be written; nothing stays behind", async () => {
    const folder = mkdtempSync(path.join(tmpdir(), "local-offer-room-"));
    expect(await hasRoom(folder)).toBe(true);
    expect(readdirSync(folder)).toEqual([]);
    expect(await hasRoom(folder, Number.MAX_SAFE_INTEGER)).toBe(false);
  });

  test.each(["/proc", "/nowhere/at/all", "/dev/null"])("not in %s", async (folder) => {
    expect(await hasRoom(folder)).toBe(false);
  });
});
