import { spawn } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { setTimeout as sleep } from "node:timers/promises";
import { build } from "../../lib/commands/build";
import { openMigrated } from "../../lib/commands/setup";
import { PlainError } from "../../lib/process/plain-error";
import { runCommand } from "../../lib/process/run-command";
import { environmentWith, setEnvironment } from "../../lib/process/settings";
import { rename } from "../support/rename";
import { type BenchRow, benchRow } from "./bench-row";
import { ask, freePort, type RunningServer, startSiteIn } from "./bench-servers";
import { areasFor, largeProject, writeLargeExport } from "./large-project";
import { type ProcessUsage, usageOf } from "./process-usage";

/** How many entries. */
const sizes = process.argv.slice(2).map(Number);
/** So many publishes are measured, and so many seconds in which nothing is published: one each second. */
const publishes = 20;
/** What is wanted, at 10,000 entries of an answer and a publish, and at 30,000 of a start and of memory. */
const wanted = { answer: 100, publish: 0.3, seen: 2_000, start: 30, memory: 1_500 };

const most = (values: readonly number[]) => Math.max(...values);
const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[values.length >> 1] as number;
const none: ProcessUsage = { seconds: Number.NaN, memory: Number.NaN, peak: Number.NaN };

/** Imports an export as `npm run import` does. Returns what that has used. Throws what it said when it fails. */
async function importExport(project: string, folder: string, settings: Record<string, string>): Promise<ProcessUsage> {
  const child = spawn(process.execPath, ["lib/commands/run.mjs", "import", folder], {
    cwd: project,
    env: environmentWith(settings),
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk) => {
      said += chunk;
    });
  let used = none;
  const looking = setInterval(() => {
    used = usageOf(child.pid ?? 0) ?? used;
  }, 100);
  const code = await new Promise((resolve) => child.on("close", resolve));
  clearInterval(looking);
  if (code !== 0) throw new PlainError(`The import failed.\n${said}`);
  return used;
}

/** Asks an address over and over until this is done. Returns how many milliseconds each answer took. */
async function askUntil(over: AbortSignal, url: string): Promise<number[]> {
  const took: number[] = [];
  while (!over.aborted) {
    const from = performance.now();
    const { status } = await ask(url);
    took.push(performance.now() - from);
    if (status !== 200) throw new PlainError(`${url} answered ${status}.`);
    await sleep(10);
  }
  return took;
}

/** Waits until an address shows this. Returns how many milliseconds that took. */
async function untilShown(url: string, text: string): Promise<number> {
  const from = performance.now();
  while (!(await (await fetch(url)).text()).includes(text)) await sleep(20);
  return performance.now() - from;
}

/** The longest that the door's thread was busy with one thing since this was last asked: milliseconds. */
async function longestBusy(metricsPort: number): Promise<number> {
  const text = await (await fetch(`http://127.0.0.1:${metricsPort}/metrics`)).text();
  return Number(/^nodejs_eventloop_lag_max_seconds ([\d.e-]+)/m.exec(text)?.[1]) * 1_000;
}

type Site = RunningServer & { metricsPort: number };

/**
 * Publishes an entry each second in one area after another, while two sites stand on one database, and somebody asks
 * the first for pages of an area where nothing is published.
 */
async function benchPublishing(first: Site, second: Site, ownerUrl: string, areas: number) {
  const still = `area-${areas - 1}`;
  const asked = {
    livez: `${first.url}/livez`,
    page: `${first.url}/${still}/services/camhs-${areas - 1}-0`,
    search: `${first.url}/api/search?area=${still}&q=speech`,
  };
  const during = async (work: () => Promise<unknown>) => {
    const over = new AbortController();
    const before = usageOf(first.pid) ?? none;
    const own = monitorEventLoopDelay({ resolution: 1 });
    await longestBusy(first.metricsPort);
    own.enable();
    const all = Promise.all([asked.livez, asked.page, asked.search].map((url) => askUntil(over.signal, url)));
    await work();
    over.abort();
    const [livez, page, search] = (await all) as [number[], number[], number[]];
    own.disable();
    const seconds = (usageOf(first.pid) ?? none).seconds - before.seconds;
    return { livez, page, search, seconds, door: await longestBusy(first.metricsPort), own: own.max / 1e6 };
  };
  const rest = () => during(() => sleep(publishes * 1_000));
  // What goes on after a start is over by then, and what is asked often is compiled.
  await rest();
  const before = await rest();
  const seen: Promise<number>[] = [];
  const publishing = await during(async () => {
    const from = performance.now();
    for (let at = 0; at < publishes; at++) {
      await sleep(Math.max(0, from + at * 1_000 - performance.now()));
      const area = at % (areas - 1);
      await rename(ownerUrl, { [`camhs-${area}-0`]: `Changed ${at}` }, `area-${area}`);
      seen.push(untilShown(`${second.url}/area-${area}/services/camhs-${area}-0`, `Changed ${at}`));
    }
    await sleep(Math.max(0, from + publishes * 1_000 - performance.now()));
  });
  const after = await rest();
  // A job of the night that runs in one of them costs more than the publishes: the other is the quiet one.
  const quiet = before.seconds < after.seconds ? before : after;
  return { quiet, publishing, seen: await Promise.all(seen) };
}

