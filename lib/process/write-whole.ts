import { randomUUID } from "node:crypto";
import { chown, open, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";

/** What a file holds; or its parts in turn, each of which is there only once it is asked for. */
export type Content = string | Uint8Array | AsyncIterable<Uint8Array>;

/** Whose file it is, by number; null for whoever runs this. */
type Owner = { uid: number; gid: number } | null;

/** Makes sure that names made, changed or deleted in this folder outlive a power cut. */
export async function flushFolder(folder: string): Promise<void> {
  // Windows flushes no folders.
  if (process.platform === "win32") return;
  const handle = await open(folder, "r");
  await handle.sync().finally(() => handle.close());
}

/**
 * Writes a file that only its owner may read. A power cut, a full disk or another process that writes the same one
 * leaves all of it or what was there before. Once it resolves, the file is on disk.
 */
export async function writeWhole(file: string, content: Content, owner: Owner = null): Promise<void> {
  const unfinished = `${file}.${randomUUID()}.unfinished`;
  try {
    const handle = await open(unfinished, "wx", 0o600);
    try {
      await writeFile(handle, content);
      await handle.sync();
    } finally {
      await handle.close();
    }
    if (owner) await chown(unfinished, owner.uid, owner.gid);
    await rename(unfinished, file);
  } finally {
    await rm(unfinished, { force: true });
  }
  await flushFolder(path.dirname(file));
}
