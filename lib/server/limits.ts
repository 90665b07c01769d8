import type { SharedCounts } from "./shared-counts";

/** How often one network may ask for something in a minute. Reading pages is never limited. */
export type Limits = { search: number; api: number };
export type Limited = keyof Limits;

const minute = 60_000;
/** Networks counted at the same time; more than these share one count, so that memory stays small. */
const mostNetworks = 50_000;

/** Limits from the environment: `SEARCHES_PER_MINUTE` (60), `API_PER_MINUTE` (120). Null with `RATE_LIMITS=off`. */
export function limitsOf(environment: NodeJS.ProcessEnv): Limits | null {
  if (environment.RATE_LIMITS === "off") return null;
  const number = (value: string | undefined, usual: number) => (value && Number(value) > 0 ? Number(value) : usual);
  return { search: number(environment.SEARCHES_PER_MINUTE, 60), api: number(environment.API_PER_MINUTE, 120) };
}

/**
 * Counts by network, minute by minute: in the memory of this process, and where there is one in a store that all processes
 * share. When the store does not answer in time, the count of this process decides.
 */
export class Limiter {
  private counts = new Map<string, number>();
  private minuteNow = 0;

  constructor(
    private readonly limits: Limits | null,
    private readonly shared: SharedCounts | null = null,
  ) {}

  /**
   * Counts one request. Gives null when it may go on, or the seconds after which to try again. Requests from this machine
   * itself ("here") are not counted. `now` is milliseconds since 1970.
   */
  async refuses(what: Limited, network: string, now: number): Promise<number | null> {
    if (!this.limits || network === "here") return null;
    const limit = this.limits[what];
    const isWithin = this.count(what, network, now) <= limit;
    const shared = await this.shared?.count(`${what} ${network}`, limit, now);
    if (shared) return shared.allowed ? null : shared.retryAfter;
    return isWithin ? null : Math.ceil((minute - (now % minute)) / 1000);
  }

  private count(what: Limited, network: string, now: number): number {
    const minuteOf = Math.floor(now / minute);
    if (minuteOf !== this.minuteNow) {
      this.minuteNow = minuteOf;
      this.counts = new Map();
    }
    const own = `${what} ${network}`;
    const key = this.counts.has(own) || this.counts.size < mostNetworks ? own : what;
    const count = (this.counts.get(key) ?? 0) + 1;
    this.counts.set(key, count);
    return count;
  }
}
