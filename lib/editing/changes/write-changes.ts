import { objectOf, textOf } from "../../catalogue/json-values";
import type { Change, ChangeKind } from "./change";
import type { Match } from "./match-items";
import { inWords, type NameOf, toTheLetter } from "./readable";
import { risksOf } from "./risk";
import { textParts } from "./text-parts";

/** What a comparison carries along: how fields and values are named, and the changes found so far. */
export type Compared = { labelOf: (field: string) => string; nameOf: NameOf; changes: Change[] };
/** Where a value stands; `isItem`: whether it is an item of a list. */
export type Place = { field: string; within: readonly string[]; isItem: boolean };

/** Returns the name of an item of a list, at most its first words. None if it has no name. */
export function nameOfItem(item: unknown): string[] {
  const fields = objectOf(item);
  const keys = ["name", "title", "option", "stage", "department", "mode", "field", "description"];
  const name = keys.map((key) => textOf(fields[key])).find(Boolean);
  return name ? [name.length > 60 ? `${name.slice(0, 60).replace(/\s+\S*$/, "")} …` : name] : [];
}

/** Adds a change of one field, in words. A value that came was null before; one that went is null after. */
export function addChange(
  kind: ChangeKind,
  before: unknown,
  after: unknown,
  { field, within }: Place,
  compared: Compared,
): void {
  let [was, is] = [before, after].map((value) => (value === null ? null : inWords(value, field, compared.nameOf)));
  if (kind === "changed" && was === is) [was, is] = [toTheLetter(before, field), toTheLetter(after, field)];
  const isText =
    kind === "changed" && [before, after].every((value) => typeof value === "string" && / \S+ /.test(value));
  compared.changes.push({
    field,
    within,
    kind,
    label: compared.labelOf(field),
    before: was ?? null,
    after: is ?? null,
    parts: isText && was && is ? textParts(was, is) : null,
    risks: kind === "moved" ? [] : risksOf(field, before, after),
  });
}

/** Adds a change that says the order of a list before and now, a line an item, each with its earlier number. */
export function addOrder(
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
    field,
    within,
    label: labelOf(field),
    kind: "moved",
    parts: null,
    risks: [],
    before: before.map(line).join("\n"),
    after: after.map((item, at) => line(item, earlier.get(at))).join("\n"),
  });
}
