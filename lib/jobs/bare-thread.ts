import type { Worker } from "node:worker_threads";
import { ownThread } from "../process/own-thread";

/**
 * Returns a thread that runs this file of ours with none of the settings of this process: no password of the database,
 * no secret. `memory`: the megabytes that it may use.
 */
export const bareThread = (file: string, memory = 128): Worker =>
  ownThread(file, { env: {}, resourceLimits: { maxOldGenerationSizeMb: memory } });
