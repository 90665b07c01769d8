import { Worker } from "node:worker_threads";

/**
 * A thread that runs this file of ours with none of the settings of this process: no password of the database, no secret. It does
 * not keep the process alive.
 */
export function bareThread(file: URL): Worker {
  // Node 20 does not hand `--import tsx` on to a thread.
  const begin = `import("tsx/esm/api").then(({ register }) => {
    register();
    return import(${JSON.stringify(file.href)});
  });`;
  const thread = new Worker(begin, { eval: true, env: {}, resourceLimits: { maxOldGenerationSizeMb: 128 } });
  thread.unref();
  return thread;
}
