import { doubleMetaphone } from "double-metaphone";
import { couldBe, countSlips, letterSet } from "../../geo/place-slips";
import { stemOf, wordsOf } from "./words";

/**
 * The documents that have a term, and how much it weighs in each: higher where it is rarer and stands in a better
 * field.
 */
export type Postings = { documents: Int32Array; weights: Float32Array };

/**
 * Text of many documents, ready to be looked up by stem. Documents are numbered from 0 in the order they were given.
 */
export type TextIndex = {
  terms: ReadonlyMap<string, Postings>;
  /** All words as they are written, in order. */
  words: readonly string[];
};

/** Words to guess among. */
export type Vocabulary = {
  /** In order. */
  words: readonly string[];
  /** The letters of each word as bits, so that most words are ruled out before they are compared. */
  letters: Int32Array;
  /** Words by how they sound (Double Metaphone). */
  sounds: ReadonlyMap<string, readonly string[]>;
};

/*
 * Okapi BM25+ (Lv and Zhai, 2011), field by field, each field with its own weight: `saturation` is k1, `byLength` is b,
 * `floor` is delta.
 */
const saturation = 1.2;
const byLength = 0.4;
const floor = 0.3;

type Raw = { documents: number[]; fields: number[]; counts: number[] };

/**
 * Builds indexes of the same documents in one pass: each of its own fields, with their weights. A field that a document
 * lacks counts for nothing.
 */
export function buildTextIndexes<Index extends string, Field extends string>(
  documents: Iterable<Record<NoInfer<Field>, string>>,
  weights: Record<Index, Partial<Record<Field, number>>>,
): Record<Index, TextIndex> {
  const names = Object.keys(weights) as Index[];
  const fields = names.flatMap((index) =>
    Object.entries(weights[index]).map(([field, weight]) => ({
      index,
      field: field as Field,
      weight: weight as number,
    })),
  );
  const raw = Object.fromEntries(names.map((index) => [index, new Map<string, Raw>()])) as Record<
    Index,
    Map<string, Raw>
  >;
  const written = Object.fromEntries(names.map((index) => [index, new Set<string>()])) as Record<Index, Set<string>>;
  // To find the stem of a word takes long, and most words are written again and again.
  const stems = new Map<string, string>();
  const lengths = fields.map(() => [] as number[]);
  let total = 0;
  for (const document of documents) {
    for (const [number, { index, field }] of fields.entries()) {
      const counts = new Map<string, number>();
      const words = wordsOf(document[field]);
      for (const word of words) {
        const stem = stems.get(word) ?? stemOf(word);
        stems.set(word, stem);
        written[index].add(word);
        counts.set(stem, (counts.get(stem) ?? 0) + 1);
      }
      lengths[number]?.push(words.length);
      for (const [stem, count] of counts) {
        const term = raw[index].get(stem) ?? { documents: [], fields: [], counts: [] };
        raw[index].set(stem, term);
        term.documents.push(total);
        term.fields.push(number);
        term.counts.push(count);
      }
    }
    total++;
  }
  const average = lengths.map((list) => list.reduce((sum, length) => sum + length, 0) / Math.max(1, list.length));

  const postingsOf = (term: Raw): Postings => {
    const inField = fields.map(() => 0);
    for (const field of term.fields) inField[field] = (inField[field] ?? 0) + 1;
    const rarity = inField.map((count) => Math.log(1 + (total - count + 0.5) / (count + 0.5)));
    const found = new Map<number, number>();
    for (const [at, document] of term.documents.entries()) {
      const field = term.fields[at] ?? 0;
      const count = term.counts[at] ?? 0;
      const length = (lengths[field]?.[document] ?? 0) / (average[field] || 1);
      const weight =
        (rarity[field] ?? 0) *
        (floor + (count * (saturation + 1)) / (count + saturation * (1 - byLength + byLength * length))) *
        (fields[field]?.weight ?? 0);
      found.set(document, (found.get(document) ?? 0) + weight);
    }
    return { documents: Int32Array.from(found.keys()), weights: Float32Array.from(found.values()) };
  };
  const indexOf = (index: Index): TextIndex => ({
    terms: new Map([...raw[index]].map(([stem, term]) => [stem, postingsOf(term)])),
    words: [...written[index]].sort(),
  });
  return Object.fromEntries(names.map((index) => [index, indexOf(index)])) as Record<Index, TextIndex>;
}

/** Words, made ready to be guessed at. */
export function buildVocabulary(words: readonly string[]): Vocabulary {
  const sounds = new Map<string, string[]>();
  for (const word of words) {
    for (const sound of soundsOf(word)) {
      const alike = sounds.get(sound);
      if (alike) alike.push(word);
      else sounds.set(sound, [word]);
    }
  }
  return { words, letters: Int32Array.from(words, lettersOf), sounds };
}

/**
 * How a word may sound; Double Metaphone speaks the letters of "asthma" that nobody does. None for figures and for
 * sounds so short that too much is like them.
 */
const soundsOf = (word: string): string[] =>
  /^\p{L}+$/u.test(word)
    ? [...new Set(doubleMetaphone(word.replace(/(?:sth|ths)m/, "sm")))].filter((sound) => sound.length >= 2)
    : [];

const stemsOf = (words: readonly string[]) => [...new Set(words.map(stemOf))];

/** Stems of the words that begin with this text, at most `most` words. */
export function stemsBeginning({ words }: TextIndex, text: string, most = 30): string[] {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle] as string) < text) low = middle + 1;
    else high = middle;
  }
  const found: string[] = [];
  for (let at = low; at < words.length && found.length < most; at++) {
    if (!words[at]?.startsWith(text)) break;
    found.push(words[at] as string);
  }
  return stemsOf(found);
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
export function hasWord({ words }: Pick<Vocabulary, "words">, word: string): boolean {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle] as string) < word) low = middle + 1;
    else high = middle;
  }
  return words[low] === word;
}

/** Slips between two words; one more than `most` where there are more. */
export const slipsBetween = (one: string, other: string, most: number): number =>
  countSlips(codes(one), codes(other), most);

/** The words that sound like this text and are of about its length. */
export const wordsSounding = ({ sounds }: Vocabulary, text: string): string[] =>
  [...new Set(soundsOf(text).flatMap((sound) => sounds.get(sound) ?? []))].filter(
    (word) => Math.abs(word.length - text.length) <= 3,
  );
