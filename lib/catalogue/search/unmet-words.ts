import { mayHoldPostcode } from "../../geo/postcodes-in-text";
import { isStopWord, wordsOf } from "./words";

const mostTyped = 80;
const mostWords = 6;
const mostTelling = 4;
const shortest = 3;
const longest = 40;

/**
 * Figures, and marks of addresses of people and of pages: telephone numbers, postcodes, dates of birth and email hold
 * them.
 */
const tellsOfSomebody = /\p{N}|[@/\\:#_<>]|\.\p{L}/u;

/** Words that a name comes after. */
const beforeName = new Set(
  "mr mrs ms miss mx dr doctor nurse sister prof professor sir lady called named name is am surname nhs number dob".split(
    " ",
  ),
);

/**
 * A capital and then a small letter, but at the beginning of what was typed, where telephones put one by themselves.
 */
const capital = /(?<=[^\p{L}\p{M}])\p{Lu}\p{M}*\p{Ll}/u;
/** One short word in capitals is an abbreviation ("ADHD"); a long one, or two side by side, may be a name. */
const shouted = /\p{Lu}{6,}|\p{Lu}{2,}[^\p{L}]+\p{Lu}{2,}/u;

const looksLikeName = (typed: string, words: readonly string[]) =>
  capital.test(typed) || shouted.test(typed) || words.some((word, at) => at < words.length - 1 && beforeName.has(word));

/**
 * Returns the words of a search that may be kept, such as "hydrotherapy pool": lower-case, without stop words. Null
 * when none may. That is so for a figure, an address, a likely name or postcode, a whole story, or too little. Kept
 * words are never those of one person alone: see unmet-searches.ts.
 */
export function unmetWords(typed: string): string | null {
  const text = typed.normalize("NFKC").trim();
  if (text.length > mostTyped || tellsOfSomebody.test(text)) return null;
  const words = wordsOf(text);
  if (words.length > mostWords || looksLikeName(text, words) || mayHoldPostcode(words)) return null;
  const telling = words.filter((word) => !isStopWord(word));
  const kept = telling.join(" ");
  const isPlain = telling.every((word) => /^[a-z]+$/.test(word));
  return isPlain && telling.length <= mostTelling && kept.length >= shortest && kept.length <= longest ? kept : null;
}
