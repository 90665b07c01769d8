import { createHmac } from "node:crypto";

/** Counts one more under a key in the window of so many seconds that it is now, and gives how many there were with it. */
export type Count = (key: string, windowSeconds: number) => Promise<number>;

/** Milliseconds that a visitor waits for a count at most, and for which a store that did not answer is left alone. */
const patience = 100;
const rest = 5_000;

/**
 * Counts in a store that several processes share. It only ever sees HMACs, made with `secret`, never who was counted. A store
 * that fails or is slow is not asked again for five seconds: somebody else has to count then.
 */
export class SharedCounts {
  private asleepUntil = 0;

  constructor(
    private readonly store: Count,
    private readonly secret: string,
  ) {}

  /** How many there were with this one, or null when the store does not say. `now` is milliseconds since 1970. */
  async count(who: string, windowSeconds: number, now: number): Promise<number | null> {
    if (now < this.asleepUntil) return null;
    const key = createHmac("sha256", this.secret).update(who).digest("base64url");
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<null>((resolve) => {
      timer = setTimeout(resolve, patience, null);
    });
    const count = await Promise.race([this.store(key, windowSeconds).catch(() => null), late]);
    clearTimeout(timer);
    if (count === null) this.asleepUntil = now + rest;
    return count;
  }
}
