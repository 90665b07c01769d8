import { createCipheriv, hkdfSync, randomBytes } from "node:crypto";
import type { BackupKey } from "../../lib/database/backups/seal";

const pieceBytes = 1024 * 1024;

/** Seals as backups were sealed before December 2026: see `openOlder`. */
export function sealOlder(plain: Uint8Array, key: BackupKey, label: string): Buffer {
  const salt = randomBytes(16);
  const own = Buffer.from(hkdfSync("sha256", key.bytes, salt, `file ${label}`, 32));
  const sealed = [Buffer.from("LOSEAL1\n"), Buffer.from(key.id, "hex"), salt];
  for (let at = 0; at * pieceBytes <= plain.length; at++) {
    const piece = plain.subarray(at * pieceBytes, (at + 1) * pieceBytes);
    const nonce = Buffer.alloc(12);
    nonce.writeUInt32BE(at, 7);
    nonce[11] = piece.length < pieceBytes ? 1 : 0;
    const cipher = createCipheriv("aes-256-gcm", own, nonce);
    sealed.push(cipher.update(piece), cipher.final(), cipher.getAuthTag());
  }
  return Buffer.concat(sealed);
}
