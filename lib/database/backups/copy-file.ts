import { createHash } from "node:crypto";
import { open, writeFile } from "node:fs/promises";
import { type DatabaseUser, giveFolder } from "../database-user";
import { type BackupKey, BrokenSeal, type Pieces, seal } from "./seal";

/** A file of a backup: its size without a seal, and the SHA-256 of it as it lies in the backup. */
export type Kept = { bytes: number; sha256: string };

/** A file that is made, for the database user alone. */
type Made = { to: string; user: DatabaseUser };

/** From where to where a file is copied, for the database user alone. */
export type Copying = Made & { from: string };

/** Counts and hashes what goes through. */
function counter() {
  const hash = createHash("sha256");
  let bytes = 0;
  async function* through(pieces: Pieces): AsyncGenerator<Uint8Array> {
    for await (const piece of pieces) {
      hash.update(piece);
      bytes += piece.length;
      yield piece;
    }
  }
  return { through, sum: (): Kept => ({ bytes, sha256: hash.digest("hex") }) };
}

type Sums = { read: Kept; written: Kept };

/** Writes what `change` makes of these pieces into a new file. It is not yet flushed to disk when this is over. */
async function write(pieces: Pieces, { to, user }: Made, change: (pieces: Pieces) => Pieces): Promise<Sums> {
  const [read, written] = [counter(), counter()];
  const target = await open(to, "wx", 0o600);
  try {
    giveFolder(to, user);
    await writeFile(target, written.through(change(read.through(pieces))));
  } finally {
    await target.close();
  }
  return { read: read.sum(), written: written.sum() };
}

async function copy({ from, ...made }: Copying, change: (pieces: Pieces) => Pieces): Promise<Sums> {
  const source = await open(from, "r");
  try {
    return await write(source.createReadStream({ autoClose: false }), made, change);
  } finally {
    await source.close();
  }
}

const keptOf = ({ read, written }: Sums): Kept => ({ bytes: read.bytes, sha256: written.sha256 });

/** Copies a file into a backup, sealed. */
export const sealFile = async (copying: Copying, key: BackupKey): Promise<Kept> =>
  keptOf(await copy(copying, (plain) => seal(plain, key)));

/** Makes a file of a backup, sealed, of bytes that are all there. */
export const sealBytes = async (bytes: Uint8Array, made: Made, key: BackupKey): Promise<Kept> =>
  keptOf(await write([bytes], made, (plain) => seal(plain, key)));

/** Copies a file out of a backup, as `opening` opens it. Null when it is not what was sealed. */
export async function openFile(copying: Copying, opening: (kept: Pieces) => Pieces): Promise<Kept | null> {
  try {
    const { read, written } = await copy(copying, opening);
    return { bytes: written.bytes, sha256: read.sha256 };
  } catch (error) {
    if (error instanceof BrokenSeal) return null;
    throw error;
  }
}

/** Makes sure that these files and folders outlive a power cut: many at once, which is far quicker than one by one. */
export async function flush(places: readonly string[]): Promise<void> {
  const left = [...places];
  const flushNext = async () => {
    for (let place = left.pop(); place !== undefined; place = left.pop()) {
      const file = await open(place, "r");
      await file.sync().finally(() => file.close());
    }
  };
  await Promise.all(Array.from({ length: 16 }, flushNext));
}
