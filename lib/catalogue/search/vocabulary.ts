import { doubleMetaphone } from "double-metaphone";
import { couldBe, countSlips, letterSet } from "../../geo/place-slips";
import { words as dictionary } from "./dictionary";
import { type TextIndexName, type TextSegment, textIndexes } from "./text-segment";
import { stemOf } from "./words";

/** Words to guess among. */
export type Vocabulary = {
  /** In order. */
  words: readonly string[];
  /** 1 by the place of each word that entries have in that index. */
  isIn: Readonly<Record<TextIndexName, Uint8Array>>;
  /** The letters of each word as bits, so that most words are ruled out before they are compared. */
  letters: Int32Array;
  /** Words by how they sound (Double Metaphone). */
  sounds: ReadonlyMap<string, readonly string[]>;
};

/** How a word is written and how it sounds: worked out once for each word that there is. */
const features = new Map<string, { letters: number; sounds: readonly string[] }>();

function featuresOf(word: string) {
  const known = features.get(word) ?? { letters: lettersOf(word), sounds: soundsOf(word) };
  features.set(word, known);
  return known;
}

/** Returns every word that these segments have, and those that the vocabularies of `content/` have beside them. */
export function buildVocabulary(segments: readonly TextSegment[], beside: Iterable<string>): Vocabulary {
  const has = { text: new Uint8Array(dictionary.size), body: new Uint8Array(dictionary.size) };
  for (const segment of segments)
    for (const index of textIndexes) for (const word of segment.words[index]) has[index][word] = 1;
  const all = new Set<string>(beside);
  for (let word = 0; word < dictionary.size; word++)
    if (has.text[word] === 1 || has.body[word] === 1) all.add(dictionary.textOf(word));
  const words = [...all].sort();
  const isIn = (index: TextIndexName) =>
    Uint8Array.from(words, (word) => {
      const number = dictionary.find(word);
      return number === null ? 0 : (has[index][number] as number);
    });
  const sounds = new Map<string, string[]>();
  for (const word of words) {
    for (const sound of featuresOf(word).sounds) {
      const alike = sounds.get(sound);
      if (alike) alike.push(word);
      else sounds.set(sound, [word]);
    }
  }
  const letters = Int32Array.from(words, (word) => featuresOf(word).letters);
  return { words, isIn: { text: isIn("text"), body: isIn("body") }, letters, sounds };
}

/**
 * How a word may sound; Double Metaphone speaks the letters of "asthma" that nobody does. None for figures and for
 * sounds so short that too much is like them.
 */
const soundsOf = (word: string): string[] =>
  /^\p{L}+$/u.test(word)
    ? [...new Set(doubleMetaphone(word.replace(/(?:sth|ths)m/, "sm")))].filter((sound) => sound.length >= 2)
    : [];

/** Returns the place of the first of these words that does not come before a text. */
function placeOf(words: readonly string[], text: string): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle] as string) < text) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Returns the stems of the words of an index that begin with this text, at most `most` words. */
export function stemsBeginning({ words, isIn }: Vocabulary, index: TextIndexName, text: string, most = 30): string[] {
  const found: string[] = [];
  for (let at = placeOf(words, text); at < words.length && found.length < most; at++) {
    if (!words[at]?.startsWith(text)) break;
    if (isIn[index][at] === 1) found.push(words[at] as string);
  }
  return [...new Set(found.map(stemOf))];
}

const codes = (text: string) => Array.from(text, (letter) => letter.codePointAt(0) ?? 0);

function lettersOf(word: string): number {
  const all = codes(word);
  return letterSet(all, 0, all.length);
}

/**
 * The words within so many slips (a letter more, less, other, or two swapped) of this text: those with the fewest only.
 */
export function wordsLike({ words, letters }: Vocabulary, text: string, slips: number): string[] {
  const wanted = codes(text);
  const wantedLetters = lettersOf(text);
  let best = slips;
  let found: string[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at] as string;
    if (Math.abs(word.length - text.length) > best || !couldBe(wantedLetters, letters[at] as number, best)) continue;
    const count = countSlips(codes(word), wanted, best);
    if (count > best) continue;
    if (count < best) found = [];
    best = count;
    found.push(word);
  }
  return found;
}

/** Whether a word is one of these, letter by letter. */
export const hasWord = ({ words }: Vocabulary, word: string): boolean => words[placeOf(words, word)] === word;

/** Slips between two words; one more than `most` where there are more. */
export const slipsBetween = (one: string, other: string, most: number): number =>
  countSlips(codes(one), codes(other), most);

/** The words that sound like this text and are of about its length. */
export const wordsSounding = ({ sounds }: Vocabulary, text: string): string[] =>
  [...new Set(soundsOf(text).flatMap((sound) => sounds.get(sound) ?? []))].filter(
    (word) => Math.abs(word.length - text.length) <= 3,
  );
