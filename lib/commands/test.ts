import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { findBrowser } from "./find-browser";
import { generateClient } from "./generate-client";
import { runCommand } from "./plain-error";

type Count = { passed: number; failed: number };

/** Runs one of the project's tools with its output shown; whether it ended well. */
function run(file: string, words: string[], environment: Record<string, string> = {}): boolean {
  console.log(`\n— ${path.basename(file)} ${words.join(" ")}`);
  const { status } = spawnSync(process.execPath, [file, ...words], {
    stdio: "inherit",
    env: { ...process.env, ...environment },
  });
  return status === 0;
}

const one = (passed: boolean): Count => ({ passed: passed ? 1 : 0, failed: passed ? 0 : 1 });

/** Counts of a run from its report. A run that left no report, or failed outside any test, counts as one failure. */
function countOf(report: string, passed: boolean, read: (report: unknown) => Count): Count {
  try {
    const count = read(JSON.parse(readFileSync(report, "utf8")));
    return passed || count.failed > 0 ? count : { ...count, failed: 1 };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

/** `npm test`: lint, types, unit, database and browser tests. Closes with one line over everything; exit code 1 on a failure. */
await runCommand(async () => {
  const reports = path.resolve("test-results");
  rmSync(reports, { recursive: true, force: true });
  mkdirSync(reports, { recursive: true });
  generateClient();
  const counts = [
    one(run("node_modules/@biomejs/biome/bin/biome", ["check", "."])),
    one(run("node_modules/next/dist/bin/next", ["typegen"])),
    one(run("node_modules/typescript/bin/tsc", ["--noEmit"])),
  ];

  const units = path.join(reports, "vitest.json");
  const ran = run("node_modules/vitest/vitest.mjs", [
    "run",
    ...["--reporter=default", "--reporter=json", `--outputFile.json=${units}`],
  ]);
  counts.push(
    countOf(units, ran, (report) => {
      const { numPassedTests, numFailedTests } = report as { numPassedTests: number; numFailedTests: number };
      return { passed: numPassedTests, failed: numFailedTests };
    }),
  );

  const CHROMIUM = findBrowser((line) => console.log(line));
  const E2E_DATA = mkdtempSync(path.join(tmpdir(), "local-offer-e2e-"));
  // As root the database runs as another user, who must be able to enter.
  chmodSync(E2E_DATA, 0o755);
  const drove = run("node_modules/@playwright/test/cli.js", ["test"], { CHROMIUM, E2E_DATA });
  rmSync(E2E_DATA, { recursive: true, force: true });
  counts.push(
    countOf(path.join(reports, "e2e.json"), drove, (report) => {
      const { stats } = report as { stats: { expected: number; unexpected: number; flaky: number } };
      return { passed: stats.expected, failed: stats.unexpected + stats.flaky };
    }),
  );

  const sum = (key: keyof Count) => counts.reduce((total, count) => total + count[key], 0);
  console.log(`\n${sum("passed")} passed, ${sum("failed")} failed`);
  if (sum("failed") > 0) process.exitCode = 1;
});
