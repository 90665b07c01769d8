import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { PlainError } from "../../process/plain-error";
import { dataFolder } from "../data-folder";
import { isAlive } from "../postgres-server";

const mark = () => path.join(dataFolder(), "restore-running");

/** Stops with a plain sentence while another process restores this data folder. */
export function requireNoRestore(): void {
  if (!existsSync(mark())) return;
  const pid = Number(readFileSync(mark(), "utf8"));
  if (pid !== process.pid && isAlive(pid))
    throw new PlainError(`A restore runs (process ${pid}). Wait until it is done.`);
}

/** Runs this while nobody else may start the database. */
export async function whileRestoring<T>(run: () => Promise<T>): Promise<T> {
  requireNoRestore();
  writeFileSync(mark(), String(process.pid));
  try {
    return await run();
  } finally {
    rmSync(mark(), { force: true });
  }
}
