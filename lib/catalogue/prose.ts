import { type JsonObject, objectOf, textsWithin } from "./json-values";

/** A text that readers read as sentences, and whether it is Markdown. */
export type Prose = { field: string; key: string; text: string; markdown: boolean };

const markdownFields = new Set(["description", "eligibility_description", "what_happens", "for_professionals"]);
const proseKeys = new Set([
  ...markdownFields,
  ...["summary", "alert", "note", "locations_note", "fees_description", "interpretation_services", "transportation"],
  ...["what_happens_next", "who_decides", "how_long", "stage", "amount_description", "document"],
]);

/** Where facts come from: it tells of sources in their own words and is nothing that families rely on. */
const provenance = new Set(["facts", "sources"]);

/** Returns the content without what tells where its facts come from. */
const withoutProvenance = (content: unknown): JsonObject =>
  Object.fromEntries(Object.entries(objectOf(content)).filter(([key]) => !provenance.has(key)));

/**
 * The texts of a content or draft that readers read as sentences, in its order. Names, titles and keywords are none.
 */
export const proseOf = (content: unknown): Prose[] =>
  [...textsWithin(withoutProvenance(content))]
    .filter(({ key, text }) => proseKeys.has(key) && text.trim() !== "")
    .map(({ field, key, text }) => ({ field, key, text, markdown: markdownFields.has(field) }));
