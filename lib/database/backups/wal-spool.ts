import { existsSync, readdirSync } from "node:fs";
import { open, readFile, rm } from "node:fs/promises";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import { say } from "../../process/log";
import type { DatabaseUser } from "../database-user";
import { walFolder, walSpool } from "./backup-folders";
import { requireBackupKeys } from "./backup-key";
import type { BackupKey } from "./seal";
import { isSealed, readArchived, sealInto } from "./wal-archive";

/** How often the site looks for what PostgreSQL has handed out, in milliseconds. */
const lookEvery = 500;

/** Where PostgreSQL puts the WAL of a cluster, where it is kept, and the keys, the first of which seals it. */
export type Sealing = { spool: string; archive: string; keys: readonly [BackupKey, ...BackupKey[]] };

/** Returns how the WAL of a cluster is sealed from now on. Makes a key when there is none. */
export const sealingOf = async (system: string): Promise<Sealing> => ({
  spool: walSpool(system),
  archive: walFolder(system),
  keys: await requireBackupKeys(),
});

/**
 * Seals one file that PostgreSQL has handed out into the archive, and takes it away. One that is there already is never
 * overwritten.
 */
async function sealOne(from: string, { archive, keys }: Sealing, user: DatabaseUser): Promise<void> {
  const name = path.basename(from, ".gz");
  if (isSealed(archive, name)) {
    const kept = await readArchived(archive, name, keys);
    if (!kept || !gunzipSync(kept).equals(gunzipSync(await readFile(from)))) {
      throw new Error(`The archive has another ${name} than PostgreSQL has handed out: ${from}.`);
    }
  } else {
    // Piece by piece, so that visitors wait for none.
    const source = await open(from, "r");
    await sealInto(archive, name, source.createReadStream(), keys[0], user).finally(() => source.close());
  }
  await rm(from, { force: true });
}

/**
 * Seals everything that PostgreSQL has handed out since the last time, and what an older version archived as it was.
 * Throws when one could not be sealed, after all others: it stays where it is.
 */
export async function sealSpool(sealing: Sealing, user: DatabaseUser): Promise<void> {
  const handedOut = [sealing.spool, sealing.archive].flatMap((folder) =>
    existsSync(folder)
      ? readdirSync(folder)
          .filter((name) => name.endsWith(".gz"))
          .map((name) => path.join(folder, name))
      : [],
  );
  let failed: Error | null = null;
  for (const from of handedOut)
    await sealOne(from, sealing, user).catch((error: Error) => {
      // Another process has done it meanwhile.
      if ((error as NodeJS.ErrnoException).code === "ENOENT" && !existsSync(from)) return;
      failed ??= error;
    });
  if (failed) throw failed;
}

/**
 * Seals what PostgreSQL hands out, as soon as it does, until `stop`, which seals the rest. What fails is tried again,
 * and said once.
 */
export function startSealingWal(how: Sealing, user: DatabaseUser): { stop: () => Promise<void> } {
  let sealing: Promise<void> = Promise.resolve();
  let isSealing = false;
  let said = "";
  const seal = async () => {
    isSealing = true;
    try {
      await sealSpool(how, user);
      said = "";
    } catch (error) {
      const { message } = error as Error;
      if (message !== said) say(`Backups: changes could not be encrypted into the archive. ${message}`, "error");
      said = message;
    } finally {
      isSealing = false;
    }
  };
  const timer = setInterval(() => {
    if (!isSealing) sealing = seal();
  }, lookEvery);
  timer.unref();
  return {
    stop: async () => {
      clearInterval(timer);
      await sealing;
      await seal();
    },
  };
}
