import { mkdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { PlainError } from "../../process/plain-error";
import { type DatabaseUser, giveFolder } from "../database-user";
import { makePrivateFolder } from "./backup-folders";
import { type Copying, type Kept, openFile } from "./copy-file";
import { insideOf, instead, type Manifest, openAs, passwordName } from "./manifest";
import type { BackupKey } from "./seal";

/** A base backup, and the keys that there are to open it with. */
export type Openable = { folder: string; manifest: Manifest; keys: readonly BackupKey[] };

/**
 * Copies the database of a base backup to `into`, file by file as the manifest lists them, each opened and checked as
 * it is copied. Throws a plain sentence, and leaves nothing, when one is missing or differs by a byte.
 */
export async function copyBackup(backup: Openable, into: string, user: DatabaseUser): Promise<void> {
  const { folder, manifest } = backup;
  rmSync(into, { recursive: true, force: true });
  makePrivateFolder(into, user);
  for (const name of manifest.folders) {
    mkdirSync(path.join(into, name), { mode: 0o700 });
    giveFolder(path.join(into, name), user);
  }
  for (const [name, { bytes, sha256 }] of Object.entries(manifest.files)) {
    const from = path.join(insideOf(folder, manifest), name);
    const copied = await tryCopy({ from, to: path.join(into, name), user }, name, backup);
    if (copied !== "missing" && copied?.bytes === bytes && copied.sha256 === sha256) continue;
    rmSync(into, { recursive: true, force: true });
    throw new PlainError(
      `The backup ${folder} is damaged: ${name} is ${copied === "missing" ? "missing" : "not what was written"}. ${instead}`,
    );
  }
}

/** What was copied; null when it is not what was sealed. */
async function tryCopy(copying: Copying, name: string, { manifest, keys }: Openable): Promise<Kept | "missing" | null> {
  try {
    return await openFile(copying, (kept) => openAs(manifest, name, kept, keys));
  } catch (error) {
    const { code, path: missing } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" && missing === copying.from) return "missing";
    throw error;
  }
}

/**
 * Returns the password of the owner of the database that a backup holds. Throws a plain sentence when it is not what
 * was written.
 */
export async function readPassword({ folder, manifest, keys }: Openable): Promise<string> {
  const kept = readFileSync(path.join(insideOf(folder, manifest), passwordName));
  try {
    const opened = await buffer(Readable.from(openAs(manifest, passwordName, [kept], keys)));
    return opened.toString("utf8").trim();
  } catch {
    throw new PlainError(`The backup ${folder} is damaged: its password is not what was written. ${instead}`);
  }
}
