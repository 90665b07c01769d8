import { closeSync, fsyncSync, openSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { type DatabaseUser, giveFolder } from "../database-user";
import { flushFolder } from "./backup-folders";

/**
 * Writes a file that only the database user may read, so that a power cut leaves all of it or what was there before.
 */
export function writeWhole(file: string, content: string | Uint8Array, user: DatabaseUser): void {
  const unfinished = `${file}.unfinished`;
  const open = openSync(unfinished, "w", 0o600);
  try {
    writeFileSync(open, content);
    fsyncSync(open);
  } finally {
    closeSync(open);
  }
  giveFolder(unfinished, user);
  renameSync(unfinished, file);
  flushFolder(path.dirname(file));
}
