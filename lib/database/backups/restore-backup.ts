import { existsSync, readFileSync, renameSync, rmSync } from "node:fs";
import path from "node:path";
import { PlainError, type Say } from "../../process/plain-error";
import { typed } from "../../process/release";
import { flushFolder, writeWhole } from "../../process/write-whole";
import { dataFolder } from "../data-folder";
import { type DatabaseUser, databaseUser, requireAccess } from "../database-user";
import { findBinaries, isAlive, readLock, stopProcess } from "../postgres-server";
import { requireBundledDatabase } from "./back-up";
import { clusterFolder, restoredFolder, systemOf, walFolder } from "./backup-folders";
import { findBackupKeys } from "./backup-key";
import { type Chosen, chooseBackup } from "./choose-backup";
import { copyBackup, readPassword } from "./copy-backup";
import { closeWal, type OpenedWal, openWal } from "./opened-wal";
import { type Recovered, recover } from "./recover";
import { whileRestoring } from "./restore-mark";
import type { BackupKey } from "./seal";
import { historyName, noteTimeline } from "./timelines";
import { archiveFile, archiveSettings, restoreCommand } from "./wal-archive";
import { readWalName, writtenWalFiles } from "./wal-files";

/** Stops with a plain sentence while the site or its database runs. */
function requireStopped(): void {
  const ownerFile = path.join(dataFolder(), "database-owner");
  const owner = existsSync(ownerFile) ? Number(readFileSync(ownerFile, "utf8")) : 0;
  if (owner > 0 && isAlive(owner)) {
    throw new PlainError(`The site runs (process ${owner}). Stop it with Ctrl-C or kill ${owner}, then restore.`);
  }
  const lock = readLock(clusterFolder());
  if (lock && isAlive(lock.pid)) {
    throw new PlainError(`The database runs (process ${lock.pid}). Stop it with kill -INT ${lock.pid}, then restore.`);
  }
}

/**
 * Puts the bundled database back to what it was at `moment` (null: everything there is). The database that was live is
 * kept beside it. Until the last step nothing of it is touched, so a restore that fails or is killed changes nothing.
 */
export async function restoreBackup(moment: Date | null, say: Say): Promise<void> {
  requireBundledDatabase();
  const begun = Date.now();
  await whileRestoring(async () => {
    requireStopped();
    await restore(moment, say).finally(closeWal);
    say(
      `Restored in ${((Date.now() - begun) / 1000).toFixed(1)} s. Start the site, then make a backup: ${typed("backup")}`,
    );
  });
}

async function restore(moment: Date | null, say: Say): Promise<void> {
  const user = databaseUser();
  const keys = await findBackupKeys();
  const chosen = await chooseBackup(moment ?? new Date(), keys);
  const { folder, manifest } = chosen;
  const backup = { folder, manifest, keys };
  say(`Restoring ${moment ? `to ${moment.toISOString()}` : "everything"} from the backup ${folder}.`);
  if (manifest.key === null) say("This backup is not encrypted: an older version made it.");
  const wal = await findWal(chosen, keys, user);
  say(`Checked: ${wal.files} WAL files.`);
  if (wal.gap !== null && moment === null) throw new PlainError(hole(wal.gap, folder));
  const unfinished = path.join(dataFolder(), "postgres.restoring");
  const left = readLock(unfinished);
  if (left && isAlive(left.pid)) await stopProcess(left.pid);
  await copyBackup(backup, unfinished, user);
  say(`Copied and checked: ${Object.keys(manifest.files).length} files.`);
  requireAccess(unfinished, user);
  const password = await readPassword(backup);
  const recovered = await recoverTo(moment, chosen, wal, { cluster: unfinished, password });
  const { lastChange, entries } = recovered;
  say(`Recovered: the last change in it is of ${lastChange ?? `${manifest.finished} or before`}.`);
  say(`It answers${entries === null ? "." : `: ${entries} entries.`}`);
  await recovered.stop();
  requireStopped();
  const kept = await swap(chosen, { cluster: unfinished, password }, recovered.timeline, user);
  if (kept) say(`Swapped: what was live until now is kept in ${kept}. Delete it when you no longer need it.`);
}

/**
 * The WAL there is to recover from, opened; `live` is the folder of what was not archived yet, null when it is of
 * another cluster.
 */
type Wal = { files: number; gap: number | null; opened: string; live: string | null };

