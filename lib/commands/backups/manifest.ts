import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import type { DatabaseUser } from "../database-user";
import { PlainError } from "../plain-error";
import { writeWhole } from "./write-whole";

/** What a base backup holds and to which moment it belongs. Times are ISO 8601; files and folders are paths within it. */
export const Manifest = z.object({
  format: z.literal(1),
  started: z.iso.datetime(),
  /** From this moment on, any time can be restored from this backup and the WAL that follows. */
  finished: z.iso.datetime(),
  postgres: z.string(),
  system: z.string(),
  timeline: z.number().int(),
  firstWal: z.string(),
  lastWal: z.string(),
  /** Where in the WAL the backup ends. */
  end: z.string(),
  folders: z.array(z.string()),
  files: z.record(z.string(), z.object({ bytes: z.number().int(), sha256: z.string() })),
});
export type Manifest = z.infer<typeof Manifest>;

/** What to do about a damaged backup. */
export const instead = "Move that folder away and run this again: an older backup and the WAL since then will do.";

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

/** Writes the manifest of a backup, and its own checksum as `sha256sum -c` reads it. */
export function writeManifest(backup: string, manifest: Manifest, user: DatabaseUser): void {
  const text = `${JSON.stringify(manifest, null, 1)}\n`;
  writeWhole(path.join(backup, "manifest.json"), text, user);
  writeWhole(path.join(backup, "manifest.sha256"), `${sha256(text)}  manifest.json\n`, user);
}

/** The manifest of a backup. Throws a plain sentence when it was changed or cannot be read. */
export function readManifest(backup: string): Manifest {
  try {
    const text = readFileSync(path.join(backup, "manifest.json"), "utf8");
    const kept = readFileSync(path.join(backup, "manifest.sha256"), "utf8");
    if (kept.slice(0, 64) === sha256(text)) return Manifest.parse(JSON.parse(text));
  } catch {
    // Said below.
  }
  throw new PlainError(`The backup ${backup} is damaged: its manifest cannot be trusted. ${instead}`);
}
