import type { Keyed } from "../../../lib/editing/form/field";
import { fieldId } from "../../../lib/editing/form/field-path";
import { noticeInWords } from "../../../lib/editing/form/rule-in-words";
import type { FieldWords } from "../../field/field";
import type { DrawnForm } from "./drawn-form";

/** Returns what is wrong with the value at a path, in one line; empty when all is well. */
export const issueAt = (form: DrawnForm, path: string): string => (form.issues.get(path) ?? []).join(" ");

/** Returns what stands beside a field besides its label: what it is for and its rule, what is wrong, and help. */
export const wordsOf = (form: DrawnForm, path: string, field: Keyed): FieldWords => ({
  id: fieldId(path),
  hint: [field.hint, noticeInWords(field)].filter(Boolean).join(" "),
  issue: issueAt(form, path),
  remarks: form.remarks.get(path) ?? [],
});
