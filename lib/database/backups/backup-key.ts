import { hkdfSync, randomBytes } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { link, rm } from "node:fs/promises";
import path from "node:path";
import { PlainError } from "../../process/plain-error";
import { fewestKeyCharacters } from "../../process/setting-kinds";
import { settings } from "../../process/settings";
import { flushFolder, writeWhole } from "../../process/write-whole";
import { dataFolder } from "../data-folder";
import type { BackupKey } from "./seal";

/**
 * Returns the file that holds the backups' key when `BACKUP_KEY` is not set. It is beside `secret`, and in no backup.
 */
export const keyFile = () => path.join(dataFolder(), "backup-key");

/** Returns the place of the key, for sentences to the operator: the name of the setting or of the file. */
export const keyPlace = () => (settings.BACKUP_KEY ? "BACKUP_KEY" : keyFile());

const derive = (text: string, purpose: string, bytes: number) =>
  Buffer.from(hkdfSync("sha256", text, "local offer backups", purpose, bytes));

function parseKey(text: string): BackupKey {
  if (text.length < fewestKeyCharacters) {
    throw new PlainError(
      `A key in ${keyPlace()} is shorter than ${fewestKeyCharacters} characters. Make one with: openssl rand -hex 32`,
    );
  }
  return { id: derive(text, "id", 8).toString("hex"), bytes: derive(text, "key", 32) };
}

/**
 * The keys that there are, from `BACKUP_KEY` or the file: the first seals, every one of them opens. Empty when there is
 * none yet. Throws a plain sentence for one that is too short.
 */
export function findBackupKeys(): BackupKey[] {
  const text = settings.BACKUP_KEY || (existsSync(keyFile()) ? readFileSync(keyFile(), "utf8") : "");
  return text
    .split(/[\s,]+/)
    .filter(Boolean)
    .map(parseKey);
}

/**
 * Makes the key, whole and on disk before anything is sealed with it. Of two processes that make one, the first one's
 * counts.
 */
async function makeKey(): Promise<void> {
  const made = `${keyFile()}.${process.pid}`;
  await writeWhole(made, `${randomBytes(32).toString("hex")}\n`);
  try {
    await link(made, keyFile());
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  } finally {
    await rm(made);
  }
  await flushFolder(dataFolder());
}

/** The keys that there are, the first to seal with; one is made when there is none. */
export async function requireBackupKeys(): Promise<[BackupKey, ...BackupKey[]]> {
  if (findBackupKeys().length === 0) {
    // An empty file is what a kill left of somebody's copying.
    await rm(keyFile(), { force: true });
    await makeKey();
  }
  return findBackupKeys() as [BackupKey, ...BackupKey[]];
}
