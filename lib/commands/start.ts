import { createServer } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { derivedSecret } from "../auth/derived-secret";
import { readLastGood } from "../last-good";
import type { Count, SharedCounts } from "../server/shared-counts";
import { build } from "./build";
import { PlainError, runCommand, type Say } from "./plain-error";
import { forgetAddress, noteAddress } from "./running-address";
import { type ReadyDatabase, setup } from "./setup";

const development = process.argv.includes("--dev");
const port = Number(process.env.PORT ?? 3000);
const host = process.env.HOST ?? "127.0.0.1";

/** Whether the address can be listened on, found before any long work. Throws a plain sentence when it cannot. */
const requireFreePort = () =>
  new Promise<void>((resolve, reject) => {
    if (!Number.isInteger(port) || port < 0 || port > 65535) {
      reject(new PlainError(`PORT is “${process.env.PORT}”. Use a number from 1 to 65535.`));
      return;
    }
    const probe = createServer();
    probe.once("error", (error: NodeJS.ErrnoException) => {
      const why: Record<string, string> = {
        EADDRINUSE: `Port ${port} is in use. Stop what uses it, or choose another: PORT=${port + 1} npm start`,
        EACCES: `This user may not listen on port ${port}. Choose one above 1023: PORT=3000 npm start`,
      };
      reject(
        new PlainError(
          why[error.code ?? ""] ?? `${host}:${port} cannot be listened on (${error.code}). Check HOST and PORT.`,
        ),
      );
    });
    probe.listen(port, host, () => probe.close(() => resolve()));
  });

const retryEvery = 5_000;
/** How often what families searched for and did not find is written down. */
const handOverEvery = 60_000;

/**
 * The database, made ready. When it is away but a last good copy is on disk, the site starts without it, and this goes on
 * trying until the database is back.
 */
async function findDatabase(say: Say): Promise<Pick<ReadyDatabase, "stop">> {
  try {
    return await setup(say);
  } catch (error) {
    if (!(error instanceof PlainError) || readLastGood() === null) throw error;
    say(error.message);
    say("Database: away. Serving the last good copy until it is back.");
    let ready: ReadyDatabase | null = null;
    let stopped = false;
    void (async () => {
      while (!ready && !stopped) {
        await sleep(retryEvery, undefined, { ref: false });
        ready = await setup(() => undefined).catch(() => null);
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

// Whoever reads this output may go away before this process. Without a listener each line would then be a fault that writes
// a line, for ever.
for (const stream of [process.stdout, process.stderr]) stream.on("error", () => undefined);

/** Counts that all processes share through the database (`RATE_LIMITS=shared`), or null. */
async function findSharedCounts(): Promise<SharedCounts | null> {
  if (process.env.RATE_LIMITS !== "shared") return null;
  const { countAttempt } = await import("../db/attempts");
  const { database } = await import("../db/client");
  const { SharedCounts } = await import("../server/shared-counts");
  const count: Count = (key, seconds, limit) => countAttempt(database(), key, seconds, limit);
  return new SharedCounts(count, derivedSecret("limits"));
}

/** `npm start`: makes everything ready, builds when there is no build of this source, and serves until told to stop. */
await runCommand(async () => {
  const started = Date.now();
  const say = (line: string) => console.log(line);
  Object.assign(process.env, { NODE_ENV: development ? "development" : "production", NEXT_TELEMETRY_DISABLED: "1" });
  await requireFreePort();

  let stop: () => Promise<void> = async () => undefined;
  let ending = false;
  const end = async (signal: string) => {
    if (ending) return;
    ending = true;
    say(`${signal}: stopping.`);
    await stop();
    process.exit(0);
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => void end(signal));

  const database = await findDatabase(say);
  stop = database.stop;
  try {
    if (!development) await build(say);
    const { serve } = await import("../server/serve");
    const { closeDatabase, database: openedDatabase } = await import("../db/client");
    const { startJobs } = await import("../jobs/start-jobs");
    const { jobs } = await import("../jobs/jobs");
    // The search of programs needs nothing of Next, so nothing of Next stands between.
    const direct = new Map([["/api/search", await import("../../app/api/search/route")]]);
    const shared = await findSharedCounts();
    const grace = Number(process.env.GRACE_MS ?? 0);
    const server = await serve({ port, host, development, grace, direct, shared });
    noteAddress(server.port);
    const scheduled = startJobs(jobs);
    // Each process counts its own searches, so this is no job of one process.
    const { handOverUnmet } = await import("../unmet-searches");
    const { saveUnmet } = await import("../db/unmet");
    const save = () => void handOverUnmet((phrases) => saveUnmet(openedDatabase(), phrases)).catch(() => undefined);
    const handing = setInterval(save, handOverEvery).unref();
    stop = async () => {
      clearInterval(handing);
      forgetAddress();
      await Promise.all([server.close(), scheduled.stop()]);
      await closeDatabase();
      await database.stop();
    };
    const shown = ["127.0.0.1", "0.0.0.0", "::"].includes(host) ? "localhost" : host;
    say(
      `Serving http://${shown}:${server.port} after ${((Date.now() - started) / 1000).toFixed(1)} s. Stop with Ctrl-C.`,
    );
  } catch (error) {
    await stop();
    throw error;
  }
});
