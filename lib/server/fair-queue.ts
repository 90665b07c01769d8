/**
 * How a queue works. It does `atOnce` pieces of work at the same time, and `perNetwork` of them for one network. Of one
 * network at most `waiting` wait, each for at most `patience` milliseconds. While a queue of `yieldsTo` works, this one
 * begins its next piece only `yieldFor` milliseconds after its last.
 */
export type QueueLimits = {
  atOnce: number;
  perNetwork: number;
  waiting: number;
  patience: number;
  yieldsTo?: readonly FairQueue[];
  yieldFor?: number;
};

/**
 * The reason why work was never begun. "gone": its visitor has left. "many": too much of their network is waiting.
 * "late": it has waited too long for others.
 */
export class NotBegun extends Error {
  constructor(readonly why: "gone" | "many" | "late") {
    super(`Work was not begun: ${why}.`);
  }
}

/** What there is of one network: how much of its work runs, and what waits, the first to come first. */
type Share = { network: string; running: number; waiting: Set<() => void> };

/**
 * A queue of work that is done a few pieces at a time. Networks take turns. One with a hundred requests holds up
 * another no longer than one with two, and its own requests wait behind each other. Work whose visitor has left is
 * dropped.
 */
export class FairQueue {
  /** By network, as long as there is something of it. The network whose turn is next stands first. */
  private readonly shares = new Map<string, Share>();
  /** The queues that yield to this one. */
  private readonly followers: FairQueue[] = [];
  private running = 0;
  private waiting = 0;
  private lastEnd = Number.NEGATIVE_INFINITY;
  private later: NodeJS.Timeout | null = null;

  constructor(private readonly limits: QueueLimits) {
    for (const queue of limits.yieldsTo ?? []) queue.followers.push(this);
  }

  /**
   * Does work when it is its turn, and gives what comes of it. The work may give its place up before it ends, with
   * `leave`. `gone` says that nobody waits for it any more: what has not begun by then never does. Throws `NotBegun`.
   */
  async run<Result>(
    network: string,
    work: (leave: () => void) => Promise<Result>,
    gone?: AbortSignal,
  ): Promise<Result> {
    if (gone?.aborted) throw new NotBegun("gone");
    const share = this.shareOf(network);
    if (this.waiting === 0 && this.hasRoom(share)) this.begin(share);
    else await this.wait(share, gone);
    let hasLeft = false;
    const leave = () => {
      if (!hasLeft) this.end(share);
      hasLeft = true;
    };
    try {
      return await work(leave);
    } finally {
      leave();
    }
  }

  /** How many networks there is anything of. */
  get networks(): number {
    return this.shares.size;
  }

  private shareOf(network: string): Share {
    let share = this.shares.get(network);
    if (!share) {
      share = { network, running: 0, waiting: new Set() };
      this.shares.set(network, share);
    }
    return share;
  }

  /** Whether other queues come first now. */
  private get yields(): boolean {
    const { yieldsTo = [], yieldFor = 0 } = this.limits;
    return yieldsTo.some(({ running }) => running > 0) && performance.now() - this.lastEnd < yieldFor;
  }

  private hasRoom(share: Share): boolean {
    return this.running < this.limits.atOnce && share.running < this.limits.perNetwork && !this.yields;
  }

  private begin(share: Share): void {
    share.running++;
    this.running++;
  }

  /** Done when this has its place. */
  private async wait(share: Share, gone: AbortSignal | undefined): Promise<void> {
    if (share.waiting.size >= this.limits.waiting) throw new NotBegun("many");
    await new Promise<void>((resolve, reject) => {
      const leave = () => {
        clearTimeout(late);
        gone?.removeEventListener("abort", onGone);
        share.waiting.delete(take);
        this.waiting--;
      };
      const take = () => {
        leave();
        resolve();
      };
      const giveUp = (why: "gone" | "late") => {
        leave();
        this.forget(share);
        reject(new NotBegun(why));
      };
      const onGone = () => giveUp("gone");
      const late = setTimeout(() => giveUp("late"), this.limits.patience);
      gone?.addEventListener("abort", onGone);
      share.waiting.add(take);
      this.waiting++;
      this.next();
    });
  }

  /** Gives the places that are free to those whose turn it is. */
  private next(): void {
    for (const share of this.shares.values()) {
      if (this.running >= this.limits.atOnce) return;
      const [first] = share.waiting;
      if (!first || !this.hasRoom(share)) continue;
      this.begin(share);
      // It stands last now: it is met again when the others have had their turn.
      this.moveLast(share);
      first();
    }
    if (this.waiting > 0 && this.yields) this.later ??= setTimeout(() => this.resume(), this.limits.yieldFor);
  }

  private resume(): void {
    if (this.later) clearTimeout(this.later);
    this.later = null;
    if (this.waiting > 0) this.next();
  }

  /**
   * A place is free. Whoever waits has it in the next turn of the event loop: what has come in meanwhile is looked at
   * first.
   */
  private end(share: Share): void {
    if (this.waiting > 0) setImmediate(() => this.free(share));
    else this.free(share);
  }

  private free(share: Share): void {
    share.running--;
    this.running--;
    this.lastEnd = performance.now();
    this.moveLast(share);
    this.forget(share);
    if (this.waiting > 0) this.next();
    if (this.running === 0) for (const queue of this.followers) queue.resume();
  }

  private moveLast(share: Share): void {
    this.shares.delete(share.network);
    this.shares.set(share.network, share);
  }

  private forget(share: Share): void {
    if (share.running === 0 && share.waiting.size === 0) this.shares.delete(share.network);
  }
}
