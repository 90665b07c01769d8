import type { Change, ChangeKind } from "./changes/change";
import { keysOf } from "./changes/field-order";
import { type Match, matchItems } from "./changes/match-items";
import { inWords, isNothing, type NameOf, tidyText, toTheLetter } from "./changes/readable";
import { risksOf } from "./changes/risk";
import { textParts } from "./changes/text-parts";
import { deepest, type Fields, fieldsOf, isFields, listOf, pathTo, textOf } from "./draft-values";

export type { Change, ChangeKind } from "./changes/change";
export type { NameOf } from "./changes/readable";
export { type Risk, riskInWords } from "./changes/risk";
export { foldedParts, type TextPart } from "./changes/text-parts";

/**
 * What changed between two contents of an entry, field by field in the order of the schemas; nothing when they say the same. Both
 * may hold anything (drafts do), and an entry without an earlier content gives null. Items of lists are known by their id: one
 * that was put in moves no other, and what changed inside one is a change of that field alone. "" and null and an empty list
 * are all nothing.
 *
 * `labelOf` names a field for people. `nameOf` names what a value stands for, such as the entry of an id or the term of a slug;
 * without it they are shown as they are.
 */
export function compareContents(
  before: unknown | null,
  after: unknown,
  labelOf: (field: string) => string,
  nameOf: NameOf = () => null,
): Change[] {
  const changes: Change[] = [];
  const compared: Compared = { labelOf, nameOf, changes };
  const [was, is] = [pruned(before), pruned(after)];
  const place = { field: "", within: [], isItem: false };
  if ([was, is].every((one) => one === null || isFields(one)))
    compareFields(fieldsOf(was), fieldsOf(is), place, compared);
  else compareValues(was, is, place, compared);
  return changes;
}

/** Whether a publisher should look at a change twice before it goes live (rule CS-2); `risks` says why. */
export const isRisky = (change: Pick<Change, "risks">): boolean => change.risks.length > 0;

type Compared = { labelOf: (field: string) => string; nameOf: NameOf; changes: Change[] };
type Place = { field: string; within: readonly string[]; isItem: boolean };

/** What lies deeper than any content is nobody's words; comparing it could only exhaust the process. */
function pruned(value: unknown, depth = 0): unknown {
  if (typeof value !== "object" || value === null) return value ?? null;
  if (depth > deepest) return null;
  if (Array.isArray(value)) return value.map((item) => pruned(item, depth + 1));
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, pruned(inner, depth + 1)]));
}

function compareFields(before: Fields, after: Fields, { field, within }: Place, compared: Compared): void {
  for (const key of keysOf(before, after)) {
    if (key === "id") continue;
    const [was, is] = [before, after].map((one) => (Object.hasOwn(one, key) ? one[key] : null));
    compareValues(was, is, { field: pathTo(field, key), within, isItem: false }, compared);
  }
}

/** Lists and groups of fields are taken apart; what is one thing to a reader (an item that came or went, ages) stays whole. */
function compareValues(before: unknown, after: unknown, place: Place, compared: Compared): void {
  const [came, went] = [isNothing(before), isNothing(after)];
  if (came && went) return;
  const isEach = (is: (value: unknown) => boolean) => (came || is(before)) && (went || is(after));
  const isWhole = /(?:^|\.)ages$/.test(place.field) || (place.isItem && (came || went));
  if (isEach(Array.isArray)) compareLists(listOf(before), listOf(after), place, compared);
  else if (isEach(isFields) && !isWhole) compareFields(fieldsOf(before), fieldsOf(after), place, compared);
  else if (came && before !== false) add("added", null, after, place, compared);
  else if (went && after !== false) add("removed", before, null, place, compared);
  else if (!isSame(before, after)) add("changed", before, after, place, compared);
}

const isSame = (before: unknown, after: unknown): boolean => {
  if (typeof before === "string" && typeof after === "string") return tidyText(before) === tidyText(after);
  if (isFields(before) && isFields(after)) {
    return keysOf(before, after).every((key) => {
      const unsaid = key === "maximum_age_inclusive" ? true : null;
      const [was, is] = [before[key] ?? unsaid, after[key] ?? unsaid];
      return isSame(was, is) || (isNothing(was) && isNothing(is));
    });
  }
  return before === after;
};

function compareLists(before: readonly unknown[], after: readonly unknown[], place: Place, compared: Compared): void {
  const { matches, moved, removed, added } = matchItems(before, after);
  if (![...before, ...after].some((item) => typeof item === "object" && item !== null)) {
    const gone = removed.map((at) => before[at]);
    const come = added.map((at) => after[at]);
    if (!isNothing(gone)) add("removed", gone, null, place, compared);
    if (!isNothing(come)) add("added", null, come, place, compared);
    if (moved) add("moved", before, after, place, compared);
    return;
  }
  if (moved) addOrder(before, after, matches, place, compared);
  for (const at of removed) compareItem(before[at], null, at, place, compared);
  const earlier = new Map(matches.map((match) => [match.after, before[match.before]]));
  for (const [at, item] of after.entries()) compareItem(earlier.get(at) ?? null, item, at, place, compared);
}

function compareItem(before: unknown, after: unknown, at: number, place: Place, compared: Compared): void {
  const within = [...place.within, ...nameOfItem(after ?? before)];
  compareValues(before, after, { field: pathTo(place.field, at), within, isItem: true }, compared);
}

/** Says the order of a list before and now, a line an item, each with its earlier number. */
function addOrder(
  before: readonly unknown[],
  after: readonly unknown[],
  matches: readonly Match[],
  { field, within }: Place,
  { labelOf, changes }: Compared,
): void {
  const earlier = new Map(matches.map((match) => [match.after, match.before]));
  const line = (item: unknown, at: number | undefined) =>
    `${at === undefined ? "new" : at + 1}. ${nameOfItem(item)[0] ?? "without a name"}`;
  changes.push({
    ...{ field, within, label: labelOf(field), kind: "moved", parts: null, risks: [] },
    before: before.map(line).join("\n"),
    after: after.map((item, at) => line(item, earlier.get(at))).join("\n"),
  });
}

/** What an item of a list is called, if anything; at most its first words. */
function nameOfItem(item: unknown): string[] {
  const fields = fieldsOf(item);
  const keys = ["name", "title", "option", "stage", "department", "mode", "field", "description"];
  const name = keys.map((key) => textOf(fields[key])).find(Boolean);
  return name ? [name.length > 60 ? `${name.slice(0, 60).replace(/\s+\S*$/, "")} …` : name] : [];
}

function add(kind: ChangeKind, before: unknown, after: unknown, { field, within }: Place, compared: Compared): void {
  let [was, is] = [before, after].map((value) => (value === null ? null : inWords(value, field, compared.nameOf)));
  if (kind === "changed" && was === is) [was, is] = [toTheLetter(before, field), toTheLetter(after, field)];
  const isText =
    kind === "changed" && [before, after].every((value) => typeof value === "string" && / \S+ /.test(value));
  compared.changes.push({
    ...{ field, within, kind, label: compared.labelOf(field), before: was ?? null, after: is ?? null },
    parts: isText && was && is ? textParts(was, is) : null,
    risks: kind === "moved" ? [] : risksOf(field, before, after),
  });
}
