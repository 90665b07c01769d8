import { spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { inject } from "vitest";
import { leftovers } from "./leftovers";

/**
 * A data folder of its own, as a site that was started once and stopped leaves it: planted database, last good copy,
 * secret. Whatever database still runs there is killed, and the folder taken away, when the file's tests are over.
 */
export function plantedFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), "local-offer-faults-"));
  // As root, PostgreSQL runs as another user, who has to get in.
  chmodSync(folder, 0o755);
  leftovers.folders.push(folder);
  const copied = spawnSync("cp", ["-a", `${inject("planted")}/.`, folder], { encoding: "utf8" });
  if (copied.status !== 0) throw new Error(copied.stderr);
  return folder;
}

/** The address of the bundled database of a data folder that listens on this port. */
export function urlOf(folder: string, port: number, name = "local_offer"): string {
  const password = readFileSync(path.join(folder, "database-password"), "utf8").trim();
  return `postgresql://local_offer:${password}@127.0.0.1:${port}/${name}`;
}

/** The address of the bundled database that runs in a data folder now. Throws when none does. */
export function runningUrl(folder: string): string {
  const [, , , port] = readFileSync(path.join(folder, "postgres/postmaster.pid"), "utf8").split("\n");
  return urlOf(folder, Number(port));
}
