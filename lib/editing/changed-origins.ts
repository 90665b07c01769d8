import { isDeepStrictEqual } from "node:util";
import { deepest, isJsonObject, type JsonObject, listOf, objectOf, pathTo, textOf } from "../catalogue/json-values";

/**
 * A fact that has changed while its origin stayed. The origin is the titles of its old sources, its note for readers
 * ("" for none) and its date as given ("" for none). `field` is its path in the content. `about` is the field that it
 * is about, which is another one for a row of `facts`.
 */
export type ChangedOrigin = { field: string; about: string; sources: string[]; note: string; date: string };

/** The keys that say where a block comes from, and not what it says. */
const originKeys = new Set(["id", "sources", "note", "needs_review", "as_of"]);

const dateOf = (block: JsonObject) => textOf(block.as_of) || textOf(block.date);

const hasOrigin = (value: unknown): value is JsonObject =>
  isJsonObject(value) && (listOf(value.sources).length > 0 || textOf(value.note) !== "" || textOf(value.as_of) !== "");

const isNothing = (value: unknown) =>
  value === null || value === undefined || value === "" || (Array.isArray(value) && value.length === 0);

/** What a value says, without where it comes from, and without the blocks inside it that say that for themselves. */
function wordsOf(value: unknown, isWhole: boolean, depth = 0): unknown {
  if (depth > deepest) return null;
  if (Array.isArray(value)) return value.map((item) => wordsOf(item, isWhole, depth + 1));
  if (!isJsonObject(value)) return typeof value === "string" ? value.trim() : value;
  if (!isWhole && depth > 0 && hasOrigin(value)) return null;
  const said = Object.entries(value).filter(([key, inner]) => !originKeys.has(key) && !isNothing(inner));
  return Object.fromEntries(said.map(([key, inner]) => [key, wordsOf(inner, isWhole, depth + 1)]));
}

const saysTheSame = (before: unknown, after: unknown, isWhole: boolean) =>
  isDeepStrictEqual(wordsOf(before, isWhole), wordsOf(after, isWhole));

const restsOnTheSame = (before: JsonObject, after: JsonObject) =>
  isDeepStrictEqual(listOf(before.sources), listOf(after.sources)) &&
  textOf(before.note) === textOf(after.note) &&
  dateOf(before) === dateOf(after);

/** Returns every block of `after` that was in `before` too, with its path. Items of lists are known by their id. */
function* pairs(
  before: unknown,
  after: unknown,
  at = "",
  depth = 0,
): Generator<[path: string, was: JsonObject, is: JsonObject]> {
  if (depth > deepest) return;
  if (Array.isArray(after)) {
    const old = new Map(listOf(before).map((item) => [objectOf(item).id, item]));
    for (const [index, item] of after.entries()) {
      const id = objectOf(item).id;
      if (typeof id === "string") yield* pairs(old.get(id), item, pathTo(at, index), depth + 1);
    }
  } else if (isJsonObject(after) && isJsonObject(before)) {
    if (at !== "") yield [at, before, after];
    for (const [key, inner] of Object.entries(after)) yield* pairs(before[key], inner, pathTo(at, key), depth + 1);
  }
}

/**
 * Returns the value of the field that a fact is about: facts name it without the end of its key ("organization" for
 * "organization_id").
 */
const valueFor = (content: JsonObject, field: string): unknown =>
  content[field] ?? content[`${field}_id`] ?? content[`${field.replace(/s$/, "")}_ids`];

/**
 * Returns the facts that were changed while their source, their note for readers and their date stayed. An editor has
 * to say where they come from now, because readers would be told that the new words stand in the old source. They are
 * in the order of the content. Facts that were added or removed are not among them. Both contents may hold anything.
 */
export function changedOrigins(before: unknown, after: unknown): ChangedOrigin[] {
  const [was, is] = [objectOf(before), objectOf(after)];
  const titles = new Map(listOf(is.sources).map((one) => [objectOf(one).key, textOf(objectOf(one).title)]));
  const changed: ChangedOrigin[] = [];
  for (const [field, old, now] of pairs(was, is)) {
    if (/^sources\b/.test(field) || !restsOnTheSame(old, now)) continue;
    const isFact = /^facts\.\d+$/.test(field);
    const about = isFact ? textOf(now.field) : field;
    const isChanged = isFact
      ? !saysTheSame(valueFor(was, about), valueFor(is, about), true)
      : hasOrigin(now) && !saysTheSame(old, now, false);
    if (!isChanged) continue;
    const sources = listOf(now.sources).flatMap((key) => titles.get(key) ?? []);
    changed.push({ field, about, sources, note: textOf(now.note), date: dateOf(now) });
  }
  return changed;
}
