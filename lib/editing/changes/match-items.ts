import { isJsonObject, objectOf } from "../../catalogue/json-values";

/** Two items of a list that are one and the same, by their places in the earlier and the later list. */
export type Match = { before: number; after: number };

/**
 * How the items of a list were found again, in the order of the later list. `moved`: whether any of them passed
 * another.
 */
export type MatchedItems = { matches: Match[]; moved: boolean; removed: number[]; added: number[] };

/** What an item is known by: its id, or all of what it holds when it has none. */
const keyOf = (item: unknown): string => {
  const { id } = objectOf(item);
  return typeof id === "string" && id !== "" ? `id ${id}` : `value ${JSON.stringify(item)}`;
};

/**
 * Finds each item of the earlier list in the later one, by its id or by its value. Blocks without an id that are left
 * after that are matched in order. An item that was added or removed moves no other.
 */
export function matchItems(before: readonly unknown[], after: readonly unknown[]): MatchedItems {
  const places = new Map<string, number[]>();
  before.forEach((item, at) => {
    const key = keyOf(item);
    const others = places.get(key);
    if (others) others.push(at);
    else places.set(key, [at]);
  });
  const found = after.map((item) => places.get(keyOf(item))?.shift() ?? null);
  const taken = new Set(found);
  const isNameless = (item: unknown) => isJsonObject(item) && keyOf(item).startsWith("value ");
  const left = before.flatMap((item, at) => (!taken.has(at) && isNameless(item) ? [at] : []));
  const paired = found.map((at, index) => at ?? (isNameless(after[index]) ? (left.shift() ?? null) : null));

  const matches = paired.flatMap((at, index) => (at === null ? [] : [{ before: at, after: index }]));
  const all = new Set(paired);
  return {
    matches,
    moved: matches.some((match, index) => match.before < (matches[index - 1]?.before ?? -1)),
    removed: before.flatMap((_, at) => (all.has(at) ? [] : [at])),
    added: paired.flatMap((at, index) => (at === null ? [index] : [])),
  };
}
