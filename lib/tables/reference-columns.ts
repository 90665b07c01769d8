import { type EntryKind, folderOfKind, kindWords } from "../catalogue/entry";
import { ownValue, putAt, scalarText, valueAt } from "../catalogue/json-values";
import { type Column, everyKind, type Kinds, type Place } from "./column";

/** Returns the id of the entry that a text names, or a sentence that says why there is none. */
export function findReference(text: string, kind: EntryKind, at: Place): { id: string } | { sentence: string } {
  const found = at.names.find(kind, text);
  const word = kindWords[kind];
  if (found === "several") return { sentence: `More than one ${word} is called “${text}”. Use the slug of one.` };
  if (found !== "none") return { id: found.id };
  return { sentence: `No ${word} here is called “${text}”. Use the slug of one, or add it as a row of its own.` };
}

/** Returns a reference as a cell has it: the slug of the entry, or the id where the entry is not of this area. */
export const referenceText = (id: unknown, at: Place): string =>
  scalarText(id) === "" ? "" : (at.names.byId(scalarText(id))?.slug ?? scalarText(id));

/** Returns a column that names an organization by its slug. */
export const organizationColumn = (name: string, kinds: Kinds, about: string, field = `${name}_id`): Column => ({
  name,
  kinds,
  about: `The slug or name of ${about}.`,
  fields: [field],
  read: (draft, at) => referenceText(valueAt(draft, field), at),
  write: (draft, cell, at) => {
    const found = cell === "" ? { id: null } : findReference(cell, "organization", at);
    if ("sentence" in found) return found.sentence;
    putAt(draft, field, found.id);
  },
});

/** The id of the page of any kind that a text names: "services/dental", or a name or slug that only one page has. */
function findPage(text: string, at: Place): { id: string } | { sentence: string } {
  const [, folder, slug = ""] = /^\/?(?:[a-z-]+\/)?(services|guides|organizations|locations)\/(\S+)$/.exec(text) ?? [];
  const kinds = everyKind.filter((kind) => folder === undefined || folderOfKind[kind] === folder);
  const found = kinds.map((kind) => at.names.find(kind, folder === undefined ? text : slug));
  const pages = found.flatMap((one) => (typeof one === "string" ? [] : one.id));
  if (pages.length === 1 && !found.includes("several")) return { id: pages[0] as string };
  if (pages.length > 0 || found.includes("several")) {
    return { sentence: `More than one page is called “${text}”. Write it as in its address, such as services/dental.` };
  }
  return { sentence: `No page here is called “${text}”. Write it as in its address, such as services/dental.` };
}

/** Returns a column that names a page of any kind as its address does: "services/dental". */
export const pageColumn = (name: string, about: string, field: string): Column => ({
  name,
  kinds: everyKind,
  about,
  fields: [field],
  read: (draft, at) => {
    const id = scalarText(ownValue(draft, field));
    const page = at.names.byId(id);
    return page ? `${folderOfKind[page.kind]}/${page.slug}` : id;
  },
  write: (draft, cell, at) => {
    const found = cell === "" ? { id: null } : findPage(cell, at);
    if ("sentence" in found) return found.sentence;
    draft[field] = found.id;
  },
});
