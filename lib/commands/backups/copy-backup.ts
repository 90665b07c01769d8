import { mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import { type DatabaseUser, giveFolder } from "../database-user";
import { PlainError } from "../plain-error";
import { makePrivateFolder } from "./backup-folders";
import { copyFile } from "./copy-file";
import { instead, type Manifest } from "./manifest";

/**
 * Copies the database of a base backup to `into`, file by file as the manifest lists them, each checked as it is copied.
 * Throws a plain sentence, and leaves nothing, when one is missing or differs by a byte.
 */
export function copyBackup(backup: string, manifest: Manifest, into: string, user: DatabaseUser): void {
  rmSync(into, { recursive: true, force: true });
  makePrivateFolder(into, user);
  for (const name of manifest.folders) {
    mkdirSync(path.join(into, name), { mode: 0o700 });
    giveFolder(path.join(into, name), user);
  }
  for (const [name, { bytes, sha256 }] of Object.entries(manifest.files)) {
    const from = path.join(backup, "postgres", name);
    const copied = tryCopy(from, path.join(into, name), user);
    if (copied?.bytes === bytes && copied.sha256 === sha256) continue;
    rmSync(into, { recursive: true, force: true });
    throw new PlainError(
      `The backup ${backup} is damaged: ${name} ${copied ? "is not what was written" : "is missing"}. ${instead}`,
    );
  }
}

function tryCopy(from: string, to: string, user: DatabaseUser) {
  try {
    return copyFile(from, to, user);
  } catch (error) {
    const { code, path: missing } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" && missing === from) return null;
    throw error;
  }
}
