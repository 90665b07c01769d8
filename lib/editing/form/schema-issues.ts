import type { z } from "zod";
import { contentSchemas } from "../../catalogue/content";
import type { EntryKind } from "../../catalogue/entry";
import type { Issue } from "../../catalogue/issue";
import { isJsonObject, listOf, valueAt } from "../../catalogue/json-values";
import type { Keyed } from "./field";
import { findInForm, pathOfSteps } from "./field-path";
import { askInWords, ruleInWords } from "./rule-in-words";

type SchemaIssue = z.core.$ZodIssue;

const isNothing = (value: unknown): boolean =>
  value === undefined || value === null || (typeof value === "string" && value.trim() === "");

/** "It has 230 characters; the most is 200." For one line of several, which line. */
function tooLong(field: Keyed, { path }: SchemaIssue, most: unknown, value: unknown): string {
  const length = typeof value === "string" ? value.trim().length : listOf(value).length;
  const line =
    field.type === "lines" && typeof path.at(-1) === "number" ? `Make line ${Number(path.at(-1)) + 1}` : "Make this";
  return `${line} shorter. It has ${length} characters; the most is ${most}.`;
}

/** What is wrong with a value by its schema, as a sentence that says what to do. */
function inWords(field: Keyed, issue: SchemaIssue, value: unknown): string {
  if (issue.code === "too_big" && issue.origin === "string") return tooLong(field, issue, issue.maximum, value);
  const isMissing = isNothing(value) || (issue.code === "too_small" && issue.origin === "array");
  if (isMissing && field.ask) return askInWords(field);
  if (issue.code === "custom") return "Make the lowest age lower than the highest.";
  return ruleInWords(field);
}

/**
 * Returns the faults that the schema of its kind finds in a content, in words: one issue for each field of the form. A
 * path that goes deeper than the form (the third line of a list of lines) is that of its field. A value without an
 * input of its own is named by the block that holds it.
 */
export function schemaIssues(kind: EntryKind, content: unknown): Issue[] {
  const read = contentSchemas[kind].safeParse(isJsonObject(content) ? content : {});
  const issues = new Map<string, Issue>();
  for (const issue of read.error?.issues ?? []) {
    const { steps } = findInForm(kind, issue.path.map(String).join("."));
    const last = steps.at(-1);
    const isHidden = ["fixed", "held", "source-key"].includes(last?.field.type ?? "");
    const path = pathOfSteps(isHidden && steps.length > 1 ? steps.slice(0, -1) : steps);
    if (issues.has(path)) continue;
    const message = last ? inWords(last.field, issue, valueAt(content, issue.path)) : "This entry cannot be read.";
    issues.set(path, { field: path, message });
  }
  return [...issues.values()];
}
