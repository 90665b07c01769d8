import { describe, expect, test } from "vitest";
import { isDue, latestTime } from "../../../lib/jobs/due";

const at = (text: string) => new Date(text);

describe("the latest time of a job", () => {
  test.each([
    ["every minute", { every: 1 }, "2026-11-21T12:34:56Z", "2026-11-21T12:34:00Z"],
    ["on the minute", { every: 1 }, "2026-11-21T12:34:00Z", "2026-11-21T12:34:00Z"],
    ["every quarter of an hour", { every: 15 }, "2026-11-21T12:34:56Z", "2026-11-21T12:30:00Z"],
    ["daily, later that day", { dailyAt: "03:00" }, "2026-11-21T12:34:56Z", "2026-11-21T03:00:00Z"],
    ["daily, on the minute", { dailyAt: "03:00" }, "2026-11-21T03:00:00Z", "2026-11-21T03:00:00Z"],
    ["daily, before its time", { dailyAt: "03:00" }, "2026-11-21T02:59:59Z", "2026-11-20T03:00:00Z"],
    ["daily, in summer by the clock on the wall", { dailyAt: "03:00" }, "2026-07-01T12:00:00Z", "2026-07-01T02:00:00Z"],
    ["daily, in summer before its time", { dailyAt: "03:00" }, "2026-07-01T01:59:00Z", "2026-06-30T02:00:00Z"],
    ["daily, in summer after midnight", { dailyAt: "03:00" }, "2026-06-30T23:30:00Z", "2026-06-30T02:00:00Z"],
    ["daily, on the day that clocks go forward", { dailyAt: "03:00" }, "2026-03-29T12:00:00Z", "2026-03-29T02:00:00Z"],
    ["daily, the morning after, before its time", { dailyAt: "03:00" }, "2026-03-29T01:30:00Z", "2026-03-28T03:00:00Z"],
    ["daily, on the day that clocks go back", { dailyAt: "03:00" }, "2026-10-25T12:00:00Z", "2026-10-25T03:00:00Z"],
    ["daily, that night, before its time", { dailyAt: "03:00" }, "2026-10-25T02:30:00Z", "2026-10-24T02:00:00Z"],
  ])("%s", (_, times, now, wanted) => {
    expect(latestTime(times, at(now)).toISOString()).toBe(at(wanted).toISOString());
  });
});

describe("a daily job", () => {
  const daily = { dailyAt: "03:00" };
  const since = at("2026-11-01T00:00:00Z");
  const yesterday = at("2026-11-20T03:00:04Z");

  test("is due once its time has come, and no more when it has begun", () => {
    expect(isDue(daily, yesterday, since, at("2026-11-21T02:59:59Z"))).toBe(false);
    expect(isDue(daily, yesterday, since, at("2026-11-21T03:00:00Z"))).toBe(true);
    expect(isDue(daily, at("2026-11-21T03:00:01Z"), since, at("2026-11-21T03:00:02Z"))).toBe(false);
  });

  test("that was missed while the site was down is due when it is back", () => {
    const back = at("2026-11-21T09:00:00Z");
    expect(isDue(daily, yesterday, back, at("2026-11-21T09:00:01Z"))).toBe(true);
  });

  test("that never ran waits for its first time", () => {
    const started = at("2026-11-21T12:00:00Z");
    expect(isDue(daily, null, started, at("2026-11-21T12:00:01Z"))).toBe(false);
    expect(isDue(daily, null, started, at("2026-11-22T03:00:00Z"))).toBe(true);
  });

  test("that begins at first does so at once when it never ran, and then at its time", () => {
    const started = at("2026-11-21T12:00:00Z");
    const first = { dailyAt: "03:00", atFirst: true };
    expect(isDue(first, null, started, at("2026-11-21T12:00:01Z"))).toBe(true);
    expect(isDue(first, started, started, at("2026-11-21T12:00:02Z"))).toBe(false);
  });
});
