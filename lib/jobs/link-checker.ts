import { Worker } from "node:worker_threads";
import type { LinkState } from "./check-link";

/** Checks links (`check`), several at once if asked to, until `close`. */
export type LinkChecker = { check: (url: string) => Promise<LinkState>; close: () => Promise<unknown> };

type Waiting = { resolve: (state: LinkState) => void; reject: (error: Error) => void };

/**
 * A link checker in a thread of its own, without this process's settings: it knows no password of the database, and what it is
 * sent by strangers never stands in the memory of the site (requirement IX-5).
 */
export function openLinkChecker(): LinkChecker {
  const worker = new Worker(new URL("./link-worker.ts", import.meta.url), {
    env: {},
    execArgv: ["--import", "tsx"],
    resourceLimits: { maxOldGenerationSizeMb: 128 },
  });
  worker.unref();
  const waiting = new Map<string, Waiting>();
  worker.on("message", ({ url, state }: { url: string; state: LinkState }) => {
    waiting.get(url)?.resolve(state);
    waiting.delete(url);
  });
  const fail = (error: Error) => {
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  worker.on("error", fail);
  worker.on("exit", () => fail(new Error("The link checker ended.")));
  return {
    check: (url) =>
      new Promise((resolve, reject) => {
        waiting.set(url, { resolve, reject });
        worker.postMessage(url);
      }),
    close: () => worker.terminate(),
  };
}
