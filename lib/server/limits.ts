import type { Settings } from "../process/settings";
import type { SharedCounts } from "./shared-counts";

/**
 * How often one network may search from a form, ask the API, and have a page of answers drawn, in a minute or an hour.
 * Other pages, and pages of answers that are kept, are never limited.
 */
export type Limits = { search: number; api: number; results: number; resultsPerHour: number };
export type Limited = "search" | "api" | "results";

/** The limits of each, the seconds that each is for, the shortest first. */
const windows: Record<Limited, readonly (readonly [keyof Limits, number])[]> = {
  search: [["search", 60]],
  api: [["api", 60]],
  // A library or a school is one network: what would keep it waiting for a minute must not be what stops a program in
  // an hour.
  results: [
    ["results", 60],
    ["resultsPerHour", 3600],
  ],
};

/** Networks counted at the same time; more than these share one count, so that memory stays small. */
const mostNetworks = 50_000;
const others = "all others";

/** Returns the limits that settings name. Null with `RATE_LIMITS=off`. */
export function limitsOf(settings: Settings): Limits | null {
  if (settings.RATE_LIMITS === "off") return null;
  return {
    search: settings.SEARCHES_PER_MINUTE,
    api: settings.API_PER_MINUTE,
    results: settings.RESULTS_PER_MINUTE,
    resultsPerHour: settings.RESULTS_PER_HOUR,
  };
}

/**
 * Counts by network, in windows of a minute or an hour. The counts are in the memory of this process, and in a store
 * that all processes share, if there is one. When the store does not answer in time, this process's own count decides.
 */
export class Limiter {
  /** By what is limited: the window that is counted now, and the networks in it. */
  private readonly counted = new Map<keyof Limits, { window: number; counts: Map<string, number> }>();

  constructor(
    private readonly limits: Limits | null,
    private readonly shared: SharedCounts | null = null,
  ) {}

  /**
   * Counts one request. Returns null when it may go on, or the seconds after which to try again. Requests from this
   * machine itself ("here") are not counted. `now` is milliseconds since 1970.
   */
  async refuses(what: Limited, network: string, now: number): Promise<number | null> {
    if (!this.limits || network === "here") return null;
    for (const [name, seconds] of windows[what]) {
      const limit = this.limits[name];
      const isWithin = this.count(name, network, Math.floor(now / 1000 / seconds)) <= limit;
      const shared = await this.shared?.count(`${name} ${network}`, limit, now, seconds);
      const wait = shared ? !shared.allowed && shared.retryAfter : !isWithin && seconds - ((now / 1000) % seconds);
      if (wait !== false) return Math.ceil(wait);
    }
    return null;
  }

  private count(name: keyof Limits, network: string, window: number): number {
    let counted = this.counted.get(name);
    if (counted?.window !== window) {
      counted = { window, counts: new Map() };
      this.counted.set(name, counted);
    }
    const { counts } = counted;
    const key = counts.has(network) || counts.size < mostNetworks ? network : others;
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return count;
  }
}
