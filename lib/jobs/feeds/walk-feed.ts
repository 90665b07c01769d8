import { isJsonObject, ownValue, scalarText } from "../../catalogue/json-values";
import { type FeedParts, noParts, recordsIn } from "../../open-referral-import/parts";
import { FeedClient, type WalkOptions } from "./feed-client";
import { FeedFault } from "./feed-fault";
import { isFile, jsonOf } from "./page-text";
import { listAddress } from "./pagination";
import { idOf, type List, readList } from "./read-list";

/**
 * What came of walking through a feed. `issue` says why it could not be read to its end; null when it was. What was
 * read until then is in `parts` all the same. `file` is what the address holds where it is one file. `fetched` counts
 * the pages that came, `same` those that were as they had been.
 */
export type Walk = {
  parts: FeedParts;
  file: Uint8Array | null;
  notes: string[];
  issue: string | null;
  fetched: number;
  same: number;
};

const stampOf = (record: unknown): string =>
  scalarText(ownValue(record, "last_modified") ?? ownValue(record, "updated_at"));

/** Returns whether a record of a list is whole: one that stands in short has no lists. */
const isWhole = (record: unknown): boolean =>
  isJsonObject(record) && Object.values(record).some((value) => Array.isArray(value));

/** Returns the services of a list that has them in short, each asked for by its id. */
async function readDetails(
  client: FeedClient,
  list: URL,
  short: readonly unknown[],
  onRecord: (count: number) => void,
): Promise<List> {
  const records: unknown[] = [];
  const notes: string[] = [];
  let missing = 0;
  for (const [at, record] of short.entries()) {
    const id = idOf(record);
    const url = new URL(list);
    url.pathname = `${list.pathname}/${encodeURIComponent(id)}`;
    try {
      records.push(id === "" ? record : jsonOf(await client.bytesOf(url.href, stampOf(record))));
    } catch (error) {
      if (!(error instanceof FeedFault)) throw error;
      const isOne = error.status !== null && error.status < 500;
      if (!isOne) return { records: [...records, ...short.slice(at)], notes, issue: error.sentence };
      records.push(record);
      missing++;
      // A feed without single records has none of them.
      if (missing === 3 && at === 2) return { records: [...short], notes, issue: null };
    }
    onRecord(records.length);
  }
  if (missing > 0)
    notes.push(`${missing} of the services that are listed could not be asked for one by one. They are in short.`);
  return { records, notes, issue: null };
}

/** The bytes of a file at an address, or of one list with all its records; null where a feed says there what it is. */
async function readFileAt(client: FeedClient, address: string): Promise<Uint8Array | null> {
  const bytes = await client.bytesOf(address);
  if (isFile(bytes)) return bytes;
  const isPage = /^\s*</.test(Buffer.from(bytes.subarray(0, 64)).toString("latin1"));
  return !isPage && recordsIn(jsonOf(bytes)) !== null ? bytes : null;
}

/**
 * Walks through a feed of Open Referral from its address, or that of its list of services. It asks one request at a
 * time, and not for what has not changed. What a server asks to wait is waited for. Bounded in pages, records, bytes
 * and time. Never throws: what stops it is a sentence.
 */
export async function walkFeed(given: string, options: WalkOptions): Promise<Walk> {
  const client = new FeedClient(options);
  const parts = noParts();
  const done = (rest: Partial<Walk>): Walk => ({
    parts,
    file: null,
    notes: [],
    issue: null,
    fetched: client.fetched,
    same: client.same,
    ...rest,
  });
  const tell = (page: number, pages: number | null, records: number) =>
    options.onProgress?.({ page, pages, records, waits: client.waits });
  if (!URL.canParse(given)) return done({ issue: "This is no address of the web. It begins with https://." });
  const list = listAddress(given, "services");
  const isList = new URL(given).pathname.replace(/\/+$/, "") === list.pathname;
  if (!isList) {
    try {
      const bytes = await readFileAt(client, new URL(given).href);
      if (bytes !== null) {
        options.store.end();
        return done({ file: bytes });
      }
    } catch (error) {
      if (!(error instanceof FeedFault)) throw error;
      if (error.status === null) return done({ issue: error.sentence });
    }
  }
  const services = await readList(client, list, tell);
  if (services.issue !== null && services.records.length === 0) return done({ issue: services.issue });
  const isShort = services.records.length > 0 && !services.records.some(isWhole);
  const whole =
    isShort && services.issue === null
      ? await readDetails(client, list, services.records, (count) => tell(count, services.records.length, count))
      : services;
  parts.services.push(...whole.records);
  const notes = [...new Set([...services.notes, ...whole.notes])];
  if (whole.issue !== null) return done({ notes, issue: whole.issue });
  // Bodies that pay and places without a service stand in lists of their own, where a feed has such lists.
  for (const name of ["organizations", "locations"] as const) {
    const found = await readList(client, listAddress(given, name), (page, pages, count) =>
      tell(page, pages, parts.services.length + count),
    );
    parts[name].push(...found.records);
  }
  options.store.end();
  return done({ notes });
}
