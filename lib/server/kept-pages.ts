import { createHash } from "node:crypto";
import { isSqueezable, squeeze } from "./squeeze";

/** An answer ready to be sent: its bytes as they are, and as brotli and gzip where that is shorter. */
export type Answer = {
  status: number;
  etag: string;
  /** Name, value, name, value…, the ETag among them. */
  headers: readonly string[];
  bodies: { identity: Buffer; br?: Buffer; gzip?: Buffer };
};

/** An answer with its compressed bodies and an ETag. `thorough` spends more time once to send less every time. */
export async function pack(
  status: number,
  headers: Record<string, string>,
  identity: Buffer,
  thorough: boolean,
): Promise<Answer> {
  const bodies: Answer["bodies"] = { identity };
  if (isSqueezable(headers["content-type"] ?? "", identity)) {
    const both = [squeeze(identity, "br", thorough), squeeze(identity, "gzip", thorough)];
    [bodies.br, bodies.gzip] = await Promise.all(both);
  }
  const etag = `"${createHash("sha256").update(identity).digest("base64url").slice(0, 22)}"`;
  return { status, etag, headers: Object.entries({ ...headers, etag }).flat(), bodies };
}

const sizeOf = ({ bodies }: Answer) => bodies.identity.length + (bodies.br?.length ?? 0) + (bodies.gzip?.length ?? 0);

/**
 * Finished answers by address, for one version of the Catalogue: a newer version empties it. It holds at most `mostBytes`
 * of bodies; what was not asked for longest goes first. Many who ask for an answer that is not there yet wait for one
 * making of it.
 */
export class KeptPages {
  private readonly kept = new Map<string, Answer>();
  private readonly making = new Map<string, Promise<Answer>>();
  private version = Number.NaN;
  private bytes = 0;

  constructor(private readonly mostBytes: number) {}

  /** The kept answer, or null. */
  find(key: string, version: number): Answer | null {
    this.follow(version);
    const answer = this.kept.get(key);
    if (!answer) return null;
    this.kept.delete(key);
    this.kept.set(key, answer);
    return answer;
  }

  /** The answer, made by `make` unless somebody is making it already. Only answers with status 200 are kept. */
  async make(key: string, version: number, make: () => Promise<Answer>): Promise<Answer> {
    this.follow(version);
    const already = this.making.get(key);
    if (already) return already;
    const making = make();
    this.making.set(key, making);
    try {
      const answer = await making;
      if (version === this.version && answer.status === 200) this.put(key, answer);
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

  private put(key: string, answer: Answer): void {
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
