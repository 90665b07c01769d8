import { rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { dataFolder } from "../data-folder";
import { type DatabaseUser, giveFolder } from "../database-user";
import { makePrivateFolder } from "./backup-folders";
import type { Chosen } from "./choose-backup";
import type { BackupKey } from "./seal";
import { archivedFiles, readArchived, readWholeWal } from "./wal-archive";
import { isWalFile, readWalName } from "./wal-files";

/** Returns where opened WAL lies while a restore runs. */
const openedFolder = () => path.join(dataFolder(), "wal-opened");

/**
 * WAL that a recovery may need: the folder in which it lies opened, what the archive has of it, and what of that is
 * whole.
 */
export type OpenedWal = { folder: string; archived: string[]; whole: string[] };

/**
 * Opens what the archive has of the WAL that follows a backup, for PostgreSQL to read, and for nobody else. What is
 * damaged, or sealed with a key that is not here, is left out. `closeWal` takes it away.
 */
export async function openWal(
  { manifest, way }: Chosen,
  archive: string,
  keys: readonly BackupKey[],
  user: DatabaseUser,
): Promise<OpenedWal> {
  const folder = openedFolder();
  closeWal();
  makePrivateFolder(folder, user);
  const put = (name: string, compressed: Buffer | null): boolean => {
    if (!compressed) return false;
    const file = path.join(folder, `${name}.gz`);
    writeFileSync(file, compressed, { mode: 0o600 });
    giveFolder(file, user);
    return true;
  };
  const files = archivedFiles(archive);
  // By these PostgreSQL also finds a number that no timeline has had yet.
  for (const name of files.filter((one) => one.endsWith(".history")))
    put(name, await readArchived(archive, name, keys));
  const first = readWalName(manifest.firstWal).number;
  const archived = files.filter((name) => {
    return isWalFile(name) && way.has(readWalName(name).timeline) && readWalName(name).number >= first;
  });
  const whole: string[] = [];
  for (const name of archived) if (put(name, await readWholeWal(archive, name, keys))) whole.push(name);
  return { folder, archived, whole };
}

/** Takes away what `openWal` left. */
export const closeWal = (): void => rmSync(openedFolder(), { recursive: true, force: true });
