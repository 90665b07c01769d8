import { type JsonObject, objectsIn } from "../catalogue/json-values";

/**
 * Returns the blocks of a list after a cell named its items. A block that `keyOf` finds again stays as it is, with all
 * its other fields. A new item gets a block of its own.
 */
export function keptBlocks(
  blocks: unknown,
  keys: readonly string[],
  keyOf: (block: JsonObject) => string,
  makeBlock: (key: string) => JsonObject,
): JsonObject[] {
  const old = objectsIn(blocks);
  return keys.map((key) => old.find((block) => keyOf(block) === key) ?? makeBlock(key));
}
