import { hkdfSync } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { link, rm } from "node:fs/promises";
import path from "node:path";
import { generateX25519Identity, identityToRecipient } from "age-encryption";
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

/** Returns the public half of an identity of age. Null for any other text, which is a passphrase. */
async function recipientOf(text: string): Promise<string | null> {
  if (!text.startsWith("AGE-SECRET-KEY-")) return null;
  return identityToRecipient(text).catch(() => {
    throw new PlainError(`A key in ${keyPlace()} was copied wrongly: it begins as age's do, and is none of them.`);
  });
}

async function parseKey(text: string): Promise<BackupKey> {
  if (text.length < fewestKeyCharacters) {
    throw new PlainError(
      `A key in ${keyPlace()} is shorter than ${fewestKeyCharacters} characters. Make one with: openssl rand -hex 32`,
    );
  }
  const [id, bytes] = [derive(text, "id", 8).toString("hex"), derive(text, "key", 32)];
  return { id, text, recipient: await recipientOf(text), bytes };
}

/**
 * Returns the keys that there are, from `BACKUP_KEY` or the file: the first seals, every one of them opens. A line that
 * begins with "# " is a remark, such as `age-keygen` writes. Empty when there is none yet. Throws a plain sentence for
 * one that is too short, or was copied wrongly.
 */
export async function findBackupKeys(): Promise<BackupKey[]> {
  const text = settings.BACKUP_KEY || (existsSync(keyFile()) ? readFileSync(keyFile(), "utf8") : "");
  const keys = text.replaceAll(/^# .*$/gm, "").split(/[\s,]+/);
  return Promise.all(keys.filter(Boolean).map(parseKey));
}

/**
 * Makes the key, whole and on disk before anything is sealed with it. Of two processes that make one, the first one's
 * counts.
 */
async function makeKey(): Promise<void> {
  const made = `${keyFile()}.${process.pid}`;
  await writeWhole(made, `${await generateX25519Identity()}\n`);
  try {
    await link(made, keyFile());
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  } finally {
    await rm(made);
  }
  await flushFolder(dataFolder());
}

/** Returns the keys that there are, the first to seal with; one is made when there is none. */
export async function requireBackupKeys(): Promise<[BackupKey, ...BackupKey[]]> {
  if ((await findBackupKeys()).length === 0) {
    // An empty file is what a kill left of somebody's copying.
    await rm(keyFile(), { force: true });
    await makeKey();
  }
  return (await findBackupKeys()) as [BackupKey, ...BackupKey[]];
}
