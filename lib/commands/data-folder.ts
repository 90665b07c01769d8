import { chmodSync, existsSync, mkdirSync } from "node:fs";
import path from "node:path";

/** The folder for everything this installation keeps beside its code: `DATA_DIR`, or `.data` in the project. Made if missing. */
export function dataFolder(): string {
  const folder = path.resolve(process.env.DATA_DIR ?? ".data");
  if (!existsSync(folder)) {
    mkdirSync(folder, { recursive: true });
    chmodSync(folder, 0o755);
  }
  return folder;
}
