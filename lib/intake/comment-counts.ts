import { oncePerThread } from "../process/once-per-thread";
import { settings } from "../process/settings";

/** How many comments, numbers and pages that are right one network may send in ten minutes (in milliseconds). */
const mostComments = 5;
const mostNumbers = 10;
const mostRights = 30;
const span = 10 * 60_000;
/**
 * Networks remembered at the same time; beyond them, those that were quiet longest are forgotten, so that memory stays
 * small.
 */
const mostNetworks = 20_000;

/**
 * Counts what each network sent lately, in the memory of this process: nowhere else is it known where a comment came
 * from.
 */
export class CommentCounts {
  private readonly sent = new Map<string, number[]>();

  /** `most` is how many one network may send in ten minutes. */
  constructor(private readonly most = mostComments) {}

  /**
   * Counts one more of this network. Returns null when it may go on, or the seconds after which one may be sent again.
   * What comes from this machine itself ("here") is not counted. `now` is milliseconds since 1970.
   */
  refuses(network: string, now: number): number | null {
    if (network === "here" || settings.RATE_LIMITS === "off") return null;
    const lately = (this.sent.get(network) ?? []).filter((at) => now - at < span);
    const [first = now] = lately;
    if (lately.length >= this.most) return Math.ceil((first + span - now) / 1000);
    this.sent.delete(network);
    this.sent.set(network, [...lately, now]);
    for (const quiet of this.sent.keys()) {
      if (this.sent.size <= mostNetworks) break;
      this.sent.delete(quiet);
    }
    return null;
  }

  /** Takes back the last that was counted of this network: it could not be kept, and they will send it again. */
  giveBack(network: string): void {
    this.sent.get(network)?.pop();
  }
}

/** Returns the counts of comments in this process. */
export const commentCounts = (): CommentCounts => oncePerThread("comment-counts", () => new CommentCounts());

/** Returns the counts of numbers that were looked up: nobody tries them all. */
export const numberCounts = (): CommentCounts => oncePerThread("comment-numbers", () => new CommentCounts(mostNumbers));

/** Returns the counts of pages that somebody said are right. */
export const rightCounts = (): CommentCounts => oncePerThread("right-counts", () => new CommentCounts(mostRights));
