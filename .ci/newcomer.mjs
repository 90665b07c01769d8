/*
 * Does what a newcomer does, in a clone with nothing installed, generated or built: the README's first command, until
 * the site answers, then Ctrl-C; then the README's second command, and as root the first one again beside it as an
 * ordinary user. Plain JavaScript, because nothing is installed yet.
 */
import { execFileSync, spawn } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

const here = process.cwd();
const patience = 30 * 60_000;
const count = { passed: 0, failed: 0 };

/** Counts one thing that a newcomer would see, and says it. */
function check(sentence, holds) {
  count[holds ? "passed" : "failed"]++;
  console.log(`${holds ? "Passed" : "Failed"}: ${sentence}`);
}

/** The commands of README.md that stand in a block of their own, in its order. */
const commands = [...readFileSync("README.md", "utf8").matchAll(/^```sh\n(npm ci && .+)\n```$/gm)].map(
  ([, line]) => line,
);
const [first, second] = commands;
if (!first || !second) throw new Error("README.md has no longer two commands that begin with npm ci.");

const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

/** The body of an address, or null unless it answers 200. */
async function bodyOf(url) {
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(30_000) });
    const body = await answer.text();
    return answer.status === 200 ? body : null;
  } catch {
    return null;
  }
}

/** Processes that work in this folder or run a program of it, this one aside. Linux only; elsewhere nobody looks. */
function processesIn(folder) {
  if (!existsSync("/proc/self/cwd")) return [];
  return readdirSync("/proc").filter((pid) => {
    if (!/^\d+$/.test(pid) || Number(pid) === process.pid || Number(pid) === process.ppid) return false;
    try {
      const works = readlinkSync(`/proc/${pid}/cwd`);
      const command = readFileSync(`/proc/${pid}/cmdline`, "utf8");
      return works === folder || works.startsWith(`${folder}/`) || command.includes(`${folder}/`);
    } catch {
      return false;
    }
  });
}

/** Types a command, looks at what it serves, presses Ctrl-C, and looks whether anything is left. */
async function startAndStop(who, command, folder, user = {}) {
  const port = await freePort();
  const before = new Set(processesIn(folder));
  const began = Date.now();
  console.log(`\n— ${who}: ${command}`);
  const { DATABASE_URL: _, DATA_DIR: __, ...environment } = process.env;
  const child = spawn("sh", ["-c", command], {
    ...user,
    cwd: folder,
    env: { ...environment, HOME: user.uid ? folder : process.env.HOME, PORT: String(port) },
    stdio: ["ignore", "inherit", "inherit"],
    detached: true,
  });
  const ended = new Promise((resolve) => child.on("close", resolve));
  let isOver = false;
  void ended.then(() => {
    isOver = true;
  });
  const site = `http://127.0.0.1:${port}`;
  while (!isOver && Date.now() - began < patience && (await bodyOf(`${site}/readyz`)) === null) await sleep(250);
  console.log(`${who}: ready after ${((Date.now() - began) / 1000).toFixed(0)} s.`);
  check(`${who}: the first page answers`, (await bodyOf(site))?.includes("Local Offer"));
  check(`${who}: a search answers`, (await bodyOf(`${site}/oxfordshire/services?q=speech`))?.includes("<h1"));
  check(`${who}: a program's search answers`, (await bodyOf(`${site}/api/search?postcode=OX4+1XD&q=speech`)) !== null);
  check(`${who}: the desk's sign-in page answers`, (await bodyOf(`${site}/admin/sign-in`))?.includes("<form"));

  // Ctrl-C goes to everything that a terminal has started.
  if (!isOver) process.kill(-child.pid, "SIGINT");
  await Promise.race([ended, sleep(60_000)]);
  check(`${who}: Ctrl-C ends it`, isOver);
  const left = () => processesIn(folder).filter((pid) => !before.has(pid));
  for (let waited = 0; waited < 10_000 && left().length > 0; waited += 200) await sleep(200);
  check(`${who}: no process is left, no PostgreSQL either`, left().length === 0);
  check(`${who}: its port is free again`, (await bodyOf(`${site}/livez`)) === null);
  for (const pid of left()) process.kill(Number(pid), "SIGKILL");
}

/**
 * The same as an ordinary user (nobody), in a copy of this clone that belongs to them: what npm has installed and the
 * site has built is copied, because it is the same; the client, the database and everything else is made by them.
 */
async function asOrdinaryUser() {
  const idOf = (which) => Number(execFileSync("id", [which, "nobody"], { encoding: "utf8" }));
  const user = { uid: idOf("-u"), gid: idOf("-g") };
  const folder = mkdtempSync(path.join(tmpdir(), "local-offer-newcomer-"));
  const copied = readdirSync(here).filter((name) => name !== ".git" && name !== ".data");
  execFileSync("cp", ["-a", ...copied, folder]);
  rmSync(path.join(folder, "lib/db/generated"), { recursive: true, force: true });
  execFileSync("chown", ["-R", `${user.uid}:${user.gid}`, folder]);
  try {
    await startAndStop("An ordinary user", first.replace("npm ci && ", ""), folder, user);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Runs the README's second command, shown as it goes, and adds what it counts. */
async function runTests() {
  console.log(`\n— ${second}`);
  // What the first command has just fetched is not asked for again.
  const env = {
    ...process.env,
    npm_config_prefer_offline: "true",
    npm_config_audit: "false",
    npm_config_fund: "false",
  };
  const child = spawn("sh", ["-c", second], { env, stdio: ["ignore", "pipe", "inherit"] });
  let end = "";
  child.stdout.on("data", (chunk) => {
    process.stdout.write(chunk);
    end = (end + chunk).slice(-1000);
  });
  const code = await new Promise((resolve) => child.on("close", resolve));
  const [, passed = 0, failed = 0] = /^(\d+) passed, (\d+) failed$/m.exec(end) ?? [];
  count.passed += Number(passed);
  count.failed += Number(failed);
  if (code !== 0 && Number(failed) === 0) check(`${second} ends well`, false);
}

await startAndStop("A newcomer", first, here);
// What an ordinary user starts from is copied before anything else begins; their start then goes on beside the tests.
await Promise.all([process.getuid?.() === 0 ? asOrdinaryUser() : null, runTests()]);
console.log(`\n${count.passed} passed, ${count.failed} failed`);
process.exitCode = count.failed > 0 ? 1 : 0;
