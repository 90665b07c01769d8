import { expect, test } from "vitest";
import { publishingTime } from "../../../../../app/admin/desk/publishing-time";

const now = new Date("2026-11-22T12:00:00Z");
const at = (day: string, time: string) => {
  const read = publishingTime(day, time, now);
  return "at" in read ? read.at.toISOString() : read.issues.map(({ field }) => field);
};

test("a time to publish is written as people write days and times, by clocks in the United Kingdom", () => {
  expect(at("1 December 2026", "9am")).toBe("2026-12-01T09:00:00.000Z");
  expect(at("2026-12-01", "09:00")).toBe("2026-12-01T09:00:00.000Z");
  expect(at("1/7/2027", "1.30pm")).toBe("2027-07-01T12:30:00.000Z");
});

test("what is no day, no time, over, or too far away is said of its field", () => {
  expect(at("31 February 2027", "9am")).toEqual(["day"]);
  expect(at("tomorrow", "soon")).toEqual(["day", "time"]);
  expect(at("21 November 2026", "9am")).toEqual(["day"]);
  expect(at("1 December 2028", "9am")).toEqual(["day"]);
});

test("an hour that clocks jump over counts as the one after", () => {
  expect(at("28 March 2027", "01:30")).toBe("2027-03-28T01:30:00.000Z");
});
