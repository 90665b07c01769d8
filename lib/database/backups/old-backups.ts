import { existsSync, readdirSync, renameSync, rmSync } from "node:fs";
import path from "node:path";
import { backupFolders, backupsFolder, walFolder } from "./backup-folders";
import { type Manifest, readManifest } from "./manifest";
import { readWalName } from "./wal-files";

const keptDays = 35;

const tryManifest = (folder: string): Manifest | null => {
  try {
    return readManifest(folder);
  } catch {
    return null;
  }
};

/**
 * Deletes base backups of more than 35 days, never the newest one that can be read, and archived WAL that no backup
 * left needs. A damaged backup goes by its name's date. Returns how many backups and WAL files went.
 */
export function removeOldBackups(now: Date): { backups: number; wal: number } {
  const all = backupFolders().map((folder) => ({ folder, manifest: tryManifest(folder) }));
  const newest = all.findLast(({ manifest }) => manifest)?.folder;
  const oldest = new Date(now.getTime() - keptDays * 86_400_000).toISOString().replaceAll(/[:.]/g, "-");
  const old = newest ? all.filter(({ folder }) => folder !== newest && path.basename(folder) < oldest) : [];
  for (const { folder } of old) {
    // Under this name it is no backup any more, even when the deleting is cut short.
    renameSync(folder, `${folder}.unfinished`);
    rmSync(`${folder}.unfinished`, { recursive: true });
  }
  const left = all.filter((one) => !old.includes(one));
  return { backups: old.length, wal: removeOldWal(left.flatMap(({ manifest }) => manifest ?? [])) };
}

/** Deletes the archived WAL files before the first that these backups need, cluster by cluster. */
function removeOldWal(kept: Manifest[]): number {
  const archives = path.join(backupsFolder(), "wal");
  if (!existsSync(archives)) return 0;
  let removed = 0;
  for (const system of readdirSync(archives)) {
    const needed = kept.filter((one) => one.system === system).map(({ firstWal }) => readWalName(firstWal).number);
    if (needed.length === 0) continue;
    const first = Math.min(...needed);
    for (const name of readdirSync(walFolder(system)).filter((file) => /^[0-9A-F]{24}\b/.test(file))) {
      if (readWalName(name).number >= first) continue;
      rmSync(path.join(walFolder(system), name));
      removed++;
    }
  }
  return removed;
}
