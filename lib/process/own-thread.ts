import path from "node:path";
import { pathToFileURL } from "node:url";
import { Worker, type WorkerOptions } from "node:worker_threads";
import { writeLine } from "./log-line";
import { isRelease } from "./release";

/** Returns the address of a file of ours, which in a release is compiled. */
const addressOf = (file: string) =>
  JSON.stringify(pathToFileURL(path.resolve(isRelease ? file.replace(/\.ts$/, ".js") : file)).href);

/**
 * Returns a thread that runs this file of ours, named by its path in the project. It does not keep the process alive,
 * and writes nothing but lines of the log, which go out with those of this thread.
 */
export function ownThread(file: string, options: WorkerOptions): Worker {
  // Node 20 does not hand `--import tsx` on to a thread.
  const readTypeScript = isRelease ? "" : `(await import("tsx/esm/api")).register();`;
  const begin = `(async () => {
    ${readTypeScript}
    (await import(${addressOf("lib/process/only-json.ts")})).writeOnlyJson();
    await import(${addressOf(file)});
  })();`;
  const thread = new Worker(begin, { ...options, eval: true, stdout: true, stderr: true });
  for (const name of ["stdout", "stderr"] as const) {
    thread[name].on("data", (lines: Buffer) => writeLine(name, lines.toString("utf8").trimEnd()));
  }
  thread.unref();
  return thread;
}
