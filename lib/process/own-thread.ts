import { Worker, type WorkerOptions } from "node:worker_threads";
import { writeLine } from "./log-line";

const onlyJson = new URL("./only-json.ts", import.meta.url).href;

/**
 * A thread that runs this file of ours. It does not keep the process alive, and writes nothing but lines of the log,
 * which go out with those of this thread.
 */
export function ownThread(file: URL, options: WorkerOptions): Worker {
  // Node 20 does not hand `--import tsx` on to a thread.
  const begin = `import("tsx/esm/api").then(async ({ register }) => {
    register();
    (await import(${JSON.stringify(onlyJson)})).writeOnlyJson();
    return import(${JSON.stringify(file.href)});
  });`;
  const thread = new Worker(begin, { ...options, eval: true, stdout: true, stderr: true });
  for (const name of ["stdout", "stderr"] as const) {
    thread[name].on("data", (lines: Buffer) => writeLine(name, lines.toString("utf8").trimEnd()));
  }
  thread.unref();
  return thread;
}
