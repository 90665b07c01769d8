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
const room = (bytes: number) => new KeptPages(bytes, ({ status }) => status === 200);

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

const put = (kept: KeptPages, key: string, answer: CachedResponse, version = 1) =>
  kept.make(key, version, async () => answer);

describe("a page", () => {
  test("is made once for many who ask for it at the same time", async () => {
    const kept = room(1_000);
    const { make, made, go } = maker(page(10));
    const asked = Array.from({ length: 50 }, () => kept.make("/", 1, make));
    go();
    expect(new Set(await Promise.all(asked)).size).toBe(1);
    expect(made.times).toBe(1);
  });

  test("is kept under its own address", async () => {
    const kept = room(1_000);
    await put(kept, "/a", page(10));
    expect(kept.find("/a", 1)).toEqual(page(10));
    expect(kept.find("/b", 1)).toBeNull();
  });

  test("that is kept is not made again", async () => {
    const kept = room(1_000);
    await put(kept, "/", page(10));
    const { make, made } = maker(page(20));
    expect(await kept.make("/", 1, make)).toEqual(page(10));
    expect(made.times).toBe(0);
  });

  test.each([303, 404, 500])("with status %i is not kept", async (status) => {
    const kept = room(1_000);
    await put(kept, "/", page(10, status));
    expect(kept.find("/", 1)).toBeNull();
  });

  test("that could not be made is tried again", async () => {
    const kept = room(1_000);
    await expect(kept.make("/", 1, () => Promise.reject(new Error("no")))).rejects.toThrow("no");
    expect((await put(kept, "/", page(10))).status).toBe(200);
    expect(kept.find("/", 1)).not.toBeNull();
  });
});

describe("another version of the Catalogue", () => {
  test("empties everything", async () => {
    const kept = room(1_000);
    await put(kept, "/", page(10));
    expect(kept.find("/", 2)).toBeNull();
    expect(kept.find("/", 1)).toBeNull();
  });

  test("gets a page of its own while the older one is still being made, and the older one is not kept", async () => {
    const kept = room(1_000);
    const old = maker(page(10));
    const waiting = kept.make("/", 1, old.make);
    const newer = await put(kept, "/", page(20), 2);
    old.go();
    expect((await waiting).etag).toBe('"10"');
    expect(newer.etag).toBe('"20"');
    expect(kept.find("/", 2)?.etag).toBe('"20"');
  });

  test("frees the room", async () => {
    const kept = room(100);
    await put(kept, "/a", page(90));
    await put(kept, "/b", page(90), 2);
    await put(kept, "/c", page(10), 2);
    expect([kept.find("/b", 2), kept.find("/c", 2)]).not.toContain(null);
  });
});

describe("when there is no room left", () => {
  test("what was not asked for longest goes first", async () => {
    const kept = room(100);
    for (const key of ["/a", "/b", "/c"]) await put(kept, key, page(30));
    kept.find("/a", 1);
    await put(kept, "/d", page(30));
    expect(["/a", "/b", "/c", "/d"].filter((key) => kept.find(key, 1))).toEqual(["/a", "/c", "/d"]);
  });

  test("as many go as are needed, and never more bytes are held than may be", async () => {
    const kept = room(100);
    for (let index = 0; index < 20; index++) await put(kept, `/${index}`, page(9));
    await put(kept, "/long", page(60));
    const held = [...Array(20).keys()].map((index) => `/${index}`).filter((key) => kept.find(key, 1));
    expect(held).toEqual(["/16", "/17", "/18", "/19"]);
    expect(kept.find("/long", 1)).not.toBeNull();
  });

  test("a page that is longer than all the room is sent but not kept, and nothing goes for it", async () => {
    const kept = room(100);
    await put(kept, "/a", page(50));
    expect((await put(kept, "/long", page(101))).encoded.identity.body).toHaveLength(101);
    expect(kept.find("/long", 1)).toBeNull();
    expect(kept.find("/a", 1)).not.toBeNull();
  });

  test("compressed bodies count as well", async () => {
    const kept = room(100);
    await put(kept, "/a", {
      ...page(30),
      encoded: { identity: encodedOf(30), br: encodedOf(20), gzip: encodedOf(20) },
    });
    await put(kept, "/b", page(31));
    expect(kept.find("/a", 1)).toBeNull();
  });
});
