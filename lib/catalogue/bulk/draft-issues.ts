import type { EntryKind } from "../entry";
import { labelOfField } from "../form/field-path";
import { publishingCheck } from "../publishing-check";
import type { BulkIssue } from "./bulk-row";
import type { Place } from "./column";
import { columns } from "./columns";
import type { Draft } from "./draft";

/** The column of a CSV file that stands for a field, or null. */
export function columnOfField(field: string, kind: EntryKind): string | null {
  const plain = field.replace(/\.\d+(?=\.|$)/g, ".*");
  const stands = (pattern: string) => plain === pattern || plain.startsWith(`${pattern}.`);
  return columns.find(({ kinds, fields }) => kinds.includes(kind) && fields.some(stands))?.name ?? null;
}

/** What must be put right before this draft can be published, as its form says it. */
export const draftIssues = (draft: Draft, { kind, terms, names, today }: Place): BulkIssue[] =>
  publishingCheck({ terms, today })({ kind }, draft, names.all).map(({ field, message }) => ({
    ...{ field, message, stops: false, column: columnOfField(field, kind) },
  }));

/** What the field of an issue is called, for people: its column, or its name in the form. */
export const placeOfIssue = ({ field, column }: BulkIssue, kind: EntryKind): string =>
  column ?? labelOfField(kind, field);
