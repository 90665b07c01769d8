import { isDeepStrictEqual } from "node:util";
import { withEasyReadMark } from "../catalogue/easy-read";
import { kindWords } from "../catalogue/entry";
import { isJsonObject, type JsonObject, ownValue, scalarText, valueAt } from "../catalogue/json-values";
import { labelOfField } from "../editing/form/field-path";
import type { BulkChange, BulkIssue, SourceRow } from "./bulk-row";
import { cellInWords, labelOfColumn } from "./cell-words";
import { fieldsIn, type Place } from "./column";
import { columnsFor, findColumn } from "./columns";
import { draftIssues } from "./draft-issues";
import { noteFeed } from "./feed-origins";
import { fillFromCells } from "./fill-cells";
import { fillFromRecord } from "./fill-record";
import { saidIn } from "./find-base";
import { putOnMap } from "./on-the-map";
import { ownArea } from "./place-columns";
import type { RowHead } from "./row-head";

/** What a row would make of an entry. */
export type Proposal = { draft: JsonObject; changes: BulkChange[]; issues: BulkIssue[] };

/**
 * Returns what the new draft says otherwise than the old, column by column. Fields of which no column shows the change
 * follow (the source of a fact, a file of Open Referral).
 */
export function changesBetween(before: JsonObject, after: JsonObject, at: Place): BulkChange[] {
  const all = new Set([...Object.keys(before), ...Object.keys(after)]);
  const changed = new Set([...all].filter((field) => !isDeepStrictEqual(before[field], after[field])));
  const shown = new Set<string | undefined>();
  const atAfter: Place = { ...at, before: after };
  const cells = columnsFor(at.kind, [before, after]).flatMap((column) => {
    if (fieldsIn(column, at.kind).every((field) => !changed.has(field.split(".")[0] ?? ""))) return [];
    const [old, now] = [column.read(before, at), column.read(after, atAfter)];
    if (old === now) return [];
    for (const field of fieldsIn(column, at.kind)) shown.add(field.split(".")[0]);
    const label = labelOfColumn(column, at.kind);
    const words = [cellInWords(column, old, before, at), cellInWords(column, now, after, atAfter)] as const;
    return [{ field: column.name, label, before: words[0], after: words[1] }];
  });
  const others = [...changed]
    .filter((field) => !shown.has(field))
    .map((field) => ({ field, label: labelOfField(at.kind, field), before: "", after: "" }));
  return [...cells, ...others];
}

/** What to do about an entry without a name: often its slug has a slip, and it is none that is here. */
function nameless(source: SourceRow, { base, kind }: RowHead): string {
  const slug = saidIn(source, "slug");
  if (base || slug === "") return "Give it a name.";
  return `No ${kindWords[kind]} here has the slug “${slug}”. Put the slug right, or give it a name to make a new one.`;
}

/** What must be put right by choosing on the desk, in the words of a file: what may be written in the cell. */
function inWordsOfFile(issue: BulkIssue): BulkIssue {
  const column = issue.column === null ? null : findColumn(issue.column);
  if (column === null || !/^(Choose|Tick) /.test(issue.message)) return issue;
  return { ...issue, message: `${issue.message} In the file: ${column.about}` };
}

const postcodeOf = (draft: JsonObject) => scalarText(valueAt(draft, "address.postal_code"));

/**
 * Returns the entry that a row would make, from the entry that it is about or from nothing when it is new. `before` is
 * the record that the entry is exported as, for a row of Open Referral.
 */
export function proposeRow(
  source: SourceRow,
  head: RowHead,
  world: Omit<Place, "before">,
  before: Readonly<JsonObject>,
): Proposal {
  const old: JsonObject = isJsonObject(head.base?.content) ? head.base.content : {};
  const at: Place = { ...world, before: old };
  const draft = structuredClone(old);
  const stops =
    "cells" in source ? fillFromCells(draft, source.cells, at) : fillFromRecord(draft, source.record, before, at);
  if ("record" in source) noteFeed(draft, old, source.record, at);
  if (scalarText(ownValue(draft, "name")) === "" && stops.every(({ field }) => field !== "name")) {
    stops.push({ field: "name", message: nameless(source, head), stops: true, column: "name" });
  }
  const isOffer = at.kind === "service" || at.kind === "guide";
  if (!head.base && isOffer && !Array.isArray(draft.service_areas)) draft.service_areas = [ownArea(at.area, at.newId)];
  const hasMoved = at.kind === "location" && postcodeOf(old) !== postcodeOf(draft);
  const ofMap = hasMoved ? putOnMap(draft) : [];
  if (!isDeepStrictEqual(ownValue(old, "easy_read"), ownValue(draft, "easy_read")))
    Object.assign(draft, withEasyReadMark(draft));
  const ofDraft = draftIssues(draft, at);
  const later = [...ofMap, ...("cells" in source ? ofDraft.map(inWordsOfFile) : ofDraft)];
  const changes = changesBetween(old, draft, at);
  if (head.base?.state === "submitted" && changes.length > 0) {
    const message = "This entry waits for somebody to check it. Change it when it is published or sent back.";
    stops.push({ field: "id", message, stops: true, column: "id" });
  }
  return {
    draft,
    changes,
    issues: [...stops, ...later.filter(({ field }) => stops.every((stop) => stop.field !== field))],
  };
}
