import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { text } from "node:stream/consumers";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";
import { isBuilt, markBuilt } from "../../../lib/commands/build";
import { PlainError } from "../../../lib/process/plain-error";

const here = process.cwd();
const page = ".next/server/app/page.js";

/** A site in a folder of its own, as a build leaves it. */
beforeEach(() => {
  process.chdir(mkdtempSync(path.join(tmpdir(), "local-offer-build-")));
  for (const folder of ["app", "components", "lib", "public", path.dirname(page)])
    mkdirSync(folder, { recursive: true });
  for (const file of ["instrumentation.ts", "package.json", "package-lock.json", "next.config.ts", "tsconfig.json"])
    writeFileSync(file, "");
  for (const file of ["app/layout.tsx", "app/page.tsx"]) writeFileSync(file, "export default () => null;");
  writeFileSync(page, "module.exports = null;");
  markBuilt();
});
afterEach(() => {
  const folder = process.cwd();
  process.chdir(here);
  rmSync(folder, { recursive: true });
});

test("a build of this source is not made again, and one of another source is", () => {
  expect(isBuilt()).toBe(true);
  writeFileSync("app/page.tsx", "export default () => 1;");
  expect(isBuilt()).toBe(false);
});

test.each<[string, () => void]>([
  ["is missing", () => rmSync(page)],
  ["was cut short", () => truncateSync(page, 5)],
])("a build of which a file %s is said to be damaged, with the way out, and starts no site", (_, damage) => {
  damage();
  expect(isBuilt).toThrow(PlainError);
  expect(isBuilt).toThrow(`The build is damaged: ${page} is missing or cut short. Delete the folder .next`);
});

test("a build that was stopped before its end is made again", () => {
  truncateSync(".next/built-from.json", 20);
  expect(isBuilt()).toBe(false);
  rmSync(".next/built-from.json");
  expect(isBuilt()).toBe(false);
});

/** In place of Next: it builds for a while, and notes how often. */
const slowNext = `
  const { appendFileSync, rmSync, writeFileSync } = require("node:fs");
  appendFileSync("builds", "begun ");
  rmSync("${page}");
  setTimeout(() => { writeFileSync("${page}", "module.exports = 1;"); appendFileSync("builds", "ended "); }, 500);
`;

/** Builds the site of the folder in a process of its own, as a start does: its exit code and what it said. */
async function buildElsewhere() {
  const [tsx, module] = ["node_modules/tsx/dist/loader.mjs", "lib/commands/build.ts"].map((file) =>
    JSON.stringify(pathToFileURL(path.join(here, file)).href),
  );
  const script = `await import(${module}).then(({ build }) => build(console.log));`;
  const words = ["--import", JSON.parse(tsx as string), "--input-type=module", "--eval", script, "run.mjs"];
  const run = spawn(process.execPath, words, { stdio: ["ignore", "pipe", "inherit"] });
  const ended = new Promise<number | null>((resolve) => run.on("close", resolve));
  return { said: await text(run.stdout), code: await ended };
}

test("of two starts that find no build, one makes it, and the other waits and takes that", async () => {
  mkdirSync("node_modules/next/dist/bin", { recursive: true });
  writeFileSync("node_modules/next/dist/bin/next", slowNext);
  rmSync(".next/built-from.json");
  const both = await Promise.all([buildElsewhere(), buildElsewhere()]);
  expect(both.map(({ code }) => code)).toEqual([0, 0]);
  expect(readFileSync("builds", "utf8")).toBe("begun ended ");
  expect(both.filter(({ said }) => /Another start \(process \d+\) builds the site/.test(said))).toHaveLength(1);
  expect(isBuilt()).toBe(true);
});

test.each([
  ["that is dead", "999999999"],
  ["whose number somebody else has now", "1"],
])("a start %s keeps no other waiting", async (_, number) => {
  writeFileSync(".next-building", number);
  expect(await buildElsewhere()).toEqual({ code: 0, said: "Build: this source is built already.\n" });
});