async function findWal(chosen: Chosen, keys: readonly BackupKey[], user: DatabaseUser): Promise<Wal> {
  const { system } = chosen.manifest;
  const live = clusterFolder();
  const isSame = existsSync(path.join(live, "global/pg_control")) && systemOf(live) === system;
  const opened = await openWal(chosen, walFolder(system), keys, user);
  const found = checkWal(chosen, opened, isSame ? writtenWalFiles(live) : []);
  return { ...found, opened: opened.folder, live: isSame ? path.join(live, "pg_wal") : null };
}

/** A copied cluster and its owner's password. */
type Copy = { cluster: string; password: string };

/** Recovers the copied cluster up to the moment. Refuses when the WAL has a hole before it. */
async function recoverTo(moment: Date | null, chosen: Chosen, wal: Wal, copy: Copy): Promise<Recovered> {
  const { timeline, folder } = chosen;
  const user = databaseUser();
  await writeWhole(path.join(copy.cluster, "recovery.signal"), "", user);
  const what = { ...copy, log: path.join(dataFolder(), "restore.log") };
  const settings = [
    ...archiveSettings(copy.cluster, user),
    `restore_command=${restoreCommand(wal.opened, wal.live)}`,
    `recovery_target_timeline=${timeline}`,
    "recovery_target_action=promote",
  ];
  const binaries = await findBinaries();
  const target = moment ? [`recovery_target_time=${moment.toISOString().replace("Z", "+00")}`] : [];
  const recovered = await recover({ ...what, settings: [...settings, ...target] }, binaries, user);
  if (recovered !== "ended") return recovered;
  // Nothing was changed between the last change and that time: the end is the state of that time. Unless there is a
  // hole.
  if (wal.gap !== null) throw new PlainError(hole(wal.gap, folder));
  const whole = await recover({ ...what, settings }, binaries, user);
  if (whole === "ended") throw new Error("PostgreSQL missed a target that it was not given.");
  return whole;
}

const hole = (gap: number, folder: string) =>
  `The WAL archive lacks file number ${gap.toString(16).toUpperCase()} (or it is damaged), so that time cannot be reached. Restore an earlier time, or at worst the end of the backup ${folder}.`;

/**
 * Puts the recovered cluster in the place of the live one. Returns where that one is kept; null when there was none.
 * WAL of it that was not archived yet is, so that any time before this can still be restored.
 */
async function swap(
  { manifest }: Chosen,
  recovered: Copy,
  timeline: number,
  user: DatabaseUser,
): Promise<string | null> {
  const archive = walFolder(manifest.system);
  const live = clusterFolder();
  const now = new Date();
  const kept = existsSync(live) ? `${live}.before-restore-${now.toISOString().replaceAll(/[:.]/g, "-")}` : null;
  await archiveFile(recovered.cluster, historyName(timeline), archive, user);
  if (kept && systemOf(live) === manifest.system) {
    for (const name of writtenWalFiles(live)) await archiveFile(live, name, archive, user);
  }
  rmSync(restoredFolder(), { recursive: true, force: true });
  renameSync(recovered.cluster, restoredFolder());
  await noteTimeline(archive, timeline, now, user);
  await writeWhole(path.join(dataFolder(), "database-password"), recovered.password);
  if (kept) renameSync(live, kept);
  renameSync(restoredFolder(), live);
  await flushFolder(dataFolder());
  return kept;
}

/**
 * Checks the WAL that follows a backup. Returns how many files there are, and the number of the first gap (null: none).
 * A gap is a file that is missing or damaged though later ones exist. `live` are files that are not archived yet.
 */
function checkWal(
  { manifest, way }: Chosen,
  opened: OpenedWal,
  live: readonly string[],
): { files: number; gap: number | null } {
  const first = readWalName(manifest.firstWal).number;
  const lastOfBackup = readWalName(manifest.lastWal).number;
  const isOnTheWay = (name: string) => way.has(readWalName(name).timeline) && readWalName(name).number >= first;
  const whole = [...opened.whole, ...live.filter(isOnTheWay)];
  const numbers = new Set(whole.map((name) => readWalName(name).number));
  const last = Math.max(lastOfBackup, ...[...opened.archived, ...whole].map((name) => readWalName(name).number));
  for (let number = lastOfBackup + 1; number <= last; number++) {
    if (!numbers.has(number)) return { files: numbers.size, gap: number };
  }
  return { files: numbers.size, gap: null };
}
