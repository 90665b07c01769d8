import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { PlainError } from "../process/plain-error";
import { writeWhole } from "../process/write-whole";
import { clusterFolder, restoredFolder } from "./backups/backup-folders";
import { findBackupKeys } from "./backups/backup-key";
import { requireNoRestore } from "./backups/restore-mark";
import { dataFolder } from "./data-folder";
import { type DatabaseUser, databaseUser, giveFolder, requireAccess } from "./database-user";
import { type Binaries, findBinaries, role } from "./postgres-server";

/** The data of the bundled PostgreSQL, what runs it, as whom (null: as this process), and its owner's password. */
export type Cluster = { folder: string; password: string; binaries: Binaries; user: DatabaseUser };

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

/**
 * Returns the cluster of this site, which is made where there is none. Throws a plain sentence while a restore is under
 * way, and when the key of the backups is none. It does so, too, where the database's user may not read the cluster.
 */
export async function readyCluster(): Promise<Cluster> {
  const folder = clusterFolder();
  const passwordFile = path.join(dataFolder(), "database-password");
  const binaries = await findBinaries();
  const user = databaseUser();
  requireNoRestore();
  // A key that is none is said before anything runs.
  await findBackupKeys();
  // A restore was killed between its last two steps: this is the second.
  if (!existsSync(folder) && existsSync(restoredFolder())) renameSync(restoredFolder(), folder);
  if (!existsSync(passwordFile)) await writeWhole(passwordFile, randomBytes(24).toString("hex"));
  chmodSync(passwordFile, 0o600);
  const password = readFileSync(passwordFile, "utf8").trim();
  if (!existsSync(path.join(folder, "PG_VERSION"))) makeCluster(folder, password, binaries, user);
  requireAccess(folder, user);
  return { folder, password, binaries, user };
}
