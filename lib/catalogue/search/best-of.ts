/**
 * Returns the first `count` items in an order, as sorting everything and cutting would give them. Items that come after
 * the worst one kept are passed over unsorted. The order must not leave two items equal.
 */
export function bestOf<Item>(items: readonly Item[], count: number, order: (a: Item, b: Item) => number): Item[] {
  if (count <= 0) return [];
  if (items.length <= count * 2) return [...items].sort(order).slice(0, count);
  let kept: Item[] = [];
  let worst: Item | null = null;
  for (const item of items) {
    if (worst !== null && order(item, worst) > 0) continue;
    kept.push(item);
    if (kept.length < count * 2) continue;
    kept = kept.sort(order).slice(0, count);
    worst = kept.at(-1) ?? null;
  }
  return kept.sort(order).slice(0, count);
}
