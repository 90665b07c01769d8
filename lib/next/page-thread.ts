import { setTimeout as sleep } from "node:timers/promises";
import { SHARE_ENV, type Worker } from "node:worker_threads";
import { followNews, type LiveNews } from "../live/directory";
import { logFault } from "../process/log";
import { ownThread } from "../process/own-thread";
import { waitAtMost } from "../process/wait-at-most";
import type { NextClient, PageRequest, PageResponse } from "./next-client";

/** To the thread. "serve": load the Catalogue. "look": look at the database now, and say when that is done. */
export type ToPages =
  | { do: "serve" }
  | { do: "look"; id: number }
  | { do: "draw"; id: number; request: PageRequest }
  | { do: "stop" };

/** A whole answer in the thread that drew it. Text goes from one thread to another sooner than bytes do. */
export type Drawn = Omit<PageResponse, "body"> & { body: Uint8Array | string };

/** Returns a drawn answer as it is sent. */
export function responseOf({ body, ...drawn }: Drawn): PageResponse {
  const bytes = typeof body === "string" ? Buffer.from(body) : body;
  return { ...drawn, body: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength) };
}

/**
 * A message from the thread. "news": what it serves now. They come in order, so the door knows of what was published
 * before it sends a page that shows it. "serving": it can be asked. "drawn": what it drew. "fault": the kind of fault
 * that there was, and where.
 */
export type FromPages =
  | { said: "news"; news: LiveNews }
  | { said: "serving" }
  | { said: "looked"; id: number }
  | { said: "drawn"; id: number; drawn: Drawn }
  | { said: "fault"; id: number; name: string; stack: string };

/**
 * The thread that draws pages, and has the Catalogue. It begins to load as soon as it is made. `serve` lets it load
 * what is published, and resolves when it can be asked. `lookAtDatabase` resolves when it has looked whether the
 * database is there, or after three seconds. `threads` counts the threads that there have been. `close` lets it end.
 */
export type PageThread = {
  serve: () => Promise<void>;
  askNext: NextClient;
  lookAtDatabase: () => Promise<void>;
  threads: () => number;
  close: () => Promise<void>;
};

type Pending = { resolve: (drawn: PageResponse) => void; reject: (error: Error) => void };

/** Milliseconds for which somebody waits at most until the thread has looked at the database. */
const longestLook = 3_000;

/** Milliseconds before a thread that has ended by a fault is followed by another. */
const restBefore = 500;

const fault = (name: string, stack: string) => Object.assign(new Error("A page could not be drawn."), { name, stack });

/**
 * Starts a thread that draws pages by running this file. So a kept page or a search never waits for the drawing of
 * another page, and a fault that ends the thread ends nothing else. A new thread then takes its place; requests that
 * were open are answered with the fault.
 */
export function startPageThread(file: string): PageThread {
  const pending = new Map<number, Pending>();
  const looking = new Map<number, () => void>();
  let asked = 0;
  let threads = 1;
  let hasServed = false;
  let isOver = false;
  let thread: Worker;
  /** Done when the thread can be asked. */
  let serving: Promise<void>;

  const tell = (message: ToPages) => thread.postMessage(message);
  const serve = () => {
    tell({ do: "serve" });
    return serving;
  };

  const hear = (message: Exclude<FromPages, { said: "serving" }>) => {
    if (message.said === "news") return followNews(message.news);
    if (message.said === "looked") return looking.get(message.id)?.();
    const one = pending.get(message.id);
    pending.delete(message.id);
    if (message.said === "fault") return one?.reject(fault(message.name, message.stack));
    one?.resolve(responseOf(message.drawn));
  };

  const begin = () => {
    const mine = ownThread(file, { env: SHARE_ENV });
    thread = mine;
    serving = new Promise((resolve, reject) => {
      let why: Error = fault("PageThreadEnded", "");
      mine.on("message", (message: FromPages) => {
        if (message.said !== "serving") return hear(message);
        hasServed = true;
        resolve();
      });
      mine.on("error", (error) => {
        why = error;
      });
      mine.on("exit", () => {
        threads++;
        reject(why);
        for (const one of pending.values()) one.reject(why);
        pending.clear();
        for (const done of looking.values()) done();
        if (hasServed && !isOver) serving = follow(why);
      });
    });
    // Whoever waits for it hears of a fault; where nobody waits, nobody has to.
    serving.catch(() => undefined);
  };

  const follow = async (why: Error): Promise<void> => {
    logFault("the thread that draws pages", why);
    await sleep(restBefore);
    begin();
    await serve();
  };

  begin();
  return {
    serve,
    threads: () => threads,
    askNext: async (request) => {
      await serving;
      const id = ++asked;
      return new Promise((resolve, reject) => {
        pending.set(id, { resolve, reject });
        tell({ do: "draw", id, request: request });
      });
    },
    lookAtDatabase: () => {
      const id = ++asked;
      tell({ do: "look", id });
      const looked = new Promise<void>((resolve) => looking.set(id, resolve));
      // A thread that has just ended says nothing, and the next one has not heard of it.
      return waitAtMost(longestLook, looked).finally(() => looking.delete(id));
    },
    close: async () => {
      isOver = true;
      // The process is not over before the thread is: what comes after has to be stopped, too.
      thread.ref();
      const ended = new Promise<void>((resolve) => thread.once("exit", () => resolve()));
      tell({ do: "stop" });
      await ended;
    },
  };
}
