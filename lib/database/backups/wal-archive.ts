import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { buffer } from "node:stream/consumers";
import { gunzipSync, gzipSync } from "node:zlib";
import { writeWhole } from "../../process/write-whole";
import type { DatabaseUser } from "../database-user";
import { backupsFolder, makePrivateFolder, systemOf, walFolder, walSpool } from "./backup-folders";
import { requireBackupKeys } from "./backup-key";
import { openOlder } from "./older-seal";
import { type BackupKey, BrokenSeal, open, type Pieces, seal } from "./seal";
import { walFileBytes } from "./wal-files";

/**
 * The bundled database archives at least this often while something changes, in seconds: what a lost disk can cost.
 * (Once after each start it takes five minutes: PostgreSQL's checkpointer looks at this for the first time then.)
 */
const archiveEvery = 120;

/** Returns a path for PostgreSQL's shell commands: quoted for the shell, its per cent signs for PostgreSQL. */
const quoted = (file: string) => `'${file.replaceAll("'", "'\\''")}'`.replaceAll("%", "%%");

/**
 * Returns settings that make a cluster hand out its WAL, compressed, with nothing but `sh` and `gzip`. `sealSpool` then
 * seals it into the archive. A file is written beside its place, flushed, and only then moved there. One that is there
 * already is compared, never overwritten (PostgreSQL may offer one twice after a crash). Makes the folders. None on
 * Windows, where there is no such shell.
 */
export function archiveSettings(cluster: string, user: DatabaseUser): string[] {
  if (process.platform === "win32") return [];
  const [archive, spool] = [walFolder(systemOf(cluster)), walSpool(systemOf(cluster))];
  for (const folder of [backupsFolder(), path.dirname(archive), archive, path.dirname(spool), spool])
    makePrivateFolder(folder, user);
  const command = [
    "case %f in *.partial) exit 0;; esac; umask 077",
    `in=${quoted(spool)}; to="$in/%f.gz"`,
    'if [ -e "$to" ]; then gzip -dc "$to" | cmp -s - "%p"; exit; fi',
    'gzip -1nc "%p" > "$to.unfinished" && sync "$to.unfinished" && mv "$to.unfinished" "$to" && sync "$in"',
  ].join("; ");
  return ["wal_level=replica", "archive_mode=on", `archive_timeout=${archiveEvery}`, `archive_command=${command}`];
}

/**
 * Returns PostgreSQL's `restore_command`. It takes a WAL file from a folder of compressed ones. Failing that, it takes
 * it from the folder of the live cluster, if there is one.
 */
export function restoreCommand(opened: string, liveWal: string | null): string {
  const kept = `${quoted(opened)}/%f.gz`;
  const live = liveWal ? ` || { [ -e ${quoted(liveWal)}/%f ] && cp ${quoted(liveWal)}/%f "%p"; }` : "";
  return `{ [ -e ${kept} ] && gzip -dc ${kept} > "%p"; }${live}`;
}

/** Returns where a file of this name is sealed in an archive. */
const sealedIn = (archive: string, name: string) => path.join(archive, `${name}.gz.age`);

/** Returns where it may lie as older versions sealed it: see `openOlder`. */
const olderIn = (archive: string, name: string) => path.join(archive, `${name}.sealed`);

/** Returns where it may lie as it is: as older versions archived it, or handed out and not sealed yet. */
const plainIn = (archive: string, name: string) =>
  [archive, walSpool(path.basename(archive))].map((folder) => path.join(folder, `${name}.gz`));

/** Returns the name that a file of an archive has under its seal: with the number of its cluster. */
const innerName = (archive: string, name: string) => `${path.basename(archive)}/${name}`;

/** Returns whether a file of this name is sealed in the archive. */
export const isSealed = (archive: string, name: string): boolean =>
  [sealedIn, olderIn].some((place) => existsSync(place(archive, name)));

