import { describe, expect, test } from "vitest";
import type { CachedResponse } from "../../../lib/server/cached-response";
import { KeptPages } from "../../../lib/server/kept-pages";

const encodedOf = (bytes: number) => ({ head: [], body: Buffer.alloc(bytes) });
const page = (bytes: number, status = 200): CachedResponse => ({
  status,
  etag: `"${bytes}"`,
  encoded: { identity: encodedOf(bytes) },
  known: encodedOf(0),
});

/** Room for so many bytes of pages that are there. */
const room = (bytes: number, changedAt: (key: string) => number = () => 1) =>
  new KeptPages(bytes, ({ status }) => status === 200, changedAt);

/** What makes a page once it is let go, and counts how often it was asked to. */
function maker(answer: CachedResponse) {
  let go: () => void = () => undefined;
  const gate = new Promise<void>((resolve) => {
    go = resolve;
  });
  const made = { times: 0 };
  const make = async () => {
    made.times++;
    await gate;
    return answer;
  };
  return { make, made, go };
}

const put = (kept: KeptPages, key: string, answer: CachedResponse) => kept.make(key, async () => answer);

describe("a page", () => {
  test("is made once for many who ask for it at the same time", async () => {
    const kept = room(1_000);
    const { make, made, go } = maker(page(10));
    const asked = Array.from({ length: 50 }, () => kept.make("/", make));
    go();
    expect(new Set(await Promise.all(asked)).size).toBe(1);
    expect(made.times).toBe(1);
  });

  test("is kept under its own address", async () => {
    const kept = room(1_000);
    await put(kept, "/a", page(10));
    expect(kept.find("/a")).toEqual(page(10));
    expect(kept.find("/b")).toBeNull();
  });

  test("that is kept is not made again", async () => {
    const kept = room(1_000);
    await put(kept, "/", page(10));
    const { make, made } = maker(page(20));
    expect(await kept.make("/", make)).toEqual(page(10));
    expect(made.times).toBe(0);
  });

  test.each([303, 404, 500])("with status %i is not kept", async (status) => {
    const kept = room(1_000);
    await put(kept, "/", page(10, status));
    expect(kept.find("/")).toBeNull();
  });

  test("that could not be made is tried again", async () => {
    const kept = room(1_000);
    await expect(kept.make("/", () => Promise.reject(new Error("no")))).rejects.toThrow("no");
    expect((await put(kept, "/", page(10))).status).toBe(200);
    expect(kept.find("/")).not.toBeNull();
  });
});

describe("when what a page shows has changed", () => {
  const drawnFrom = (version: number, bytes: number) => ({ ...page(bytes), version });

  test("it is gone, and others stay", async () => {
    const changed = { "/near": 1, "/far": 1 } as Record<string, number>;
    const kept = room(1_000, (key) => changed[key] as number);
    await put(kept, "/near", drawnFrom(1, 10));
    await put(kept, "/far", drawnFrom(1, 20));
    changed["/near"] = 2;
    expect([kept.find("/near"), kept.find("/far")?.etag]).toEqual([null, '"20"']);
    changed["/near"] = 1;
    expect(kept.find("/near")).toBeNull();
  });

  test("it is made anew while the older one is still being made, and the older one is not kept", async () => {
    let version = 1;
    const kept = room(1_000, () => version);
    const old = maker(drawnFrom(1, 10));
    const waiting = kept.make("/", old.make);
    version = 2;
    const newer = await put(kept, "/", drawnFrom(2, 20));
    old.go();
    expect((await waiting).etag).toBe('"10"');
    expect(newer.etag).toBe('"20"');
    expect(kept.find("/")?.etag).toBe('"20"');
  });

  test("one that was drawn from something older goes out, and is not kept", async () => {
    const kept = room(1_000, () => 2);
    expect((await put(kept, "/", drawnFrom(1, 10))).etag).toBe('"10"');
    expect(kept.find("/")).toBeNull();
  });

  test("it leaves its room to others", async () => {
    let version = 1;
    const kept = room(100, () => version);
    await put(kept, "/a", drawnFrom(1, 90));
    version = 2;
    expect(kept.find("/a")).toBeNull();
    await put(kept, "/b", drawnFrom(2, 90));
    await put(kept, "/c", drawnFrom(2, 10));
    expect([kept.find("/b"), kept.find("/c")]).not.toContain(null);
  });
});

describe("when there is no room left", () => {
  test("what was not asked for longest goes first", async () => {
    const kept = room(100);
    for (const key of ["/a", "/b", "/c"]) await put(kept, key, page(30));
    kept.find("/a");
    await put(kept, "/d", page(30));
    expect(["/a", "/b", "/c", "/d"].filter((key) => kept.find(key))).toEqual(["/a", "/c", "/d"]);
  });

  test("as many go as are needed, and never more bytes are held than may be", async () => {
    const kept = room(100);
    for (let index = 0; index < 20; index++) await put(kept, `/${index}`, page(9));
    await put(kept, "/long", page(60));
    const held = [...Array(20).keys()].map((index) => `/${index}`).filter((key) => kept.find(key));
    expect(held).toEqual(["/16", "/17", "/18", "/19"]);
    expect(kept.find("/long")).not.toBeNull();
  });

  test("a page that is longer than all the room is sent but not kept, and nothing goes for it", async () => {
    const kept = room(100);
    await put(kept, "/a", page(50));
    expect((await put(kept, "/long", page(101))).encoded.identity.body).toHaveLength(101);
    expect(kept.find("/long")).toBeNull();
    expect(kept.find("/a")).not.toBeNull();
  });

  test("compressed bodies count as well", async () => {
    const kept = room(100);
    await put(kept, "/a", {
      ...page(30),
      encoded: { identity: encodedOf(30), br: encodedOf(20), gzip: encodedOf(20) },
    });
    await put(kept, "/b", page(31));
    expect(kept.find("/a")).toBeNull();
  });
});
