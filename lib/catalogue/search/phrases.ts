import type { Terms } from "../terms";
import { inPlainEnglish } from "./dialect";
import { noteLength, phraseKeys, tellingStems, wordsOf } from "./words";

/** Another way to say what somebody typed: its stems, and how much it counts beside the words themselves. */
type Alternative = { stems: readonly string[]; weight: number };

/**
 * Words and phrases that mean the same, by phrase key. `longest` has, by its first stem, the number of words in the
 * longest of these keys.
 */
export type Phrases = {
  alternatives: ReadonlyMap<string, readonly Alternative[]>;
  longest: ReadonlyMap<string, number>;
};

const same = 0.9;
const leadsTo = 0.8;

/** The synonyms and glossary, ready to be looked up while reading a query. */
export function readPhrases(terms: Terms): Phrases {
  const alternatives = new Map<string, Alternative[]>();
  const longest = new Map<string, number>();
  // Each phrase leads to many others: its words are read once.
  const read = new Map<string, { stems: string[]; keys: string[] }>();
  const readOnce = (phrase: string) => {
    // As a query is read: "looked after children" is no form of "looking after my child".
    const plain = inPlainEnglish(wordsOf(phrase), terms.dialect).join(" ");
    const known = read.get(phrase) ?? { stems: tellingStems(phrase), keys: phraseKeys(plain) };
    read.set(phrase, known);
    return known;
  };
  const add = (from: string, to: string, weight: number) => {
    const { stems } = readOnce(to);
    const target = stems.join(" ");
    for (const key of readOnce(from).keys) {
      if (!key || !target || key === target) continue;
      const list = alternatives.get(key) ?? [];
      if (!list.some((other) => other.stems.join(" ") === target)) list.push({ stems, weight });
      alternatives.set(key, list);
      noteLength(longest, key);
    }
  };
  for (const { words, to } of terms.synonyms) {
    for (const word of words) {
      if (to.length > 0) for (const target of to) add(word, target, leadsTo);
      else for (const other of words) add(word, other, same);
    }
  }
  for (const { term, full, variants } of terms.glossary) {
    const all = [term, ...(full ? [full] : []), ...variants];
    for (const one of all) for (const other of all) add(one, other, same);
  }
  return { alternatives, longest };
}
