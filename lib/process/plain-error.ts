import { say } from "./log";

/** A fault that the person at the keyboard can put right: its message is one plain sentence that says how. */
export class PlainError extends Error {}

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

/** Says what a step does or did, in one line. */
export type Say = (line: string) => void;
