import type { Issue } from "../issue";
import { listOf, objectOf, textOf } from "../json-values";
import type { Terms } from "../terms";
import { type Concept, conceptsIn, readConcepts } from "./concepts";

/** Slugs of categories and of needs, the likeliest first. */
export type SuggestedTerms = { categories: string[]; needs: string[] };

/** What a thing counts that the name speaks of, the summary, or the other words. */
const textFields = { name: 3, summary: 2, eligibility_description: 0.7, description: 0.7 };
/** What nobody may be led to by a guess, and what somebody wants to do, has to stand in the name or the summary. */
const enoughInFront = 2;
/** The first category of a thing counts whole, each further one less. */
const byRank = [1, 0.6, 0.4, 0.3];
/** What counts less than this share of the likeliest is not suggested. */
const enough = 0.4;
const most = { categories: 3, needs: 4 };
/** Only so many characters of a text are read. */
const longest = 5000;

/**
 * Returns the categories and needs that the words of a content or draft speak of, as `content/` knows them. Nothing
 * for empty texts. It never throws.
 */
export function suggestedTerms(content: unknown, terms: Terms): SuggestedTerms {
  const fields = objectOf(content);
  const vocabulary = readConcepts(terms);
  const weights = new Map<Concept, number>();
  for (const [field, weight] of Object.entries(textFields)) {
    const text = textOf(fields[field]).slice(0, longest);
    for (const concept of conceptsIn(text, vocabulary, { leavesCommon: weight < enoughInFront })) {
      if (concept.isSetting || ((concept.isAim || concept.isGrave) && weight < enoughInFront)) continue;
      weights.set(concept, Math.max(weights.get(concept) ?? 0, weight));
    }
  }
  const suggest = (kind: keyof SuggestedTerms) => {
    const sums = new Map<string, number>();
    for (const [concept, weight] of weights) {
      for (const [rank, slug] of concept[kind].entries())
        sums.set(slug, (sums.get(slug) ?? 0) + weight * (byRank[rank] ?? (byRank.at(-1) as number)));
    }
    const ranked = [...sums].sort(([, a], [, b]) => b - a);
    const least = (ranked[0]?.[1] ?? 0) * enough;
    return ranked.flatMap(([slug, sum]) => (sum >= least ? [slug] : [])).slice(0, most[kind]);
  };
  return { categories: suggest("categories"), needs: suggest("needs") };
}

/**
 * Returns, for each of the two fields, what could be ticked and is not, as one remark. What is above or below a ticked
 * term is left out.
 */
export function suggestionsOf(content: unknown, terms: Terms): Issue[] {
  const suggested = suggestedTerms(content, terms);
  return (["categories", "needs"] as const).flatMap((field) => {
    const rows: readonly { slug: string; name: string; parent?: string | undefined }[] = terms[field];
    const parentOf = (slug: string) => rows.find((row) => row.slug === slug)?.parent;
    const ticked = listOf(objectOf(content)[field]).map(textOf);
    const isCovered = (slug: string) =>
      ticked.some((one) => one === slug || parentOf(one) === slug || parentOf(slug) === one);
    const names = suggested[field]
      .filter((slug) => !isCovered(slug))
      .flatMap((slug) => rows.find((row) => row.slug === slug)?.name ?? []);
    if (names.length === 0) return [];
    return [{ field, message: `From what you wrote: ${names.join("; ")}. Tick what is right.` }];
  });
}
