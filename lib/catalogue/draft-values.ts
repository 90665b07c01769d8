/*
 * A draft may hold anything that was typed: text where a number belongs, nothing where a list does. What judges drafts
 * reads them through these, which never throw.
 */

/** A JSON object whose fields may hold anything. */
export type Fields = Readonly<Record<string, unknown>>;

/** How deep anything is read. Contents are seven levels deep; what lies deeper was not written with the form. */
export const deepest = 20;

/** Whether a value is a JSON object, and not a list or null. */
export const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The value if it is an object, else an empty one. */
export const fieldsOf = (value: unknown): Fields => (isFields(value) ? value : {});

/** The value if it is a list, else an empty one. */
export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** The value if it is text, without space round it, else "". */
export const textOf = (value: unknown): string => (typeof value === "string" ? value.trim() : "");

/** The value if it is a number that can be reckoned with, else null. */
export const numberOf = (value: unknown): number | null =>
  typeof value === "number" && Number.isFinite(value) ? value : null;

/** The dotted path of what stands under this key. */
export const pathTo = (field: string, key: string | number): string => (field ? `${field}.${key}` : String(key));

/** A text within a content, where it stands, and the last word of its path that is not a number. */
export type TextWithin = { field: string; key: string; text: string };

/** Every text within a value, in order, however deep. */
export function* textsIn(value: unknown, field = "", key = "", depth = 0): Generator<TextWithin> {
  if (typeof value === "string") yield { field, key, text: value };
  if (typeof value !== "object" || value === null || depth > deepest) return;
  const isList = Array.isArray(value);
  for (const [name, inner] of Object.entries(value)) {
    yield* textsIn(inner, pathTo(field, name), isList ? key : name, depth + 1);
  }
}
