import { spawnSync } from "node:child_process";
import { chmodSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { cleanClone, linkPackages } from "../support/clean-clone";
import { ownDataFolder } from "../support/data-folder";

const DATA_DIR = ownDataFolder();
// As root, PostgreSQL runs as another user, who has to get in.
chmodSync(DATA_DIR, 0o755);
const folder = cleanClone();

/**
 * What a script is given, its exit code, and the last line that it says; or who tries it, where that takes too long for
 * a test.
 */
type Expected =
  | { words?: string[]; environment?: Record<string, string>; code: 0 | 1; ends: RegExp }
  | "the gate"
  | "a person";

/**
 * Every script of package.json, in an order in which a newcomer might try them. One that is not here fails the test.
 */
const scripts: Record<string, Expected> = {
  start: {
    environment: { PORT: "many", GRACE_MS: "soon" },
    code: 1,
    ends: /PORT is “many”\. Use a number from 1 to 65535\..*GRACE_MS is “soon”\./,
  },
  dev: { environment: { PORT: "many" }, code: 1, ends: /PORT is “many”\. Use a number from 1 to 65535\./ },
  "content:check": { code: 0, ends: /^\d+ entries read, 0 issues\.$/ },
  "geo:build": { code: 1, ends: /^The first is Code-Point Open/ },
  lint: "the gate",
  types: "the gate",
  test: "the gate",
  "test:long": "a person",
  architecture: { code: 0, ends: /^Drawn: \.github\/architecture\.svg$/ },
  release: "a person",
  sbom: "a person",
  "test:node24": "a person",
  bench: "a person",
  "bench:http": "a person",
  "bench:open-data": "a person",
  "bench:scale": "a person",
  conformance: { code: 1, ends: /^Name a feed and a folder with the official schemas: / },
  backup: { code: 1, ends: /\.$/ },
  restore: { code: 1, ends: /\.$/ },
  export: {
    words: ["../out"],
    code: 1,
    ends: /^There is nothing to export yet\. Start the site once \(npm start\)\.$/,
  },
  import: { code: 1, ends: /^Name the folder of an export: npm run import -- / },
  "import:oruk": { code: 1, ends: /^Name a feed and an area: npm run import:oruk -- / },
  "audit:verify": { code: 0, ends: /^The log is whole: \d+ events\.$/ },
  "editor:add": { words: ["ann@council.example", "oxfordshire"], code: 0, ends: /^The link works once/ },
  jobs: { code: 0, ends: /It has not run yet\.$/ },
};

test("each script works on a clean clone, or says in one sentence what to do first", () => {
  const { scripts: there } = JSON.parse(readFileSync("package.json", "utf8")) as { scripts: Record<string, string> };
  expect(Object.keys(there).sort()).toEqual(Object.keys(scripts).sort());
  linkPackages(folder);
  for (const [name, expected] of Object.entries(scripts)) {
    if (typeof expected === "string") continue;
    const { PATH = "", HOME = "" } = process.env;
    // As npm runs it, without npm, which takes as long as most of them.
    const ran = spawnSync([there[name], ...(expected.words ?? [])].join(" "), {
      cwd: folder,
      encoding: "utf8",
      shell: true,
      env: {
        PATH: `${path.resolve("node_modules/.bin")}${path.delimiter}${PATH}`,
        HOME,
        DATA_DIR: path.join(DATA_DIR, "data"),
        ...expected.environment,
      } as unknown as NodeJS.ProcessEnv,
    });
    const said = `${ran.stdout}${ran.stderr}`.trim();
    expect([ran.status, said.split("\n").at(-1)], `${name}: ${said}`).toEqual([
      expected.code,
      expect.stringMatching(expected.ends),
    ]);
    expect(said, name).not.toContain("    at ");
  }
}, 300_000);
