import type { Area } from "../catalogue/area";
import type { EntryKind } from "../catalogue/entry";
import type { JsonObject } from "../catalogue/json-values";
import type { Terms } from "../catalogue/terms";
import type { FeedOrigin } from "./bulk-row";
import type { EntryNames } from "./entry-names";

/** What a cell is read with: whose entry it is about, the words it may use, the day, and ids for what it adds. */
export type Place = {
  kind: EntryKind;
  area: Area;
  terms: Terms;
  names: EntryNames;
  today: string;
  newId: () => string;
  /** What the entry said before the row was read. */
  before: JsonObject;
  /** The row is merged into an entry that its writer did not know of: what it numbers is added to what is there. */
  isMerged: boolean;
  /** The feed that the row is from; none for a file of the desk. */
  feed?: FeedOrigin;
};

/** One column of the flat file: how its cell comes out of a draft and how it goes in again. */
export type Column = {
  name: string;
  /** What to write there, for the page that explains the columns. */
  about: string;
  kinds: readonly EntryKind[];
  /**
   * The fields of the content that it stands for: the beginnings of their dotted paths, where "#2" is the block that
   * columns call number 2. `placeFields` are those of a place, where they differ.
   */
  fields: readonly string[];
  placeFields?: readonly string[];
  read: (draft: JsonObject, at: Place) => string;
  /**
   * Puts the cell into the draft; an empty cell empties the field. What is wrong in form is put there as it was typed.
   * A sentence when there is no way to keep what was typed; the draft is then as it was.
   */
  write: (draft: JsonObject, cell: string, at: Place) => string | undefined;
};

/** Returns the fields that a column stands for in an entry of this kind. */
export const fieldsIn = ({ fields, placeFields }: Column, kind: EntryKind): readonly string[] =>
  kind === "location" ? (placeFields ?? fields) : fields;

/** Some kinds of entry. */
export type Kinds = readonly EntryKind[];

/** All of them. */
export const everyKind: Kinds = ["service", "guide", "organization", "location"];
/** Services alone. */
export const services: Kinds = ["service"];
/** The kinds that families look for. */
export const offers: Kinds = ["service", "guide"];
