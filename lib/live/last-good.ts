import { createHash } from "node:crypto";
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from "node:fs";
import path from "node:path";
import type { MovedEntry, RemovedEntry, UncheckedEdition } from "../catalogue/catalogue";
import { settings } from "../process/settings";

/**
 * What the public may know, as it was when the database last answered. `readAt` is that moment, ISO 8601.
 * `removed` and `moved` are optional, because files written before these fields existed are still read.
 */
export type LastGood = {
  version: number;
  readAt: string;
  editions: UncheckedEdition[];
  removed?: RemovedEntry[];
  moved?: MovedEntry[];
};

const folder = () => path.join(settings.DATA_DIR, "last-good");
const newest = () => path.join(folder(), "catalogue.json");
const previous = () => path.join(folder(), "catalogue.previous.json");

const checksum = (text: string) => createHash("sha256").update(text).digest("hex");

/**
 * Keeps a copy on disk for a day when the database is away at the start. It is written beside the old one, flushed,
 * then moved into place: a power cut leaves the old copy or the new one. The copy before is kept as well.
 */
export function saveLastGood(good: LastGood): void {
  mkdirSync(folder(), { recursive: true });
  const text = JSON.stringify(good);
  const unfinished = `${newest()}.unfinished`;
  const file = openSync(unfinished, "w", 0o600);
  try {
    writeSync(file, `${checksum(text)}\n${text}`);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  if (existsSync(newest())) renameSync(newest(), previous());
  renameSync(unfinished, newest());
}

/** The newest whole copy, or null when there is none. A copy that is cut short or changed is passed over. */
export function readLastGood(): LastGood | null {
  for (const file of [newest(), previous()]) {
    try {
      const kept = readFileSync(file, "utf8");
      const end = kept.indexOf("\n");
      const text = kept.slice(end + 1);
      if (kept.slice(0, end) === checksum(text)) return JSON.parse(text) as LastGood;
    } catch {
      // No such copy, or not to be read: the one before may do.
    }
  }
  return null;
}
