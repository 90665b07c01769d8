import { execFileSync, spawn, spawnSync } from "node:child_process";
import {
  chmodSync,
  chownSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { leftovers } from "../support/leftovers";
import { crowd } from "../support/lengths";
import { npmRun } from "../support/npm-run";
import { postmasterOf, steadyPort, untilHolds } from "../support/processes";
import { statusOf } from "../support/site";

const home = mkdtempSync(path.join(tmpdir(), "local-offer-release-"));
const [data, programs, heard] = ["data", "bin", "heard"].map((name) => path.join(home, name)) as [
  string,
  string,
  string,
];
const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };
const release = path.join(home, `local-offer-${version}`);

/** Whoever runs the release: for root that is somebody else, who may write in the data folder and nowhere else. */
const idOf = (which: string) => Number(execFileSync("id", [which, "nobody"], { encoding: "utf8" }));
const user = process.getuid?.() === 0 ? { uid: idOf("-u"), gid: idOf("-g") } : null;

/** How a command of the release is run, from a folder that is not its own, without this process's environment. */
function asOperator(environment: Record<string, string> = {}) {
  const PATH = [programs, path.dirname(process.execPath), "/usr/bin", "/bin"].join(path.delimiter);
  const env = { PATH, DATA_DIR: data, LOG: "off", ...environment } as unknown as NodeJS.ProcessEnv;
  return { ...user, cwd: "/", env, encoding: "utf8" } as const;
}
const program = path.join(release, "local-offer");

/** A command's exit code and its last line. */
function run(...words: string[]) {
  const { status, stdout, stderr } = spawnSync(program, words, asOperator());
  return [status, `${stdout}${stderr}`.trim().split("\n").at(-1)];
}

beforeAll(async () => {
  const made = await npmRun("release", ["--with-postgresql", `--to=${home}`], {});
  expect(made.said.at(-1)).toContain("Release: ");
  mkdirSync(data);
  mkdirSync(programs);
  // In place of systemd, which does not run where tests do: it writes down what it is told.
  writeFileSync(path.join(programs, "systemd-notify"), `#!/bin/sh\necho "$NOTIFY_SOCKET $*" >> ${heard}\n`);
  writeFileSync(heard, "");
  for (const file of [home, programs, path.join(programs, "systemd-notify")]) chmodSync(file, 0o755);
  if (user) for (const file of [data, heard]) chownSync(file, user.uid, user.gid);
  execFileSync("chmod", ["-R", "a-w", release]);
});

afterAll(() => {
  execFileSync("chmod", ["-R", "u+w", home]);
  rmSync(home, { recursive: true, force: true });
});

test("no file of a release names the folder in which it was made", () => {
  const files = readdirSync(release, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  expect(files.length).toBeGreaterThan(1_000);
  const naming = files.filter((one) => readFileSync(path.join(one.parentPath, one.name)).includes(process.cwd()));
  expect(naming.map(({ name }) => name)).toEqual([]);
});

test("a release serves for somebody who may write nothing of it, tells systemd how it is, and stops whole", async () => {
  const PORT = String(await steadyPort());
  const site = spawn(program, ["start"], {
    ...asOperator({ PORT, NOTIFY_SOCKET: "/run/notify", WATCHDOG_USEC: "1000000" }),
    detached: true,
  });
  leftovers.sites.push(site.pid ?? 0);
  let said = "";
  for (const stream of [site.stdout, site.stderr])
    stream.on("data", (chunk) => {
      said += chunk;
    });
  const ended = new Promise((resolve) => site.on("close", resolve));
  const base = `http://127.0.0.1:${PORT}`;
  await untilHolds("the release serves", 60_000 * crowd, async () => {
    if (site.exitCode !== null) throw new Error(`The release ended: ${said}`);
    return (await statusOf(`${base}/readyz`)) === 200;
  });
  for (const address of ["/", "/oxfordshire/services?q=speech", "/api/search?postcode=OX4+1XD", "/admin/sign-in"])
    expect([address, await statusOf(base + address)]).toEqual([address, 200]);
  expect(run("editor-add", "ann@council.example", "oxfordshire")).toEqual([0, expect.stringContaining("works once")]);
  expect(run("jobs", "check-links")[1]).toMatch(/^Last: /);
  expect(run("backup")).toEqual([0, expect.stringContaining("It is encrypted")]);
  const told = () => readFileSync(heard, "utf8");
  await untilHolds("systemd hears of it again and again", 30_000 * crowd, () => told().split("WATCHDOG=1").length > 2);
  site.kill("SIGTERM");
  expect(await ended).toBe(0);
  expect(postmasterOf(data)).toBe(null);
  await untilHolds("systemd hears of its end", 10_000 * crowd, () => told().includes("STOPPING=1"));
  expect(told()).toMatch(/^\/run\/notify READY=1\n(\/run\/notify WATCHDOG=1\n)+\/run\/notify STOPPING=1\n/);
});

test("what is typed wrong in a release is answered with what can be typed there", () => {
  expect(run("nonsense")).toEqual([
    1,
    expect.stringMatching(/^Use: \.\/local-offer COMMAND, one of .*backup, .*start\.$/),
  ]);
  expect(run("restore")).toEqual([1, expect.stringContaining("./local-offer restore --to 2026")]);
});

test("a release of which a file is gone says so, and starts nothing", () => {
  execFileSync("chmod", ["-R", "u+w", release]);
  rmSync(path.join(release, ".next/BUILD_ID"));
  expect(run("start")[1]).toContain("Unpack the release again.");
  rmSync(path.join(release, "node_modules/pg"), { recursive: true });
  expect(run("jobs")).toEqual([1, "A file of this release is missing or damaged. Unpack it again."]);
});
