import type { EntryKind } from "../catalogue/entry";
import type { JsonObject } from "../catalogue/json-values";
import { labelOfField } from "../editing/form/field-path";
import { publishingCheck } from "../editing/publishing-check";
import type { BulkIssue } from "./bulk-row";
import { fieldsIn, type Place } from "./column";
import { columnsOf } from "./columns";
import { numberedPath } from "./only-on-the-desk";

const columnsByField = new Map<EntryKind, ReadonlyMap<string, string>>();

/** Returns the name of the column that stands for each field, by the field as columns name it. */
function columnByField(kind: EntryKind): ReadonlyMap<string, string> {
  if (!columnsByField.has(kind)) {
    const rows = columnsOf(kind).flatMap((one) => fieldsIn(one, kind).map((field) => [field, one.name] as const));
    // Of two columns for a field the first is shown.
    columnsByField.set(kind, new Map(rows.reverse()));
  }
  return columnsByField.get(kind) as ReadonlyMap<string, string>;
}

/** Returns the column of a CSV file that stands for a field of this draft, or for what the field is in; or null. */
export function columnOfField(field: string, kind: EntryKind, draft: JsonObject): string | null {
  const steps = numberedPath(kind, draft, field).split(".");
  const known = columnByField(kind);
  for (let end = steps.length; end > 0; end--) {
    const column = known.get(steps.slice(0, end).join("."));
    if (column !== undefined) return column;
  }
  return null;
}

/** Returns the issues of this draft that must be put right before it can be published, in the words of its form. */
export const draftIssues = (draft: JsonObject, { kind, terms, names, today }: Place): BulkIssue[] =>
  publishingCheck({ terms, today })({ kind }, draft, names.all).map(({ field, message }) => ({
    field,
    message,
    stops: false,
    column: columnOfField(field, kind, draft),
  }));

/** Returns the name of an issue's field for people: its column, or its label in the form. */
export const placeOfIssue = ({ field, column }: BulkIssue, kind: EntryKind): string =>
  column ?? labelOfField(kind, field);
