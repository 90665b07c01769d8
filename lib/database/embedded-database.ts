import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { say } from "../process/log";
import { PlainError } from "../process/plain-error";
import { systemOf } from "./backups/backup-folders";
import { archiveSettings } from "./backups/wal-archive";
import { sealingOf, startSealingWal } from "./backups/wal-spool";
import { type Cluster, readyCluster } from "./cluster";
import { dataFolder } from "./data-folder";
import {
  answers,
  commandOf,
  freePort,
  isAlive,
  launch,
  patience,
  readLock,
  role,
  stopProcess,
  urlAt,
} from "./postgres-server";
import { prepareDatabase, siteRole } from "./site-role";
import { whileAlone } from "./while-alone";

/**
 * A running PostgreSQL. `url` is its address for the site, whose role owns nothing; `ownerUrl` is for the owner of
 * everything in it. `adopted`: it was already running. `stop` ends it, but only in the process that it belongs to.
 */
export type RunningDatabase = { url: string; ownerUrl: string; adopted: boolean; stop: () => Promise<void> };

let stopBegun: () => Promise<void> = async () => undefined;

/**
 * Stops the bundled PostgreSQL, also one that is still being started or made ready. Done at once where this process has
 * started none.
 */
export const stopEmbeddedDatabase = (): Promise<void> => stopBegun();

/**
 * Starts the bundled PostgreSQL on a free loopback port, with its data in `.data/postgres` and random passwords in
 * files that only their owner may read. A server that a killed process left behind is taken over; one that does not
 * answer is stopped first. While it runs it is started again whenever it dies. Of two processes that start it at once,
 * one does, and the other takes it over.
 */
export const startEmbeddedDatabase = (): Promise<RunningDatabase> =>
  whileAlone(path.join(dataFolder(), "starting"), "starts the bundled database", startAlone);

/** A server of the cluster: its port, and the number of its process, 0 before there is one. */
type Server = { port: number; pid: number };

/**
 * Finds the server that a process left running, or null. One that does not answer is stopped, unless it is `shared`
 * with a process that runs.
 */
async function findLeftRunning({ folder, password }: Cluster, shared: boolean): Promise<Server | null> {
  const left = readLock(folder);
  if (!left || !isAlive(left.pid)) return null;
  if (await answers(urlAt(password, left.port, "postgres"))) return left;
  const command = commandOf(left.pid);
  if (command.includes(folder)) {
    if (!shared) await stopProcess(left.pid);
  } else if (command && !command.includes("postgres")) {
    // The machine was started again, and a stranger has the number now: leave it alone.
    rmSync(path.join(folder, "postmaster.pid"));
  }
  return null;
}

/** Launches a server at its port until one answers. Throws a plain sentence when none does within ten seconds. */
async function launchUntilAnswers(cluster: Cluster, server: Server): Promise<void> {
  const { folder, password, binaries, user } = cluster;
  const { port } = server;
  const until = Date.now() + patience;
  const log = path.join(dataFolder(), "postgres.log");
  for (;;) {
    const child = launch({ cluster: folder, port, log, settings: archiveSettings(folder, user) }, binaries, user);
    server.pid = child.pid ?? 0;
    let failed: string | null = null;
    child.on("error", (error) => {
      failed = error.message;
    });
    child.on("exit", () => {
      failed ??= "it ended at once";
    });
    while (failed === null && Date.now() < until + patience) {
      if (await answers(urlAt(password, port, "postgres"))) {
        server.pid = readLock(folder)?.pid ?? server.pid;
        return;
      }
      await sleep(100);
    }
    if (Date.now() > until) throw new PlainError(`The database did not start (${failed}). See ${log}.`);
    await sleep(500);
  }
}

/** Calls `restart` whenever the server has died. Returns what ends that. */
function watchServer(server: Server, restart: () => Promise<void>): () => void {
  let busy = false;
  const watch = setInterval(async () => {
    if (busy || isAlive(server.pid)) return;
    busy = true;
    await restart().catch((error) => say(String(error.message), "error"));
    busy = false;
  }, 500);
  watch.unref();
  return () => {
    busy = true;
    clearInterval(watch);
  };
}

/** Starts the server, or takes one over. The file `database-owner` names the process that is to stop it. */
async function startAlone(): Promise<RunningDatabase> {
  const cluster = await readyCluster();
  const ownerFile = path.join(dataFolder(), "database-owner");
  const owner = existsSync(ownerFile) ? Number(readFileSync(ownerFile, "utf8")) : 0;
  let shared = owner !== process.pid && owner > 0 && isAlive(owner);
  const own = () => {
    shared = false;
    writeFileSync(ownerFile, String(process.pid));
  };

  const left = await findLeftRunning(cluster, shared);
  const server = left ?? { port: await freePort(), pid: 0 };
  if (!left) {
    stopBegun = async () => (server.pid > 0 ? stopProcess(server.pid) : undefined);
    await launchUntilAnswers(cluster, server);
  }
  if (!shared) own();
  const urlOf = (database: string) => urlAt(cluster.password, server.port, database);
  const sitePassword = await prepareDatabase(urlOf("postgres"));
  const sealing =
    process.platform === "win32" ? null : startSealingWal(await sealingOf(systemOf(cluster.folder)), cluster.user);

  const unwatch = watchServer(server, async () => {
    if (shared && isAlive(owner)) return;
    // Whoever started it has stopped it and gone (a backup, perhaps): from now on it is ours.
    if (shared) own();
    await launchUntilAnswers(cluster, server);
  });
  stopBegun = async () => {
    unwatch();
    if (!shared) await stopProcess(server.pid);
    await sealing?.stop();
    if (!shared) rmSync(ownerFile, { force: true });
  };
  return {
    url: urlAt(sitePassword, server.port, role, siteRole),
    ownerUrl: urlOf(role),
    adopted: left !== null,
    stop: stopBegun,
  };
}
