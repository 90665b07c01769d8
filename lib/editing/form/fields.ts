import { fieldNames } from "../../catalogue/field-names";
import type {
  ChoiceField,
  ChoicesField,
  Field,
  GroupField,
  HeldField,
  LineField,
  LinesField,
  ListField,
  NumberField,
  Option,
  ReferenceField,
  TextField,
  Vocabulary,
  WordedField,
  YesNoField,
} from "./field";

/*
 * Short ways to write a field down. The most characters are those of the content schemas; a test holds the two
 * together.
 */

/** Returns a field's key and what the desk calls it, as the first two arguments of the functions below. */
export const named = <K extends keyof typeof fieldNames>(key: K): [key: K, label: string] => [
  key,
  fieldNames[key].desk,
];

type More<F> = Partial<Omit<F, "type" | "key" | "label">>;
const oneLine =
  (type: LineField["type"], most: number) =>
  (key: string, label: string, more: More<LineField> = {}): LineField => ({ type, key, label, most, ...more });
const worded =
  (type: WordedField["type"]) =>
  (key: string, label: string, more: More<WordedField> = {}): WordedField => ({ type, key, label, ...more });

/** Fields of one line, each with its greatest length in characters. `key` is its key in the content. */
export const line = oneLine("line", 300);
export const email = oneLine("email", 320);
export const url = oneLine("url", 2000);
export const phone = oneLine("phone", 20);
export const postcode = oneLine("postcode", 10);
export const slug = oneLine("slug", 80);
/** Fields that are typed in words: an age in months, a day, a time of day. */
export const months = worded("months");
export const day = worded("day");
export const time = worded("time");

/** Returns a field of plain text with at most so many characters. */
export const text = (key: string, label: string, most: number, more: More<TextField> = {}): TextField => ({
  type: "text",
  key,
  label,
  most,
  ...more,
});
/** Returns a field of Markdown. */
export const markdown = (key: string, label: string, more: More<TextField> = {}): TextField => ({
  type: "markdown",
  key,
  label,
  most: 20_000,
  ...more,
});
/** Returns a field of several lines, each of which is an item of a list. */
export const lines = (key: string, label: string, more: More<LinesField> = {}): LinesField => ({
  type: "lines",
  key,
  label,
  most: 300,
  ...more,
});
/** Returns a field that holds a number. */
export const number = (key: string, label: string, more: More<NumberField> = {}): NumberField => ({
  type: "number",
  key,
  label,
  ...more,
});

/** Returns one of some options, of which `initial` is chosen in a new block. */
export const choice = (
  key: string,
  label: string,
  options: readonly Option[] | Vocabulary,
  more: More<ChoiceField> = {},
): ChoiceField => ({ type: "choice", key, label, options, initial: null, ...more });
export const choices = (
  key: string,
  label: string,
  options: readonly Option[] | Vocabulary,
  more: More<ChoicesField> = {},
): ChoicesField => ({ type: "choices", key, label, options, ...more });
/** Returns a tick box; `yes` is the words beside it. */
export const tick = (key: string, label: string, yes: string, more: More<YesNoField> = {}): YesNoField => ({
  type: "yes-no",
  key,
  label,
  yes,
  initial: false,
  ...more,
});
export const reference = (
  key: string,
  label: string,
  kind: ReferenceField["kind"],
  more: More<ReferenceField> = {},
): ReferenceField => ({ type: "reference", key, label, kind, ...more });
export const group = (
  key: string,
  label: string,
  fields: readonly Field[],
  more: More<GroupField> = {},
): GroupField => ({ type: "group", key, label, fields, optional: true, identified: false, ...more });
/**
 * Any number of blocks: `item` is the word for one, `titles` the keys of the fields that name one, and `shows` of those
 * in short.
 */
export const list = (
  key: string,
  label: string,
  item: string,
  titles: readonly string[],
  fields: readonly Field[],
  more: Partial<Pick<ListField, "hint" | "ask" | "rule" | "shows" | "choose">> = {},
): ListField => ({ type: "list", key, label, item, titles, shows: titles, fields, ...more });
/** Returns a value that is worked out from what was chosen or typed elsewhere. */
export const heldValue = (key: string, label: string, more: More<HeldField> = {}): HeldField => ({
  type: "held",
  key,
  label,
  ...more,
});
export const fold = (label: string, fields: readonly Field[]): Field => ({ type: "fold", label, fields });

/** Options from pairs of what is stored and what people read. */
export const options = (rows: Readonly<Record<string, string>>): Option[] =>
  Object.entries(rows).map(([value, label]) => ({ value, label }));
