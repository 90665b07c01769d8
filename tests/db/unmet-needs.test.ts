import { describe, expect, test } from "vitest";
import { quarterInWords, quarterOf } from "../../lib/catalogue/unmet-need";
import { endUnmetNeeds, saveUnmetNeeds } from "../../lib/db/operations/unmet-needs";
import { keepNoLonger } from "../../lib/jobs/retention";
import { changesSince, makeEntry, versionOf } from "../support/entries";
import { freshDatabase } from "../support/fresh-database";

const { db } = await freshDatabase();
// An area that has something to show already, so that what it should not show would be seen.
await makeEntry(db);
await db.area.create({ data: { slug: "far", name: "far" } });

const autumn = "2026-10-01";
const winter = new Date("2027-01-03T03:00:00Z");
const searched = (need: string, outcode: string, more: number, quarter = autumn, area = "near") =>
  saveUnmetNeeds(db, [{ area, need, outcode, quarter, more }]);
const published = async () => (await changesSince(db)).flatMap(({ unmetNeeds }) => unmetNeeds);
const rows = () => db.unmetNeed.findMany({ orderBy: [{ need: "asc" }, { outcode: "asc" }] });

describe("what was searched for and not found", () => {
  test("is shown to nobody while its quarter goes on, however often it was searched for", async () => {
    await searched("Hearing", "TS18", 40);
    expect(await endUnmetNeeds(db, new Date("2026-12-31T23:00:00Z"))).toBe(0);
    expect(await endUnmetNeeds(db, new Date("2027-01-02T03:00:00Z"))).toBe(0);
    expect(await published()).toEqual([]);
  });

  test("is erased when its quarter is over and fewer than ten searches had it, and rounded down otherwise", async () => {
    for (const [outcode, more] of [
      ["TS15", 9],
      ["TS16", 10],
      ["TS17", 14],
      ["TS19", 1],
    ] as const)
      await searched("Sleep", outcode, more);
    const before = await versionOf(db);
    expect(await keepNoLonger(db, winter)).toBe("Deleted 2 needs.");
    expect(await versionOf(db)).toBeGreaterThan(before);
    expect(await published()).toEqual([
      { area: "near", need: "Hearing", outcode: "TS18", quarter: autumn, count: 40 },
      { area: "near", need: "Sleep", outcode: "TS16", quarter: autumn, count: 10 },
      { area: "near", need: "Sleep", outcode: "TS17", quarter: autumn, count: 10 },
    ]);
    // What is not shown is not there any more: neither a small number, nor what was rounded off.
    expect((await rows()).map(({ count }) => count)).toEqual([40, 10, 10]);
  });

  test("never changes once it is published, so that no two editions tell of one search", async () => {
    const before = await published();
    await searched("Hearing", "TS18", 1);
    await searched("Sleep", "TS19", 3);
    await endUnmetNeeds(db, winter);
    expect(await published()).toEqual(before);
    expect((await rows()).map(({ outcode }) => outcode)).toEqual(["TS18", "TS16", "TS17"]);
  });

  test("has no sum from which what is left out could be worked out: each row is one need and one place", async () => {
    for (const need of await published()) {
      expect(Object.keys(need).sort()).toEqual(["area", "count", "need", "outcode", "quarter"]);
      expect(need.outcode).toMatch(/^[A-Z]{1,2}\d[A-Z\d]?$/);
      expect([need.count >= 10, need.count % 5]).toEqual([true, 0]);
    }
  });

  test("is of its own area alone", async () => {
    await searched("Hearing", "TS18", 10, autumn, "far");
    await endUnmetNeeds(db, winter);
    const changes = await changesSince(db);
    expect(changes.find(({ area }) => area === "far")?.unmetNeeds).toMatchObject([{ area: "far", count: 10 }]);
  });

  test("is not read where a small number was published past this site's rules", async () => {
    const data = { areaSlug: "near", need: "Teeth", outcode: "TS18", quarter: new Date(autumn), count: 9 };
    await db.unmetNeed.create({ data: { ...data, publishedAt: winter } });
    expect((await published()).map(({ need }) => need)).not.toContain("Teeth");
  });

  test.each(["TS18 1XE", "TS18 1", "ts18", "Yarm", ""])(
    "is never stored with the place %s, whatever the code does",
    async (outcode) => {
      await expect(searched("Hearing", outcode, 1)).rejects.toThrow();
    },
  );
});

test.each([
  ["2026-01-01", "2026-01-01", "January to March 2026"],
  ["2026-06-30", "2026-04-01", "April to June 2026"],
  ["2026-11-30", "2026-10-01", "October to December 2026"],
])("%s is in the quarter that begins on %s: %s", (day, quarter, words) => {
  expect([quarterOf(day), quarterInWords(quarter)]).toEqual([quarter, words]);
});
