import { closeSync, existsSync, mkdirSync, openSync, readdirSync, readSync } from "node:fs";
import path from "node:path";
import { dataFolder } from "../data-folder";
import { type DatabaseUser, giveFolder } from "../database-user";

/** Returns the folder of the bundled database. */
export const clusterFolder = () => path.join(dataFolder(), "postgres");

/**
 * Returns the folder in which a recovered database waits to replace the one before. Only a whole one ever has this
 * name.
 */
export const restoredFolder = () => path.join(dataFolder(), "postgres.restored");

/** Returns the folder of all backups: base backups by the time they were begun, and `wal`. */
export const backupsFolder = () => path.join(dataFolder(), "backups");

/** Makes a folder that only the database user may enter. */
export function makePrivateFolder(folder: string, user: DatabaseUser): void {
  if (existsSync(folder)) return;
  mkdirSync(folder, { mode: 0o700 });
  giveFolder(folder, user);
}

/** Returns the number that PostgreSQL gave a cluster when it was made. */
export function systemOf(cluster: string): string {
  const file = openSync(path.join(cluster, "global/pg_control"), "r");
  try {
    const head = Buffer.alloc(8);
    readSync(file, head, 0, 8, 0);
    return String(head.readBigUInt64LE(0));
  } finally {
    closeSync(file);
  }
}

/**
 * Returns the folder in which the WAL of a cluster is archived. Each cluster has its own, because two clusters write
 * files of the same names. A new database must not stop at files that the old one left.
 */
export const walFolder = (system: string) => path.join(backupsFolder(), "wal", system);

/**
 * Returns the folder in which PostgreSQL puts WAL of a cluster, for the site to seal into `walFolder`. It is not sealed
 * yet, so it is no part of the backups.
 */
export const walSpool = (system: string) => path.join(dataFolder(), "wal-spool", system);

/** Returns the folders of base backups that were finished, oldest first. */
export function backupFolders(): string[] {
  if (!existsSync(backupsFolder())) return [];
  return readdirSync(backupsFolder())
    .filter((name) => /^\d{4}-\d\d-\d\dT[\d-]+Z$/.test(name))
    .sort()
    .map((name) => path.join(backupsFolder(), name));
}
