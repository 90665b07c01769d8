import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll } from "vitest";

/** Gives this file's tests a data folder of their own, and takes it away afterwards. Gives its path. */
export function ownDataFolder(): string {
  const before = process.env.DATA_DIR;
  const folder = mkdtempSync(path.join(tmpdir(), "local-offer-data-"));
  process.env.DATA_DIR = folder;
  afterAll(() => {
    if (before === undefined) delete process.env.DATA_DIR;
    else process.env.DATA_DIR = before;
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}
