import { createHash, type Hash } from "node:crypto";
import { closeSync, openSync, readSync, writeSync } from "node:fs";
import { open } from "node:fs/promises";
import { type DatabaseUser, giveFolder } from "../database-user";

/** A file of a backup: its size without a seal, and the SHA-256 of it as it lies in the backup. */
export type Kept = { bytes: number; sha256: string };

/** From where to where a file is copied, for the database user alone. */
export type Copying = { from: string; to: string; user: DatabaseUser };

/** The two ends of a copy: bytes of the one, as many as are wanted unless it ends before, and into the other. */
export type Ends = { read: (wanted: number) => Buffer; write: (bytes: Uint8Array) => void };

const pieceBytes = 1024 * 1024;

/** Opens both ends of a copy, the new file by its owner alone. It is not yet flushed to disk when this is over. */
export function withEnds<T>({ from, to, user }: Copying, run: (ends: Ends) => T): T {
  const source = openSync(from, "r");
  try {
    const target = openSync(to, "wx", 0o600);
    try {
      giveFolder(to, user);
      const read = (wanted: number) => {
        const room = Buffer.allocUnsafe(wanted);
        let there = 0;
        for (let more = -1; more !== 0 && there < wanted; there += more)
          more = readSync(source, room, there, wanted - there, null);
        return room.subarray(0, there);
      };
      const write = (bytes: Uint8Array) => {
        for (let written = 0; written < bytes.length; ) written += writeSync(target, bytes, written);
      };
      return run({ read, write });
    } finally {
      closeSync(target);
    }
  } finally {
    closeSync(source);
  }
}

/** Returns the record of a file whose bytes went through this hash. */
export const keptAs = (bytes: number, hash: Hash): Kept => ({ bytes, sha256: hash.digest("hex") });

/** Copies a file as it is. */
export const copyFile = (copying: Copying): Kept =>
  withEnds(copying, ({ read, write }) => {
    const hash = createHash("sha256");
    for (let bytes = 0; ; ) {
      const piece = read(pieceBytes);
      if (piece.length === 0) return keptAs(bytes, hash);
      write(piece);
      hash.update(piece);
      bytes += piece.length;
    }
  });

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
