import { parentPort } from "node:worker_threads";
import { checkLink } from "./check-link";

/** The thread of `openLinkChecker`: an address in, how it does out. */
parentPort?.on("message", async (url: string) => parentPort?.postMessage({ url, state: await checkLink(url) }));
