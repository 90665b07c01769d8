import { isFields } from "../../catalogue/draft-values";

/** Returns the value of an object under a key of its own; undefined for anything else. */
export const held = (holder: unknown, key: string): unknown =>
  isFields(holder) && Object.hasOwn(holder, key) ? holder[key] : undefined;

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;

/** Whether a value is a uuid (RFC 9562). */
export const isId = (value: unknown): value is string => typeof value === "string" && uuid.test(value);

/** The id of a block; empty when it has none that could be published. */
export const idOf = (block: unknown): string => {
  const id = held(block, "id");
  return isId(id) ? id : "";
};
