import { execFile } from "node:child_process";

/**
 * Runs one of `lib/commands` in a process of its own, as `npm run` does: its exit code and what it said, line by line.
 */
export const npmRun = (command: string, words: string[], environment: Record<string, string | undefined>) =>
  new Promise<{ code: number; said: string[] }>((resolve) => {
    const run = ["lib/commands/run.mjs", command, ...words];
    execFile(process.execPath, run, { env: { ...process.env, ...environment } }, (error, stdout, stderr) => {
      const code = typeof error?.code === "number" ? error.code : error ? 1 : 0;
      resolve({ code, said: `${stdout}${stderr}`.split("\n").filter(Boolean) });
    });
  });
