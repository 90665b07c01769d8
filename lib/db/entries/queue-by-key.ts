const waiting = new Map<string, Promise<unknown>>();

/**
 * Queues work by the id of an entry before a database connection is taken: it runs after all earlier work on it in this
 * process. Otherwise a hundred saves of one entry would take every connection, only to wait for each other in the
 * database.
 */
export async function queueByKey<R>(id: string, work: () => Promise<R>): Promise<R> {
  const before = waiting.get(id);
  const mine = before ? before.then(work, work) : work();
  waiting.set(id, mine);
  try {
    return await mine;
  } finally {
    if (waiting.get(id) === mine) waiting.delete(id);
  }
}
