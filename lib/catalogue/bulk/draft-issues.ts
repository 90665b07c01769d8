import type { z } from "zod";
import { contentSchemas } from "../content";
import type { EntryKind } from "../entry";
import type { Terms } from "../terms";
import type { BulkIssue } from "./bulk-row";
import { columns } from "./columns";
import { blocksIn, type Draft, own, textsIn, valueAt } from "./draft";

/** The column of a CSV file that stands for a field, or null. */
export function columnOfField(field: string, kind: EntryKind): string | null {
  const plain = field.replace(/\.\d+(?=\.|$)/g, ".*");
  const stands = (pattern: string) => plain === pattern || plain.startsWith(`${pattern}.`);
  return columns.find(({ kinds, fields }) => kinds.includes(kind) && fields.some(stands))?.name ?? null;
}

const formats: Record<string, string> = {
  email: "Write an email address, such as team@example.org.",
  url: "Write a web address that begins with https://.",
  date: "Write the day as 2027-03-31.",
  time: "Write the time as 09:30.",
};

/** What to do about one issue of a schema. */
function sentenceOf(issue: z.core.$ZodIssue, value: unknown): string {
  const missing = value === undefined || value === null || value === "" || (Array.isArray(value) && value.length === 0);
  if (missing) return "Fill this in. It is needed before it can be published.";
  switch (issue.code) {
    case "too_big":
      return issue.origin === "string"
        ? `This is too long. Use at most ${issue.maximum} characters.`
        : `Use ${issue.maximum} or less.`;
    case "too_small":
      return issue.origin === "string" ? `Use at least ${issue.minimum} characters.` : `Use ${issue.minimum} or more.`;
    case "invalid_format":
      return (
        formats[issue.format] ??
        (/^(Use|Write) /.test(issue.message) ? issue.message : "This is not in the right form.")
      );
    case "invalid_value":
      return `Use one of: ${issue.values.join(", ")}.`;
    case "invalid_type":
      return issue.expected === "number" || issue.expected === "int"
        ? "Write a number."
        : "This is not in the right form.";
    case "custom":
      return issue.message;
    default:
      return "This is not in the right form.";
  }
}

const later = (field: string, message: string, kind: EntryKind): BulkIssue => ({
  ...{ field, message, stops: false },
  column: columnOfField(field, kind),
});

function vocabularyIssues(kind: EntryKind, draft: Draft, terms: Terms): BulkIssue[] {
  const check = (field: string, used: readonly string[], rows: readonly { slug: string }[], list: string) =>
    used
      .filter((slug) => !rows.some((row) => row.slug === slug))
      .map((slug) => later(field, `“${slug}” is not in the list of ${list}. Use one that is.`, kind));
  const routes = blocksIn(valueAt(draft, "referral.routes"));
  return [
    ...check("categories", textsIn(own(draft, "categories")), terms.categories, "categories"),
    ...check("needs", textsIn(own(draft, "needs")), terms.needs, "needs"),
    ...routes.flatMap((route, at) =>
      check(`referral.routes.${at}.who`, textsIn(own(route, "who")), terms.referrers, "people who can refer"),
    ),
    ...check(
      "delivery",
      blocksIn(own(draft, "delivery")).flatMap((block) => textsIn(own(block, "mode"))),
      terms.deliveryModes,
      "ways that care reaches a child",
    ),
  ];
}

/** What must be put right before this draft can be published: what its kind's schema and the vocabularies say. */
export function draftIssues(kind: EntryKind, draft: Draft, terms: Terms): BulkIssue[] {
  const read = contentSchemas[kind].safeParse(draft);
  const issues = (read.error?.issues ?? []).map((issue) => {
    const value = issue.path.reduce<unknown>(
      (inner, key) => (Array.isArray(inner) ? inner[Number(key)] : own(inner, String(key))),
      draft,
    );
    return later(issue.path.join("."), sentenceOf(issue, value), kind);
  });
  return [...issues, ...(kind === "service" || kind === "guide" ? vocabularyIssues(kind, draft, terms) : [])];
}
