import { setTimeout as sleep } from "node:timers/promises";
import { stopEmbeddedDatabase } from "../database/embedded-database";
import { type PageThread, startPageThread } from "../next/page-thread";
import { derivedSecret } from "../process/derived-secret";
import { limitHeapGrowth } from "../process/heap-growth";
import { say } from "../process/log";
import { writeOnlyJson } from "../process/only-json";
import type { Say } from "../process/plain-error";
import { isRelease } from "../process/release";
import { runCommand } from "../process/run-command";
import { requireSettings, setEnvironment, settings } from "../process/settings";
import { notifySystemd, startWatchdog } from "../process/systemd";
import type { SharedCounts } from "../server/shared-counts";
import { awaitDatabase } from "./await-database";
import { build, isBuilt } from "./build";
import { deploymentWarnings } from "./deployment-warnings";
import { listenFault, requireFreePort } from "./free-port";
import { forgetAddress, noteAddress } from "./running-address";

const development = process.argv.includes("--dev");
// While the site is worked on, Next's tools talk to whoever works on it.
if (!development) writeOnlyJson();

// Whoever reads this output may go away before this process. Without a listener each line would then be a fault that
// writes a line, for ever.
for (const stream of [process.stdout, process.stderr]) stream.on("error", () => undefined);

/** Counts that all processes share (`RATE_LIMITS=shared`), or null. */
async function findSharedCounts(): Promise<SharedCounts | null> {
  if (settings.RATE_LIMITS !== "shared") return null;
  const { database } = await import("../db/client");
  const { openSharedCounts } = await import("./open-shared-counts");
  return openSharedCounts(database(), derivedSecret("limits"));
}

/** Starts the thread that draws pages: it loads what it needs while the database is made ready. */
const openPages = () => startPageThread("lib/next/next-thread.ts");

/** Returns the thread that draws pages of this source, which is built first where it is not. */
async function buildPages(say: Say): Promise<PageThread> {
  await build(say);
  return openPages();
}

/** Scheduled work, and what else goes on beside answering. Nobody waits for it at the start. */
async function startWork(): Promise<Running> {
  const { startJobs } = await import("../jobs/start-jobs");
  const { jobs } = await import("../jobs/jobs");
  return startJobs(jobs);
}

/** What is running, and has to be stopped in this order. */
type Running = { stop: () => Promise<void> };

/** Stops what is running when the process is told to end, once. Returns whether that has begun. */
function endOnSignal(running: Running): () => Promise<void> | null {
  let ending: Promise<void> | null = null;
  const end = async (signal: string) => {
    say(`${signal}: stopping.`);
    notifySystemd("STOPPING=1");
    await running.stop();
    process.exit(0);
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
    process.on(signal, () => {
      ending ??= end(signal);
    });
  return () => ending;
}

/** Serves, with everything made ready, and leaves in `running` how that is stopped. `early`: the thread that draws. */
async function startServing(running: Running, early: PageThread | null, started: number): Promise<void> {
  const database = await awaitDatabase(say);
  running.stop = database.stop;
  const pages = development ? null : (early ?? (await buildPages(say)));
  const { serve } = await import("../server/serve");
  const { closeDatabase } = await import("../db/client");
  const shared = await findSharedCounts();
  const { PORT: port, HOST: host, GRACE_MS: grace } = settings;
  const server = await serve({ port, host, grace, pages, shared });
  noteAddress(server.port);
  let work: Promise<Running> | null = null;
  running.stop = async () => {
    forgetAddress();
    await Promise.all([server.close(), work?.then((jobs) => jobs.stop())]);
    await closeDatabase();
    await database.stop();
  };
  const shown = ["127.0.0.1", "0.0.0.0", "::"].includes(host) ? "localhost" : host;
  say(
    `Serving http://${shown}:${server.port} after ${((Date.now() - started) / 1000).toFixed(1)} s. Stop with Ctrl-C.`,
  );
  limitHeapGrowth();
  notifySystemd("READY=1");
  startWatchdog();
  work = startWork();
  await work;
}

/** `npm start`: makes everything ready, builds when there is no build of this source, and serves until told to stop. */
await runCommand(async () => {
  const started = Date.now();
  requireSettings();
  setEnvironment({ NODE_ENV: development ? "development" : "production", NEXT_TELEMETRY_DISABLED: "1" });
  await requireFreePort();
  const userId = process.getuid?.() ?? null;
  if (!development) for (const warning of deploymentWarnings({ ...settings, userId })) say(`Warning: ${warning}`);
  const running: Running = { stop: stopEmbeddedDatabase };
  const ending = endOnSignal(running);
  const early = !development && isBuilt() ? openPages() : null;
  if (early && !isRelease) say("Build: this source is built already.");
  // What a client of the database is made for is loaded while that is made ready.
  if (early) void import("../server/serve");
  try {
    await startServing(running, early, started);
  } catch (error) {
    // A signal that came in the middle of work is heard in the next turn. What it interrupted has no fault to tell of.
    await sleep(1);
    const ended = ending();
    if (ended) return ended;
    await running.stop();
    // Another start may have taken the port while this one built.
    throw listenFault(error as Error);
  }
});
