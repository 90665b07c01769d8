import { blocksIn, type Draft } from "./draft";

/**
 * The blocks of a list after a cell named what belongs in it: a block that `keyOf` finds again stays as it is, with all
 * it holds beside; what is new gets a block of its own.
 */
export function keptBlocks(
  blocks: unknown,
  keys: readonly string[],
  keyOf: (block: Draft) => string,
  makeBlock: (key: string) => Draft,
): Draft[] {
  const old = blocksIn(blocks);
  return keys.map((key) => old.find((block) => keyOf(block) === key) ?? makeBlock(key));
}
