import type { JsonObject } from "../../catalogue/json-values";
import { type Field, type Keyed, unfolded } from "./field";

/** What a field of a new block holds: nothing, or what its schema takes for granted. */
function blankValue(field: Keyed, newId: () => string): unknown {
  switch (field.type) {
    case "lines":
    case "choices":
    case "list":
      return [];
    case "choice":
    case "yes-no":
      return field.initial;
    case "fixed":
      return field.value;
    case "source-key":
      return `source-${newId().slice(0, 8)}`;
    case "group":
      if (field.optional) return null;
      return { ...(field.identified ? { id: newId() } : {}), ...blankFields(field.fields, newId) };
    default:
      return null;
  }
}

/** Returns the fields of a new block, before anything is typed. `newId` gives uuids. */
export const blankFields = (fields: readonly Field[], newId: () => string): JsonObject =>
  Object.fromEntries(unfolded(fields).map((field) => [field.key, blankValue(field, newId)]));

/** Returns a new block for a list. */
export const blankItem = (fields: readonly Field[], newId: () => string): JsonObject => ({
  id: newId(),
  ...blankFields(fields, newId),
});
