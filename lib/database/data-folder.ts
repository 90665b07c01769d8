import { accessSync, chmodSync, constants, existsSync, mkdirSync } from "node:fs";
import path from "node:path";
import { PlainError } from "../process/plain-error";
import { settings } from "../process/settings";

/**
 * Returns the folder for everything this installation keeps beside its code: `DATA_DIR`, or `.data` in the project.
 * Made if missing. Throws a plain sentence where it cannot be written.
 */
export function dataFolder(): string {
  const folder = path.resolve(settings.DATA_DIR);
  try {
    if (!existsSync(folder)) {
      mkdirSync(folder, { recursive: true });
      chmodSync(folder, 0o755);
    }
    // A file of that name cannot be entered.
    accessSync(path.join(folder, "."), constants.W_OK);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new PlainError(
      `${folder} cannot be written (${code}). Give this user the right to, or set DATA_DIR to a folder that it may write.`,
    );
  }
  return folder;
}
