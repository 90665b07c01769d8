import type { LineField } from "../form/field";
import { tidyLine } from "../form/tidy-text";
import type { Column, Kinds } from "./column";
import { putAt, textIn, textsIn, valueAt } from "./draft";
import { joinCell, splitCell } from "./list-cell";

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
