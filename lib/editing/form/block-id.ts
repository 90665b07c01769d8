import { ownValue } from "../../catalogue/json-values";

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;

/** Returns whether a value is a uuid (RFC 9562). */
export const isId = (value: unknown): value is string => typeof value === "string" && uuid.test(value);

/** Returns the id of a block; empty when it has none that could be published. */
export const idOf = (block: unknown): string => {
  const id = ownValue(block, "id");
  return isId(id) ? id : "";
};
