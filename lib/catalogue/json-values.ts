/*
 * A draft may hold anything that was typed: text where a number belongs, nothing where a list does. What judges drafts
 * reads them through these, which never throw.
 */

/** A JSON object whose fields may hold anything. */
export type JsonObject = Record<string, unknown>;

/** How deep anything is read. Contents are seven levels deep; what lies deeper was not written with the form. */
export const deepest = 20;

/** Returns whether a value is a JSON object, and not a list or null. */
export const isJsonObject = (value: unknown): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Returns the value if it is an object, else an empty one. */
export const objectOf = (value: unknown): JsonObject => (isJsonObject(value) ? value : {});

/** Returns the value if it is a list, else an empty one. */
export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** Returns the value if it is text, without space round it, else "". */
export const textOf = (value: unknown): string => (typeof value === "string" ? value.trim() : "");

/** Returns the value if it is a number that can be reckoned with, else null. */
export const numberOf = (value: unknown): number | null =>
  typeof value === "number" && Number.isFinite(value) ? value : null;

/**
 * Returns the value of an object under a key of its own; undefined for anything else. So it is for names that every
 * object has ("constructor").
 */
export const ownValue = (holder: unknown, key: string): unknown =>
  isJsonObject(holder) && Object.hasOwn(holder, key) ? holder[key] : undefined;

/** Returns the objects in a list; none where there is no list. */
export const objectsIn = (value: unknown): JsonObject[] => (Array.isArray(value) ? value.filter(isJsonObject) : []);

/** Text as it stands, and a number or a boolean as text; "" for anything else. */
export const scalarText = (value: unknown): string =>
  typeof value === "string" ? value : typeof value === "number" || typeof value === "boolean" ? String(value) : "";

/** Returns the texts in a list; a text that stands where a list should is a list of one. */
export const textList = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).map(scalarText).filter((text) => text !== "");

/** Returns the value at a path, dotted or in steps, also through lists; undefined where there is none. */
export const valueAt = (value: unknown, path: string | readonly PropertyKey[]): unknown =>
  (typeof path === "string" ? path.split(".") : path).reduce<unknown>(
    (there, key) => (Array.isArray(there) ? there[Number(key)] : ownValue(there, String(key))),
    value,
  );

/** Puts a value at a dotted path of names, making the objects on the way that are not there. */
export function putAt(object: JsonObject, path: string, value: unknown): void {
  const names = path.split(".");
  const last = names.pop() as string;
  let holder = object;
  for (const name of names) {
    if (!isJsonObject(ownValue(holder, name))) holder[name] = {};
    holder = holder[name] as JsonObject;
  }
  holder[last] = value;
}

/** Returns the dotted path of what stands under this key. */
export const pathTo = (field: string, key: string | number): string => (field ? `${field}.${key}` : String(key));

/** A text within a content, where it stands, and the last word of its path that is not a number. */
export type TextWithin = { field: string; key: string; text: string };

/** Returns every text within a value, in order, however deep. */
export function* textsWithin(value: unknown, field = "", key = "", depth = 0): Generator<TextWithin> {
  if (typeof value === "string") yield { field, key, text: value };
  if (typeof value !== "object" || value === null || depth > deepest) return;
  const isList = Array.isArray(value);
  for (const [name, inner] of Object.entries(value)) {
    yield* textsWithin(inner, pathTo(field, name), isList ? key : name, depth + 1);
  }
}
