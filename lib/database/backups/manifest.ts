import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { PlainError } from "../../process/plain-error";
import { writeWhole } from "../../process/write-whole";
import type { DatabaseUser } from "../database-user";
import { keyPlace } from "./backup-key";
import { openOlder } from "./older-seal";
import { type BackupKey, open, type Pieces } from "./seal";

/**
 * What a base backup holds and to which moment it belongs. Times are ISO 8601; files and folders are paths within it.
 */
export const Manifest = z.object({
  /** 1 and 2: as older versions made them, not sealed, and sealed as `openOlder` opens it. */
  format: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  /** The id of the key that it is sealed with; null when it is not. */
  key: z.string().nullable().default(null),
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
  /** Sizes without the seal, checksums with it: a copy of a backup can be checked by somebody who cannot open it. */
  files: z.record(z.string(), z.object({ bytes: z.number().int(), sha256: z.string() })),
});
export type Manifest = z.infer<typeof Manifest>;

/** What to do about a damaged backup. */
export const instead = "Move that folder away and run this again: an older backup and the WAL since then will do.";

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");
const sealOf = (text: string, key: BackupKey) =>
  createHmac("sha256", key.bytes).update("manifest\n").update(text).digest();

/** The password of the database's owner, as a file of a backup: it lies beside the database. */
export const passwordName = "../database-password";

const inside = { 1: "postgres", 2: "sealed", 3: "age" } as const;

/** Returns the folder of a backup that holds the database. */
export const insideOf = (backup: string, { format }: Pick<Manifest, "format">) => path.join(backup, inside[format]);

/** Opens a file of a backup in the format that its manifest names. Throws a BrokenSeal. */
export function openAs({ format, started }: Manifest, name: string, kept: Pieces, keys: readonly BackupKey[]): Pieces {
  if (format === 1) return kept;
  return format === 2 ? openOlder(kept, keys, `${started} ${name}`) : open(kept, keys);
}

/**
 * Writes the manifest of a backup, its own checksum as `sha256sum -c` reads it, and what only the key could have
 * written.
 */
export async function writeManifest(
  backup: string,
  manifest: Manifest,
  key: BackupKey,
  user: DatabaseUser,
): Promise<void> {
  const text = `${JSON.stringify(manifest, null, 1)}\n`;
  await writeWhole(path.join(backup, "manifest.seal"), sealOf(text, key), user);
  await writeWhole(path.join(backup, "manifest.json"), text, user);
  await writeWhole(path.join(backup, "manifest.sha256"), `${sha256(text)}  manifest.json\n`, user);
}

const damaged = (backup: string) =>
  new PlainError(`The backup ${backup} is damaged: its manifest cannot be trusted. ${instead}`);

/** Returns the manifest of a backup. Throws a plain sentence when it was changed or cannot be read. */
export function readManifest(backup: string): Manifest {
  try {
    const text = readFileSync(path.join(backup, "manifest.json"), "utf8");
    const kept = readFileSync(path.join(backup, "manifest.sha256"), "utf8");
    if (kept.slice(0, 64) === sha256(text)) return Manifest.parse(JSON.parse(text));
  } catch {
    // Said below.
  }
  throw damaged(backup);
}

/**
 * Stops with a plain sentence when none of these keys opens this backup, or its manifest was not written with the one
 * that does.
 */
export function requireOpens(backup: string, manifest: Manifest, keys: readonly BackupKey[]): void {
  if (manifest.key === null) return;
  const key = keys.find(({ id }) => id === manifest.key);
  if (!key) {
    const why = keys.length === 0 ? "there is no key here" : "another key opens it";
    throw new PlainError(
      `The backup ${backup} is encrypted, and ${why}. Put the key that it was made with (its id is ${manifest.key}) into ${keyPlace()}, and run this again.`,
    );
  }
  const file = path.join(backup, "manifest.seal");
  const seal = existsSync(file) ? readFileSync(file) : Buffer.alloc(0);
  const wanted = sealOf(readFileSync(path.join(backup, "manifest.json"), "utf8"), key);
  if (seal.length !== wanted.length || !timingSafeEqual(seal, wanted)) throw damaged(backup);
}
