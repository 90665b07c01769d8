import type { Area } from "../area";
import { stableId } from "../stable-id";
import type { Terms } from "../terms";
import type { BulkRow, BulkSource, Decision, Decisions, Duplicate, ExistingEntry, SourceRow } from "./bulk-row";
import { kindWords, type Place } from "./column";
import { type Draft, own, textIn, valueAt } from "./draft";
import { duplicateIndex } from "./duplicates";
import { type EntryNames, nameEntries } from "./entry-names";
import { lookOf } from "./look-of";
import { openReferralRecords } from "./open-referral-records";
import { type Proposal, proposeRow } from "./proposal";
import { type HeadIndex, type RowHead, readHead } from "./row-head";

/** What a dry run needs beside the file: whose entries, what is there, what was decided. */
export type BulkAsk = {
  area: Area;
  terms: Terms;
  /** Every entry of the area, whatever its state. */
  existing: readonly ExistingEntry[];
  /** Ids that entries of other areas have, as far as the file names them. */
  takenIds: ReadonlySet<string>;
  decisions: Decisions;
  /** What the ids of new entries and blocks are made of: the same seed gives the same ids. */
  seed: string;
};

/** How many rows come to what. `undecided`: rows that may be about another entry, and nobody has said yet. */
export type BulkCounts = Record<"new" | "change" | "same" | "refused" | "leftOut" | "undecided", number>;

/** A dry run: what every row would do. `ready`: all of it can be done, and there is something to do. */
export type BulkReport = { rows: BulkRow[]; counts: BulkCounts; ready: boolean };

type Known = { source: SourceRow; decision: Decision | null; head: RowHead };

/** Whether a decision takes the row out of what is done. */
const isLeftOut = (decision: Decision | null) => decision?.choice === "leave out" || decision?.choice === "same row";

/** A decision that still means something: what it names is there (`kept`: earlier rows that are not left out). */
function standing(decision: Decision | null, index: HeadIndex, kept: ReadonlySet<number>): Decision | null {
  if (decision?.choice === "same entry" && !index.byId.has(decision.id)) return null;
  if (decision?.choice === "same row" && !kept.has(decision.row)) return null;
  return decision;
}

function readHeads(source: BulkSource, ask: BulkAsk): Known[] {
  const { existing, seed, area, takenIds } = ask;
  const paths = (entry: ExistingEntry) => [entry.slug, ...entry.oldSlugs].map((slug) => `${entry.kind} ${slug}`);
  const index: HeadIndex = {
    ...{ area, takenIds, byId: new Map(existing.map((entry) => [entry.id, entry])) },
    bySlug: new Map(existing.map((entry) => [`${entry.kind} ${entry.slug}`, entry])),
    taken: new Set(existing.flatMap(paths)),
    newEntryId: (row) => stableId(`bulk ${seed} ${row}`),
  };
  const kept = new Set<number>();
  return source.rows.map((row: SourceRow) => {
    const decision = standing(ask.decisions[row.row] ?? null, index, kept);
    if (!isLeftOut(decision)) kept.add(row.row);
    return { source: row, decision, head: readHead(row, decision, index) };
  });
}

/** What rows may call entries: those that are here, those that the file adds, and the names that merged rows had. */
function namesFor(known: readonly Known[], existing: readonly ExistingEntry[]): EntryNames {
  const byRow = new Map(known.map(({ source, head }) => [source.row, head]));
  const ofRows = known.flatMap(({ decision, head }) => {
    if (decision?.choice === "leave out") return [];
    const target = decision?.choice === "same row" ? byRow.get(decision.row) : head;
    return target ? [{ ...head, id: target.id }] : [];
  });
  const ofEntries = existing.map(({ id, kind, slug, content }) => ({
    id,
    kind,
    slug,
    name: textIn(own(content, "name")),
  }));
  return nameEntries([...ofRows, ...ofEntries]);
}

/** The same entry twice in one file: only the first row may change it. */
function refuseSecondRows(known: readonly Known[]): void {
  const rows = new Map<string, number>();
  for (const { source, decision, head } of known) {
    if (isLeftOut(decision)) continue;
    const first = rows.get(head.id);
    if (first === undefined) rows.set(head.id, source.row);
    else {
      const message = `Row ${first} is about the same entry. Keep one of them.`;
      head.issues.push({ field: "id", message, stops: true, column: "id" });
    }
    if (head.base?.state !== "submitted") continue;
    const message = "This entry waits for somebody to check it. Change it when it is published or sent back.";
    head.issues.push({ field: "id", message, stops: true, column: "id" });
  }
}

