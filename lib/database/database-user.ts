import { spawnSync } from "node:child_process";
import { accessSync, chownSync, constants, readFileSync } from "node:fs";
import { PlainError } from "../process/plain-error";

/** Under whose name PostgreSQL runs: null for "whoever runs this". */
export type DatabaseUser = { uid: number; gid: number } | null;

const name = "postgres";

function findUser(): DatabaseUser {
  const row = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .find((line) => line.startsWith(`${name}:`));
  const [, , uid, gid] = row?.split(":") ?? [];
  return uid && gid ? { uid: Number(uid), gid: Number(gid) } : null;
}

/**
 * PostgreSQL refuses to run as root. As root this gives the system user `postgres`, made if there is none: the one
 * thing that is installed outside the project. For anybody else it gives null.
 */
export function databaseUser(): DatabaseUser {
  if (process.platform === "win32" || process.getuid?.() !== 0) return null;
  const found = findUser();
  if (found) return found;
  const made = spawnSync("useradd", ["--system", "--no-create-home", "--shell", "/usr/sbin/nologin", name]);
  const user = findUser();
  if (made.status !== 0 || !user) {
    throw new PlainError(
      `PostgreSQL does not run as root, and the user "${name}" could not be made. Make it (useradd --system ${name}), or run this as another user, or set DATABASE_URL.`,
    );
  }
  return user;
}

/** Makes the database user the owner of the folder. Does nothing where that is the user of this process. */
export function giveFolder(folder: string, user: DatabaseUser): void {
  if (user) chownSync(folder, user.uid, user.gid);
}

/**
 * Stops with a plain sentence when the database user may not enter a folder on the way to `file`
 * (a checkout in /root, for one).
 */
export function requireAccess(file: string, user: DatabaseUser): void {
  if (user) {
    const tried = spawnSync("test", ["-r", file], { ...user, cwd: "/" });
    if (tried.status === 0) return;
  } else {
    try {
      accessSync(file, constants.R_OK);
      return;
    } catch {}
  }
  throw new PlainError(
    `The database runs as ${user ? `the user "${name}"` : "the user who starts it"}, who may not read ${file}. Move the project and DATA_DIR to a folder that every user may enter (such as /srv), or set DATABASE_URL to a PostgreSQL of your own.`,
  );
}
