import { listOf, ownValue } from "../../catalogue/json-values";
import type { Terms } from "../../catalogue/terms";
import type { ChoiceField, ChoicesField, Option, Vocabulary } from "./field";

type Row = { slug: string; name: string; description?: string; parent?: string };
const ofTerms = (rows: readonly Row[]): Option[] =>
  rows.map(({ slug, name, description, parent }) => ({
    value: slug,
    label: name,
    ...(description ? { hint: description } : {}),
    ...(parent ? { parent } : {}),
  }));

/** Returns the sources of a content, by key. One without a title yet goes by its number. */
const ofSources = (content: unknown): Option[] =>
  listOf(ownValue(content, "sources")).flatMap((source, index) => {
    const key = ownValue(source, "key");
    const title = ownValue(source, "title");
    if (typeof key !== "string" || key === "") return [];
    return [{ value: key, label: typeof title === "string" && title.trim() ? title : `Source ${index + 1}` }];
  });

const ofVocabulary = (vocabulary: Vocabulary, terms: Terms, content: unknown): Option[] =>
  vocabulary === "sources" ? ofSources(content) : ofTerms(terms[vocabulary]);

/** Returns the options of a field, for the content that it belongs to. */
export const optionsOf = (field: ChoiceField | ChoicesField, terms: Terms, content: unknown): readonly Option[] =>
  typeof field.options === "string" ? ofVocabulary(field.options, terms, content) : field.options;