type Proposed = Known & Proposal;

/** Looks for entries and earlier rows that each row may be about that has no id or slug of one. */
function findDuplicates(proposed: readonly Proposed[], existing: readonly ExistingEntry[]): Map<number, Duplicate[]> {
  const drafts = new Map<string, Draft>();
  for (const { id, content } of existing) drafts.set(id, content as Draft);
  for (const { head, draft } of proposed) drafts.set(head.id, draft);
  const postcodeOfPlace = (id: string) => textIn(valueAt(drafts.get(id) ?? {}, "address.postal_code"));
  const look = (kind: ExistingEntry["kind"], draft: Draft) => lookOf(kind, draft, postcodeOfPlace);
  const shown = (draft: Draft, looks: ReturnType<typeof look>) => ({
    name: textIn(own(draft, "name")),
    provider: textIn(own(drafts.get(looks.provider ?? "") ?? {}, "name")) || null,
    postcode: looks.postcodes[0] ?? null,
  });
  const index = duplicateIndex<Duplicate>();
  for (const { id, kind } of existing) {
    const draft = drafts.get(id) ?? {};
    const looks = look(kind, draft);
    index.add(looks, { ...shown(draft, looks), id, row: null });
  }
  const found = new Map<number, Duplicate[]>();
  for (const { source, decision, head, draft } of proposed) {
    if (head.base && decision?.choice !== "same entry") continue;
    const looks = look(head.kind, draft);
    found.set(source.row, index.find(looks));
    if (!head.base && !isLeftOut(decision)) index.add(looks, { ...shown(draft, looks), id: null, row: source.row });
  }
  return found;
}

function outcomeOf({ decision, head, changes }: Proposed, refused: boolean): BulkRow["outcome"] {
  if (isLeftOut(decision)) return "left out";
  if (refused) return "refused";
  if (!head.base) return "new";
  return changes.length > 0 ? "change" : "same";
}

/**
 * What every row of a file would do, in the order of the file. Nothing is done. The same file, entries and decisions give
 * the same report.
 */
export function bulkReport(source: BulkSource, ask: BulkAsk): BulkReport {
  const known = readHeads(source, ask);
  refuseSecondRows(known);
  const names = namesFor(known, ask.existing);
  const records = source.format === "csv" ? new Map() : recordsOf(ask);
  const proposed = known.map((one): Proposed => {
    const { head, decision, source: row } = one;
    let number = 0;
    const newId = () => stableId(`bulk ${ask.seed} ${row.row} ${number++}`);
    const at: Place = { kind: head.kind, area: ask.area, terms: ask.terms, names, newId };
    return {
      ...one,
      ...proposeRow(row, head, at, records.get(head.id)?.record ?? {}, decision?.choice === "same entry"),
    };
  });
  const duplicates = findDuplicates(proposed, ask.existing);
  const rows = proposed.map((one): BulkRow => {
    const { source: row, decision, head, draft, changes } = one;
    const issues = [...head.issues, ...one.issues];
    return {
      ...{ row: row.row, id: head.id, kind: head.kind, slug: head.slug, decision, content: draft, changes, issues },
      outcome: outcomeOf(
        one,
        issues.some(({ stops }) => stops),
      ),
      name: textIn(own(draft, "name")) || `${kindWords[head.kind]} without a name`,
      duplicates: duplicates.get(row.row) ?? [],
    };
  });
  return { rows, ...summary(rows) };
}

const recordsOf = ({ existing, area, terms }: BulkAsk) =>
  openReferralRecords(
    existing.map(({ id, kind, slug, content }) => ({ id, area: area.slug, kind, slug, published_at: "", content })),
    terms,
  );

/** Whether somebody still has to say if a row is about an entry that it looks like. */
export const isUndecided = ({ outcome, duplicates, decision }: BulkRow): boolean =>
  outcome === "new" && duplicates.length > 0 && decision === null;

function summary(rows: readonly BulkRow[]): Pick<BulkReport, "counts" | "ready"> {
  const count = (outcome: BulkRow["outcome"]) => rows.filter((row) => row.outcome === outcome).length;
  const counts = {
    ...{ new: count("new"), change: count("change"), same: count("same"), refused: count("refused") },
    ...{ leftOut: count("left out"), undecided: rows.filter(isUndecided).length },
  };
  const ready = counts.refused === 0 && counts.undecided === 0 && counts.new + counts.change > 0;
  return { counts, ready };
}
