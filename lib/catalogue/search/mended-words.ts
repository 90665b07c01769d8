import { isEnglish } from "./english";
import type { SearchIndex } from "./search-index";
import { slipsBetween, wordsLike, wordsSounding } from "./text-index";
import { isNumber, isStopWord, stemOf } from "./words";

/** A word that nothing here knows, and the one that was searched for in its place. */
export type Guess = { typed: string; meant: string };

/** At most this many words of a question are guessed at: each guess looks through all words that anything says. */
const mostGuesses = 4;
/** Slips that are forgiven in a word of so many letters. */
const slipsIn = (word: string) => (word.length < 9 ? 1 : 2);
/** Nobody guesses at a shorter word: too much is like it. */
const shortestWord = 4;
/** No word is longer; what is, nobody guesses at. */
const longestWord = 30;
/** Each half of a compound has so many letters or more. */
const shortestHalf = 3;

/** Whether an entry, a vocabulary or the English language has this word. */
export const isKnown = (word: string, { text, body, lexicon, english }: SearchIndex): boolean => {
  const stem = stemOf(word);
  return text.terms.has(stem) || body.terms.has(stem) || lexicon.has(stem) || isEnglish(english, word);
};

/** "wheelchairservice" as "wheelchair service": two words that entries or vocabularies have. Null when there are none. */
function halvesOf(word: string, { text, lexicon }: SearchIndex): [string, string] | null {
  for (let at = word.length - shortestHalf; at >= shortestHalf; at--) {
    const halves: [string, string] = [word.slice(0, at), word.slice(at)];
    if (halves.every((half) => text.terms.has(stemOf(half)) || lexicon.has(stemOf(half)))) return halves;
  }
  return null;
}

/** Slips that a word may have that sounds the same. */
const slipsInSound = 4;
/** Another sound counts as so many slips, and as half a slip more where the word does not even begin with the same letter. */
const otherSound = 2;
const otherLetter = 0.5;

/** The word that was most likely meant: the fewest slips and the same sound, or else the same first letter; then what more entries have. */
function meantBy(word: string, index: SearchIndex): string | null {
  const sounding = wordsSounding(index.vocabulary, word);
  const like = wordsLike(index.vocabulary, word, slipsIn(word));
  const costOf = (one: string, slips: number) =>
    slips + (sounding.includes(one) ? 0 : otherSound + (one[0] === word[0] ? 0 : otherLetter));
  const weightOf = (one: string) =>
    (index.lexicon.has(stemOf(one)) ? 1000 : 0) + (index.text.terms.get(stemOf(one))?.documents.length ?? 0);
  const [best] = [...new Set([...like, ...sounding])]
    .filter((one) => one.length >= shortestWord)
    .map((one) => ({ one, slips: slipsBetween(word, one, slipsInSound) }))
    .filter(({ slips }) => slips <= slipsInSound)
    .map(({ one, slips }) => ({ one, cost: costOf(one, slips), weight: weightOf(one) }))
    .sort((a, b) => a.cost - b.cost || b.weight - a.weight);
  return best?.one ?? null;
}

/**
 * The words of a question as they were meant. A word that nobody knows is read as the word it most resembles, and named in `guesses`; two
 * words that were run together are parted. Words that are spelt right, and numbers, stay as they are.
 */
export function mendWords(words: readonly string[], index: SearchIndex): { words: string[]; guesses: Guess[] } {
  const guesses: Guess[] = [];
  let left = mostGuesses;
  const mended = words.flatMap((word) => {
    if (
      isStopWord(word) ||
      isNumber(word) ||
      word.length < shortestWord ||
      word.length > longestWord ||
      isKnown(word, index)
    )
      return [word];
    const halves = halvesOf(word, index);
    if (halves) return halves;
    if (left-- <= 0) return [word];
    const meant = meantBy(word, index);
    if (!meant) return [word];
    guesses.push({ typed: word, meant });
    return [meant];
  });
  return { words: mended, guesses };
}
