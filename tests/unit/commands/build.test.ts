import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
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
  writeFileSync("app/page.tsx", "export default () => null;");
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
