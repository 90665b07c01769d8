import { createHash } from "node:crypto";
import { closeSync, fsyncSync, openSync, readSync, writeSync } from "node:fs";
import { type DatabaseUser, giveFolder } from "../database-user";

const chunk = Buffer.alloc(1024 * 1024);

/** Copies a file for the database user alone, flushed to disk. Gives the size and the SHA-256 of what was copied. */
export function copyFile(from: string, to: string, user: DatabaseUser): { bytes: number; sha256: string } {
  const hash = createHash("sha256");
  let bytes = 0;
  const source = openSync(from, "r");
  try {
    const target = openSync(to, "wx", 0o600);
    try {
      for (;;) {
        const read = readSync(source, chunk);
        if (read === 0) break;
        for (let written = 0; written < read; ) written += writeSync(target, chunk, written, read - written);
        hash.update(chunk.subarray(0, read));
        bytes += read;
      }
      fsyncSync(target);
    } finally {
      closeSync(target);
    }
  } finally {
    closeSync(source);
  }
  giveFolder(to, user);
  return { bytes, sha256: hash.digest("hex") };
}
