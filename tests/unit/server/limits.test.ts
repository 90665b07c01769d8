import { describe, expect, test } from "vitest";
import { Limiter, limitsOf } from "../../../lib/server/limits";

const noon = Date.UTC(2026, 10, 21, 12);
const limits = { search: 3, api: 2 };
const times = (count: number, run: () => number | null) => Array.from({ length: count }, run);

describe("limits", () => {
  test("are 60 searches and 120 questions of programs a minute, unless the environment says otherwise", () => {
    expect(limitsOf({} as NodeJS.ProcessEnv)).toEqual({ search: 60, api: 120 });
    const own = { SEARCHES_PER_MINUTE: "5", API_PER_MINUTE: "7" } as unknown as NodeJS.ProcessEnv;
    expect(limitsOf(own)).toEqual({ search: 5, api: 7 });
    expect(limitsOf({ ...own, RATE_LIMITS: "off" })).toBeNull();
  });

  test.each(["", "0", "-1", "many", "NaN"])("that are set to %j are the usual ones", (text) => {
    expect(limitsOf({ SEARCHES_PER_MINUTE: text } as unknown as NodeJS.ProcessEnv)?.search).toBe(60);
  });
});

describe("who asks too often", () => {
  test("is told how many seconds of this minute are left", () => {
    const limiter = new Limiter(limits);
    const asked = times(5, () => limiter.refuses("search", "192.0.2.1", noon + 20_000));
    expect(asked).toEqual([null, null, null, 40, 40]);
  });

  test("may ask again in the next minute", () => {
    const limiter = new Limiter(limits);
    times(9, () => limiter.refuses("search", "192.0.2.1", noon));
    expect(limiter.refuses("search", "192.0.2.1", noon + 60_000)).toBeNull();
  });

  test("is not counted with others, nor searches with questions of programs", () => {
    const limiter = new Limiter(limits);
    times(9, () => limiter.refuses("search", "192.0.2.1", noon));
    expect(limiter.refuses("search", "192.0.2.2", noon)).toBeNull();
    expect(limiter.refuses("api", "192.0.2.1", noon)).toBeNull();
  });

  test("is never this machine itself, nor anybody where limits are off", () => {
    const limiter = new Limiter(limits);
    expect(times(9, () => limiter.refuses("search", "here", noon))).toEqual(Array(9).fill(null));
    const none = new Limiter(null);
    expect(times(9, () => none.refuses("search", "192.0.2.1", noon))).toEqual(Array(9).fill(null));
  });
});

test("more networks than can be told apart share one count, so that memory stays small", () => {
  const limiter = new Limiter({ search: 10, api: 10 });
  const before = process.memoryUsage().heapUsed;
  const waits = Array.from({ length: 200_000 }, (_, index) => limiter.refuses("api", `network ${index}`, noon));
  expect(process.memoryUsage().heapUsed - before).toBeLessThan(20 * 1024 * 1024);
  expect(waits.slice(0, 50_010).every((wait) => wait === null)).toBe(true);
  expect(waits.slice(50_010).every((wait) => wait === 60)).toBe(true);
  expect(limiter.refuses("api", "network 0", noon)).toBeNull();
});
