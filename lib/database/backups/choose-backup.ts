import path from "node:path";
import { PlainError } from "../../process/plain-error";
import { typed } from "../../process/release";
import { backupFolders, walFolder } from "./backup-folders";
import { type Manifest, readManifest, requireOpens } from "./manifest";
import type { BackupKey } from "./seal";
import { pathOf, timelineAt } from "./timelines";
import { readPlace } from "./wal-files";

/** A base backup to begin from, the timeline to follow, and the timelines that it goes through. */
export type Chosen = { folder: string; manifest: Manifest; timeline: number; way: Map<number, number> };

/** When a backup was begun, by its name. */
const begunAt = (folder: string) =>
  new Date(path.basename(folder).replace(/T(\d\d)-(\d\d)-(\d\d)-(\d+)Z/, "T$1:$2:$3.$4Z"));

/**
 * Returns the newest base backup from which this moment can be reached. Throws a plain sentence when there is none.
 * Throws, too, when the manifest of a backup that may be the one is damaged, or no key opens it. An older backup would
 * do, but a person should know first.
 */
export async function chooseBackup(moment: Date, keys: readonly BackupKey[]): Promise<Chosen> {
  const folders = backupFolders().reverse();
  if (folders.length === 0) throw new PlainError(`There is no backup yet. Make one with ${typed("backup")}.`);
  for (const folder of folders) {
    if (begunAt(folder) > moment) continue;
    const manifest = readManifest(folder);
    if (new Date(manifest.finished) > moment) continue;
    requireOpens(folder, manifest, keys);
    const archive = walFolder(manifest.system);
    const timeline = timelineAt(archive, moment) ?? manifest.timeline;
    const way = await pathOf(archive, timeline, keys);
    if (readPlace(manifest.end) <= (way.get(manifest.timeline) ?? -1)) return { folder, manifest, timeline, way };
  }
  const { finished: oldest } = readManifest(folders.at(-1) as string);
  throw new PlainError(`No backup is old enough for that time. The oldest time that can be restored is ${oldest}.`);
}
