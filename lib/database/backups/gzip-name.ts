import type { Pieces } from "./seal";

/*
 * gzip keeps the name of what it compressed, if it is told to (RFC 1952, 2.3): after the ten bytes of its head, ended
 * by a zero. There each file of the archive has its own, under the seal. So one that lies under the name of another is
 * refused, though it opens.
 */

const headBytes = 10;
const flagsAt = 3;
const hasName = 8;

/** Puts a name into what `gzip -n` made, which has none. */
export async function* nameGzip(pieces: Pieces, name: string): AsyncGenerator<Uint8Array> {
  let isHead = true;
  for await (const piece of pieces) {
    if (isHead) {
      const head = Buffer.from(piece.subarray(0, headBytes));
      if (head.length < headBytes || head[flagsAt] !== 0) throw new Error(`${name} was not compressed by us.`);
      head[flagsAt] = hasName;
      yield Buffer.concat([head, Buffer.from(`${name}\0`), piece.subarray(headBytes)]);
    } else yield piece;
    isHead = false;
  }
}

/** Whether this is what gzip made, with this name in it. */
export const isNamedGzip = (compressed: Buffer, name: string): boolean =>
  compressed[flagsAt] === hasName && compressed.subarray(headBytes).indexOf(`${name}\0`) === 0;
