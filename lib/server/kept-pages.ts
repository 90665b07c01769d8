import { type CachedResponse, sizeOf } from "./cached-response";

/**
 * Finished answers by address, for one version of the Catalogue: a newer version empties it. It holds at most
 * `mostBytes` of bodies; what was not asked for longest goes first. Many who ask for an answer that is not there yet
 * wait for one making of it.
 */
export class KeptPages {
  private readonly kept = new Map<string, CachedResponse>();
  private readonly making = new Map<string, Promise<CachedResponse>>();
  private version = Number.NaN;
  private bytes = 0;

  constructor(
    private readonly mostBytes: number,
    private readonly isLasting: (answer: CachedResponse, key: string) => boolean,
  ) {}

  /** The kept answer, or null. */
  find(key: string, version: number): CachedResponse | null {
    this.follow(version);
    const answer = this.kept.get(key);
    if (!answer) return null;
    this.kept.delete(key);
    this.kept.set(key, answer);
    return answer;
  }

  /** The kept answer, or the one that is being made, or null. */
  findOrAwait(key: string, version: number): Promise<CachedResponse> | CachedResponse | null {
    return this.find(key, version) ?? this.making.get(key) ?? null;
  }

  /**
   * The kept answer, or the one that `make` makes unless somebody is making it already. It is kept when it is lasting.
   */
  async make(key: string, version: number, make: () => Promise<CachedResponse>): Promise<CachedResponse> {
    const already = this.findOrAwait(key, version);
    if (already) return already;
    const making = make();
    this.making.set(key, making);
    try {
      const answer = await making;
      if (version === this.version && this.isLasting(answer, key)) this.put(key, answer);
      return answer;
    } finally {
      if (this.making.get(key) === making) this.making.delete(key);
    }
  }

  private follow(version: number): void {
    if (version === this.version) return;
    this.version = version;
    this.kept.clear();
    this.making.clear();
    this.bytes = 0;
  }

  private put(key: string, answer: CachedResponse): void {
    const size = sizeOf(answer);
    if (size > this.mostBytes) return;
    this.kept.set(key, answer);
    this.bytes += size;
    for (const [oldest, old] of this.kept) {
      if (this.bytes <= this.mostBytes) break;
      this.kept.delete(oldest);
      this.bytes -= sizeOf(old);
    }
  }
}
