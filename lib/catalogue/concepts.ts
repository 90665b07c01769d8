import type { Terms } from "./terms";
import { phraseKeys } from "./words";

/**
 * Something that families ask for, and the needs and categories of the entries that answer it, the best first. `answeredBy` says which of
 * the two decides whether an area has an answer: a hearing test wants an entry of the category "hearing"; "asthma" wants one with that need.
 */
export type Concept = {
  kind: "condition" | "need" | "category" | "expectation";
  slug: string;
  /** As it stands in a sentence: "glue ear", "an ADHD assessment". */
  name: string;
  needs: readonly string[];
  categories: readonly string[];
  answeredBy: "need" | "category";
};

/** Concepts by phrase key (words.ts), and the number of words in the longest of these keys. */
export type Concepts = { byPhrase: ReadonlyMap<string, readonly Concept[]>; longest: number };

/** A term's name within a sentence: a small letter at the beginning, unless it is an abbreviation. */
export const inSentence = (name: string) =>
  /^\p{Lu}\p{Ll}/u.test(name) ? name[0]?.toLowerCase() + name.slice(1) : name;

const slugOf = (name: string) =>
  name
    .toLowerCase()
    .replace(/['’]/g, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");

/** Everything that `content/` knows a family may ask for, ready to be looked up while a question is read. */
export function readConcepts({ conditions, needs, categories, expectations }: Terms): Concepts {
  const byPhrase = new Map<string, Concept[]>();
  let longest = 1;
  const add = (concept: Concept, phrases: readonly string[]) => {
    for (const key of new Set(phrases.flatMap(phraseKeys))) {
      if (!key) continue;
      const there = byPhrase.get(key);
      if (!there) byPhrase.set(key, [concept]);
      else if (!there.includes(concept)) there.push(concept);
      longest = Math.max(longest, key.split(" ").length);
    }
  };
  for (const row of conditions) {
    const answeredBy = row.categories.length > 0 ? "category" : "need";
    const concept = { kind: "condition", slug: slugOf(row.name), answeredBy, name: row.name } as const;
    add({ ...concept, needs: row.needs, categories: row.categories }, [row.name, ...row.words]);
  }
  for (const row of needs) {
    const concept = { kind: "need", slug: row.slug, answeredBy: "need", name: inSentence(row.name) } as const;
    add({ ...concept, needs: [row.slug], categories: row.categories }, [row.name, ...row.words]);
  }
  for (const row of categories) {
    const concept = { kind: "category", slug: row.slug, answeredBy: "category", name: inSentence(row.name) } as const;
    add({ ...concept, needs: [], categories: [row.slug] }, [row.name, ...row.words]);
  }
  for (const row of expectations) {
    if (row.categories.length === 0) continue;
    const concept = {
      kind: "expectation",
      slug: row.slug,
      answeredBy: "category",
      name: inSentence(row.name),
    } as const;
    add({ ...concept, needs: row.needs, categories: row.categories }, [row.name]);
  }
  return { byPhrase, longest };
}
