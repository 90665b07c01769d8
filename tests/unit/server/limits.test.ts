import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { describe, expect, test } from "vitest";
import { Settings } from "../../../lib/process/settings";
import { Limiter, limitsOf } from "../../../lib/server/limits";
import { type Count, SharedCounts } from "../../../lib/server/shared-counts";

const noon = Date.UTC(2026, 10, 21, 12);
const limits = { search: 3, api: 2, results: 4, resultsPerHour: 6 };
const times = (count: number, run: () => Promise<number | null>) => Promise.all(Array.from({ length: count }, run));

describe("limits", () => {
  test("are those that the README names, unless the environment says otherwise", () => {
    expect(limitsOf(Settings.parse({}))).toEqual({ search: 60, api: 120, results: 200, resultsPerHour: 600 });
    const own = {
      SEARCHES_PER_MINUTE: "5",
      API_PER_MINUTE: "7",
      RESULTS_PER_MINUTE: "8",
      RESULTS_PER_HOUR: "9",
    };
    expect(limitsOf(Settings.parse(own))).toEqual({ search: 5, api: 7, results: 8, resultsPerHour: 9 });
    expect(limitsOf(Settings.parse({ ...own, RATE_LIMITS: "off" }))).toBeNull();
  });
});

describe("who asks too often", () => {
  test("is told how many seconds of this minute are left", async () => {
    const limiter = new Limiter(limits);
    const asked = await times(5, () => limiter.refuses("search", "192.0.2.1", noon + 20_000));
    expect(asked).toEqual([null, null, null, 40, 40]);
  });

  test("may ask again in the next minute", async () => {
    const limiter = new Limiter(limits);
    await times(9, () => limiter.refuses("search", "192.0.2.1", noon));
    expect(await limiter.refuses("search", "192.0.2.1", noon + 60_000)).toBeNull();
  });

  test("for drawn pages of answers waits for the next minute, and then for the next hour", async () => {
    const limiter = new Limiter(limits);
    const ask = (now: number) => limiter.refuses("results", "192.0.2.1", now);
    const inOneMinute = [];
    for (let turn = 0; turn < 5; turn++) inOneMinute.push(await ask(noon + 10_000));
    expect(inOneMinute).toEqual([null, null, null, null, 50]);
    const inTheNext = [await ask(noon + 60_000), await ask(noon + 60_000), await ask(noon + 60_000)];
    expect(inTheNext).toEqual([null, null, 59 * 60]);
    expect(await ask(noon + 3_600_000)).toBeNull();
  });

  test("is not counted with others, nor searches with questions of programs", async () => {
    const limiter = new Limiter(limits);
    await times(9, () => limiter.refuses("search", "192.0.2.1", noon));
    expect(await limiter.refuses("search", "192.0.2.2", noon)).toBeNull();
    expect(await limiter.refuses("api", "192.0.2.1", noon)).toBeNull();
  });

  test("is never this machine itself, nor anybody where limits are off", async () => {
    const limiter = new Limiter(limits);
    expect(await times(9, () => limiter.refuses("search", "here", noon))).toEqual(Array(9).fill(null));
    const none = new Limiter(null);
    expect(await times(9, () => none.refuses("search", "192.0.2.1", noon))).toEqual(Array(9).fill(null));
  });
});

/** Bytes that are in use once everything that nobody needs is gone. */
function bytesInUse(): number {
  setFlagsFromString("--expose-gc");
  runInNewContext("gc")();
  return process.memoryUsage().heapUsed;
}

test("more networks than can be told apart share one count, so that memory stays small", async () => {
  const limiter = new Limiter({ ...limits, api: 10 });
  const before = bytesInUse();
  const waits: (number | null)[] = [];
  for (let index = 0; index < 200_000; index++) waits.push(await limiter.refuses("api", `network ${index}`, noon));
  expect(bytesInUse() - before).toBeLessThan(20 * 1024 * 1024);
  expect(waits.slice(0, 50_010).every((wait) => wait === null)).toBe(true);
  expect(waits.slice(50_010).every((wait) => wait === 60)).toBe(true);
  expect(await limiter.refuses("api", "network 0", noon)).toBeNull();
});

describe("where processes count together", () => {
  /** A store as several processes would share it, and every key that it was ever asked for. */
  function store() {
    const counts = new Map<string, number>();
    const count: Count = async (key, seconds, limit) => {
      const counted = (counts.get(`${key} ${seconds}`) ?? 0) + 1;
      counts.set(`${key} ${seconds}`, counted);
      return { allowed: counted <= limit, retryAfter: 17 };
    };
    return { counts, count };
  }
  const processWith = (count: Count) => new Limiter(limits, new SharedCounts(count, "secret"));

  test("one who asks each of them a little is still one who asks too often", async () => {
    const { count } = store();
    const processes = [processWith(count), processWith(count)];
    const asked = [];
    for (let turn = 0; turn < 6; turn++) asked.push(await processes[turn % 2]?.refuses("search", "192.0.2.1", noon));
    expect(asked).toEqual([null, null, null, 17, 17, 17]);
  });

  test("what is counted by the minute and by the hour is stored for as long", async () => {
    const { counts, count } = store();
    await processWith(count).refuses("results", "192.0.2.1", noon);
    expect([...counts.keys()].map((key) => key.split(" ")[1])).toEqual(["60", "3600"]);
  });

  test("the store never sees who was counted", async () => {
    const { counts, count } = store();
    for (const network of ["192.0.2.1", "192.0.2.2"]) await processWith(count).refuses("search", network, noon);
    expect(counts.size).toBe(2);
    for (const key of counts.keys()) expect(key).toMatch(/^[\w-]{43} 60$/);
  });

  test.each([
    ["fails", () => Promise.reject(new Error("away"))],
    ["does not answer", () => new Promise(() => undefined)],
  ] as [string, Count][])("a store that %s is left alone for a while, and each counts by itself", async (_, broken) => {
    const asked: string[] = [];
    const limiter = processWith((...counted) => {
      asked.push(counted[0]);
      return broken(...counted);
    });
    const waits = [];
    for (let turn = 0; turn < 5; turn++) waits.push(await limiter.refuses("search", "192.0.2.1", noon + turn));
    expect(waits).toEqual([null, null, null, 60, 60]);
    expect(asked).toHaveLength(1);
    await limiter.refuses("search", "192.0.2.1", noon + 1_500);
    expect(asked).toHaveLength(2);
  });
});