/** Returns whether a file of this name has been archived, and is no longer only handed out. */
export const isArchived = (archive: string, name: string): boolean =>
  isSealed(archive, name) || existsSync(path.join(archive, `${name}.gz`));

/** Seals a compressed file into the archive, whole and on disk. */
export const sealInto = (archive: string, name: string, compressed: Pieces, key: BackupKey, user: DatabaseUser) =>
  writeWhole(sealedIn(archive, name), seal(nameGzip(compressed, innerName(archive, name)), key), user);

/**
 * Returns the names of all files there are of a cluster, archived or handed out: WAL, and what says where a timeline
 * comes from.
 */
export function archivedFiles(archive: string): string[] {
  const folders = [archive, walSpool(path.basename(archive))].filter((folder) => existsSync(folder));
  const names = folders.flatMap((folder) => readdirSync(folder));
  return [...new Set(names.flatMap((name) => /^([\w.]+?)\.(?:sealed|gz|gz\.age)$/.exec(name)?.[1] ?? []))].sort();
}

/**
 * Returns an archived file, opened but still compressed, as `gzip` has it; null when it is not there. Throws a
 * BrokenSeal when it is not what was archived.
 */
export async function readArchived(archive: string, name: string, keys: readonly BackupKey[]): Promise<Buffer | null> {
  if (existsSync(sealedIn(archive, name))) {
    const compressed = await buffer(open([readFileSync(sealedIn(archive, name))], keys));
    if (!isNamedGzip(compressed, innerName(archive, name))) throw new BrokenSeal();
    return compressed;
  }
  if (existsSync(olderIn(archive, name)))
    return buffer(openOlder([readFileSync(olderIn(archive, name))], keys, `wal ${path.basename(archive)} ${name}`));
  const plain = plainIn(archive, name).find((file) => existsSync(file));
  return plain ? readFileSync(plain) : null;
}

/**
 * An archived WAL file as `readArchived` gives it; null also when it is damaged, or sealed with a key that is not here.
 */
export async function readWholeWal(archive: string, name: string, keys: readonly BackupKey[]): Promise<Buffer | null> {
  try {
    const compressed = await readArchived(archive, name, keys);
    return compressed && gunzipSync(compressed).length === walFileBytes ? compressed : null;
  } catch {
    return null;
  }
}

/** Archives a file of a cluster that does not run, unless the archive has one of its name. */
export async function archiveFile(cluster: string, name: string, archive: string, user: DatabaseUser): Promise<void> {
  if (isArchived(archive, name)) return;
  const compressed = gzipSync(readFileSync(path.join(cluster, "pg_wal", name)));
  const [key] = await requireBackupKeys();
  await sealInto(archive, name, [compressed], key, user);
}

/*
 * gzip keeps the name of what it compressed, if it is told to (RFC 1952, 2.3): after the ten bytes of its head, ended
 * by a zero. There each file of the archive has its own, under the seal. So one that lies under the name of another is
 * refused, though it opens.
 */

const headBytes = 10;
const flagsAt = 3;
const hasName = 8;

/** Puts a name into what `gzip -n` made, which has none. */
async function* nameGzip(pieces: Pieces, name: string): AsyncGenerator<Uint8Array> {
  let isHead = true;
  for await (const piece of pieces) {
    if (isHead) {
      const head = Buffer.from(piece.subarray(0, headBytes));
      if (head.length < headBytes || head[flagsAt] !== 0) throw new Error(`${name} was not compressed by us.`);
      head[flagsAt] = hasName;
      yield Buffer.concat([head, Buffer.from(`${name}\0`), piece.subarray(headBytes)]);
    } else yield piece;
    isHead = false;
  }
}

/** Returns whether this is what gzip made, with this name in it. */
const isNamedGzip = (compressed: Buffer, name: string): boolean =>
  compressed[flagsAt] === hasName && compressed.subarray(headBytes).indexOf(`${name}\0`) === 0;
