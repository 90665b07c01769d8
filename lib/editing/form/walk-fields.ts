import { listOf, ownValue, pathTo } from "../../catalogue/json-values";
import { type Field, type Keyed, unfolded } from "./field";

/** A field of a content, where it stands and what it holds. `holder` is the object round it. */
export type Found = { field: Keyed; path: string; value: unknown; holder: unknown };

/** Returns every field of a content, those of every block in every list too, in the order of the form. */
export function* walkFields(fields: readonly Field[], holder: unknown, at = ""): Generator<Found> {
  for (const field of unfolded(fields)) {
    const path = pathTo(at, field.key);
    const value = ownValue(holder, field.key);
    yield { field, path, value, holder };
    if (field.type === "group" && !(field.optional && (value === null || value === undefined))) {
      yield* walkFields(field.fields, value, path);
    }
    if (field.type !== "list") continue;
    for (const [index, item] of listOf(value).entries()) yield* walkFields(field.fields, item, pathTo(path, index));
  }
}
