import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createConnection } from "node:net";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

/** Whether a process runs. One that has ended but that its parent has not buried yet does not. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
  try {
    return !/\) [ZX] /.test(readFileSync(`/proc/${pid}/stat`, "utf8"));
  } catch {
    return process.platform !== "linux";
  }
}

/** The processes that this one has started and that still run. Empty where there is no /proc. */
export function childrenOf(pid: number): number[] {
  const parentOf = (one: string) => {
    try {
      return Number(/\) \S (\d+) /.exec(readFileSync(`/proc/${one}/stat`, "utf8"))?.[1]);
    } catch {
      return null;
    }
  };
  if (!existsSync("/proc")) return [];
  return readdirSync("/proc")
    .filter((one) => /^\d+$/.test(one) && parentOf(one) === pid)
    .map(Number);
}

/** The postmaster that serves a data folder's cluster, or null when none does. */
export function postmasterOf(folder: string): number | null {
  try {
    const pid = Number(readFileSync(path.join(folder, "postgres/postmaster.pid"), "utf8").split("\n")[0]);
    return isRunning(pid) ? pid : null;
  } catch {
    return null;
  }
}

/** Sends a signal to a process that may have ended already. */
export function signal(pid: number | null, name: NodeJS.Signals): void {
  try {
    if (pid) process.kill(pid, name);
  } catch {
    // It has ended.
  }
}

/** Milliseconds until this holds. Throws, with `what`, when it does not within `most`. */
export async function untilHolds(
  what: string,
  most: number,
  holds: () => boolean | Promise<boolean>,
  every = 50,
): Promise<number> {
  const from = performance.now();
  while (!(await holds())) {
    if (performance.now() - from > most) throw new Error(`Not within ${most} ms: ${what}.`);
    await sleep(every);
  }
  return performance.now() - from;
}

const isTaken = (port: number) =>
  new Promise<boolean>((resolve) => {
    const socket = createConnection(port, "127.0.0.1");
    socket.once("connect", () => resolve(true)).once("error", () => resolve(false));
    socket.once("connect", () => socket.destroy());
  });

/**
 * Each test process has a dozen ports of its own: two that start at the same moment must not find the same one free.
 */
let nextPort = 20_000 + 12 * (process.pid % 1_000);

/**
 * A free port that stays free while nobody listens: below those that a system hands out by itself, so that no outgoing
 * connection takes it between a kill and the start after it.
 */
export async function steadyPort(): Promise<number> {
  while (await isTaken(nextPort)) nextPort++;
  return nextPort++;
}