/** Measures a site with so many entries, each figure against what is wanted of it. */
async function benchSize(count: number): Promise<BenchRow[]> {
  const areas = areasFor(count);
  const root = process.cwd();
  await build((line) => console.info(line));
  const project = await largeProject(areas);
  const running: RunningServer[] = [];
  const exported = path.join(project, "export");
  mkdirSync(exported);
  const entries = writeLargeExport(areas, exported);
  process.chdir(project);
  setEnvironment({ DATA_DIR: path.join(project, "data"), DATABASE_URL: null, DATABASE_OWNER_URL: null });
  const { url, ownerUrl, ...database } = await openMigrated(() => undefined);
  const settings = { DATABASE_URL: url, DATABASE_OWNER_URL: ownerUrl };
  const start = async (name: string): Promise<Site> => {
    const metricsPort = await freePort();
    const data = path.join(project, `data-${name}`);
    const site = await startSiteIn(project, { ...settings, DATA_DIR: data, METRICS_PORT: String(metricsPort) });
    running.push(site);
    return { ...site, metricsPort };
  };
  try {
    const imported = await importExport(project, exported, settings);
    const first = await start("first");
    const started = usageOf(first.pid) ?? none;
    const { quiet, publishing, seen } = await benchPublishing(first, await start("second"), ownerUrl, areas);
    const after = usageOf(first.pid) ?? none;
    const name = (what: string) => `${what}, ${entries.toLocaleString("en-GB")} entries in ${areas} areas`;
    const row = (what: string, value: number, most: number, unit: string) =>
      benchRow(name(what), value, most, unit, "less");
    const longest = (what: string, { livez, page, search, door, own }: typeof quiet) =>
      [
        `${name(what)}: longest /livez ${Math.round(most(livez))}, kept page ${Math.round(most(page))}, search`,
        `${Math.round(most(search))} ms (medians ${[livez, page, search].map((all) => median(all).toFixed(1)).join(", ")});`,
        `longest that the door was busy ${Math.round(door)} ms, and that whoever asked was ${Math.round(own)} ms.`,
      ].join(" ");
    const { seconds, peak } = imported;
    console.info(
      `${name("Imported")}, with ${seconds.toFixed(1)} s of processor time and ${Math.round(peak)} MB at most.`,
    );
    console.info(longest("While nothing is published", quiet));
    console.info(longest("While one is published each second", publishing));
    return [
      row("start, processor time", started.seconds, wanted.start, "s"),
      row("memory after the start", started.memory, wanted.memory, "MB"),
      row("memory after the publishes", after.memory, wanted.memory, "MB"),
      row("memory at most", after.peak, wanted.memory, "MB"),
      row("a publish, processor time", (publishing.seconds - quiet.seconds) / publishes, wanted.publish, "s"),
      row("longest answer of /livez while publishing", most(publishing.livez), wanted.answer, "ms"),
      row("longest answer of a kept page of another area", most(publishing.page), wanted.answer, "ms"),
      row("longest until a second process shows it", most(seen), wanted.seen, "ms"),
    ];
  } finally {
    for (const site of running) await site.stop();
    await database.stop();
    process.chdir(root);
    rmSync(project, { recursive: true, force: true });
  }
}

/**
 * `npm run bench:scale -- 1000 10000 30000`: two sites on one database with so many entries of real length. It prints
 * what their import, a start and a publish each second cost, and what those who read meanwhile notice of it.
 */
await runCommand(async () => {
  const rows: BenchRow[] = [];
  for (const size of sizes.length > 0 ? sizes : [1_000, 10_000]) rows.push(...(await benchSize(size)));
  console.table(rows);
});
process.exit();
