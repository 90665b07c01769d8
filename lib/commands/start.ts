import { createServer } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { DatabaseAway } from "../database/database-address";
import { stopEmbeddedDatabase } from "../database/embedded-database";
import { readLastGood } from "../live/last-good";
import { type PageThread, startPageThread } from "../next/page-thread";
import { derivedSecret } from "../process/derived-secret";
import { say } from "../process/log";
import { writeOnlyJson } from "../process/only-json";
import { PlainError, type Say } from "../process/plain-error";
import { isRelease, typed } from "../process/release";
import { runCommand } from "../process/run-command";
import { requireSettings, setEnvironment, settings } from "../process/settings";
import { notifySystemd, startWatchdog } from "../process/systemd";
import type { SharedCounts } from "../server/shared-counts";
import { build, isBuilt } from "./build";
import { deploymentWarnings } from "./deployment-warnings";
import { forgetAddress, noteAddress } from "./running-address";
import { type ReadyDatabase, setup } from "./setup";

const development = process.argv.includes("--dev");
// While the site is worked on, Next's tools talk to whoever works on it.
if (!development) writeOnlyJson();

/** Says plainly why the address cannot be listened on. Any other fault stays what it is. */
function asPlain(error: NodeJS.ErrnoException): Error {
  if (error.syscall !== "listen") return error;
  const { PORT: port, HOST: host } = settings;
  const why: Record<string, string> = {
    EADDRINUSE: `Port ${port} is in use. Stop what uses it, or choose another: PORT=${port + 1} ${typed("start")}`,
    EACCES: `This user may not listen on port ${port}. Choose one above 1023: PORT=3000 ${typed("start")}`,
  };
  return new PlainError(
    why[error.code ?? ""] ?? `${host}:${port} cannot be listened on (${error.code}). Check HOST and PORT.`,
  );
}

/** Whether the address can be listened on, found before any long work. Throws a plain sentence when it cannot. */
const requireFreePort = () =>
  new Promise<void>((resolve, reject) => {
    const probe = createServer();
    probe.once("error", (error) => reject(asPlain(error)));
    probe.listen(settings.PORT, settings.HOST, () => probe.close(() => resolve()));
  });

const retryEvery = 5_000;

/**
 * Says on every page that there is nothing to show yet, until the database is there. Throws when it is, and cannot be
 * used.
 */
async function waitForDatabase(say: Say): Promise<ReadyDatabase> {
  say("There is no copy of what was published either, so every page says that this site is not open yet (503).");
  const { openClosedDoor } = await import("../server/closed-door");
  const close = await openClosedDoor(settings.PORT, settings.HOST);
  try {
    for (;;) {
      await sleep(retryEvery);
      const ready = await setup(() => undefined).catch((error) => {
        if (error instanceof DatabaseAway) return null;
        throw error;
      });
      if (ready) return ready;
    }
  } finally {
    await close();
  }
}

/**
 * The database, made ready. When it is away but a last good copy is on disk, the site starts without it, and this goes
 * on trying until the database is back. Without a copy it waits. A mistake in a setting ends the start, copy or not, so
 * that it never looks like an outage (`isOutage`); the bundled database has no address that could be mistyped.
 */
async function findDatabase(say: Say): Promise<Pick<ReadyDatabase, "stop">> {
  try {
    return await setup(say);
  } catch (error) {
    if (!(error instanceof PlainError)) throw error;
    const hasCopy = readLastGood() !== null;
    const isAway = error instanceof DatabaseAway || (hasCopy && !settings.DATABASE_URL);
    if (!isAway) throw error;
    let why = error.message;
    say(why);
    if (!hasCopy) return waitForDatabase(say);
    say("Database: away. Serving the last good copy until it is back.");
    /** Says what is wrong when it is something else than before: it may answer by now, and let nobody in. */
    const sayWhy = (again: Error) => {
      if (again instanceof PlainError && again.message !== why) say(again.message);
      why = again.message;
      return null;
    };
    let ready: ReadyDatabase | null = null;
    let stopped = false;
    void (async () => {
      while (!ready && !stopped) {
        await sleep(retryEvery, undefined, { ref: false });
        ready = await setup(() => undefined).catch(sayWhy);
      }
      say("Database: back.");
    })();
    return {
      stop: async () => {
        stopped = true;
        await ready?.stop();
      },
    };
  }
}

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

/** The thread that draws pages of this source, which is built first where it is not. */
async function buildPages(say: Say): Promise<PageThread> {
  await build(say);
  return openPages();
}

/** Scheduled work, and what else goes on beside answering. Nobody waits for it at the start. */
async function startWork(): Promise<{ stop: () => Promise<void> }> {
  const { startJobs } = await import("../jobs/start-jobs");
  const { jobs } = await import("../jobs/jobs");
  return startJobs(jobs);
}

/** `npm start`: makes everything ready, builds when there is no build of this source, and serves until told to stop. */
await runCommand(async () => {
  const started = Date.now();
  requireSettings();
  setEnvironment({ NODE_ENV: development ? "development" : "production", NEXT_TELEMETRY_DISABLED: "1" });
  await requireFreePort();
  const userId = process.getuid?.() ?? null;
  if (!development) for (const warning of deploymentWarnings({ ...settings, userId })) say(`Warning: ${warning}`);

  let stop: () => Promise<void> = stopEmbeddedDatabase;
  let ending: Promise<void> | null = null;
  const end = async (signal: string) => {
    say(`${signal}: stopping.`);
    notifySystemd("STOPPING=1");
    await stop();
    process.exit(0);
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
    process.on(signal, () => {
      ending ??= end(signal);
    });

  const early = !development && isBuilt() ? openPages() : null;
  if (early && !isRelease) say("Build: this source is built already.");
  // What a client of the database is made for is loaded while that is made ready.
  if (early) void import("../server/serve");
  try {
    const database = await findDatabase(say);
    stop = database.stop;
    const pages = development ? null : (early ?? (await buildPages(say)));
    const { serve } = await import("../server/serve");
    const { closeDatabase } = await import("../db/client");
    const shared = await findSharedCounts();
    const { PORT: port, HOST: host, GRACE_MS: grace } = settings;
    const server = await serve({ port, host, grace, pages, shared });
    noteAddress(server.port);
    let work: Promise<{ stop: () => Promise<void> }> | null = null;
    stop = async () => {
      forgetAddress();
      await Promise.all([server.close(), work?.then((running) => running.stop())]);
      await closeDatabase();
      await database.stop();
    };
    const shown = ["127.0.0.1", "0.0.0.0", "::"].includes(host) ? "localhost" : host;
    say(
      `Serving http://${shown}:${server.port} after ${((Date.now() - started) / 1000).toFixed(1)} s. Stop with Ctrl-C.`,
    );
    notifySystemd("READY=1");
    startWatchdog();
    work = startWork();
    await work;
  } catch (error) {
    // A signal that came in the middle of work is heard in the next turn. What it interrupted has no fault to tell of.
    await sleep(1);
    if (ending) return ending;
    await stop();
    // Another start may have taken the port while this one built.
    throw asPlain(error as Error);
  }
});
