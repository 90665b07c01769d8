import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import { z } from "zod";
import { PlainError } from "../../process/plain-error";
import { writeWhole } from "../../process/write-whole";
import type { DatabaseUser } from "../database-user";
import { keyPlace } from "./backup-key";
import type { BackupKey } from "./seal";
import { readArchived } from "./wal-archive";
import { readPlace } from "./wal-files";

/*
 * Each restore begins a new timeline: from a place in the WAL of the one before, the database goes another way. What is
 * asked for is the state that the site had at a moment, so what counts is which timeline was live then.
 */

const Begun = z.array(z.object({ timeline: z.number().int(), at: z.iso.datetime() }));

const file = (archive: string) => path.join(archive, "timelines.json");

const readBegun = (archive: string): z.infer<typeof Begun> =>
  existsSync(file(archive)) ? Begun.parse(JSON.parse(readFileSync(file(archive), "utf8"))) : [];

/** Returns the timeline that a restore had made live by this moment; null when there had been no restore. */
export const timelineAt = (archive: string, moment: Date): number | null =>
  readBegun(archive).findLast(({ at }) => new Date(at) <= moment)?.timeline ?? null;

/** Notes that a timeline is live from this moment on. */
export const noteTimeline = (archive: string, timeline: number, at: Date, user: DatabaseUser): Promise<void> =>
  writeWhole(file(archive), JSON.stringify([...readBegun(archive), { timeline, at: at.toISOString() }], null, 1), user);

/** PostgreSQL's name for the file that says where a timeline comes from. */
export const historyName = (timeline: number) => `${timeline.toString(16).toUpperCase().padStart(8, "0")}.history`;

/**
 * What the archive has of where a timeline comes from; empty when it has nothing. Throws a plain sentence when that
 * cannot be opened.
 */
async function readHistory(archive: string, timeline: number, keys: readonly BackupKey[]): Promise<string> {
  const name = historyName(timeline);
  try {
    const history = await readArchived(archive, name, keys);
    return history ? gunzipSync(history).toString("utf8") : "";
  } catch {
    throw new PlainError(
      `${name} in ${archive} is damaged, or encrypted with another key than that in ${keyPlace()}. Put the key that it was made with there, or restore a time before the last restore.`,
    );
  }
}

/**
 * Returns the timelines that this one goes through, and up to which place in the WAL it goes through each. Itself
 * without an end.
 */
export async function pathOf(
  archive: string,
  timeline: number,
  keys: readonly BackupKey[],
): Promise<Map<number, number>> {
  const way = new Map([[timeline, Number.POSITIVE_INFINITY]]);
  for (const line of (await readHistory(archive, timeline, keys)).split("\n")) {
    const [, from, until] = /^(\d+)\s+([0-9A-F]+\/[0-9A-F]+)/.exec(line) ?? [];
    if (from && until) way.set(Number(from), readPlace(until));
  }
  return way;
}
