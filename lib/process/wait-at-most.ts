import { setTimeout as sleep } from "node:timers/promises";

/**
 * Waits for a promise, but at most this many milliseconds. The work itself is not cancelled. Throws its fault if it
 * fails in time.
 */
export async function waitAtMost(milliseconds: number, done: Promise<unknown>): Promise<void> {
  const over = new AbortController();
  const late = sleep(milliseconds, undefined, { signal: over.signal }).catch(() => undefined);
  try {
    await Promise.race([done, late]);
  } finally {
    over.abort();
  }
}
