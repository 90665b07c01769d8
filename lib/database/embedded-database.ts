import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { say } from "../process/log";
import { PlainError } from "../process/plain-error";
import { writeWhole } from "../process/write-whole";
import { clusterFolder, restoredFolder, systemOf } from "./backups/backup-folders";
import { findBackupKeys } from "./backups/backup-key";
import { requireNoRestore } from "./backups/restore-mark";
import { archiveSettings } from "./backups/wal-archive";
import { sealingOf, startSealingWal } from "./backups/wal-spool";
import { dataFolder } from "./data-folder";
import { type DatabaseUser, databaseUser, giveFolder, requireAccess } from "./database-user";
import {
  answers,
  type Binaries,
  commandOf,
  findBinaries,
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

/**
 * Makes a new cluster beside its final place and moves it there whole, so that a killed `initdb` leaves nothing half
 * made.
 */
function makeCluster(cluster: string, password: string, binaries: Binaries, user: DatabaseUser): void {
  const unfinished = `${cluster}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { mode: 0o700 });
  giveFolder(unfinished, user);
  requireAccess(binaries.initdb, user);
  requireAccess(unfinished, user);
  const passwordFile = `${cluster}.password`;
  writeFileSync(passwordFile, password, { mode: 0o600 });
  giveFolder(passwordFile, user);
  const made = spawnSync(
    binaries.initdb,
    [`--pgdata=${unfinished}`, `--username=${role}`, "--auth=scram-sha-256", `--pwfile=${passwordFile}`].concat([
      ...["--data-checksums", "--encoding=UTF8", "--locale=C"],
      ...["--locale-provider=builtin", "--builtin-locale=C.UTF-8"],
    ]),
    { ...user, cwd: path.dirname(binaries.initdb), encoding: "utf8" },
  );
  rmSync(passwordFile);
  if (made.status !== 0) {
    throw new PlainError(
      `The database could not be made in ${unfinished}: ${(made.stderr || String(made.error)).trim().split("\n").at(-1)}`,
    );
  }
  renameSync(unfinished, cluster);
}

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

async function startAlone(): Promise<RunningDatabase> {
  const folder = dataFolder();
  const cluster = clusterFolder();
  const passwordFile = path.join(folder, "database-password");
  const ownerFile = path.join(folder, "database-owner");
  const binaries = await findBinaries();
  const user = databaseUser();

  requireNoRestore();
  // A key that is none is said before anything runs.
  await findBackupKeys();
  // A restore was killed between its last two steps: this is the second.
  if (!existsSync(cluster) && existsSync(restoredFolder())) renameSync(restoredFolder(), cluster);
  if (!existsSync(passwordFile)) await writeWhole(passwordFile, randomBytes(24).toString("hex"));
  chmodSync(passwordFile, 0o600);
  const password = readFileSync(passwordFile, "utf8").trim();
  if (!existsSync(path.join(cluster, "PG_VERSION"))) makeCluster(cluster, password, binaries, user);
  requireAccess(cluster, user);

  const owner = existsSync(ownerFile) ? Number(readFileSync(ownerFile, "utf8")) : 0;
  let shared = owner !== process.pid && owner > 0 && isAlive(owner);

  let port = 0;
  let pid = 0;
  let adopted = false;
  let hasBegun = false;
  const left = readLock(cluster);
  if (left && isAlive(left.pid)) {
    const command = commandOf(left.pid);
    if (await answers(urlAt(password, left.port, "postgres"))) {
      ({ port, pid } = left);
      adopted = true;
    } else if (command.includes(cluster)) {
      if (!shared) await stopProcess(left.pid);
    } else if (command && !command.includes("postgres")) {
      // The machine was started again, and a stranger has the number now: leave it alone.
      rmSync(path.join(cluster, "postmaster.pid"));
    }
  }

  const start = async () => {
    const until = Date.now() + patience;
    const log = path.join(folder, "postgres.log");
    for (;;) {
      const child = launch({ cluster, port, log, settings: archiveSettings(cluster, user) }, binaries, user);
      pid = child.pid ?? 0;
      if (!hasBegun) stopBegun = () => stopProcess(pid);
      let failed: string | null = null;
      child.on("error", (error) => {
        failed = error.message;
      });
      child.on("exit", () => {
        failed ??= "it ended at once";
      });
      while (failed === null && Date.now() < until + patience) {
        if (await answers(urlAt(password, port, "postgres"))) {
          pid = readLock(cluster)?.pid ?? pid;
          return;
        }
        await sleep(100);
      }
      if (Date.now() > until) {
        throw new PlainError(`The database did not start (${failed}). See ${log}.`);
      }
      await sleep(500);
    }
  };

  if (!adopted) {
    port = await freePort();
    await start();
  }
  if (!shared) writeFileSync(ownerFile, String(process.pid));
  const sitePassword = await prepareDatabase(urlAt(password, port, "postgres"));

  const sealing = process.platform === "win32" ? null : startSealingWal(await sealingOf(systemOf(cluster)), user);
  let stopping = false;
  const watch = setInterval(async () => {
    if (stopping || isAlive(pid)) return;
    if (shared) {
      // Whoever started it has stopped it and gone (a backup, perhaps): from now on it is ours.
      if (isAlive(owner)) return;
      shared = false;
      writeFileSync(ownerFile, String(process.pid));
    }
    stopping = true;
    await start().catch((error) => say(String(error.message), "error"));
    stopping = false;
  }, 500);
  watch.unref();

  const stop = async () => {
    stopping = true;
    clearInterval(watch);
    if (shared) return sealing?.stop();
    await stopProcess(pid);
    await sealing?.stop();
    rmSync(ownerFile, { force: true });
  };
  hasBegun = true;
  stopBegun = stop;
  return {
    url: urlAt(sitePassword, port, role, siteRole),
    ownerUrl: urlAt(password, port, role),
    adopted,
    stop,
  };
}
