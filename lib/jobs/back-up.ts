import { spawn } from "node:child_process";
import { once } from "node:events";
import type { Database } from "../db/client";
import { environmentWith, settings } from "../process/settings";

/** Returns whether the database is the bundled one. One of a council's own is backed up by whoever runs it. */
const isBundled = () => settings.DATABASE_BUNDLED === "yes" && process.platform !== "win32";

/**
 * Makes a backup of the bundled database, as `npm run backup` does and in a process of its own, so that the site
 * answers meanwhile. Throws when there was none, or when it restores no more than the moment at which it was made.
 */
export async function backUpNightly(_db: Database, _now: Date, signal: AbortSignal): Promise<string> {
  if (!isBundled()) return "";
  const env = environmentWith({ DATABASE_URL: undefined });
  const words = ["lib/commands/run.mjs", "backup"];
  const child = spawn(process.execPath, words, { env, stdio: ["ignore", "pipe", "ignore"], signal });
  let said = "";
  child.stdout.on("data", (chunk: Buffer) => {
    said += chunk.toString("utf8");
  });
  const [code] = await once(child, "close");
  if (code !== 0) throw Object.assign(new Error("There was no backup."), { name: "BackupFailed" });
  if (said.includes("not being archived")) {
    throw Object.assign(new Error("Changes are not archived."), { name: "ChangesNotArchived" });
  }
  return "The database was backed up. Nobody can open it without the backup key: keep a copy of that on another machine.";
}
