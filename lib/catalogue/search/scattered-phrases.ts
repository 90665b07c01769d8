import type { Concept } from "./concepts";

/** A phrase of two or more telling words: their stems, each once, and what it means. */
export type Phrase = { stems: readonly string[]; concept: Concept };

/**
 * Phrases by the rarest of their stems, and how rare each stem is. `rarity` is the logarithm of all concepts divided by
 * those that have the stem. `owners` has the number of concepts whose phrases have a stem.
 */
export type ScatteredPhrases = {
  byRarest: ReadonlyMap<string, readonly Phrase[]>;
  rarity: ReadonlyMap<string, number>;
  owners: ReadonlyMap<string, number>;
};

/** The phrases, ready to be found in a query that has their words in another order or with others between. */
export function indexPhrases(phrases: readonly Phrase[]): ScatteredPhrases {
  const concepts = new Map<string, Set<Concept>>();
  for (const { stems, concept } of phrases) {
    for (const stem of stems) concepts.set(stem, (concepts.get(stem) ?? new Set()).add(concept));
  }
  const owners = new Map([...concepts].map(([stem, all]) => [stem, all.size]));
  const total = new Set(phrases.map(({ concept }) => concept)).size;
  const rarity = new Map([...owners].map(([stem, count]) => [stem, Math.log(1 + total / count)]));
  const byRarest = new Map<string, Phrase[]>();
  for (const phrase of phrases) {
    const [rarest = ""] = [...phrase.stems].sort((a, b) => (rarity.get(b) as number) - (rarity.get(a) as number));
    const there = byRarest.get(rarest);
    if (there) there.push(phrase);
    else byRarest.set(rarest, [phrase]);
  }
  return { byRarest, rarity, owners };
}

/**
 * A phrase in a query: the places of its words, in order. `certainty` is how certain it is that it was meant, above
 * 0 up to 1.
 */
export type Scattered = { at: readonly number[]; concept: Concept; certainty: number };

/** So many telling words at most lie between the rarest word of a phrase and each of its others. */
const reach = 4;
/** How certain a phrase is that is all there, and what it loses for each word that lies between. */
const whole = 0.95;
export const lessByGap = 0.04;
/** A phrase that lacks a word: by how much of its rarity is there, and how much has to be. */
const partly = 0.7;
const enough = 0.6;
/** What one word alone of a phrase is worth, and how much of the rarity of its phrase it must be. */
const alone = 0.45;

/** From so many words on, everyday ones make a phrase with one that is not. */
const manyWords = 3;

/** A word of a query that may be part of a phrase; null for those that tell nothing or that are taken already. */
export type Token = { stem: string; isCommon: boolean; isKnown: boolean } | null;

/**
 * Returns the phrases that a query has in another order, with other words between, or with one word missing. The
 * most certain comes first, and none shares a word with one before it. A phrase must have a word that is not an
 * everyday one. One that lacks a word must have the rarest, and a word that is no phrase by itself. One of which a
 * single word is there must be of the only concept with that word. Grave and urgent phrases are never found by a part
 * of them.
 */
export function scatteredPhrases(
  tokens: readonly Token[],
  { byRarest, rarity, owners }: ScatteredPhrases,
): Scattered[] {
  const found: (Scattered & { weight: number })[] = [];
  const places = tokens.flatMap((token, at) => (token ? [at] : []));
  for (const [order, at] of places.entries()) {
    const rarest = tokens[at] as NonNullable<Token>;
    const near = places.slice(Math.max(0, order - reach), order + reach + 1);
    for (const { stems, concept } of byRarest.get(rarest.stem) ?? []) {
      const own = stems.map((stem) => nearest(stem, near, at));
      const there = own.filter((each) => each !== null).sort((a, b) => a - b);
      const words = there.map((each) => tokens[each] as NonNullable<Token>);
      const weightOf = (all: readonly string[]) => all.reduce((sum, stem) => sum + (rarity.get(stem) ?? 0), 0);
      const weight = weightOf(words.map(({ stem }) => stem));
      const share = weight / weightOf(stems);
      const rare = words.filter(({ isCommon }) => !isCommon);
      // One word that has a meaning of its own, with an everyday word somewhere near it, is no phrase: "tablets" and
      // "day".
      if (rare.length === 0 || (rare.length === 1 && rare[0]?.isKnown && words.length < manyWords)) continue;
      const certainty = certaintyOf();
      if (certainty > 0) found.push({ at: there, concept, certainty, weight: weight * certainty });

      function certaintyOf(): number {
        if (there.length === stems.length) {
          const between = near.filter((each) => each > (there[0] as number) && each < (there.at(-1) as number)).length;
          return whole - lessByGap * Math.max(0, between - (there.length - 2));
        }
        if (concept.isGrave || concept.isUrgent || words.every(({ isKnown }) => isKnown) || rarest.isCommon) return 0;
        if (there.length >= 2) return there.length === stems.length - 1 && share >= enough ? partly * share : 0;
        return owners.get(rarest.stem) === 1 && places.length > 1 && !rarest.isKnown ? alone * Math.max(share, 0.5) : 0;
      }
    }
  }
  const taken = new Set<number>();
  return found
    .sort((a, b) => b.weight - a.weight)
    .filter(({ at }) => {
      const isFree = at.every((each) => !taken.has(each));
      if (isFree) for (const each of at) taken.add(each);
      return isFree;
    });

  function nearest(stem: string, near: readonly number[], from: number): number | null {
    let best: number | null = null;
    for (const each of near) {
      if (tokens[each]?.stem !== stem) continue;
      if (best === null || Math.abs(each - from) < Math.abs(best - from)) best = each;
    }
    return best;
  }
}
