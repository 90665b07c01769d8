import { memoize } from "./memoize";
import type { GlossaryTerm } from "./terms";

/** A word of the glossary as it stands in a text: where, in letters, and the slug of its entry. */
export type GlossaryWord = { at: number; end: number; slug: string };

/** A word in a text: as it is compared, where it begins and ends, and what stands between it and the one before. */
type Word = { word: string; at: number; end: number; gap: string };

/** One way to write a term. */
type Spelling = { slug: string; words: readonly Word[]; length: number };

/** Letters and digits, with what joins them inside one word. HTML may write two of the signs as entities. */
const wordPattern = /[\p{L}\p{N}](?:(?:&#x27;|&amp;|['’&-])?[\p{L}\p{N}])*/gu;
const signs: Record<string, string> = { "’": "'", "&#x27;": "'", "&amp;": "&" };

const plainSigns = (text: string) => text.replace(/’|&#x27;|&amp;/g, (sign) => signs[sign] ?? sign);

/** "GP", "SaLT" and "SENCo" keep their capitals: "salt" is no therapy. */
const keepsCapitals = (word: string) => /.\p{Lu}/u.test(word);

function wordsOf(text: string): Word[] {
  let end = 0;
  return [...text.matchAll(wordPattern)].map(({ 0: word, index: at }) => {
    const gap = text.slice(end, at).replace(/\s+/g, " ");
    end = at + word.length;
    return { word: plainSigns(word), at, end, gap };
  });
}

/** Returns the spellings of all terms by their first word in small letters, the longest first. */
const spellingsByWord = memoize((glossary: readonly GlossaryTerm[]): Map<string, Spelling[]> => {
  const spellings = new Map<string, Spelling[]>();
  for (const { slug, term, full, variants } of glossary) {
    for (const name of [term, ...(full ? [full] : []), ...variants]) {
      const words = wordsOf(name);
      const first = words[0]?.word.toLowerCase() ?? "";
      spellings.set(first, [...(spellings.get(first) ?? []), { slug, words, length: name.length }]);
    }
  }
  for (const list of spellings.values()) list.sort((one, other) => other.length - one.length);
  return spellings;
});

/** Returns a word without the ending of a plural or of what belongs to somebody: "visitors", "GP's", "GPs'". */
const withoutEnding = (word: string) => word.replace(/(?<=..)(?:'s|s'?)$/, "");

const isSame = (typed: string, word: string) =>
  keepsCapitals(word) ? typed === word : typed.toLowerCase() === word.toLowerCase();

const isCapital = (word: string) => /^\p{Lu}/u.test(word);

/** Returns whether this spelling stands in a text from its word at `place` on. */
function stands({ words }: Spelling, text: readonly Word[], place: number): boolean {
  const [before, here] = [text[place - 1], text[place]];
  // "Commission" in "Care Quality Commission" is a part of a name, and not what the glossary means.
  const isInName = before && here && isCapital(before.word) && here.gap === " " && isCapital(here.word);
  if (isInName && !isCapital(words[0]?.word ?? "")) return false;
  return words.every(({ word, gap }, step) => {
    const typed = text[place + step];
    if (!typed || (step > 0 && typed.gap !== gap)) return false;
    const isLast = step === words.length - 1;
    return isSame(typed.word, word) || (isLast && isSame(withoutEnding(typed.word), word));
  });
}

/**
 * Returns the words of the glossary that stand in a text, in its order. They are whole words, also in the plural, and
 * the longest that fits at a place. Abbreviations keep their capitals. The text is plain, or that of HTML between tags.
 */
export function glossaryWordsIn(text: string, glossary: readonly GlossaryTerm[]): GlossaryWord[] {
  const spellings = spellingsByWord(glossary);
  const words = wordsOf(text);
  const found: GlossaryWord[] = [];
  let place = 0;
  while (place < words.length) {
    const first = words[place] as Word;
    const small = first.word.toLowerCase();
    const candidates = [small, withoutEnding(small)].flatMap((key) => spellings.get(key) ?? []);
    const spelling = candidates.find((one) => stands(one, words, place));
    if (spelling) {
      const last = words[place + spelling.words.length - 1] as Word;
      found.push({ at: first.at, end: last.end, slug: spelling.slug });
    }
    place += spelling?.words.length ?? 1;
  }
  return found;
}
