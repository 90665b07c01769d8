import type { Area } from "../catalogue/area";
import type { Terms } from "../catalogue/terms";
import type { Decisions, ExistingEntry, SeenRecords } from "./bulk-row";

/** What a dry run needs beside the file: whose entries, what is there, what was decided. */
export type BulkAsk = {
  area: Area;
  terms: Terms;
  /** Every entry of the area, whatever its state. */
  existing: readonly ExistingEntry[];
  /** Ids that entries of other areas have, as far as the file names them. */
  takenIds: ReadonlySet<string>;
  decisions: Decisions;
  /** What the feed of these rows said before; none for a file of the desk. */
  seen?: SeenRecords;
  /** Today in the United Kingdom, "2026-11-21". */
  today: string;
  /** What the ids of new entries and blocks are made of: the same seed gives the same ids. */
  seed: string;
};
