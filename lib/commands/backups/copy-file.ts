import { createHash } from "node:crypto";
import { closeSync, openSync, readSync, writeSync } from "node:fs";
import { open } from "node:fs/promises";
import { type DatabaseUser, giveFolder } from "../database-user";

const chunk = Buffer.alloc(1024 * 1024);

/** Copies a file for the database user alone, not yet flushed to disk. Gives the size and the SHA-256 of what was copied. */
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
    } finally {
      closeSync(target);
    }
  } finally {
    closeSync(source);
  }
  giveFolder(to, user);
  return { bytes, sha256: hash.digest("hex") };
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
