/*
 * Reading values of which nothing is known: a draft may hold anything that was typed or imported.
 */

export type Held = Record<string, unknown>;

/** Whether a value is an object with keys of its own. */
export const isHeld = (value: unknown): value is Held =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** What an object holds under a key of its own; undefined for anything else. */
export const held = (holder: unknown, key: string): unknown =>
  isHeld(holder) && Object.hasOwn(holder, key) ? holder[key] : undefined;

/** The items of a list; none when it is something else. */
export const itemsOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;

/** Whether a value is a uuid (RFC 9562). */
export const isId = (value: unknown): value is string => typeof value === "string" && uuid.test(value);

/** The id of a block; empty when it has none that could be published. */
export const idOf = (block: unknown): string => {
  const id = held(block, "id");
  return isId(id) ? id : "";
};

/** The path of a key, or of an item, below another path. */
export const below = (path: string, key: string | number): string => (path === "" ? `${key}` : `${path}.${key}`);
