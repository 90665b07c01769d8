import { createHmac } from "node:crypto";

/** Whether one more is within a limit; if not, in how many seconds one would be. */
export type Counted = { allowed: boolean; retryAfter: number };

/** Counts one more under a key against `limit` in `seconds`. */
export type Count = (key: string, seconds: number, limit: number) => Promise<Counted>;

/** Milliseconds that a visitor waits for a count at most, and for which a store that did not answer is left alone. */
const usualPatience = 100;
const rest = 1_000;

/**
 * Counts in a store that several processes share. It only ever sees HMACs, made with `secret`, never who was counted. A
 * store that fails or is slow is not asked again for a second: somebody else has to count then.
 */
export class SharedCounts {
  private asleepUntil = 0;

  constructor(
    private readonly store: Count,
    private readonly secret: string,
    private readonly patience = usualPatience,
  ) {}

  /**
   * Counts one against `limit` in so many seconds, or gives null when the store does not say. `now` is milliseconds
   * since 1970.
   */
  async count(who: string, limit: number, now: number, seconds: number): Promise<Counted | null> {
    if (now < this.asleepUntil) return null;
    const key = createHmac("sha256", this.secret).update(who).digest("base64url");
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<null>((resolve) => {
      timer = setTimeout(resolve, this.patience, null);
    });
    const counted = await Promise.race([this.store(key, seconds, limit).catch(() => null), late]);
    clearTimeout(timer);
    if (counted === null) this.asleepUntil = now + rest;
    return counted;
  }
}
