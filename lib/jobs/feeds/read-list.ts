import { ownValue, scalarText } from "../../catalogue/json-values";
import { feedLimits } from "../../open-referral-import/limits";
import { recordsIn } from "../../open-referral-import/parts";
import type { FeedClient } from "./feed-client";
import { FeedFault } from "./feed-fault";
import { jsonOf } from "./page-text";
import { nextAddress, pageAddress, paginationOf } from "./pagination";

/** The records of a list, what to say of how they came, and why it was not read to its end; null when it was. */
export type List = { records: unknown[]; notes: string[]; issue: string | null };

/** Returns the id of a record; "" where it has none. */
export const idOf = (record: unknown): string => scalarText(ownValue(record, "id"));

/**
 * A list while it is read. `items`: how many it says that it has. `isCounted`: whether it says which page is the last;
 * one that does not is asked until a page brings nothing new. `before`: how many pages there are before page 1, one
 * where it counts from 0. `asksWhole`: whether it is asked for whole records. `isLinked`: whether a header has named a
 * next page; where none does any more the list ends.
 */
type Reading = {
  records: unknown[];
  notes: string[];
  seen: Set<string>;
  items: number | null;
  isCounted: boolean;
  before: number;
  asksWhole: boolean;
  isLinked: boolean;
};

const inFigures = (count: number) => count.toLocaleString("en-GB");

/** Returns the records of page 0, where that is a page of its own; none where it is page 1 again, or is refused. */
async function readNought(client: FeedClient, address: string, first: readonly unknown[]): Promise<unknown[]> {
  try {
    const contents = recordsIn(jsonOf(await client.bytesOf(address))) ?? [];
    const known = new Set(first.map(idOf));
    return contents.filter((one) => idOf(one) !== "" && !known.has(idOf(one)));
  } catch (error) {
    if (!(error instanceof FeedFault)) throw error;
    return [];
  }
}

type Page = { value: unknown; next: string | null };

async function readValue(client: FeedClient, address: string): Promise<Page> {
  const { bytes, next } = await client.pageOf(address);
  return { value: jsonOf(bytes), next };
}

/** Returns the first page of a list. Some refuse a key that they do not know, and are asked without it from then on. */
async function readFirst(client: FeedClient, list: URL, reading: Reading): Promise<Page> {
  try {
    return await readValue(client, pageAddress(list, 1, true));
  } catch (error) {
    if (!(error instanceof FeedFault) || ![400, 404, 422, 500].includes(error.status ?? 0)) throw error;
    reading.asksWhole = false;
    return readValue(client, pageAddress(list, 1, false));
  }
}

/** Adds the records of a page that were not there before. False where it has some, and all of them were. */
function addPage(reading: Reading, contents: readonly unknown[], page: number): boolean {
  const fresh = contents.filter((one) => idOf(one) === "" || !reading.seen.has(idOf(one)));
  if (page > 1 && contents.length > 0 && fresh.length === 0) {
    // A feed that says nothing of pages has one, whatever it is asked.
    if (reading.isCounted || page > 2)
      reading.notes.push(`Page ${page} repeats what came before, so the pages after it were not asked for.`);
    return false;
  }
  for (const one of contents) reading.seen.add(idOf(one));
  reading.records.push(...(page > 1 ? fresh : contents));
  return true;
}

type OnPage = (page: number, pages: number | null, count: number) => void;

/** Reads a page of a list, and returns the address of the next one; null at the end of the list. */
async function readPage(
  client: FeedClient,
  list: URL,
  { reading, page, address, onPage }: { reading: Reading; page: number; address: string; onPage: OnPage },
): Promise<string | null> {
  const { value, next: header } = await (page === 1 ? readFirst(client, list, reading) : readValue(client, address));
  const contents = recordsIn(value);
  if (contents === null) throw new FeedFault("There is no list of services at this address.");
  const { pages, items, isFirst, isLast } = paginationOf(value);
  reading.items = items ?? reading.items;
  if (page === 1 && isFirst === false) {
    const earlier = await readNought(client, pageAddress(list, 0, reading.asksWhole), contents);
    for (const one of earlier) reading.seen.add(idOf(one));
    reading.records.push(...earlier);
    reading.before = earlier.length > 0 ? 1 : 0;
  }
  reading.isCounted ||= pages !== null || isLast !== null;
  if (!addPage(reading, contents, page)) return null;
  onPage(page, pages, reading.records.length);
  if (reading.records.length > feedLimits.records || contents.length === 0) return null;
  const following = pageAddress(list, page + 1, reading.asksWhole);
  if (pages !== null) return page >= pages - reading.before ? null : following;
  const next = nextAddress(value, header, list);
  const isOver = isLast === true || next === null || (next === undefined && reading.isLinked);
  reading.isLinked ||= header !== null;
  return isOver ? null : (next ?? following);
}

/** Reads every record of a list, page by page, to its end or to where it can be read. `onPage` hears of each page. */
export async function readList(client: FeedClient, list: URL, onPage: OnPage): Promise<List> {
  const reading: Reading = {
    records: [],
    notes: [],
    seen: new Set(),
    items: null,
    isCounted: false,
    before: 0,
    asksWhole: true,
    isLinked: false,
  };
  const { records, notes } = reading;
  let address: string | null = pageAddress(list, 1, true);
  for (let page = 1; address !== null; page++) {
    try {
      address = await readPage(client, list, { reading, page, address, onPage });
    } catch (error) {
      if (!(error instanceof FeedFault)) throw error;
      const isPastTheEnd = page > 1 && !reading.isCounted && [400, 404, 422].includes(error.status ?? 0);
      if (isPastTheEnd) break;
      return { records, notes, issue: page === 1 ? error.sentence : `Page ${page}: ${error.sentence}` };
    }
    if (records.length > feedLimits.records) {
      const issue = `There are more than ${inFigures(feedLimits.records)} records.`;
      return { records: records.slice(0, feedLimits.records), notes, issue };
    }
    if (address !== null && page >= feedLimits.pages)
      return { records, notes, issue: `There are more than ${inFigures(feedLimits.pages)} pages.` };
  }
  const { items } = reading;
  if (items !== null && items !== records.length)
    notes.push(`The feed says that it has ${inFigures(items)} records, and ${inFigures(records.length)} came.`);
  return { records, notes, issue: null };
}
