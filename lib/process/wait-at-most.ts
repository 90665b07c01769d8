import { setTimeout as sleep } from "node:timers/promises";

/**
 * Waits until this is done, or fails, and for so many milliseconds at most; what goes on then is nobody's any more.
 * Throws what fails in time.
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
