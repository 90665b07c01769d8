import type { Catalogue } from "../../catalogue/catalogue";
import { referencesOf } from "../../catalogue/links";
import { once } from "./once";

/**
 * Of how many public services and guides each entry is a part, by id: who gives or pays for them, where they are, what
 * comes next.
 */
export const usesIn = once((catalogue: Catalogue): ReadonlyMap<string, number> => {
  const uses = new Map<string, number>();
  for (const { kind, content } of catalogue.entries.values()) {
    if (kind !== "service" && kind !== "guide") continue;
    for (const to of new Set(referencesOf(content).map((reference) => reference.to)))
      uses.set(to, (uses.get(to) ?? 0) + 1);
  }
  return uses;
});
