import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";

/*
 * How a file of a backup is sealed: AES-256-GCM in pieces, each with a number of its own, the last one marked, under a
 * key that is made for this one file (the construction of STREAM, as age has it). So a file that is cut short, put
 * together from two, or lies under the name of another is refused like one of which a bit was flipped.
 *
 * "LOSEAL1\n", the key's id (8 bytes), salt (16 bytes), then each piece with its tag (16 bytes)
 */

/** A key that backups are sealed with, and a name for it that gives nothing of it away. */
export type BackupKey = { id: string; bytes: Buffer };

/** What is wrong with a sealed file: it is not what was sealed, or another key opens it. */
export class BrokenSeal extends Error {
  override name = "BrokenSeal";
  constructor(readonly fault: "damaged" | "other key") {
    super(`The file cannot be opened: ${fault}.`);
  }
}

const magic = Buffer.from("LOSEAL1\n");
const idBytes = 8;
const saltBytes = 16;
const tagBytes = 16;

/** How many bytes of a file are sealed at once: every piece but the last has this many, the last has fewer. */
export const pieceBytes = 1024 * 1024;
export const sealedPieceBytes = pieceBytes + tagBytes;
export const headBytes = magic.length + idBytes + saltBytes;

/** Takes the pieces of one file in turn. */
export type Change = (piece: Uint8Array, isLast: boolean) => Buffer;

const keyOf = (key: BackupKey, salt: Uint8Array, label: string) =>
  Buffer.from(hkdfSync("sha256", key.bytes, salt, `file ${label}`, 32));

/** The number of a piece, and whether it is the last: never the same twice under one key. */
function nonceOf(at: number, isLast: boolean): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeUInt32BE(at, 7);
  nonce[11] = isLast ? 1 : 0;
  return nonce;
}

/** Begins to seal a file. `label` says which one it is: it opens under the same label only. */
export function startSealing(key: BackupKey, label: string): { head: Buffer; change: Change } {
  const salt = randomBytes(saltBytes);
  const own = keyOf(key, salt, label);
  let at = 0;
  return {
    head: Buffer.concat([magic, Buffer.from(key.id, "hex"), salt]),
    change: (piece, isLast) => {
      const cipher = createCipheriv("aes-256-gcm", own, nonceOf(at++, isLast));
      return Buffer.concat([cipher.update(piece), cipher.final(), cipher.getAuthTag()]);
    },
  };
}

/** Begins to open a file by its head. What a piece holds is given only when it is whole. Throws a BrokenSeal. */
export function startOpening(head: Uint8Array, keys: readonly BackupKey[], label: string): { change: Change } {
  const bytes = Buffer.from(head);
  if (bytes.length < headBytes || !bytes.subarray(0, magic.length).equals(magic)) throw new BrokenSeal("damaged");
  const id = bytes.subarray(magic.length, magic.length + idBytes).toString("hex");
  const key = keys.find((one) => one.id === id);
  if (!key) throw new BrokenSeal("other key");
  const own = keyOf(key, bytes.subarray(magic.length + idBytes, headBytes), label);
  let at = 0;
  return {
    change: (piece, isLast) => {
      if (piece.length < tagBytes) throw new BrokenSeal("damaged");
      const decipher = createDecipheriv("aes-256-gcm", own, nonceOf(at++, isLast));
      decipher.setAuthTag(piece.subarray(piece.length - tagBytes));
      try {
        return Buffer.concat([decipher.update(piece.subarray(0, -tagBytes)), decipher.final()]);
      } catch {
        throw new BrokenSeal("damaged");
      }
    },
  };
}

/** The pieces of bytes that are all there, the last one shorter than `most` (and empty where it has to be). */
function* piecesIn(bytes: Uint8Array, most: number): Generator<[piece: Uint8Array, isLast: boolean]> {
  for (let from = 0; ; from += most) {
    const piece = bytes.subarray(from, from + most);
    yield [piece, piece.length < most];
    if (piece.length < most) return;
  }
}

/** Seals bytes that fit into memory. */
export function sealBytes(plain: Uint8Array, key: BackupKey, label: string): Buffer {
  const { head, change } = startSealing(key, label);
  return Buffer.concat([head, ...Array.from(piecesIn(plain, pieceBytes), (piece) => change(...piece))]);
}

/** Returns the bytes that were sealed with `sealBytes`, or as a file. Throws a BrokenSeal. */
export function openBytes(sealed: Uint8Array, keys: readonly BackupKey[], label: string): Buffer {
  const { change } = startOpening(sealed.subarray(0, headBytes), keys, label);
  const pieces = piecesIn(sealed.subarray(headBytes), sealedPieceBytes);
  return Buffer.concat(Array.from(pieces, (piece) => change(...piece)));
}
