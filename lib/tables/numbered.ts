import { isDeepStrictEqual } from "node:util";
import { isJsonObject, type JsonObject, putAt, valueAt } from "../catalogue/json-values";
import { type Column, everyKind, type Kinds, type Place } from "./column";
import { textColumn } from "./field-columns";

/** How many blocks of a list have columns: contact_40_name is the last. What is beyond them is changed on the desk. */
export const mostNumbered = 40;

/** A list of blocks of which each has columns with its number: contact_2_name, contact_3_name. */
export type Family = {
  /** What the names of its columns begin with. */
  prefix: string;
  /** What it is, for the page that explains the columns. */
  title: string;
  about: string;
  /** Where the list stands in the content. */
  list: string;
  kinds: Kinds;
  /** What one block says, as columns of the block itself. */
  columns: readonly Column[];
  /** Names that columns of the first block have instead: those that files had before. */
  first?: Readonly<Record<string, string>>;
  /**
   * Which block is number 1, 2, …: its place in the list, −1 where there is none. Without it, the order of the list.
   */
  order?: (blocks: readonly unknown[]) => number[];
  /**
   * If set, this column owns the list: numbered columns edit its items, but never add or remove them.
   */
  listedIn?: string;
  /** A block of which nothing is said yet. Without it, a block that has nothing but an id. */
  blank?: (at: Place) => JsonObject;
  /** Columns that a downloaded file has for every block that is there, also where nobody fills them. */
  offered?: readonly string[];
  /** Whether a downloaded file has the columns for one block more than there is. */
  hasSpare?: boolean;
};

const blankOf = ({ blank }: Family, at: Place): JsonObject => blank?.(at) ?? { id: at.newId() };

const listAt = (draft: JsonObject, { list }: Family): readonly unknown[] => {
  const found = valueAt(draft, list);
  return Array.isArray(found) ? found : [];
};

const inOrder = (blocks: readonly unknown[]) => blocks.flatMap((block, at) => (isJsonObject(block) ? at : []));

/** Returns the places in its list that blocks number 1, 2, … have; −1 where there is none. */
export const placesOf = (family: Family, draft: JsonObject): number[] =>
  (family.order ?? inOrder)(listAt(draft, family));

const kept = new WeakMap<JsonObject, Map<Family, number[]>>();

/** Returns the places in an entry as its row found it. Nobody changes that, and each cell of the row asks. */
function placesBefore(family: Family, { before }: Place): number[] {
  const known = kept.get(before) ?? new Map<Family, number[]>();
  const places = known.get(family) ?? placesOf(family, before);
  kept.set(before, known.set(family, places));
  return places;
}

/** Returns the block of this number; null when there is none. */
function blockAt(family: Family, draft: JsonObject, number: number, at: Place): JsonObject | null {
  const places = draft === at.before ? placesBefore(family, at) : placesOf(family, draft);
  const block = listAt(draft, family)[places[number - 1] ?? -1];
  return isJsonObject(block) ? block : null;
}

/**
 * The block of this number as the row found the entry, made at the end of the list when there was none, or when a row
 * is merged into an entry that its writer did not know of.
 */
function blockToFill(family: Family, draft: JsonObject, number: number, at: Place): JsonObject {
  const before = listAt(at.before, family).length;
  const places = placesBefore(family, at);
  const isMissing = (place: number | undefined) => place === undefined || place < 0;
  const missing = Array.from({ length: number }, (_, index) => places[index]).filter(isMissing).length;
  const own = places[number - 1];
  // What a merged row numbers is not what stands here under that number; only what has no number is.
  const isOther = at.isMerged && !(number === 1 && family.first);
  const place = isOther ? before + number - 1 : isMissing(own) ? before + missing - 1 : (own as number);
  const there = listAt(draft, family)[place];
  if (isJsonObject(there)) return there;
  const blocks = [...listAt(draft, family)];
  while (blocks.length < place) blocks.push(blankOf(family, at));
  const made = blankOf(family, at);
  blocks[place] = made;
  putAt(draft, family.list, blocks);
  return made;
}

/** Returns the names of a family's columns for the block of this number. */
export const numberedName = ({ prefix, first }: Family, number: number, column: string): string =>
  (number === 1 ? first?.[column] : undefined) ?? `${prefix}_${number}_${column}`;

/** Returns the columns of the block of this number. */
export const numberedColumns = (family: Family, number: number): Column[] =>
  family.columns.map((column) => ({
    name: numberedName(family, number, column.name),
    about: column.about,
    kinds: family.kinds,
    fields: column.fields.map((field) => `${family.list}.#${number}.${field}`),
    read: (draft, at) => {
      const block = blockAt(family, draft, number, at);
      return block ? column.read(block, at) : "";
    },
    write: (draft, cell, at) => {
      if (!family.listedIn) return column.write(blockToFill(family, draft, number, at), cell, at);
      const block = blockAt(family, draft, number, at);
      if (block) return column.write(block, cell, at);
      if (cell === "") return;
      return `There is no number ${number} in “${family.listedIn}”. Name it there too, or empty this cell.`;
    },
  }));

/** What stands in a block without saying anything, besides the words that a new one has (for whom it is). */
const unsaid = new Set(["id", "key", "slug", "sources", "needs_review"]);

const saysNothing = (block: JsonObject, blank: JsonObject): boolean =>
  Object.entries(block).every(
    ([name, value]) =>
      unsaid.has(name) ||
      value === null ||
      value === undefined ||
      value === "" ||
      (Array.isArray(value) && value.length === 0) ||
      typeof blank[name] === "string",
  );

/** Takes out the blocks that a row has emptied, or has made and not filled. What was empty before stays. */
export function takeOutEmptied(families: readonly Family[], draft: JsonObject, at: Place): void {
  for (const family of families) {
    if (family.listedIn || !family.kinds.includes(at.kind)) continue;
    const [old, blocks] = [listAt(at.before, family), listAt(draft, family)];
    const blank = blankOf(family, { ...at, newId: () => "" });
    const kept = blocks.filter(
      (block, place) => !isJsonObject(block) || !saysNothing(block, blank) || isDeepStrictEqual(block, old[place]),
    );
    if (kept.length < blocks.length) putAt(draft, family.list, kept);
  }
}

/** Kinds for columns of blocks: the family says for which entries they are. */
export const ofBlocks: Kinds = everyKind;

/** Returns a column of a block that holds text. */
export const blockText = (name: string, about: string, field = name): Column =>
  textColumn(name, ofBlocks, about, field);
