import type { Chosen } from "./choose-backup";
import type { OpenedWal } from "./opened-wal";
import { readWalName } from "./wal-files";

/**
 * Checks the WAL that follows a backup. Returns how many files there are, and the number of the first gap (null: none).
 * A gap is a file that is missing or damaged though later ones exist. `live` are files that are not archived yet.
 */
export function checkWal(
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
