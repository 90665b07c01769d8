import { existsSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { PlainError, type Say } from "../../process/plain-error";
import { typed } from "../../process/release";
import { settings } from "../../process/settings";
import { databaseUser } from "../database-user";
import { startEmbeddedDatabase } from "../embedded-database";
import { clusterFolder, walFolder } from "./backup-folders";
import { keyPlace } from "./backup-key";
import { makeBaseBackup } from "./base-backup";
import type { Manifest } from "./manifest";
import { removeOldBackups } from "./old-backups";
import { isArchived } from "./wal-archive";

/** How long a backup waits for PostgreSQL to archive the WAL it ended in, in milliseconds. */
const archivePatience = 15_000;

/** Stops with a plain sentence where the database is not the bundled one, or where it cannot be backed up by files. */
export function requireBundledDatabase(): void {
  if (settings.DATABASE_URL) {
    throw new PlainError(
      "The database that DATABASE_URL names is backed up and restored with its own tools (pg_dump, or its provider's point-in-time recovery): see “Keep” in README.md.",
    );
  }
  if (process.platform === "win32") {
    throw new PlainError(
      `Backups of the bundled database need Linux or macOS. On Windows use ${typed("export")}, or set DATABASE_URL: see “Keep” in README.md.`,
    );
  }
}

/** Makes a backup of the bundled database, running or not, and deletes what is too old. Returns its folder. */
export async function backUp(say: Say): Promise<string> {
  requireBundledDatabase();
  if (!existsSync(path.join(clusterFolder(), "PG_VERSION"))) {
    throw new PlainError(`There is no database yet. Start the site once (${typed("start")}), then make a backup.`);
  }
  const begun = Date.now();
  const user = databaseUser();
  const database = await startEmbeddedDatabase();
  try {
    const { folder, manifest } = await makeBaseBackup(database.ownerUrl, user);
    const files = Object.values(manifest.files);
    const megabytes = files.reduce((sum, { bytes }) => sum + bytes, 0) / 1e6;
    const seconds = (Date.now() - begun) / 1000;
    say(`Backup: ${folder}, ${files.length} files, ${megabytes.toFixed(0)} MB, in ${seconds.toFixed(1)} s.`);
    say(await archiveState(manifest));
    say(
      `It is encrypted, and nothing opens it but the key in ${keyPlace()}. Keep a copy of that key somewhere else than on this machine.`,
    );
    const removed = removeOldBackups(new Date());
    if (removed.backups > 0) {
      say(
        `Deleted: ${removed.backups} backups of more than 35 days, and ${removed.wal} WAL files that only they needed.`,
      );
    }
    return folder;
  } finally {
    await database.stop();
  }
}

/** Waits for the archive to hold the last WAL file of this backup; says which times can be restored. */
async function archiveState({ system, lastWal, finished }: Manifest): Promise<string> {
  const until = Date.now() + archivePatience;
  while (!isArchived(walFolder(system), lastWal)) {
    if (Date.now() > until) {
      return `The WAL is not being archived (see postgres.log): this backup restores ${finished}, and no later time. If the site was started by an older version, start it again.`;
    }
    await sleep(100);
  }
  return `Any time from ${finished} on can be restored: ${typed("restore", "--to <time>")}`;
}
