import type { EntryKind } from "../entry";
import { type Column, type Kinds, kindWords, type Place } from "./column";
import { own, textIn } from "./draft";

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
