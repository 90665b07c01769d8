import { parentPort } from "node:worker_threads";

/** Says what settings a thread has. */
parentPort?.postMessage({ ...process.env });
