import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { mkdir, readFile, rename, utimes } from "node:fs/promises";
import path from "node:path";
import type { MovedEntry, RemovedEntry, UncheckedEdition } from "../catalogue/catalogue";
import type { PublishedResponse } from "../catalogue/published-response";
import type { SharedEntry } from "../catalogue/shared-entries";
import type { UnmetNeed } from "../catalogue/unmet-need";
import type { AreaVersion } from "../db/entries/editions";
import { oncePerThread } from "../process/once-per-thread";
import { settings } from "../process/settings";
import { writeWhole } from "../process/write-whole";

/** What an area had published when the database last said so, and which version of it that was. */
export type LastGoodArea = {
  area: string;
  version: AreaVersion;
  editions: UncheckedEdition[];
  removed: readonly RemovedEntry[];
  moved: readonly MovedEntry[];
  responses?: readonly PublishedResponse[];
  unmetNeeds?: readonly UnmetNeed[];
  shared?: readonly SharedEntry[];
};

/** The copies of all areas; `readAt` is the last moment at which the database confirmed any of them. */
export type LastGood = { readAt: Date; areas: LastGoodArea[] };

const folder = () => path.join(settings.DATA_DIR, "last-good");
const newestOf = (area: string) => path.join(folder(), `${area}.json`);
const previousOf = (area: string) => path.join(folder(), `${area}.previous.json`);

const checksum = (text: Uint8Array) => createHash("sha256").update(text).digest("hex");

/** Returns the first line of a file: what it must be, and which version it has. */
const headOf = (text: Uint8Array, { number, token }: AreaVersion) => `${checksum(text)} ${number} ${token}`;

/** The writing that goes on: copies are written one after the other, so that of one only the text is in memory. */
const writing = oncePerThread("copies", () => ({ last: Promise.resolve() }));

/**
 * Keeps a copy of an area on disk for a day when the database is away at the start. It is written beside the old one,
 * flushed, then moved into place: a power cut leaves the old copy or the new one. The copy before is kept as well.
 * Several processes may do so in one folder. A copy of the same version that is there already is only confirmed.
 */
export function saveLastGood(good: LastGoodArea): Promise<void> {
  const mine = writing.last.then(() => write(good));
  writing.last = mine.catch(() => undefined);
  return mine;
}

/** Resolves when every copy that is being written is on disk: a process that ends waits for this. */
export const copiesWritten = (): Promise<void> => writing.last;

async function write(good: LastGoodArea): Promise<void> {
  const [newest, previous] = [newestOf(good.area), previousOf(good.area)];
  const text = Buffer.from(JSON.stringify(good));
  const whole = Buffer.concat([Buffer.from(`${headOf(text, good.version)}\n`), text]);
  if ((await readFile(newest).catch(() => null))?.equals(whole)) {
    const now = new Date();
    return utimes(newest, now, now);
  }
  await mkdir(folder(), { recursive: true });
  // There may be none, or another process has moved it at this moment.
  await rename(newest, previous).catch(() => undefined);
  await writeWhole(newest, whole);
}

/** Returns the newest whole copy of an area. A copy that is cut short or changed is passed over. */
function readArea(area: string): LastGoodArea | null {
  for (const file of [newestOf(area), previousOf(area)]) {
    try {
      const kept = readFileSync(file);
      const end = kept.indexOf("\n");
      const text = kept.subarray(end + 1);
      const good = JSON.parse(text.toString("utf8")) as LastGoodArea;
      if (kept.toString("utf8", 0, end) === headOf(text, good.version)) return good;
    } catch {
      // No such copy, or not to be read: the one before may do.
    }
  }
  return null;
}

/** Returns the newest whole copy of each area; null when there is none at all. */
export function readLastGood(): LastGood | null {
  if (!existsSync(folder())) return null;
  const names = readdirSync(folder()).filter((name) => name.endsWith(".json"));
  const slugs = new Set(names.map((name) => name.replace(/(?:\.previous)?\.json$/, "")));
  const areas = [...slugs].sort().flatMap((area) => readArea(area) ?? []);
  if (areas.length === 0) return null;
  const times = names.map((name) => statSync(path.join(folder(), name)).mtimeMs);
  return { readAt: new Date(Math.max(...times)), areas };
}
