import { Worker, type WorkerOptions } from "node:worker_threads";

/** A thread that runs this file of ours. It does not keep the process alive. */
export function ownThread(file: URL, options: WorkerOptions): Worker {
  // Node 20 does not hand `--import tsx` on to a thread.
  const begin = `import("tsx/esm/api").then(({ register }) => {
    register();
    return import(${JSON.stringify(file.href)});
  });`;
  const thread = new Worker(begin, { ...options, eval: true });
  thread.unref();
  return thread;
}
