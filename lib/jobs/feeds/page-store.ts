import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Marks, SentPage } from "./fetch-page";

/** A page that was fetched before. `isFresh`: in this very walk, which was broken off and goes on. */
type StoredPage = SentPage & { stamp: string; isFresh: boolean };

/** Where the pages of one feed are kept from one night to the next. */
export type PageStore = {
  find: (url: string) => StoredPage | null;
  /** `stamp`: what the list said of when the record was changed; "" where it says nothing. */
  keep: (url: string, page: SentPage & { stamp: string }) => void;
  /** Ends the walk. Pages that it did not ask for any more go. */
  end: () => void;
};

/** Milliseconds for which a walk that was broken off may go on where it was. */
const goesOn = 24 * 60 * 60_000;

type Head = Marks & { url: string; stamp: string; at: number; next?: string | null };

const readObject = <T>(file: string): T | null => {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as T;
  } catch {
    return null;
  }
};

function writeWhole(file: string, content: string | Uint8Array): void {
  writeFileSync(`${file}.new`, content);
  renameSync(`${file}.new`, file);
}

/**
 * Opens the store of a feed in this folder, and begins a walk; or goes on with one that was broken off within a day. A
 * page that is damaged on the disk counts as none.
 */
export function openPageStore(folder: string, feed: string, now: number): PageStore {
  const own = path.join(folder, nameOf(feed));
  mkdirSync(own, { recursive: true });
  const stateFile = path.join(own, "walk.json");
  const last = readObject<{ begun: number; done: boolean }>(stateFile);
  const begun = last && !last.done && now - last.begun < goesOn ? last.begun : now;
  writeWhole(stateFile, JSON.stringify({ begun, done: false }));
  const used = new Set<string>();
  return {
    find: (url) => {
      const name = nameOf(url);
      used.add(name);
      const head = readObject<Head>(path.join(own, `${name}.head`));
      if (head?.url !== url) return null;
      try {
        const bytes = readFileSync(path.join(own, `${name}.page`));
        const { etag, modified, stamp, next = null } = head;
        return { etag, modified, stamp, next, bytes, isFresh: head.at >= begun };
      } catch {
        return null;
      }
    },
    keep: (url, { bytes, etag, modified, stamp, next }) => {
      const name = nameOf(url);
      used.add(name);
      writeWhole(path.join(own, `${name}.page`), bytes);
      writeWhole(
        path.join(own, `${name}.head`),
        JSON.stringify({ url, etag, modified, stamp, next, at: now } satisfies Head),
      );
    },
    end: () => {
      for (const file of readdirSync(own)) {
        const name = file.replace(/\.(?:head|page)(?:\.new)?$/, "");
        if (name !== file && !used.has(name)) rmSync(path.join(own, file), { force: true });
      }
      writeWhole(stateFile, JSON.stringify({ begun, done: true }));
    },
  };
}

const nameOf = (text: string) => createHash("sha256").update(text).digest("hex").slice(0, 40);

/** Returns a store that forgets everything, for a walk that nobody repeats. */
export const noPageStore = (): PageStore => ({ find: () => null, keep: () => undefined, end: () => undefined });
