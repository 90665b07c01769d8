import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import path from "node:path";
import type pg from "pg";
import { connectOnce } from "../../db/connection";
import { PlainError } from "../../process/plain-error";
import { flushFolder } from "../../process/write-whole";
import { dataFolder } from "../data-folder";
import { type DatabaseUser, giveFolder } from "../database-user";
import { backupsFolder, clusterFolder, makePrivateFolder, systemOf } from "./backup-folders";
import { requireBackupKeys } from "./backup-key";
import { type Copying, flush, type Kept, sealBytes, sealFile } from "./copy-file";
import { insideOf, type Manifest, passwordName, writeManifest } from "./manifest";
import type { BackupKey } from "./seal";
import { isWalFile, readWalName } from "./wal-files";

/**
 * Folders whose content PostgreSQL makes anew, and files of the running server: nothing of them belongs in a backup.
 */
const emptied = new Set([
  "pg_wal",
  "pg_replslot",
  "pg_dynshmem",
  "pg_notify",
  "pg_serial",
  "pg_snapshots",
  "pg_stat_tmp",
  "pg_subtrans",
]);
const passing =
  /^(postmaster\.(pid|opts)|pg_internal\.init.*|pgsql_tmp.*|(backup_label|tablespace_map)(\.old)?|.*\.signal|.*\.tmp)$/;

/** One number for "a backup is being made", so that two do not run at once. */
const lockNumber = 7_362_120;

/** Returns every folder and file of a running cluster that a backup holds, `pg_control` last. */
function listCluster(cluster: string): { folders: string[]; files: string[] } {
  const folders: string[] = [];
  const files: string[] = [];
  const look = (folder: string) => {
    for (const entry of readdirSync(path.join(cluster, folder), { withFileTypes: true })) {
      const place = path.join(folder, entry.name);
      if (entry.isSymbolicLink()) {
        throw new PlainError(`The database keeps data outside its folder (${place}), which this backup cannot follow.`);
      }
      if (entry.isDirectory()) {
        folders.push(place);
        if (!emptied.has(place)) look(place);
      } else if (entry.isFile() && !passing.test(entry.name)) files.push(place);
    }
  };
  look("");
  const control = path.join("global", "pg_control");
  return { folders, files: [...files.filter((file) => file !== control), control] };
}

/** Copies one file of the running cluster, sealed; null when PostgreSQL has deleted it meanwhile. */
async function copyLive(copying: Copying, key: BackupKey): Promise<Kept | null> {
  const { from } = copying;
  try {
    return await (from.endsWith("pg_control") ? sealBytes(readSteady(from), copying, key) : sealFile(copying, key));
  } catch (error) {
    const { code, path: missing } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" && missing === from) return null;
    throw error;
  }
}

/** Returns the one file that no WAL can put right: read until it is seen the same twice. */
function readSteady(file: string): Buffer {
  for (let before = readFileSync(file); ; ) {
    const again = readFileSync(file);
    if (again.equals(before)) return again;
    before = again;
  }
}

/** Returns the WAL files from one to another, both among them. Throws when PostgreSQL has removed one already. */
function walBetween(cluster: string, first: string, last: string): string[] {
  const wanted = readWalName(last).number - readWalName(first).number + 1;
  const there = readdirSync(path.join(cluster, "pg_wal"))
    .filter((name) => isWalFile(name) && name >= first && name <= last)
    .sort();
  if (there.length === wanted) return there;
  throw new PlainError("The database was too busy while it was copied. Run the backup again.");
}

type Ended = { lsn: string; labelfile: string; spcmapfile: string; finished: Date; last: string };

/**
 * Makes a base backup of the running bundled database at `url`, and returns its folder and manifest. It is
 * pg_backup_start, a copy of every file, pg_backup_stop, and the WAL that was written meanwhile, so that it can be
 * restored by itself. It gets its name, the time it was begun, only once it is whole and on disk.
 */
export async function makeBaseBackup(url: string, user: DatabaseUser): Promise<{ folder: string; manifest: Manifest }> {
  try {
    return await connectOnce(url, async (client) => {
      const { rows } = await client.query("select pg_try_advisory_lock($1) as free", [lockNumber]);
      if (!rows[0].free) throw new PlainError("Another backup is being made. Wait until it is done.");
      return copyCluster(client, user);
    });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOSPC") throw error;
    throw new PlainError("The disk is full: no backup was made. The backups before it are as they were.");
  }
}

async function copyCluster(client: pg.Client, user: DatabaseUser): Promise<{ folder: string; manifest: Manifest }> {
  const cluster = clusterFolder();
  makePrivateFolder(backupsFolder(), user);
  for (const name of readdirSync(backupsFolder())) {
    if (name.endsWith(".unfinished")) rmSync(path.join(backupsFolder(), name), { recursive: true });
  }
  const begun = await client.query<{ started: Date; version: string }>(
    "select clock_timestamp() as started, version(), pg_backup_start('local offer', fast => true)",
  );
  const { started, version } = begun.rows[0] as { started: Date; version: string };
  const folder = path.join(backupsFolder(), started.toISOString().replaceAll(/[:.]/g, "-"));
  const unfinished = `${folder}.unfinished`;
  const [key] = await requireBackupKeys();
  const made = { format: 3, key: key.id, started: started.toISOString() } as const;
  const inside = insideOf(unfinished, made);
  try {
    makePrivateFolder(unfinished, user);
    makePrivateFolder(inside, user);
    const { folders, files } = listCluster(cluster);
    for (const name of folders) {
      mkdirSync(path.join(inside, name), { mode: 0o700 });
      giveFolder(path.join(inside, name), user);
    }
    const kept: Manifest["files"] = {};
    const keep = async (name: string) => {
      const live = { from: path.join(cluster, name), to: path.join(inside, name), user };
      const copied = await copyLive(live, key);
      if (copied) kept[name] = copied;
    };
    for (const name of files) await keep(name);

    const stopped = await client.query<Ended>(
      `select lsn, labelfile, spcmapfile, pg_walfile_name(lsn) as last, clock_timestamp() as finished
       from pg_backup_stop(wait_for_archive => false)`,
    );
    const { lsn, labelfile, spcmapfile, last, finished } = stopped.rows[0] as Ended;
    const first = /^START WAL LOCATION: .*\(file ([0-9A-F]{24})\)/m.exec(labelfile)?.[1];
    if (!first) throw new Error("The backup label names no WAL file.");
    for (const name of walBetween(cluster, first, last)) await keep(path.join("pg_wal", name));
    const write = async (name: string, text: string) => {
      kept[name] = await sealBytes(Buffer.from(text), { to: path.join(inside, name), user }, key);
    };
    await write("backup_label", labelfile);
    if (spcmapfile.trim()) await write("tablespace_map", spcmapfile);
    const password = { from: path.join(dataFolder(), "database-password"), to: path.join(inside, passwordName), user };
    await sealFile(password, key);

    const manifest: Manifest = {
      ...made,
      finished: finished.toISOString(),
      postgres: version,
      system: systemOf(cluster),
      timeline: readWalName(first).timeline,
      firstWal: first,
      lastWal: last,
      end: lsn,
      folders,
      files: kept,
    };
    await flush([...Object.keys(kept), passwordName, ...folders, "."].map((name) => path.join(inside, name)));
    await writeManifest(unfinished, manifest, key, user);
    renameSync(unfinished, folder);
    await flushFolder(backupsFolder());
    return { folder, manifest };
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    throw error;
  }
}
