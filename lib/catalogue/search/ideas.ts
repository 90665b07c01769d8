import type { Concept } from "./concepts";
import type { SearchIndex } from "./search-index";
import { isNumber, isStopWord, stemOf } from "./words";

/**
 * One thing that somebody asked for: a word, or a phrase that `content/` knows by `key`. `words` and their `stems` are looked for
 * themselves; there are none for a phrase whose meaning is in no word of it. `concepts` is what it is about.
 */
export type Idea = {
  typed: string;
  key: string;
  words: readonly string[];
  stems: readonly string[];
  concepts: readonly Concept[];
  /** Whether it is an everyday word that by itself says nothing about health. */
  isCommon: boolean;
};

/** At most this many ideas of a question are read. */
const mostIdeas = 30;

/**
 * Splits the words of a question into ideas, from the left: the longest phrase that `content/` knows word for word, or with the words that
 * tell nothing left out; two words that are known as one ("wheel chair"); or else the next telling word. Lone numbers are none. An everyday
 * word leads somewhere only when a vocabulary has it letter by letter: "dress" is not meant by "dressings".
 */
export function ideasOf(
  words: readonly string[],
  { phrases, concepts, text, lexicon, lexiconWords, commonWords }: SearchIndex,
): Idea[] {
  // A small number would find whatever has the same one in its name. Long ones are telephone numbers.
  const isSmallNumber = (word: string) => isNumber(word) && word.length <= 4;
  const tells = words.map((word) => !isStopWord(word) && !isSmallNumber(word));
  const stems = words.map(stemOf);
  const longest = Math.max(phrases.longest, concepts.longest);
  const known = (key: string) => phrases.alternatives.has(key) || concepts.byPhrase.has(key);
  const ideas = new Map<string, Idea>();
  for (let at = 0; at < words.length && ideas.size < mostIdeas; ) {
    const compound = joined(at);
    const taken = wholePhrase(at) ?? tellingPhrase(at) ?? (compound ? [at, at + 1] : tells[at] ? [at] : null);
    if (!taken) {
      at++;
      continue;
    }
    const asOne = taken.length === 2 && !known(taken.map((each) => stems[each]).join(" ")) ? compound : null;
    const key = asOne ? stemOf(asOne) : taken.map((each) => stems[each]).join(" ");
    const telling = taken.filter((each) => tells[each]);
    const own = asOne
      ? [asOne]
      : taken.length > 1 && telling.length < 2
        ? []
        : telling.map((each) => words[each] as string);
    const last = taken.at(-1) as number;
    const word = words[at] as string;
    const isCommon = taken.length === 1 && commonWords.has(word) && !lexiconWords.has(word);
    ideas.set(key, {
      typed: words.slice(at, last + 1).join(" "),
      key,
      words: own,
      stems: own.map(stemOf),
      concepts: isCommon ? [] : (concepts.byPhrase.get(key) ?? []),
      isCommon,
    });
    at = last + 1;
  }
  return [...ideas.values()];

  function wholePhrase(at: number): number[] | null {
    for (let length = Math.min(longest, words.length - at); length > 1; length--) {
      if (known(stems.slice(at, at + length).join(" "))) return Array.from({ length }, (_, more) => at + more);
    }
    return null;
  }

  function tellingPhrase(at: number): number[] | null {
    if (!tells[at]) return null;
    const telling: number[] = [];
    for (let each = at; each < words.length && telling.length < longest; each++) if (tells[each]) telling.push(each);
    for (let length = telling.length; length > 1; length--) {
      const taken = telling.slice(0, length);
      if (known(taken.map((each) => stems[each]).join(" "))) return taken;
    }
    return null;
  }

  /** Two words side by side as one, when that is a word of an entry or a vocabulary and they are long enough to mean it. */
  function joined(at: number): string | null {
    const word = `${words[at]}${words[at + 1] ?? ""}`;
    const stem = stemOf(word);
    const isCompound = words[at + 1] !== undefined && tells[at] && tells[at + 1] && word.length >= 7;
    return isCompound && (lexicon.has(stem) || text.terms.has(stem)) ? word : null;
  }
}
