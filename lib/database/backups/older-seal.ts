import { createDecipheriv, hkdfSync } from "node:crypto";
import { type BackupKey, BrokenSeal, type Pieces } from "./seal";

/*
 * Opens what was sealed before December 2026, when backups had a format of our own. It may go in March 2027: a backup
 * is kept for 35 days. With it go format 2 of the manifest and the names that end with `.sealed`.
 *
 * "LOSEAL1\n", the key's id (8 bytes), salt (16 bytes), then pieces of 1 MiB, each with its tag (16 bytes): AES-256-GCM
 * under a key for this one file and label. A nonce is the number of the piece and whether it is the last, which is
 * shorter than the others.
 */

const magic = Buffer.from("LOSEAL1\n");
const idEnd = magic.length + 8;
const headBytes = idEnd + 16;
const tagBytes = 16;
const sealedPieceBytes = 1024 * 1024 + tagBytes;

/** Returns the key of one file. */
function keyOf(head: Buffer, keys: readonly BackupKey[], label: string): Buffer {
  const id = head.subarray(magic.length, idEnd).toString("hex");
  const key = keys.find((one) => one.id === id);
  if (!key || !head.subarray(0, magic.length).equals(magic)) throw new BrokenSeal();
  return Buffer.from(hkdfSync("sha256", key.bytes, head.subarray(idEnd), `file ${label}`, 32));
}

function openPiece(own: Buffer, at: number, piece: Buffer): Buffer {
  if (piece.length < tagBytes) throw new BrokenSeal();
  const nonce = Buffer.alloc(12);
  nonce.writeUInt32BE(at, 7);
  nonce[11] = piece.length < sealedPieceBytes ? 1 : 0;
  const decipher = createDecipheriv("aes-256-gcm", own, nonce);
  decipher.setAuthTag(piece.subarray(-tagBytes));
  try {
    return Buffer.concat([decipher.update(piece.subarray(0, -tagBytes)), decipher.final()]);
  } catch {
    throw new BrokenSeal();
  }
}

/** Opens what was sealed under this label with one of these keys, as `open` does. Throws a BrokenSeal. */
export async function* openOlder(
  sealed: Pieces,
  keys: readonly BackupKey[],
  label: string,
): AsyncGenerator<Uint8Array> {
  let own: Buffer | null = null;
  let held = Buffer.alloc(0);
  let at = 0;
  for await (const bytes of sealed) {
    held = Buffer.concat([held, bytes]);
    if (!own && held.length >= headBytes) {
      own = keyOf(held.subarray(0, headBytes), keys, label);
      held = held.subarray(headBytes);
    }
    for (; own && held.length >= sealedPieceBytes; held = held.subarray(sealedPieceBytes))
      yield openPiece(own, at++, held.subarray(0, sealedPieceBytes));
  }
  if (!own) throw new BrokenSeal();
  yield openPiece(own, at, held);
}
