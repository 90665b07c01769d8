import type { EntryKind } from "../catalogue/entry";
import type { JsonObject } from "../catalogue/json-values";
import type { Keyed } from "../editing/form/field";
import { findInForm, labelOfField } from "../editing/form/field-path";
import { optionsOf } from "../editing/form/options-of";
import { type Column, everyKind, fieldsIn, type Place } from "./column";
import { splitCell } from "./list-cell";

/** Returns the first field that a column stands for, with the number of its block as content counts it. */
const pathOf = (column: Column, kind: EntryKind): string =>
  (fieldsIn(column, kind)[0] ?? column.name).replace(/#(\d+)/g, (_, number) => String(Number(number) - 1));

const fieldOf = (column: Column, kind: EntryKind): Keyed | undefined =>
  findInForm(kind, pathOf(column, kind)).steps.at(-1)?.field;

/** Returns what the desk's form calls what a column holds: "Contacts, 2: Email". */
export function labelOfColumn(column: Column, kind: EntryKind): string {
  if (fieldOf(column, kind) === undefined) return column.name.replaceAll("_", " ");
  return labelOfField(kind, pathOf(column, kind));
}

/** Returns the name of the entry that a cell names by its slug. */
function nameOf(slug: string, { names }: Place): string | null {
  const found = everyKind.map((kind) => names.find(kind, slug)).find((one) => typeof one !== "string");
  return found && typeof found !== "string" ? found.name : null;
}

/**
 * Returns a cell as the desk's form says it: labels for codes, and names for slugs of entries. What is no code stays as
 * it is.
 */
export function cellInWords(column: Column, cell: string, draft: JsonObject, at: Place): string {
  const field = fieldOf(column, at.kind);
  if (cell === "" || field === undefined) return cell;
  if (field.type === "choice" || field.type === "choices") {
    const known = optionsOf(field, at.terms, draft);
    return splitCell(cell)
      .map((code) => known.find(({ value }) => value === code)?.label ?? code)
      .join("; ");
  }
  const isReference = field.type === "reference" || /^(?:locations|organization|commissioner)$/.test(column.name);
  if (!isReference) return cell;
  return splitCell(cell)
    .map((slug) => nameOf(slug, at) ?? slug)
    .join("; ");
}
