import { setImmediate as turnOfLoop } from "node:timers/promises";

/** Milliseconds of such work after which others have their turn. */
const slice = 20;

/** Does work in its steps, and lets whatever else waits for this thread have its turn after each 20 ms of it. */
export async function inSlices(steps: Iterable<unknown>): Promise<void> {
  // What was done in this turn before is no part of the first slice.
  await turnOfLoop();
  let begun = performance.now();
  for (const _ of steps) {
    if (performance.now() - begun < slice) continue;
    await turnOfLoop();
    begun = performance.now();
  }
}
