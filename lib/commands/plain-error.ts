import { say } from "../server/log";

/** A fault that the person at the keyboard can put right: its message is one plain sentence that says how. */
export class PlainError extends Error {}

/** Runs a command. A PlainError ends it with its sentence alone; anything else is a fault of ours and keeps its stack. Exit code 1. */
export async function runCommand(command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    if (error instanceof PlainError) say(error.message, "error");
    else console.error(error);
    process.exit(1);
  }
}

/** Says what a step does or did, in one line. */
export type Say = (line: string) => void;
