import type { EntryKind } from "../catalogue/entry";
import type { Issue } from "../catalogue/issue";
import type { JsonObject } from "../catalogue/json-values";

/**
 * One row as it was read: cells of a CSV file by column, or an object of Open Referral. `row` is its number for people.
 */
export type SourceRow = { row: number } & (
  | { cells: Readonly<Record<string, string>> }
  | { kind: EntryKind; record: Readonly<JsonObject> }
);

/**
 * A file as it was read; this is kept between two steps. `columns` are those of ours that a CSV file has. A row has
 * only the cells that are filled, because most of some hundred columns are empty in most rows.
 */
export type BulkSource =
  | { format: "csv"; columns: string[]; rows: { row: number; cells: Record<string, string> }[] }
  | { format: "open-referral"; feed?: FeedOrigin; rows: { row: number; kind: EntryKind; record: JsonObject }[] };

/**
 * Whose feed rows are from. `id`: the feed, as the database knows it. `title` and `url` are shown to readers as the
 * source of what is taken over, with the day on which it was read.
 */
export type FeedOrigin = { id: string; title: string; url: string | null; retrieved: string };

/** What a feed said of an entry when somebody last dealt with it, by the id of the record. */
export type SeenRecords = ReadonlyMap<string, { entryId: string; record: JsonObject }>;

/** Returns a row with the empty cells of its file, too: those empty their fields. */
export const withEmptyCells = (row: SourceRow, source: BulkSource): SourceRow =>
  "cells" in row && source.format === "csv"
    ? { row: row.row, cells: Object.fromEntries(source.columns.map((name) => [name, row.cells[name] ?? ""])) }
    : row;

/**
 * Something to put right in a row. `stops`: no draft can be made of the row before; else it may be put right in the
 * draft, and only publishing waits for it. `column` is the column of a CSV file that it is about.
 */
export type BulkIssue = Issue & { stops: boolean; column: string | null };

/** An entry that is here already, with its newest words: those of its draft if it has one. */
export type ExistingEntry = {
  id: string;
  kind: EntryKind;
  slug: string;
  oldSlugs: readonly string[];
  /** A submitted edition waits for somebody else and cannot be changed. */
  state: "draft" | "submitted" | "published" | "withdrawn";
  content: unknown;
};

/** What a person answered about a row that looks like another one. */
export type Decision =
  | { choice: "same entry"; id: string }
  | { choice: "same row"; row: number }
  | { choice: "another" }
  | { choice: "leave out" };

/** By row number. */
export type Decisions = Readonly<Record<number, Decision>>;

/** An entry, or an earlier row of the file, that a row may be about. */
export type Duplicate = { name: string; provider: string | null; postcode: string | null } & (
  | { id: string; row: null }
  | { id: null; row: number }
);

/**
 * What a field says before and after, in the words of the desk's form. `field` is a column, or a field that has no
 * column; `label` is what the form calls it.
 */
export type BulkChange = { field: string; label: string; before: string; after: string };

/**
 * What a row comes to. "new" and "change" become drafts; "same" changes nothing; "refused" has an issue that stops it;
 * "left out" was left out by a decision.
 */
export type BulkRow = {
  row: number;
  outcome: "new" | "change" | "same" | "refused" | "left out";
  id: string;
  kind: EntryKind;
  slug: string;
  name: string;
  content: JsonObject;
  changes: BulkChange[];
  issues: BulkIssue[];
  duplicates: Duplicate[];
  decision: Decision | null;
  /** Fields of a record of a feed that say something else here: what the council wrote stays. */
  kept: string[];
};
