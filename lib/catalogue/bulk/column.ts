import type { Area } from "../area";
import type { EntryKind } from "../entry";
import type { LineField } from "../form/field";
import { tidyLine } from "../form/tidy-text";
import type { Terms } from "../terms";
import { blocksIn, type Draft, own, putAt, textIn, textsIn, valueAt } from "./draft";
import type { EntryNames } from "./entry-names";
import { joinCell, splitCell } from "./list-cell";

/** What a cell is read with: whose entry it is about, the words it may use, the day, and ids for what it adds. */
export type Place = {
  kind: EntryKind;
  area: Area;
  terms: Terms;
  names: EntryNames;
  today: string;
  newId: () => string;
};

/** One column of the flat file: how its cell comes out of a draft and how it goes in again. */
export type Column = {
  name: string;
  /** What to write there, for the page that explains the columns. */
  about: string;
  kinds: readonly EntryKind[];
  /** The fields of the content that it stands for: the beginnings of their dotted paths. */
  fields: readonly string[];
  read: (draft: Draft, at: Place) => string;
  /**
   * Puts the cell into the draft; an empty cell empties the field. What is wrong in form is put there as it was typed. A
   * sentence when there is no way to keep what was typed; the draft is then as it was.
   */
  write: (draft: Draft, cell: string, at: Place) => string | null;
};

type Kinds = readonly EntryKind[];

export const everyKind: Kinds = ["service", "guide", "organization", "location"];
/** The kinds that families look for. */
export const offers: Kinds = ["service", "guide"];

/** A column for a field that holds text. */
export const textColumn = (name: string, kinds: Kinds, about: string, field = name): Column => ({
  ...{ name, kinds, about, fields: [field] },
  read: (draft) => textIn(valueAt(draft, field)),
  write: (draft, cell) => {
    putAt(draft, field, cell || null);
    return null;
  },
});

/** A column for a text of a certain form, put right where there is no doubt what was meant. */
export const tidyColumn = (name: string, kinds: Kinds, about: string, type: LineField["type"]): Column => ({
  ...textColumn(name, kinds, about),
  write: (draft, cell) => {
    draft[name] = tidyLine(type, cell) || null;
    return null;
  },
});

/** A column for a list of texts. */
export const listColumn = (name: string, kinds: Kinds, about: string, field = name): Column => ({
  ...{ name, kinds, about, fields: [field] },
  read: (draft) => joinCell(textsIn(valueAt(draft, field))),
  write: (draft, cell) => {
    putAt(draft, field, splitCell(cell));
    return null;
  },
});

/** A column for one of few words. Upper case and spaces for hyphens do no harm. */
export const choiceColumn = (name: string, kinds: Kinds, choices: readonly string[], field = name): Column => ({
  ...textColumn(name, kinds, `One of: ${choices.join(", ")}.`, field),
  write: (draft, cell) => {
    const like = (text: string) => text.toLowerCase().replace(/[\s_-]+/g, " ");
    putAt(draft, field, choices.find((choice) => like(choice) === like(cell)) ?? (cell || null));
    return null;
  },
});

/** How the kinds of entry are called in a sentence. */
export const kindWords: Record<EntryKind, string> = {
  service: "service",
  guide: "guide",
  organization: "organisation",
  location: "place",
};

/** The id of the entry that a text names, or a sentence that says why there is none. */
export function findReference(text: string, kind: EntryKind, at: Place): { id: string } | { sentence: string } {
  const found = at.names.find(kind, text);
  const word = kindWords[kind];
  if (found === "several") return { sentence: `More than one ${word} is called “${text}”. Use the slug of one.` };
  if (found !== "none") return { id: found.id };
  return { sentence: `No ${word} here is called “${text}”. Use the slug of one, or add it as a row of its own.` };
}

/** What a reference is called in a cell: the slug of the entry, or the id where that is not of this area. */
export const referenceText = (id: unknown, at: Place): string =>
  textIn(id) === "" ? "" : (at.names.byId(textIn(id))?.slug ?? textIn(id));

/** A column that names an organization by its slug. */
export const organizationColumn = (name: string, kinds: Kinds, about: string): Column => ({
  ...{ name, kinds, about: `The slug or name of ${about}.`, fields: [`${name}_id`] },
  read: (draft, at) => referenceText(own(draft, `${name}_id`), at),
  write: (draft, cell, at) => {
    const found = cell === "" ? { id: null } : findReference(cell, "organization", at);
    if ("sentence" in found) return found.sentence;
    draft[`${name}_id`] = found.id;
    return null;
  },
});

type TermRow = { slug: string; name: string };

/**
 * The slugs of the terms that a cell names by slug or name, parted by semicolons, or by commas where no name has one. A word
 * that is no term stays as it is.
 */
export function termSlugs(cell: string, rows: readonly TermRow[]): string[] {
  const like = (text: string) => text.toLowerCase().replace(/\s+/g, " ").trim();
  const slugOf = (text: string) =>
    rows.find(({ slug, name }) => slug === like(text) || like(name) === like(text))?.slug ?? null;
  const slugs = splitCell(cell).flatMap((text) => {
    const whole = slugOf(text);
    if (whole !== null) return [whole];
    return text
      .split(",")
      .map((part) => part.trim())
      .filter((part) => part !== "")
      .map((part) => slugOf(part) ?? part);
  });
  return [...new Set(slugs)];
}

/** A column of terms that the content holds as a list of slugs. */
export const termsColumn = (name: "categories" | "needs", about: string): Column => ({
  ...listColumn(name, offers, `${about}: slugs or names, parted by semicolons.`),
  write: (draft, cell, { terms }) => {
    draft[name] = termSlugs(cell, terms[name]);
    return null;
  },
});

/**
 * The blocks of a list after a cell named what belongs in it: a block that `keyOf` finds again stays as it is, with all it
 * holds beside; what is new gets a block of its own.
 */
export function keptBlocks(
  blocks: unknown,
  keys: readonly string[],
  keyOf: (block: Draft) => string,
  makeBlock: (key: string) => Draft,
): Draft[] {
  const old = blocksIn(blocks);
  return keys.map((key) => old.find((block) => keyOf(block) === key) ?? makeBlock(key));
}
