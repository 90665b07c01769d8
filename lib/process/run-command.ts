import { say } from "./log";
import { PlainError } from "./plain-error";

/**
 * Runs a command. A PlainError ends it with its sentence alone and exit code 1. Anything else goes on to `run.mjs`,
 * which knows what a damaged installation looks like, and keeps its stack where it is a fault of ours.
 */
export async function runCommand(command: () => Promise<void> | void): Promise<void> {
  try {
    await command();
  } catch (error) {
    if (!(error instanceof PlainError)) throw error;
    say(error.message, "error");
    process.exit(1);
  }
}
