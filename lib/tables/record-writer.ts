import { type JsonObject, ownValue, putAt } from "../catalogue/json-values";
import { tidyMarkdown } from "../editing/form/tidy-markdown";
import type { Place } from "./column";
import { blocksFrom, textOfField } from "./record-blocks";
import { findReference } from "./reference-columns";

/** Puts what one field of a record says into a draft. A sentence when it cannot. */
export type Writer = (draft: JsonObject, record: JsonObject, at: Place) => string | undefined;

/** A field whose text goes where it is told. */
export const text =
  (name: string, field = name): Writer =>
  (draft, record) => {
    putAt(draft, field, textOfField(record, name));
  };

/** A field of Markdown; bullets of a word processor become lists. */
export const markdown =
  (name: string): Writer =>
  (draft, record) => {
    putAt(draft, name, tidyMarkdown(textOfField(record, name) ?? "") || null);
  };

/** A field that names an organization by id or name. */
export const organization =
  (name: string): Writer =>
  (draft, record, at) => {
    const named = textOfField(record, name);
    const found = named === null ? { id: null } : findReference(named, "organization", at);
    if ("sentence" in found) return found.sentence;
    draft[name] = found.id;
  };

/** Help to get in and about. */
export const accessibility: Writer = (draft, record, at) => {
  draft.accessibility = blocksFrom(ownValue(record, "accessibility"), draft.accessibility, at.newId, (one) => ({
    kind: textOfField(one, "details") ?? "building",
    description: textOfField(one, "description") ?? textOfField(one, "accessibility"),
  }));
};
