/**
 * Work that is done a few at a time, first come first served. The rest waits in line: many at once would take each other's
 * connections to the database, and all would fail where all could have been done one after the other.
 */
export class Turns {
  private running = 0;
  private readonly waiting: (() => void)[] = [];

  constructor(private readonly most: number) {}

  /** Does this when it is its turn, and gives what comes of it. */
  async take<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.running < this.most) this.running++;
    else await new Promise<void>((resolve) => this.waiting.push(resolve));
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      if (next) next();
      else this.running--;
    }
  }
}
