import { execFile } from "node:child_process";
import { readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { beforeEach, describe, expect, test } from "vitest";
import { type LastGoodArea, readLastGood, saveLastGood } from "../../../lib/live/last-good";
import { ownDataFolder } from "../../support/data-folder";
import { edition } from "../../support/made-up";

const folder = path.join(ownDataFolder(), "last-good");
const newest = path.join(folder, "near.json");
const copy = (number: number, area = "near"): LastGoodArea => ({
  area,
  version: { number, token: "00000000-0000-4000-8000-000000000000" },
  editions: [edition("service", "it", { name: `Zoë’s ${number}` })],
  removed: [],
  moved: [],
});
const read = () => readLastGood()?.areas ?? null;

beforeEach(() => rmSync(folder, { recursive: true, force: true }));

describe("the copy on disk", () => {
  test("is what was kept, of each area, and when it was last confirmed", async () => {
    const before = Date.now();
    await saveLastGood(copy(1));
    await saveLastGood(copy(4, "far"));
    expect(read()).toEqual([copy(4, "far"), copy(1)]);
    const { readAt } = readLastGood() ?? {};
    expect(Math.abs((readAt?.getTime() ?? 0) - before)).toBeLessThan(60_000);
  });

  test("is the newest of those that were kept, and no more than two of an area stay", async () => {
    for (const version of [1, 2, 3]) await saveLastGood(copy(version));
    expect(read()).toEqual([copy(3)]);
    expect(readdirSync(folder)).toHaveLength(2);
  });

  test("that is there already is confirmed, and not written again", async () => {
    await saveLastGood(copy(1));
    const { ino } = statSync(newest);
    utimesSync(newest, 0, 0);
    await saveLastGood(copy(1));
    expect(statSync(newest).ino).toBe(ino);
    expect(readLastGood()?.readAt.getTime()).toBeGreaterThan(0);
  });

  test("is null when none was kept", () => {
    expect(readLastGood()).toBeNull();
  });

  test.each([
    ["is cut short", (text: string) => text.slice(0, -20)],
    ["is empty", () => ""],
    ["has a changed letter", (text: string) => text.replace("Zo", "Xo")],
    ["is something else", () => "[]"],
  ])("that %s is passed over for the one before, and without one for none", async (_, spoil) => {
    await saveLastGood(copy(1));
    writeFileSync(newest, spoil(readFileSync(newest, "utf8")));
    expect(read()).toBeNull();
    rmSync(folder, { recursive: true });
    await saveLastGood(copy(1));
    await saveLastGood(copy(2));
    writeFileSync(newest, spoil(readFileSync(newest, "utf8")));
    expect(read()).toEqual([copy(1)]);
  });

  test("survives a write that was interrupted", async () => {
    await saveLastGood(copy(1));
    writeFileSync(`${newest}.unfinished`, "half of a");
    expect(read()).toEqual([copy(1)]);
    await saveLastGood(copy(2));
    expect(read()).toEqual([copy(2)]);
  });

  test("is whole, though two processes keep theirs in one folder at the same time", async () => {
    const file = path.resolve("lib/live/last-good.ts");
    const script = `import { saveLastGood } from ${JSON.stringify(file)};
      for (let at = 0; at < 60; at++) await saveLastGood({ ...${JSON.stringify(copy(1))}, version: { number: at, token: String(process.pid) } });`;
    const keep = () =>
      promisify(execFile)(process.execPath, ["--import", "tsx", "--input-type=module", "-e", script], {
        env: { ...process.env, DATA_DIR: path.dirname(folder) },
      });
    await Promise.all([keep(), keep()]);
    expect(read()?.[0]?.editions).toEqual(copy(1).editions);
    expect(readdirSync(folder).sort()).toEqual(["near.json", "near.previous.json"]);
  });
});
