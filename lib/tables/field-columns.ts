import { putAt, scalarText, textList, valueAt } from "../catalogue/json-values";
import { parseAge } from "../editing/form/age-text";
import { parseDay } from "../editing/form/day-text";
import type { LineField } from "../editing/form/field";
import { tidyMarkdown } from "../editing/form/tidy-markdown";
import { tidyLine } from "../editing/form/tidy-text";
import { ageCell } from "./age-cells";
import { type Column, everyKind, type Kinds } from "./column";
import { joinCell, splitCell } from "./list-cell";

/** Returns a column for a field that holds text. */
export const textColumn = (name: string, kinds: Kinds, about: string, field = name): Column => ({
  name,
  kinds,
  about,
  fields: [field],
  read: (draft) => scalarText(valueAt(draft, field)),
  write: (draft, cell) => {
    putAt(draft, field, cell || null);
  },
});

/** Returns a column for Markdown; bullets of a word processor become lists. */
export const markdownColumn = (name: string, kinds: Kinds, about: string, field = name): Column => ({
  ...textColumn(name, kinds, about, field),
  write: (draft, cell) => {
    putAt(draft, field, tidyMarkdown(cell) || null);
  },
});

/** Returns a column for a text of a certain form, put right where there is no doubt what was meant. */
export const tidyColumn = (
  name: string,
  kinds: Kinds,
  about: string,
  { type, field = name }: { type: LineField["type"]; field?: string },
): Column => ({
  ...textColumn(name, kinds, about, field),
  write: (draft, cell) => {
    putAt(draft, field, tidyLine(type, cell) || null);
  },
});

/** Returns a column whose cell is read by `parse`; what it cannot read (null) is kept as it was typed. */
const parsedColumn = (column: Column, parse: (cell: string) => unknown): Column => ({
  ...column,
  write: (draft, cell) => {
    putAt(draft, column.fields[0] ?? column.name, cell === "" ? null : (parse(cell) ?? cell));
  },
});

/** Returns a column for a day: 2027-03-31, 31/03/2027 or 31 March 2027. */
export const dayColumn = (name: string, kinds: Kinds, about: string, field = name): Column =>
  parsedColumn(textColumn(name, kinds, about, field), parseDay);

/** Returns a column for a number; pounds, weeks and kB may be named. */
export const numberColumn = (name: string, kinds: Kinds, about: string, field = name): Column =>
  parsedColumn(textColumn(name, kinds, about, field), (cell) => {
    const plain = cell.replace(/^£ ?| ?(weeks?|pounds?|kb)$/gi, "").replace(/(\d),(?=\d{3}\b)/g, "$1");
    return /^-?\d{1,12}(\.\d{1,6})?$/.test(plain) ? Number(plain) : null;
  });

/** Returns a column for an age, kept in months. */
export const ageColumn = (name: string, kinds: Kinds, about: string, field = name): Column => ({
  ...parsedColumn(textColumn(name, kinds, about, field), parseAge),
  read: (draft) => ageCell(valueAt(draft, field)),
});

/** Returns a column for a list of texts. */
export const listColumn = (name: string, kinds: Kinds, about: string, field = name): Column => ({
  name,
  kinds,
  about,
  fields: [field],
  read: (draft) => joinCell(textList(valueAt(draft, field))),
  write: (draft, cell) => {
    putAt(draft, field, splitCell(cell));
  },
});

/** Returns a column for one of few words. Upper case and spaces for hyphens do no harm. */
export const choiceColumn = (name: string, kinds: Kinds, choices: readonly string[], field = name): Column => ({
  ...textColumn(name, kinds, `One of: ${choices.join(", ")}.`, field),
  write: (draft, cell) => {
    const like = (text: string) => text.toLowerCase().replace(/[\s_-]+/g, " ");
    putAt(draft, field, choices.find((choice) => like(choice) === like(cell)) ?? (cell || null));
  },
});

/** Returns a column for one of few words of which one is meant when nothing is written: that one is an empty cell. */
export function usualColumn(
  name: string,
  choices: readonly string[],
  { usual, about, field = name }: { usual: string; about?: string; field?: string },
): Column {
  const column = choiceColumn(name, everyKind, choices, field);
  return {
    ...column,
    about: about ?? `${column.about} Empty: ${usual}.`,
    read: (draft, at) => (valueAt(draft, field) === usual ? "" : column.read(draft, at)),
    write: (draft, cell, at) => {
      const before = valueAt(draft, field);
      column.write(draft, cell || usual, at);
      if (before === undefined && valueAt(draft, field) === usual) putAt(draft, field, before);
    },
  };
}
