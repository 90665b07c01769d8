import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { writeWhole } from "../../process/write-whole";
import type { DatabaseUser } from "../database-user";
import { backupsFolder, makePrivateFolder, systemOf, walFolder, walSpool } from "./backup-folders";
import { requireBackupKeys } from "./backup-key";
import { type BackupKey, openBytes, sealBytes } from "./seal";
import { walFileBytes } from "./wal-files";

/**
 * The bundled database archives at least this often while something changes, in seconds: what a lost disk can cost.
 * (Once after each start it takes five minutes: PostgreSQL's checkpointer looks at this for the first time then.)
 */
const archiveEvery = 120;

/** A path for PostgreSQL's shell commands: quoted for the shell, its per cent signs for PostgreSQL. */
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

/** Returns the path of a sealed file of this name in an archive. */
export const sealedIn = (archive: string, name: string) => path.join(archive, `${name}.sealed`);

/** Where it may lie as it is: as older versions archived it, or handed out and not sealed yet. */
const plainIn = (archive: string, name: string) =>
  [archive, walSpool(path.basename(archive))].map((folder) => path.join(folder, `${name}.gz`));

/** Returns the label under which a file of an archive is sealed: its cluster and its name. */
export const walLabel = (archive: string, name: string) => `wal ${path.basename(archive)} ${name}`;

/** Whether a file of this name has been archived, and is no longer only handed out. */
export const isArchived = (archive: string, name: string): boolean =>
  existsSync(sealedIn(archive, name)) || existsSync(path.join(archive, `${name}.gz`));

/**
 * The names of all files there are of a cluster, archived or handed out: WAL, and what says where a timeline comes
 * from.
 */
export function archivedFiles(archive: string): string[] {
  const folders = [archive, walSpool(path.basename(archive))].filter((folder) => existsSync(folder));
  const names = folders.flatMap((folder) => readdirSync(folder));
  return [...new Set(names.flatMap((name) => /^([\w.]+)\.(?:sealed|gz)$/.exec(name)?.[1] ?? []))].sort();
}

/**
 * An archived file, opened but still compressed, as `gzip` has it; null when it is not there. Throws a BrokenSeal when
 * it is not what was archived.
 */
export function readArchived(archive: string, name: string, keys: readonly BackupKey[]): Buffer | null {
  if (existsSync(sealedIn(archive, name)))
    return openBytes(readFileSync(sealedIn(archive, name)), keys, walLabel(archive, name));
  const plain = plainIn(archive, name).find((file) => existsSync(file));
  return plain ? readFileSync(plain) : null;
}

/**
 * An archived WAL file as `readArchived` gives it; null also when it is damaged, or sealed with a key that is not here.
 */
export function readWholeWal(archive: string, name: string, keys: readonly BackupKey[]): Buffer | null {
  try {
    const compressed = readArchived(archive, name, keys);
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
  await writeWhole(sealedIn(archive, name), sealBytes(compressed, key, walLabel(archive, name)), user);
}
