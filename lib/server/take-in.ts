import type { Server } from "node:net";
import { setImmediate as turnOfLoop } from "node:timers/promises";

/** Connections that this process has taken in since it began. */
let connections = 0;

/** Counts the connections of a server for `everybodyIsIn`. */
export function countConnections(server: Server): void {
  server.on("connection", () => {
    connections++;
  });
}

/** Milliseconds for which a piece of work waits at most for those who connect. */
const usual = 100;

/**
 * Done when no connection waits to be taken in. Node takes in one in each turn of its event loop (libuv 1.45), and work
 * that is done in the loop makes each turn longer. Without this, whoever comes behind a hundred connections would wait
 * for a hundred pieces of it. It is done after `longest` milliseconds in any case: whoever opens one connection after
 * another stops nothing.
 */
export async function everybodyIsIn(longest = usual): Promise<void> {
  const until = performance.now() + longest;
  let before: number;
  // The first is the end of the turn in which somebody asked.
  await turnOfLoop();
  do {
    before = connections;
    await turnOfLoop();
  } while (connections !== before && performance.now() < until);
}
