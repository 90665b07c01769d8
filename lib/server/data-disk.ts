import { statfs, unlink, writeFile } from "node:fs/promises";
import path from "node:path";

/**
 * Free bytes below which the disk of the data folder counts as full: room for a night's backup and for what editors
 * write until somebody comes.
 */
const leastFree = 256 * 1024 * 1024;

/**
 * Returns whether files can be kept in this folder. A few bytes can be written there, and at least `least` bytes are
 * left for users other than root.
 */
export async function hasRoom(folder: string, least = leastFree): Promise<boolean> {
  const probe = path.join(folder, `.written-${process.pid}`);
  try {
    await writeFile(probe, "written");
    await unlink(probe);
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize >= least;
  } catch {
    return false;
  }
}
