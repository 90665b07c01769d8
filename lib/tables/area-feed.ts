import type { BulkChange } from "./bulk-row";

/** How far a feed is read. `pages` is null where it does not say how many there are. */
export type ReadingProgress = { page: number; pages: number | null; records: number };

/** A feed that an area takes in, as its editors see it. */
export type AreaFeed = {
  id: string;
  area: string;
  source: string;
  url: string | null;
  title: string;
  followed: boolean;
  wantedAt: Date | null;
  progress: ReadingProgress | null;
  readAt: Date | null;
  failedSince: Date | null;
  outcome: string;
  importId: string | null;
  unknown: number;
  /** Entries that were made of it, and how many of them wait for somebody because the feed says something new. */
  entries: number;
  waiting: number;
};

/** A field of which a feed says something new. `isOurs`: people here wrote something else than it said before. */
export type WaitingField = { name: string; isOurs: boolean; changes: BulkChange[] };

/**
 * An entry of which a feed says something new, or that it does not have any more (`goneSince`). `latestAt` tells what
 * was looked at: it goes with the answer.
 */
export type WaitingRecord = {
  recordId: string;
  entryId: string;
  name: string;
  goneSince: Date | null;
  latestAt: Date;
  fields: WaitingField[];
};
