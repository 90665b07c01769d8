import path from "node:path";
import { PlainError } from "../process/plain-error";
import { settings } from "../process/settings";

/**
 * Returns the folder that is named to a command, looked for where it was typed: npm and a release run elsewhere. Throws
 * this sentence unless there is just one.
 */
export function typedFolder(usage: string): string {
  const [folder, ...more] = process.argv.slice(2);
  if (!folder || more.length > 0) throw new PlainError(usage);
  return path.resolve(settings.INIT_CWD ?? ".", folder);
}
