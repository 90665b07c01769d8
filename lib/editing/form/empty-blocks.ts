import type { EntryKind } from "../../catalogue/entry";
import { isJsonObject, type JsonObject, listOf } from "../../catalogue/json-values";
import { type Field, unfolded } from "./field";
import { isEmpty } from "./form-values";
import { sectionsOf } from "./sections";

/** A value of these fields without the blocks in which nothing is stated; the value itself when there are none. */
function without(fields: readonly Field[], holder: unknown): unknown {
  if (!isJsonObject(holder)) return holder;
  const changed: Record<string, unknown> = {};
  for (const field of unfolded(fields)) {
    const value = holder[field.key];
    const kept =
      field.type === "group"
        ? without(field.fields, value)
        : field.type === "list" && Array.isArray(value)
          ? keptItems(field.fields, value)
          : value;
    if (kept !== value) changed[field.key] = kept;
  }
  return Object.keys(changed).length > 0 ? ({ ...holder, ...changed } satisfies JsonObject) : holder;
}

function keptItems(fields: readonly Field[], items: readonly unknown[]): readonly unknown[] {
  const kept = listOf(items)
    .map((item) => without(fields, item))
    .filter((item) => !isEmpty(fields, item));
  return kept.length === items.length && kept.every((item, at) => item === items[at]) ? items : kept;
}

/**
 * Returns a content without the blocks that were added and never filled in, so that nobody is told to remove them. The
 * content itself when there are none. `fields` are those of one section; without them, of the whole form of the kind.
 */
export const withoutEmptyBlocks = (
  kind: EntryKind,
  content: unknown,
  fields: readonly Field[] = sectionsOf(kind).flatMap((section) => section.fields),
): unknown => without(fields, content);
