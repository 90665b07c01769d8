import { setTimeout as sleep } from "node:timers/promises";
import { DatabaseAway } from "../database/database-address";
import { readLastGood } from "../live/last-good";
import { PlainError, type Say } from "../process/plain-error";
import { settings } from "../process/settings";
import { type ReadyDatabase, setup } from "./setup";

const retryEvery = 5_000;

/**
 * Says on every page that there is nothing to show yet, until the database is there. Throws when it is, and cannot be
 * used.
 */
async function waitForDatabase(say: Say): Promise<ReadyDatabase> {
  say("There is no copy of what was published either, so every page says that this site is not open yet (503).");
  const { openClosedDoor } = await import("../server/closed-door");
  const close = await openClosedDoor(settings.PORT, settings.HOST);
  try {
    for (;;) {
      await sleep(retryEvery);
      const ready = await setup(() => undefined).catch((error) => {
        if (error instanceof DatabaseAway) return null;
        throw error;
      });
      if (ready) return ready;
    }
  } finally {
    await close();
  }
}

/** Goes on trying until the database is back. `why` is what was wrong with it, and was said. */
function retryDatabase(say: Say, why: string): Pick<ReadyDatabase, "stop"> {
  let said = why;
  /** Says what is wrong when it is something else than before: it may answer by now, and let nobody in. */
  const sayWhy = (error: Error) => {
    if (error instanceof PlainError && error.message !== said) say(error.message);
    said = error.message;
    return null;
  };
  let ready: ReadyDatabase | null = null;
  let stopped = false;
  void (async () => {
    while (!ready && !stopped) {
      await sleep(retryEvery, undefined, { ref: false });
      ready = await setup(() => undefined).catch(sayWhy);
    }
    say("Database: back.");
  })();
  return {
    stop: async () => {
      stopped = true;
      await ready?.stop();
    },
  };
}

/**
 * Returns the database, made ready. When it is away the site starts without it, where a last good copy is on disk, and
 * waits where none is. A mistake in a setting ends the start, copy or not, so that it never looks like an outage. The
 * bundled database has no address that could be mistyped.
 */
export async function awaitDatabase(say: Say): Promise<Pick<ReadyDatabase, "stop">> {
  try {
    return await setup(say);
  } catch (error) {
    if (!(error instanceof PlainError)) throw error;
    const hasCopy = readLastGood() !== null;
    const isAway = error instanceof DatabaseAway || (hasCopy && !settings.DATABASE_URL);
    if (!isAway) throw error;
    say(error.message);
    if (!hasCopy) return waitForDatabase(say);
    say("Database: away. Serving the last good copy until it is back.");
    return retryDatabase(say, error.message);
  }
}
