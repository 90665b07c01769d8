import { kindWords } from "../catalogue/entry";
import { isJsonObject, ownValue, scalarText } from "../catalogue/json-values";
import { stableId } from "../catalogue/stable-id";
import type { BulkAsk } from "./bulk-ask";
import { type BulkRow, type BulkSource, withEmptyCells } from "./bulk-row";
import { deskRecords } from "./desk-records";
import { findDuplicates, type Proposed } from "./find-duplicates";
import { isLeftOut, namesFor, readHeads, refuseSecondRows } from "./known-rows";
import { proposeRow } from "./proposal";
import { threeWay } from "./three-way";

/** How many rows come to what. `undecided`: rows that may be about another entry, and nobody has said yet. */
export type BulkCounts = Record<"new" | "change" | "same" | "refused" | "leftOut" | "undecided", number>;

/** A dry run: what every row would do. `ready`: all of it can be done, and there is something to do. */
export type BulkReport = { rows: BulkRow[]; counts: BulkCounts; ready: boolean };

/**
 * Filled cells that are worked out between two pauses of `bulkSteps`, about; a row of Open Referral counts as twenty.
 */
const cellsInStep = 1_000;

function outcomeOf({ decision, head, changes }: Proposed, refused: boolean): BulkRow["outcome"] {
  if (isLeftOut(decision)) return "left out";
  if (refused) return "refused";
  if (!head.base) return "new";
  return changes.length > 0 ? "change" : "same";
}

/**
 * Returns a report of what every row of a file would do, in the order of the file. Nothing is done. The same file,
 * entries and decisions give the same report. Pauses (`yield`) every thousand cells: a whole file takes more than a
 * second, and a server draws other people's pages in the pauses.
 */
export function* bulkSteps(source: BulkSource, ask: BulkAsk): Generator<undefined, BulkReport> {
  const known = readHeads(source, ask);
  refuseSecondRows(known);
  const names = namesFor(known, ask.existing);
  const feed = source.format === "csv" ? undefined : source.feed;
  const records = source.format === "csv" || feed ? new Map() : recordsOf(ask);
  const proposed: Proposed[] = [];
  let cells = 0;
  for (const one of known) {
    const { head, decision, source: row } = one;
    let number = 0;
    const newId = () => stableId(`bulk ${ask.seed} ${row.row} ${number++}`);
    const isMerged = decision?.choice === "same entry";
    const world = { kind: head.kind, area: ask.area, terms: ask.terms, names, today: ask.today, newId, isMerged };
    const at = feed ? { ...world, feed } : world;
    const old = isJsonObject(head.base?.content) ? head.base.content : {};
    const seen = "record" in row ? (ask.seen?.get(scalarText(ownValue(row.record, "id")))?.record ?? null) : null;
    const { before, kept } =
      feed && "record" in row
        ? threeWay(old, row.record, seen, { ...at, before: old })
        : { before: records.get(head.id)?.record ?? {}, kept: [] };
    proposed.push({ ...one, kept, ...proposeRow(withEmptyCells(row, source), head, at, before) });
    cells += "cells" in row ? Object.keys(row.cells).length : 20;
    if (cells < cellsInStep) continue;
    cells = 0;
    yield;
  }
  const duplicates = yield* findDuplicates(proposed, ask.existing);
  const rows = proposed.map((one): BulkRow => {
    const { source: row, decision, head, draft, changes, kept } = one;
    const issues = [...head.issues, ...one.issues];
    return {
      row: row.row,
      id: head.id,
      kind: head.kind,
      slug: head.slug,
      decision,
      content: draft,
      kept,
      changes,
      issues,
      outcome: outcomeOf(
        one,
        issues.some(({ stops }) => stops),
      ),
      name: scalarText(ownValue(draft, "name")) || `A ${kindWords[head.kind]} without a name`,
      duplicates: duplicates.get(row.row) ?? [],
    };
  });
  return { rows, ...summary(rows) };
}

/** `bulkSteps` without a pause. */
export function bulkReport(source: BulkSource, ask: BulkAsk): BulkReport {
  const steps = bulkSteps(source, ask);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

const recordsOf = ({ existing, area, terms }: BulkAsk) =>
  deskRecords(
    existing.map(({ id, kind, slug, content }) => ({ id, area: area.slug, kind, slug, published_at: "", content })),
    terms,
  );

/** Returns whether somebody still has to say if a row is about an entry that it looks like. */
export const isUndecided = ({ outcome, duplicates, decision }: BulkRow): boolean =>
  outcome === "new" && duplicates.length > 0 && decision === null;

function summary(rows: readonly BulkRow[]): Pick<BulkReport, "counts" | "ready"> {
  const count = (outcome: BulkRow["outcome"]) => rows.filter((row) => row.outcome === outcome).length;
  const counts = {
    new: count("new"),
    change: count("change"),
    same: count("same"),
    refused: count("refused"),
    leftOut: count("left out"),
    undecided: rows.filter(isUndecided).length,
  };
  const ready = counts.refused === 0 && counts.undecided === 0 && counts.new + counts.change > 0;
  return { counts, ready };
}
