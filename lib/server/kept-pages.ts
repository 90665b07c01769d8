import { type CachedResponse, sizeOf } from "./cached-response";

/** An answer that is being made, and when what it shows had changed last as that began. */
type Making = { answer: Promise<CachedResponse>; changedAt: number };

/**
 * Finished answers by address. Each is kept until what it shows changes. It holds at most `mostBytes` of bodies; what
 * was not asked for longest goes first. Many who ask for an answer that is not there yet wait for one making of it.
 */
export class KeptPages {
  private readonly kept = new Map<string, CachedResponse>();
  private readonly making = new Map<string, Making>();
  private bytes = 0;

  /** `changedAt` gives the version with which what an address shows changed last. */
  constructor(
    private readonly mostBytes: number,
    private readonly isLasting: (answer: CachedResponse, key: string) => boolean,
    private readonly changedAt: (key: string) => number,
  ) {}

  /** Returns the kept answer, or null. */
  find(key: string): CachedResponse | null {
    const answer = this.kept.get(key);
    if (!answer) return null;
    this.kept.delete(key);
    if (this.isCurrent(answer, key)) {
      this.kept.set(key, answer);
      return answer;
    }
    this.bytes -= sizeOf(answer);
    return null;
  }

  /** Returns the kept answer, or the one that is being made of what is there now, or null. */
  findOrAwait(key: string): Promise<CachedResponse> | CachedResponse | null {
    const making = this.making.get(key);
    return this.find(key) ?? (making?.changedAt === this.changedAt(key) ? making.answer : null);
  }

  /**
   * Returns the kept answer, or the one that `make` makes unless somebody is making it already. It is kept when it is
   * lasting, and nothing has changed meanwhile.
   */
  async make(key: string, make: () => Promise<CachedResponse>): Promise<CachedResponse> {
    const already = this.findOrAwait(key);
    if (already) return already;
    const making = { answer: make(), changedAt: this.changedAt(key) };
    this.making.set(key, making);
    try {
      const answer = await making.answer;
      if (this.isCurrent(answer, key) && this.isLasting(answer, key)) this.put(key, answer);
      return answer;
    } finally {
      if (this.making.get(key) === making) this.making.delete(key);
    }
  }

  /** An answer without a version was drawn from nothing that changes. */
  private isCurrent({ version = Number.POSITIVE_INFINITY }: CachedResponse, key: string): boolean {
    return version >= this.changedAt(key);
  }

  private put(key: string, answer: CachedResponse): void {
    const size = sizeOf(answer);
    if (size > this.mostBytes) return;
    const before = this.kept.get(key);
    if (before) this.bytes -= sizeOf(before);
    this.kept.delete(key);
    this.kept.set(key, answer);
    this.bytes += size;
    for (const [oldest, old] of this.kept) {
      if (this.bytes <= this.mostBytes) break;
      this.kept.delete(oldest);
      this.bytes -= sizeOf(old);
    }
  }
}
