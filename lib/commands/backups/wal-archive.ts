import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import type { DatabaseUser } from "../database-user";
import { backupsFolder, makePrivateFolder, systemOf, walFolder } from "./backup-folders";
import { isWalFile, walFileBytes } from "./wal-files";
import { writeWhole } from "./write-whole";

/**
 * The bundled database archives at least this often while something changes, in seconds: what a lost disk can cost. (Once
 * after each start it takes five minutes: PostgreSQL's checkpointer looks at this for the first time then.)
 */
const archiveEvery = 120;

/** A path for PostgreSQL's shell commands: quoted for the shell, its per cent signs for PostgreSQL. */
const quoted = (file: string) => `'${file.replaceAll("'", "'\\''")}'`.replaceAll("%", "%%");

/**
 * Settings that make a cluster archive its WAL, compressed, with nothing but `sh` and `gzip`. A file is written beside its
 * place, flushed, and only then moved there; one that is there already is compared, never overwritten (PostgreSQL may offer
 * one twice after a crash). Makes the folder. None on Windows, where there is no such shell.
 */
export function archiveSettings(cluster: string, user: DatabaseUser): string[] {
  if (process.platform === "win32") return [];
  const folder = walFolder(systemOf(cluster));
  for (const one of [backupsFolder(), path.dirname(folder), folder]) makePrivateFolder(one, user);
  const command = [
    "case %f in *.partial) exit 0;; esac; umask 077",
    `in=${quoted(folder)}; to="$in/%f.gz"`,
    'if [ -e "$to" ]; then gzip -dc "$to" | cmp -s - "%p"; exit; fi',
    'gzip -1nc "%p" > "$to.unfinished" && sync "$to.unfinished" && mv "$to.unfinished" "$to" && sync "$in"',
  ].join("; ");
  return ["wal_level=replica", "archive_mode=on", `archive_timeout=${archiveEvery}`, `archive_command=${command}`];
}

/**
 * PostgreSQL's `restore_command`: a WAL file from the archive, or, when it is not there or damaged, from the folder of the
 * live cluster, if there is one.
 */
export function restoreCommand(archive: string, liveWal: string | null): string {
  const kept = `${quoted(archive)}/%f.gz`;
  const live = liveWal ? ` || { [ -e ${quoted(liveWal)}/%f ] && cp ${quoted(liveWal)}/%f "%p"; }` : "";
  return `{ [ -e ${kept} ] && gzip -dc ${kept} > "%p"; }${live}`;
}

/** The names of the WAL files in an archive. */
export const archivedWalFiles = (archive: string): string[] =>
  existsSync(archive)
    ? readdirSync(archive)
        .map((name) => (name.endsWith(".gz") ? name.slice(0, -3) : ""))
        .filter(isWalFile)
        .sort()
    : [];

/** Whether an archived WAL file is there and whole. */
export function isWhole(archive: string, name: string): boolean {
  try {
    return gunzipSync(readFileSync(path.join(archive, `${name}.gz`))).length === walFileBytes;
  } catch {
    return false;
  }
}

/** Archives a file of a cluster that does not run, unless the archive has one of its name. */
export function archiveFile(cluster: string, name: string, archive: string, user: DatabaseUser): void {
  const to = path.join(archive, `${name}.gz`);
  if (!existsSync(to)) writeWhole(to, gzipSync(readFileSync(path.join(cluster, "pg_wal", name))), user);
}
