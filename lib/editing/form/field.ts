import type { AreaOption } from "../../catalogue/area";
import type { EntryKind } from "../../catalogue/entry";
import type { Terms } from "../../catalogue/terms";

/** The sections of the desk's form, one a page, in the order of the pages. */
export const sectionSlugs = [
  "about",
  "who-it-is-for",
  "how-to-get-it",
  "where-and-when",
  "contacts",
  "links",
  "ages",
  "access",
  "easy-read",
  "sources",
  "review",
] as const;
export type SectionSlug = (typeof sectionSlugs)[number];

/** One page of the form. */
export type Section = { slug: SectionSlug; title: string; intro?: string; fields: readonly Field[] };

/** One thing to choose. `value` is what is stored; `parent` is the value of the option that it stands under. */
export type Option = { value: string; label: string; hint?: string; parent?: string };

/** Lists of options that are not written down in the form: the vocabularies, and the sources of the content itself. */
export type Vocabulary = "categories" | "needs" | "referrers" | "deliveryModes" | "sources";

type Words = {
  /** The key of the value in the object that the field belongs to. */
  key: string;
  label: string;
  hint?: string;
  /** What to do when it is empty. Only fields that nothing can be published without have it. */
  ask?: string;
  /** The rule in words, as a sentence that says what to do. Without it the rule of the field's type holds. */
  rule?: string;
};

/** Words on one line. `slug` is made from the field that `from` names when it is left empty. */
export type LineField = Words & {
  type: "line" | "email" | "url" | "phone" | "postcode" | "slug";
  /** The most characters that may be published. */
  most: number;
  from?: string;
};
/** Words on several lines. `count`: the page says how many characters are left. */
export type TextField = Words & { type: "text" | "markdown"; most: number; count?: boolean };
/** Short texts, one a line. */
export type LinesField = Words & { type: "lines"; most: number };
/** A number. One that cannot be read as such is kept as the text that was typed. */
export type NumberField = Words & { type: "number"; unit?: string; least?: number; most?: number; whole?: boolean };
/** An age in whole months, typed as people say it; a calendar day, kept as 2026-11-21; a time, kept as 09:30. */
export type WordedField = Words & { type: "months" | "day" | "time" };
/** One of some options. `none` is the label of "nothing stated" (null); `initial` is what a new block has. */
export type ChoiceField = Words & {
  type: "choice";
  options: readonly Option[] | Vocabulary;
  none?: string;
  initial: string | null;
};
/** As many of some options as one likes. */
export type ChoicesField = Words & { type: "choices"; options: readonly Option[] | Vocabulary };
/** Days of the week, kept as "MO,TU" or null. */
export type WeekdaysField = Words & { type: "weekdays" };
/** True or false: a tick box, or, with `no`, two buttons of which one is always chosen. */
export type YesNoField = Words & { type: "yes-no"; initial: boolean; yes: string; no?: string };
/** The id of another entry; of any kind when `kind` is null. */
export type ReferenceField = Words & { type: "reference"; kind: EntryKind | null };
/** A value that nobody chooses. */
type FixedField = Words & { type: "fixed"; value: string };
/** A value that the site works out from what was chosen or typed elsewhere: nobody types it, and nobody is shown it. */
export type HeldField = Words & { type: "held" };
/** The key by which facts cite a source. It is made with the source and never changes. */
type SourceKeyField = Words & { type: "source-key" };
/**
 * Fields of one object. `optional`: without any of them it is null. `identified`: it has an id of its own. `finds`: the
 * words of a button that looks its postcode up.
 */
export type GroupField = Words & {
  type: "group";
  optional: boolean;
  identified: boolean;
  finds?: string;
  fields: readonly Field[];
};
/**
 * Any number of blocks, each with an id. `item` is one of them in words; `titles` are the keys that name one, `shows`
 * those that are read at once when it is folded. `choose`: its blocks are areas that are ticked, or found by name;
 * `code` and `name` of each are held.
 */
export type ListField = Words & {
  type: "list";
  item: string;
  titles: readonly string[];
  shows: readonly string[];
  choose?: "areas";
  fields: readonly Field[];
};
/** Fields that belong to the object round them and are folded away on the page. */
export type Fold = { type: "fold"; label: string; fields: readonly Field[] };

/** A field that holds one value, drawn as one input or one set of them. */
export type Leaf =
  | LineField
  | TextField
  | LinesField
  | NumberField
  | WordedField
  | ChoiceField
  | ChoicesField
  | WeekdaysField
  | YesNoField
  | ReferenceField;
/** A field that has a key. */
export type Keyed = Leaf | FixedField | HeldField | SourceKeyField | GroupField | ListField;
export type Field = Keyed | Fold;

/** Returns the fields themselves, whatever they are folded into. */
export function unfolded(fields: readonly Field[]): readonly Keyed[] {
  const known = unfoldedBefore.get(fields);
  if (known) return known;
  const found = fields.flatMap((field) => (field.type === "fold" ? unfolded(field.fields) : [field]));
  unfoldedBefore.set(fields, found);
  return found;
}
const unfoldedBefore = new WeakMap<readonly Field[], readonly Keyed[]>();

/**
 * What a form draws its choices from: the vocabularies, the names of entries by id, and the areas that may be ticked.
 */
export type Choices = {
  terms: Terms;
  entries: EntryNames;
  areas?: readonly AreaOption[];
};

/** Entries that may be named, by id. */
export type EntryNames = ReadonlyMap<string, { kind: EntryKind; name: string }>;
