import { createHash } from "node:crypto";
import { z } from "zod";
import { type EasyReadPicture, easyReadPictures } from "./easy-read-pictures";
import type { Issue } from "./issue";
import { isJsonObject, listOf, objectOf, pathTo, textOf, textsWithin } from "./json-values";
import { oneLine } from "./one-line";
import { isSameNumber } from "./phone-number";

/** One idea of Easy Read: a picture, and a sentence or two beside it. */
export const EasyReadLine = z.object({
  id: z.uuid(),
  picture: z.enum(Object.keys(easyReadPictures) as [EasyReadPicture, ...EasyReadPicture[]]),
  text: z.string().trim().min(1).max(160),
});
export type EasyReadLine = z.infer<typeof EasyReadLine>;

/** So many words stand beside a picture, and so many lines fill one or two pages of A4. */
const mostWords = 15;
const mostLines = 12;

/** The fields that Easy Read tells in short: a change in one of them may make a line wrong. */
const mainFields = [
  ...["name", "summary", "description", "eligibility_description", "ages", "service_areas", "what_happens", "referral"],
  ...["contacts", "waits", "service_at_locations", "locations_note", "delivery", "cost_options", "fees_description"],
  ...["parts", "transitions", "status", "accessibility", "interpretation_services", "languages"],
  "required_documents",
];

/** What says nothing to a reader: ids, where facts come from, and what search alone reads. */
const unsaid = new Set([
  ...[
    "id",
    "organization_id",
    "to_entry_id",
    "slug",
    "sources",
    "needs_review",
    "keywords",
    "alternate_names",
    "needs",
  ],
  ...["audience", "country", "address_type", "freq", "type"],
]);
/** What a schema takes for granted says the same as nothing. */
const usual: Readonly<Record<string, unknown>> = { status: "active", maximum_age_inclusive: true };

/** What a value says, each with the names of its fields. Places in lists do not count, and neither do spaces. */
function* saidIn(value: unknown, at: string, key: string): Generator<string> {
  if (Array.isArray(value)) for (const item of value) yield* saidIn(item, at, key);
  else if (isJsonObject(value)) {
    for (const [name, inner] of Object.entries(value))
      if (!unsaid.has(name)) yield* saidIn(inner, pathTo(at, name), name);
  } else if (typeof value === "string" && value.trim() !== "" && value !== usual[key]) yield `${at} ${oneLine(value)}`;
  else if (typeof value === "number" || (value === true && usual[key] !== true)) yield `${at} ${value}`;
  else if (value === false && usual[key] === true) yield `${at} ${value}`;
}

/** Returns the fingerprint of what a content or draft says apart from its Easy Read: 16 hexadecimal digits. */
export function mainTextMark(content: unknown): string {
  const fields = objectOf(content);
  const said = mainFields.flatMap((name) => [...saidIn(fields[name], name, name)]).sort();
  return createHash("sha256").update(said.join("\n")).digest("hex").slice(0, 16);
}

/**
 * Returns a content with the mark that its Easy Read fits what it says now; with none where it has no lines. The same
 * content where it has that mark already.
 */
export function withEasyReadMark<C>(content: C): C {
  const { easy_read, easy_read_for = null } = objectOf(content);
  const mark = listOf(easy_read).length > 0 ? mainTextMark(content) : null;
  return mark === easy_read_for ? content : { ...content, easy_read_for: mark };
}

/** Returns whether what a content says has changed since its Easy Read was written, or last found to fit. */
export const isEasyReadOld = (content: unknown): boolean => {
  const { easy_read, easy_read_for } = objectOf(content);
  return listOf(easy_read).length > 0 && easy_read_for !== mainTextMark(content);
};

/** What may be a number to ring or to text: five digits or more, or a short code such as 999. */
const dialled = /(?:\+|\()?\b\d(?:[ ()-]{0,2}\d){4,}\b|\b(?:999|112|111|101|105|119)\b/g;
const numbersIn = (text: string): string[] => text.match(dialled) ?? [];

/** Returns the words of a line. A number to ring is one word. */
const wordsOf = (text: string): number =>
  text
    .replace(dialled, "number")
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

/**
 * Returns an issue for each fault in the Easy Read of a content or draft, in its order. Faults are too many lines, a
 * line with too many words, and a telephone number that the rest of the entry does not have. Each says what to do. It
 * never throws.
 */
export function easyReadIssues(content: unknown): Issue[] {
  const { easy_read, ...rest } = objectOf(content);
  const lines = listOf(easy_read);
  const { sources: _, facts: __, ...main } = rest;
  const issues: Issue[] = [];
  if (lines.length > mostLines) {
    const message = `There are ${lines.length} lines, and the most is ${mostLines}. Keep what people need first.`;
    issues.push({ field: "easy_read", message });
  }
  const known = [...textsWithin(main)].flatMap(({ key, text }) => (key === "number" ? [text] : numbersIn(text)));
  for (const [at, line] of lines.entries()) {
    const field = `easy_read.${at}.text`;
    const text = textOf(objectOf(line).text).replace(/\*/g, "");
    const count = wordsOf(text);
    const strange = numbersIn(text).find((number) => !known.some((one) => isSameNumber(one, number)));
    if (count > mostWords) {
      const message = `This line has ${count} words, and the most is ${mostWords}. Say one thing, or make two lines of it.`;
      issues.push({ field, message });
    } else if (strange !== undefined) {
      const message = `“${strange}” is not on the main page. Check it, and add it there as a contact first.`;
      issues.push({ field, message });
    }
  }
  return issues;
}
