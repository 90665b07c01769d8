import type { Catalogue } from "../../catalogue/catalogue";
import { referencesOf } from "../../catalogue/links";
import { memoize } from "../../catalogue/memoize";

/**
 * Returns, by id, of how many public services and guides an entry is a part. It may give or pay for them, be their
 * place, or come next.
 */
export const usesIn = memoize((catalogue: Catalogue): ReadonlyMap<string, number> => {
  const uses = new Map<string, number>();
  for (const { kind, content } of catalogue.entries.values()) {
    if (kind !== "service" && kind !== "guide") continue;
    for (const to of new Set(referencesOf(content).map((reference) => reference.to)))
      uses.set(to, (uses.get(to) ?? 0) + 1);
  }
  return uses;
});
