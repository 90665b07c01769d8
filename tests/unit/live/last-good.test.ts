import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { type LastGood, readLastGood, saveLastGood } from "../../../lib/live/last-good";
import { ownDataFolder } from "../../support/data-folder";
import { edition } from "../../support/made-up";

const folder = path.join(ownDataFolder(), "last-good");
const newest = path.join(folder, "catalogue.json");
const copy = (version: number): LastGood => ({
  version,
  readAt: "2026-01-01T00:00:00.000Z",
  editions: [edition("service", "it", { name: "Zoë’s" })],
});

beforeEach(() => rmSync(folder, { recursive: true, force: true }));

describe("the copy on disk", () => {
  test("is what was kept", () => {
    saveLastGood(copy(1));
    expect(readLastGood()).toEqual(copy(1));
  });

  test("is the newest of those that were kept, and no more than two stay", () => {
    for (const version of [1, 2, 3]) saveLastGood(copy(version));
    expect(readLastGood()).toEqual(copy(3));
    expect(readdirSync(folder)).toHaveLength(2);
  });

  test("is null when none was kept", () => {
    expect(readLastGood()).toBeNull();
  });

  test.each([
    ["is cut short", (text: string) => text.slice(0, -20)],
    ["is empty", () => ""],
    ["has a changed letter", (text: string) => text.replace("Zo", "Xo")],
    ["is something else", () => "[]"],
  ])("that %s is passed over for the one before, and without one for none", (_, spoil) => {
    saveLastGood(copy(1));
    writeFileSync(newest, spoil(readFileSync(newest, "utf8")));
    expect(readLastGood()).toBeNull();
    rmSync(folder, { recursive: true });
    saveLastGood(copy(1));
    saveLastGood(copy(2));
    writeFileSync(newest, spoil(readFileSync(newest, "utf8")));
    expect(readLastGood()).toEqual(copy(1));
  });

  test("survives a write that was interrupted", () => {
    saveLastGood(copy(1));
    writeFileSync(`${newest}.unfinished`, "half of a");
    expect(readLastGood()).toEqual(copy(1));
    saveLastGood(copy(2));
    expect(readLastGood()).toEqual(copy(2));
    expect(existsSync(`${newest}.unfinished`)).toBe(false);
  });
});
