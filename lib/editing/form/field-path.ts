import type { EntryKind } from "../../catalogue/entry";
import { pathTo } from "../../catalogue/json-values";
import { type Keyed, type Section, unfolded } from "./field";
import { sectionsOf } from "./sections";

/** One step of a path: a field, where it stands, and, in a list, which item of it. */
export type Step = { field: Keyed; position: number; path: string; index: number | null };

const isIndex = (text: string | undefined): text is string => text !== undefined && /^(0|[1-9]\d{0,4})$/.test(text);

/**
 * Returns the steps of a dotted path, as far down as there are fields for it. `rest` is what is left of it: empty when
 * the path is that of a field or of an item of a list.
 */
export function stepsOf(fields: Section["fields"], path: string): { steps: Step[]; rest: string[] } {
  const steps: Step[] = [];
  let rest = path === "" ? [] : path.split(".");
  let among: Section["fields"] = fields;
  let at = "";
  while (rest.length > 0) {
    const keyed = unfolded(among);
    const position = keyed.findIndex(({ key }) => key === rest[0]);
    const field = keyed[position];
    if (!field) break;
    at = pathTo(at, field.key);
    const index = field.type === "list" && isIndex(rest[1]) ? Number(rest[1]) : null;
    rest = rest.slice(index === null ? 1 : 2);
    steps.push({ field, position, path: at, index });
    if (index !== null) at = pathTo(at, index);
    among = field.type === "group" || (field.type === "list" && index !== null) ? field.fields : [];
  }
  return { steps, rest };
}

/** The steps of a path in the form of a kind, and its section; the section is null when no section has the field. */
export function findInForm(kind: EntryKind, path: string): { section: Section | null; steps: Step[] } {
  for (const section of sectionsOf(kind)) {
    const { steps } = stepsOf(section.fields, path);
    if (steps.length > 0) return { section, steps };
  }
  return { section: null, steps: [] };
}

/** Returns the path of the last of some steps, with the index of its item. */
export const pathOfSteps = (steps: readonly Step[]): string => {
  const last = steps.at(-1);
  if (!last) return "";
  return last.index === null ? last.path : pathTo(last.path, last.index);
};

/** Returns the id that a field, or an item of a list, has on the page: "contacts.0.email" is "contacts-0-email". */
export const fieldId = (path: string): string => path.replaceAll(".", "-");

/**
 * Returns the section of the desk's form in which a field is put right, and its element's id (null: the top of the
 * page). A path that goes deeper than the form leads to the deepest field there is. One of no field at all leads to the
 * first section.
 */
export function sectionOfField(kind: EntryKind, path: string): { section: Section["slug"]; id: string | null } {
  const { section, steps } = findInForm(kind, path);
  return { section: section?.slug ?? "about", id: section ? fieldId(pathOfSteps(steps)) : null };
}

/** Returns the label of a field, with the number of each item that it stands in: "Referral routes, 1: Postcode". */
export function labelOfField(kind: EntryKind, path: string): string {
  const { steps } = findInForm(kind, path);
  const words = steps.flatMap(({ field, index }, step) => {
    if (index !== null) return [`${field.label}, ${index + 1}`];
    return step === steps.length - 1 ? [field.label] : [];
  });
  return words.length > 0 ? words.join(": ") : "This entry";
}

/** Numbers by which paths stand in the order of the form: of its section, and of each step. */
export function orderInForm(kind: EntryKind, path: string): number[] {
  const { section, steps } = findInForm(kind, path);
  const place = section ? sectionsOf(kind).indexOf(section) : -1;
  return [place, ...steps.flatMap(({ position, index }) => (index === null ? [position] : [position, index]))];
}

/** Compares two paths' numbers: what stands first in the form comes first, and a list before its items. */
export function compareOrder(a: readonly number[], b: readonly number[]): number {
  for (let at = 0; at < Math.max(a.length, b.length); at++) {
    const difference = (a[at] ?? -1) - (b[at] ?? -1);
    if (difference !== 0) return difference;
  }
  return 0;
}
