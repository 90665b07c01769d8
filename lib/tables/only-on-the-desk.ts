import type { EntryKind } from "../catalogue/entry";
import { isJsonObject, type JsonObject, objectsIn, valueAt } from "../catalogue/json-values";
import { labelOfField } from "../editing/form/field-path";
import { fieldsIn } from "./column";
import { columnsOf } from "./columns";
import { familiesOf } from "./families";
import { mostNumbered, placesOf } from "./numbered";

/** What stands for itself and is not said to anybody: ids, names made from names, and the country of an address. */
const silent = new Set(["id", "key", "slug", "country"]);

/** Where a fact comes from and whether it was confirmed: what a cell never holds, whatever its column stands for. */
const provenance = new Set(["sources", "needs_review"]);

const isSaid = (value: unknown) => value !== null && value !== undefined && value !== "" && value !== false;

/** Returns the dotted paths of everything that a draft says. */
function* saidIn(value: unknown, path: readonly string[] = []): Generator<readonly string[]> {
  if (Array.isArray(value)) {
    for (const [index, one] of value.entries()) yield* saidIn(one, [...path, String(index)]);
  } else if (isJsonObject(value)) {
    for (const [name, inner] of Object.entries(value)) if (!silent.has(name)) yield* saidIn(inner, [...path, name]);
  } else if (isSaid(value)) yield path;
}

const patternsByKind = new Map<EntryKind, ReadonlySet<string>>();

/** Returns the fields that columns stand for, as their columns name them. */
function patternsOf(kind: EntryKind): ReadonlySet<string> {
  if (!patternsByKind.has(kind))
    patternsByKind.set(kind, new Set(columnsOf(kind).flatMap((one) => fieldsIn(one, kind))));
  return patternsByKind.get(kind) as ReadonlySet<string>;
}

/**
 * A path with the number that columns give a block for its place in its list: "contacts.0.name" is "contacts.#1.name".
 */
export function numberedPath(kind: EntryKind, draft: JsonObject, path: string): string {
  for (const family of familiesOf(kind)) {
    if (!path.startsWith(`${family.list}.`)) continue;
    const [place = "", ...rest] = path.slice(family.list.length + 1).split(".");
    const number = placesOf(family, draft).indexOf(Number(place)) + 1;
    if (/^\d+$/.test(place) && number > 0) return [family.list, `#${number}`, ...rest].join(".");
  }
  return path;
}

/**
 * Whether a column, or a part of one, stands for a path with numbers. Blocks beyond the last number are counted apart.
 */
const isHeld = (patterns: ReadonlySet<string>, path: string): boolean => {
  const steps = path.split(".");
  if (steps.some((step) => step.startsWith("#") && Number(step.slice(1)) > mostNumbered)) return true;
  return steps.some((_, end) => patterns.has(steps.slice(0, end + 1).join(".")));
};

/** What these words are called in the form, without numbers: "Facts". */
const labelOf = (kind: EntryKind, path: string) => labelOfField(kind, path).replace(/, \d+(?=:|$)/g, "");

/**
 * Returns the fields of an entry that no column holds, in words for their cell: "Facts; where each part comes from".
 * Empty when the columns hold all of it. The columns of a list that is named in a cell (places) hold the fields beside
 * the name.
 */
export function onlyOnTheDesk(kind: EntryKind, draft: JsonObject): string {
  const patterns = patternsOf(kind);
  const words = new Set<string>();
  for (const family of familiesOf(kind)) {
    const more = objectsIn(valueAt(draft, family.list)).length - mostNumbered;
    if (more > 0) words.add(`${more} more: ${family.title}`);
  }
  for (const path of saidIn(draft)) {
    const [top = ""] = path;
    // The list of sources itself has columns; the keys that a fact cites them by have none.
    const cites = path.slice(1).some((name) => provenance.has(name));
    if (cites && top !== "facts") words.add("where each part comes from");
    else if (!isHeld(patterns, numberedPath(kind, draft, path.join(".")))) words.add(labelOf(kind, top));
  }
  return [...words].join("; ");
}
