import type { Catalogue } from "./catalogue";
import { everything, search } from "./search/search";
import { isStopWord, stemOf, wordsOf } from "./search/words";
import type { Terms } from "./terms";

/** Words that families searched for, how often, and since which month ("2026-11-01"). */
export type Asked = { words: string; month: string; count: number };

/** The same in the area in which they searched. */
export type UnmetRow = Asked & { area: string };

/**
 * A need for which an area still has no entry although families searched for it. `isKnown`: content/conditions.yaml or
 * the taxonomies know the words, so families are told that it is missing. `category` is then that of an entry about it,
 * or null.
 */
export type Lack = { words: string; count: number; since: string; isKnown: boolean; category: string | null };

/** What an entry that answers this concept is about; null when only a need is known. */
function categoryOf({ kind, slug, name }: { kind: string; slug: string; name: string }, terms: Terms): string | null {
  if (kind === "category") return slug;
  const row =
    kind === "need"
      ? terms.needs.find((need) => need.slug === slug)
      : terms.conditions.find((condition) => condition.name === name);
  return row?.categories[0] ?? null;
}

/** An entry that answers so much of a search answers it: "pool" alone is no hydrotherapy pool. */
const answered = 0.6;
/** So many of the best answers are looked at. */
const mostRead = 3;
const mostShown = 50;

/**
 * Returns the searches of families in an area, in any month, that it still has no answer for. The most searched come
 * first, at most fifty. Searches that an entry answers by now are left out, and so are those for other things than
 * health care.
 */
export function lacksOf(asked: readonly Asked[], area: string, catalogue: Catalogue): Lack[] {
  const byWords = new Map<string, { count: number; since: string }>();
  for (const { words, month, count } of asked) {
    const known = byWords.get(words) ?? { count: 0, since: month };
    byWords.set(words, { count: known.count + count, since: [known.since, month].sort()[0] ?? month });
  }
  const rows = [...byWords].sort(([a, one], [b, other]) => other.count - one.count || (a < b ? -1 : 1));
  const lacks: Lack[] = [];
  for (const [words, { count, since }] of rows) {
    if (lacks.length === mostShown) break;
    const { matches, missing } = search(catalogue, { ...everything, area, words }, { from: 0, count: mostRead });
    const [concept] = missing.filter(({ kind }) => kind !== "elsewhere");
    if (!concept && (missing.length > 0 || matches.some(({ share }) => share >= answered))) continue;
    const category = concept ? categoryOf(concept, catalogue.terms) : null;
    lacks.push({ words, count, since, isKnown: concept !== undefined, category });
  }
  return lacks;
}

/** Terms whose own words share one with these, the most shared first. */
function alike(words: string, terms: readonly { slug: string; name: string; description?: string; words: string[] }[]) {
  const telling = (text: string) => wordsOf(text).flatMap((word) => (isStopWord(word) ? [] : [stemOf(word)]));
  const asked = new Set(telling(words));
  return terms
    .map(({ slug, ...row }) => {
      const own = new Set([row.name, row.description ?? "", ...row.words].flatMap(telling));
      return { slug, shared: [...own].filter((word) => asked.has(word)).length };
    })
    .filter(({ shared }) => shared > 0)
    .sort((one, other) => other.shared - one.shared)
    .slice(0, 2)
    .map(({ slug }) => slug);
}

/**
 * Returns a row for content/conditions.yaml about words that search does not know, with the needs and categories whose
 * words come nearest. Somebody has to look at what they are: the guess is by spelling alone.
 */
export function conditionRow(words: string, { needs, categories }: Terms): string {
  const list = (slugs: readonly string[]) => `[${slugs.join(", ")}]`;
  const own = `needs: ${list(alike(words, needs))}, categories: ${list(alike(words, categories))}`;
  return `- { name: ${JSON.stringify(words)}, kind: condition, words: [], ${own} }`;
}
