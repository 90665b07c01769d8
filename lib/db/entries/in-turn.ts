const waiting = new Map<string, Promise<unknown>>();

/**
 * Does work on one thing (an entry, by its id) after all earlier work on it in this process. Whoever waits here holds
 * no connection: a hundred saves of one entry at once would otherwise take them all, only to wait for each other in the
 * database.
 */
export async function inTurn<R>(id: string, work: () => Promise<R>): Promise<R> {
  const before = waiting.get(id);
  const mine = before ? before.then(work, work) : work();
  waiting.set(id, mine);
  try {
    return await mine;
  } finally {
    if (waiting.get(id) === mine) waiting.delete(id);
  }
}
