import { readFileSync } from "node:fs";

/** What a process has used: seconds of processor time of all its threads, and MB of memory, now and at most. */
export type ProcessUsage = { seconds: number; memory: number; peak: number };

/** Ticks of a second, in which Linux counts processor time. */
const ticks = 100;

/**
 * Returns what a process has used since it began, as Linux counts it; null where that is not Linux, or it has ended.
 */
export function usageOf(pid: number): ProcessUsage | null {
  try {
    const [, user, system] = /\) \S (?:\S+ ){10}(\d+) (\d+)/.exec(readFileSync(`/proc/${pid}/stat`, "utf8")) ?? [];
    const status = readFileSync(`/proc/${pid}/status`, "utf8");
    const megabytes = (name: string) =>
      (Number(new RegExp(`^${name}:\\s+(\\d+) kB`, "m").exec(status)?.[1]) * 1024) / 1e6;
    // One that has ended, and that nobody has asked how, has no memory any more.
    if (!status.includes("VmHWM")) return null;
    return {
      seconds: (Number(user) + Number(system)) / ticks,
      memory: megabytes("VmRSS"),
      peak: megabytes("VmHWM"),
    };
  } catch {
    return null;
  }
}
