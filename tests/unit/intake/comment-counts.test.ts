import { afterEach, describe, expect, test } from "vitest";
import { CommentCounts } from "../../../lib/intake/comment-counts";

const noon = Date.UTC(2026, 10, 21, 12);
const minute = 60_000;
const times = (count: number, run: (at: number) => number | null) => Array.from({ length: count }, (_, at) => run(at));

afterEach(() => {
  delete process.env.RATE_LIMITS;
});

describe("how many comments a network may send", () => {
  test("is five in any ten minutes, and it is told when it may send the next", () => {
    const counts = new CommentCounts();
    const sent = times(7, (at) => counts.refuses("192.0.2.1", noon + at * minute));
    expect(sent).toEqual([null, null, null, null, null, 300, 240]);
    expect(counts.refuses("192.0.2.1", noon + 10 * minute - 1)).toBe(1);
    expect(counts.refuses("192.0.2.1", noon + 10 * minute)).toBeNull();
    expect(counts.refuses("192.0.2.1", noon + 10 * minute)).toBe(60);
  });

  test("is nobody else's business, nor this machine's own", () => {
    const counts = new CommentCounts();
    times(6, () => counts.refuses("192.0.2.1", noon));
    expect(counts.refuses("192.0.2.2", noon)).toBeNull();
    expect(times(9, () => counts.refuses("here", noon))).toEqual(Array(9).fill(null));
  });

  test("does not count what could not be kept", () => {
    const counts = new CommentCounts();
    times(20, () => {
      const wait = counts.refuses("192.0.2.1", noon);
      counts.giveBack("192.0.2.1");
      return wait;
    }).forEach((wait) => void expect(wait).toBeNull());
  });

  test("can be turned off with the other limits", () => {
    process.env.RATE_LIMITS = "off";
    const counts = new CommentCounts();
    expect(times(9, () => counts.refuses("192.0.2.1", noon))).toEqual(Array(9).fill(null));
  });

  test("is remembered of a limited number of networks: those that were quiet longest are forgotten first", () => {
    const counts = new CommentCounts();
    times(5, () => counts.refuses("quiet", noon));
    for (let at = 0; at < 19_999; at++) counts.refuses(`192.0.2.${at}`, noon);
    expect(counts.refuses("quiet", noon)).not.toBeNull();
    counts.refuses("one more", noon);
    expect(counts.refuses("quiet", noon)).toBeNull();
  });
});
