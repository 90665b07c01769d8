import { bareThread } from "./bare-thread";
import type { LinkState } from "./check-link";

/** Checks links (`check`), several at once if asked to, until `close`. */
export type LinkChecker = { check: (url: string) => Promise<LinkState>; close: () => Promise<unknown> };

type Waiting = { resolve: (state: LinkState) => void; reject: (error: Error) => void };

/**
 * Opens a link checker in a thread of its own. It knows no password of the database. What strangers send it is not in
 * the memory of the site (requirement IX-5). `check` throws once it is closed.
 */
export function openLinkChecker(): LinkChecker {
  const thread = bareThread("lib/jobs/link-worker.ts");
  const waiting = new Map<string, Waiting>();
  let ended: Error | null = null;
  const end = (error: Error) => {
    ended ??= error;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  thread.on("message", ({ url, state }: { url: string; state: LinkState }) => {
    waiting.get(url)?.resolve(state);
    waiting.delete(url);
  });
  thread.on("error", end);
  thread.on("exit", () => end(new Error("The link checker ended.")));
  return {
    check: (url) =>
      new Promise((resolve, reject) => {
        if (ended) return reject(ended);
        waiting.set(url, { resolve, reject });
        thread.postMessage(url);
      }),
    close: () => thread.terminate(),
  };
}
