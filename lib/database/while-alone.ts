import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { say } from "../process/log";
import { PlainError } from "../process/plain-error";
import { commandOf, isAlive } from "./postgres-server";

const lookEvery = 200;
/** Milliseconds for which one start waits for another: longer than any build takes. */
const patience = 600_000;

/** Whether a process of this number runs and may be another start: after a crash its number may be somebody else's. */
function mayBeStart(pid: number): boolean {
  if (pid === process.pid || !isAlive(pid)) return false;
  const command = commandOf(pid);
  return command === "" || command.includes("run.mjs");
}

/** Takes a lock. Returns null, or the number of the process that has it. */
function take(lock: string): number | null {
  try {
    writeFileSync(lock, String(process.pid), { flag: "wx" });
    return null;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    return Number(readFileSync(lock, "utf8"));
  }
}

/**
 * Runs work that two processes may not do at once, such as making the database or the build. Of two starts, the second
 * says that it waits, and goes on when the first is done or dead. `lock` is the file that names who does it, and `what`
 * completes "Another start …". Throws a plain sentence when that takes ten minutes.
 */
export async function whileAlone<T>(lock: string, what: string, work: () => Promise<T> | T): Promise<T> {
  const until = Date.now() + patience;
  for (let told = false; ; ) {
    const holder = take(lock);
    if (holder === null) break;
    if (!mayBeStart(holder)) rmSync(lock, { force: true });
    else if (Date.now() > until)
      throw new PlainError(`Another start (process ${holder}) ${what}. Stop it, or delete ${lock}, then start again.`);
    else {
      if (!told) say(`Another start (process ${holder}) ${what}. Waiting for it.`);
      told = true;
      await sleep(lookEvery);
    }
  }
  try {
    return await work();
  } finally {
    rmSync(lock, { force: true });
  }
}
