import { describe, expect, test } from "vitest";
import { takeJobLock } from "../../../lib/jobs/job-lock";
import { timetable } from "../../../lib/jobs/timetable";
import { ownDataFolder } from "../../support/data-folder";
import { freshDatabase } from "../../support/fresh-database";
import { npmRun } from "../../support/npm-run";

const { db, url } = await freshDatabase();
const DATA_DIR = ownDataFolder();
const run = (...words: string[]) => npmRun("jobs", words, { DATABASE_URL: url, DATA_DIR, SECRET: "one secret" });

describe("npm run jobs", () => {
  test("lists all jobs, and does one that is named", async () => {
    const before = await run();
    expect(before.code).toBe(0);
    expect(before.said).toHaveLength(timetable.length);
    expect(before.said.join(" ")).toContain(
      "retention: Delete what is kept no longer, daily at 03:30. It has not run yet.",
    );
    await db.verification.create({ data: { id: "a", identifier: "a", value: "a", expiresAt: new Date(0) } });
    const now = await run("retention");
    expect(now).toMatchObject({
      code: 0,
      said: [expect.stringMatching(/^Last: .*, done\. Deleted 1 verifications\.$/)],
    });
    expect((await run()).said.join(" ")).toContain("done. Deleted 1 verifications.");
  });

  test("knows no other names", async () => {
    for (const words of [["nonsense"], ["retention", "now"], ["constructor"]]) {
      const { code, said } = await run(...words);
      expect(code).toBe(1);
      expect(said).toEqual([
        expect.stringContaining("There is no such job. There are: publish-scheduled, emergencies, backup"),
      ]);
    }
  });

  test("does not begin what is running", async () => {
    const lock = await takeJobLock(url, "retention");
    const { code, said } = await run("retention");
    expect(code).toBe(1);
    expect(said).toEqual(["retention is running already. Try again when it has ended."]);
    await lock?.release();
  });
});
