import { createHash } from "node:crypto";
import { type Copying, type Kept, keptAs, withEnds } from "./copy-file";
import {
  type BackupKey,
  BrokenSeal,
  headBytes,
  pieceBytes,
  sealedPieceBytes,
  startOpening,
  startSealing,
} from "./seal";

/** Copies a file into a backup, sealed under its label. */
export const sealFile = (copying: Copying, key: BackupKey, label: string): Kept =>
  withEnds(copying, ({ read, write }) => {
    const { head, change } = startSealing(key, label);
    const hash = createHash("sha256");
    const put = (sealed: Buffer) => {
      write(sealed);
      hash.update(sealed);
    };
    put(head);
    for (let bytes = 0; ; ) {
      const piece = read(pieceBytes);
      const isLast = piece.length < pieceBytes;
      put(change(piece, isLast));
      bytes += piece.length;
      if (isLast) return keptAs(bytes, hash);
    }
  });

/**
 * Copies a sealed file out of a backup. Null when it is not what was sealed under this label. Throws when another key
 * opens it.
 */
export function openFile(copying: Copying, keys: readonly BackupKey[], label: string): Kept | null {
  try {
    return withEnds(copying, ({ read, write }) => {
      const hash = createHash("sha256");
      const head = read(headBytes);
      const { change } = startOpening(head, keys, label);
      hash.update(head);
      for (let bytes = 0; ; ) {
        const piece = read(sealedPieceBytes);
        const isLast = piece.length < sealedPieceBytes;
        const plain = change(piece, isLast);
        write(plain);
        hash.update(piece);
        bytes += plain.length;
        if (isLast) return keptAs(bytes, hash);
      }
    });
  } catch (error) {
    if (error instanceof BrokenSeal && error.fault === "damaged") return null;
    throw error;
  }
}
