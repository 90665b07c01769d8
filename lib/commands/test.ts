import { spawn } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { runCommand } from "../process/run-command";
import { environmentWith, setEnvironment } from "../process/settings";
import { build } from "./build";
import { findBrowser } from "./find-browser";

/** `names`: what failed, each with where it stands. */
type Count = { passed: number; failed: number; names: string[] };

/** What vitest and Playwright write of a run, as far as it is read here. */
type Units = {
  numPassedTests: number;
  numFailedTests: number;
  testResults: { name: string; status: string; assertionResults: { fullName: string; status: string }[] }[];
};
type Spec = { file: string; line: number; title: string; ok: boolean };
type Suite = { specs?: Spec[]; suites?: Suite[] };
type Drives = { stats: { expected: number; unexpected: number; flaky: number }; suites: Suite[] };

const titleOf = (file: string, words: string[]) => `\n— ${path.basename(file)} ${words.join(" ")}`;

/** Runs one of the project's tools with its output shown; whether it ended well. */
async function run(file: string, words: string[], environment: Record<string, string> = {}): Promise<boolean> {
  console.log(titleOf(file, words));
  const env = environmentWith(environment);
  const child = spawn(process.execPath, [file, ...words], { stdio: "inherit", env });
  return new Promise((resolve, reject) => {
    child.on("error", reject).on("close", (code) => resolve(code === 0));
  });
}

/** Runs one of the project's tools beside others, its output shown in one piece once it ends; whether it ended well. */
async function runBeside(file: string, words: string[]): Promise<boolean> {
  const child = spawn(process.execPath, [file, ...words], { stdio: ["ignore", "pipe", "pipe"] });
  const output: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => output.push(chunk));
  return new Promise((resolve, reject) => {
    child.on("error", reject).on("close", (code) => {
      console.log(`${titleOf(file, words)}\n${Buffer.concat(output).toString("utf8").trimEnd()}`);
      resolve(code === 0);
    });
  });
}

const one = (name: string, passed: boolean): Count =>
  passed ? { passed: 1, failed: 0, names: [] } : { passed: 0, failed: 1, names: [name] };

/** Counts of a run from its report. A run that left no report, or failed outside any test, counts as one failure. */
function countOf<T>(report: string, passed: boolean, read: (report: T) => Count): Count {
  const outside = `${report}: the run failed outside its tests`;
  try {
    const count = read(JSON.parse(readFileSync(report, "utf8")));
    return passed || count.failed > 0 ? count : { ...count, failed: 1, names: [outside] };
  } catch {
    return one(outside, false);
  }
}

const countUnits = ({ numPassedTests, numFailedTests, testResults }: Units): Count => ({
  passed: numPassedTests,
  failed: numFailedTests,
  names: testResults.flatMap(({ name, status, assertionResults }) => {
    const file = path.relative(".", name);
    const failed = assertionResults.filter((test) => test.status === "failed");
    if (failed.length === 0 && status === "failed") return [file];
    return failed.map(({ fullName }) => `${file}: ${fullName}`);
  }),
});

const specsOf = ({ specs = [], suites = [] }: Suite): Spec[] => [...specs, ...suites.flatMap(specsOf)];

const countDrives = ({ stats, suites }: Drives): Count => ({
  passed: stats.expected,
  failed: stats.unexpected + stats.flaky,
  names: suites
    .flatMap(specsOf)
    .filter(({ ok }) => !ok)
    .map(({ file, line, title }) => `${file}:${line}: ${title}`),
});

/**
 * `npm test`: lint, types, unit, database and browser tests. `--long` runs at full length what is otherwise a sample.
 * Closes with one line over everything; exit code 1 on a failure.
 */
await runCommand(async () => {
  if (process.argv.includes("--long")) setEnvironment({ TESTS: "long" });
  const reports = path.resolve("test-results");
  rmSync(reports, { recursive: true, force: true });
  mkdirSync(reports, { recursive: true });
  // Where there is no browser it is fetched meanwhile: that is mostly waiting.
  const browser = findBrowser((line) => console.log(line));
  // What goes wrong with it is told when it is needed.
  browser.catch(() => undefined);
  // Two at once must not build in the same folder, so it is built before anything else looks for it.
  await build((line) => console.log(line));
  // These keep one processor busy, while tests wait for a database, a site or a page.
  const checks = Promise.all([
    runBeside("node_modules/@biomejs/biome/bin/biome", ["check", "."]).then((passed) => one("lint", passed)),
    runBeside("node_modules/knip/bin/knip.js", []).then((passed) => one("nothing is unused", passed)),
    runBeside("lib/commands/run.mjs", ["types"]).then((passed) => one("types", passed)),
  ]);

  const units = path.join(reports, "vitest.json");
  const ran = await run("node_modules/vitest/vitest.mjs", [
    "run",
    ...["--reporter=default", "--reporter=json", `--outputFile.json=${units}`],
  ]);
  const counts = [...(await checks), countOf(units, ran, countUnits)];

  const CHROMIUM = await browser;
  const E2E_DATA = mkdtempSync(path.join(tmpdir(), "local-offer-e2e-"));
  // As root the database runs as another user, who must be able to enter.
  chmodSync(E2E_DATA, 0o755);
  const drove = await run("node_modules/@playwright/test/cli.js", ["test"], { CHROMIUM, E2E_DATA });
  rmSync(E2E_DATA, { recursive: true, force: true });
  counts.push(countOf(path.join(reports, "e2e.json"), drove, countDrives));

  for (const name of counts.flatMap(({ names }) => names)) console.log(`Failed: ${name}`);
  const sum = (key: "passed" | "failed") => counts.reduce((total, count) => total + count[key], 0);
  console.log(`\n${sum("passed")} passed, ${sum("failed")} failed`);
  if (sum("failed") > 0) process.exitCode = 1;
});
