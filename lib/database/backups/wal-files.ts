import { closeSync, openSync, readdirSync, readSync } from "node:fs";
import path from "node:path";

/** PostgreSQL's own size of a WAL file, which `initdb` gives every cluster of ours. */
export const walFileBytes = 16 * 1024 * 1024;

const filesInFourGigabytes = 2 ** 32 / walFileBytes;

/** Returns whether this is the name of a whole WAL file: timeline, then number, in 24 hexadecimal digits. */
export const isWalFile = (name: string) => /^[0-9A-F]{24}$/.test(name);

/** Returns the timeline and the number of the WAL file of this name. Numbers go on from one timeline to the next. */
export const readWalName = (name: string): { timeline: number; number: number } => ({
  timeline: Number.parseInt(name.slice(0, 8), 16),
  number: Number.parseInt(name.slice(8, 16), 16) * filesInFourGigabytes + Number.parseInt(name.slice(16, 24), 16),
});

/** Returns a place in the WAL ("0/2000028") as a number of bytes from its beginning. */
export function readPlace(place: string): number {
  const [high = "0", low = "0"] = place.split("/");
  return Number.parseInt(high, 16) * 2 ** 32 + Number.parseInt(low, 16);
}

/**
 * Returns the names of the WAL files of a cluster that were really written to. A cluster keeps old files under the
 * names of coming ones; the first page of a file says where it belongs.
 */
export function writtenWalFiles(cluster: string): string[] {
  const folder = path.join(cluster, "pg_wal");
  const head = Buffer.alloc(16);
  return readdirSync(folder)
    .filter(isWalFile)
    .filter((name) => {
      const file = openSync(path.join(folder, name), "r");
      try {
        readSync(file, head, 0, 16, 0);
      } finally {
        closeSync(file);
      }
      return Number(head.readBigUInt64LE(8)) === readWalName(name).number * walFileBytes;
    })
    .sort();
}
