import { findKey } from "../../geo/place-index";
import { placeTable } from "../../geo/tables";
import { isEnglish } from "./english";
import type { SearchIndex } from "./search-index";
import { hasWord, slipsBetween, wordsLike, wordsSounding } from "./vocabulary";
import { isNumber, isStopWord, stemOf, stopWords } from "./words";

/** A word that nothing here knows, and the one that was searched for in its place. */
export type Guess = { typed: string; meant: string };

/** At most this many words of a query are guessed at: each guess looks through all words that anything says. */
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
export const isKnown = (word: string, index: SearchIndex): boolean => {
  const stem = stemOf(word);
  // "hering" has the stem of "here", and is no form of it.
  const isForm = !isStopWord(stem) && (isTerm(stem, index) || index.body.documentsWith(stem) > 0);
  // The vocabulary comes last: it is made when it is first asked for.
  return isForm || isEnglish(index.english, word) || hasWord(index.vocabulary, word);
};

/** Whether a stem says what an entry is, or a vocabulary has it. */
const isTerm = (stem: string, { lexicon, text }: SearchIndex) => lexicon.has(stem) || text.documentsWith(stem) > 0;

/**
 * "heeeelp" as "help": a letter that stands three times or more stands twice or once. The word itself when it has none
 * such, or is a term: "CCC".
 */
function shortened(word: string, index: SearchIndex): string {
  if (isTerm(stemOf(word), index)) return word;
  const ways = ["$1$1", "$1"].map((times) => word.replace(/(\p{L})\1{2,}/gu, times));
  return ways.find((way) => isStopWord(way) || isKnown(way, index)) ?? (ways[1] as string);
}

/** "Talkin" as "talking": an ending that is swallowed in many places. */
const withEnding = (word: string, index: SearchIndex): string =>
  word.length > shortestWord && word.endsWith("in") && !isKnown(word, index) && isKnown(`${word}g`, index)
    ? `${word}g`
    : word;

/** Letters that stand apart as one word where that is known: "c a m h s". */
function joinLetters(words: readonly string[], index: SearchIndex): string[] {
  const joined: string[] = [];
  for (let at = 0; at < words.length; ) {
    let end = at;
    while (/^\p{L}$/u.test(words[end] ?? "")) end++;
    const one = words.slice(at, end).join("");
    const isOne = end - at >= 2 && isTerm(stemOf(one), index);
    joined.push(isOne ? one : (words[at] as string));
    at = isOne ? end : at + 1;
  }
  return joined;
}

/** Whether the map has a place of this name. */
export const isPlace = (word: string): boolean => findKey(placeTable(), word) !== null;

/**
 * "wheelchairservice" as "wheelchair service": two words that entries or vocabularies have. Null when there are none.
 */
function halvesOf(word: string, index: SearchIndex): [string, string] | null {
  for (let at = word.length - shortestHalf; at >= shortestHalf; at--) {
    const halves: [string, string] = [word.slice(0, at), word.slice(at)];
    if (halves.every((half) => isTerm(stemOf(half), index))) return halves;
  }
  return null;
}

/** Slips that a word may have that sounds the same. */
const slipsInSound = 4;
/**
 * Another sound counts as so many slips, less where one letter alone was missed, and half a slip more where the word
 * does not even begin with the same letter.
 */
const otherSound = 2;
const ofOneLetter = 0.75;
const otherLetter = 0.5;

/** What a word costs that was meant by another, in slips. */
const slipsAndSound = (word: string, { one, slips, sounds }: NearWord): number => {
  if (sounds) return slips;
  if (one[0] !== word[0]) return slips + otherSound + otherLetter;
  return slips + (slips === 1 ? ofOneLetter : otherSound);
};

/** A word that is written or sounds much like another, and the slips between the two. */
type NearWord = { one: string; slips: number; sounds: boolean };
/** The words near one, looked for once in a query. */
type Near = (word: string) => readonly NearWord[];

function nearIn({ vocabulary }: SearchIndex): Near {
  const known = new Map<string, readonly NearWord[]>();
  return (word) => {
    const before = known.get(word);
    if (before) return before;
    const sounding = new Set(wordsSounding(vocabulary, word));
    const all = [...new Set([...wordsLike(vocabulary, word, slipsIn(word)), ...sounding])]
      .map((one) => ({ one, slips: slipsBetween(word, one, slipsInSound), sounds: sounding.has(one) }))
      .filter(({ slips }) => slips <= slipsInSound);
    known.set(word, all);
    return all;
  };
}

/**
 * A word with so many letters or fewer is like too many others: only a term of the vocabularies was meant, with one
 * slip.
 */
const shortWord = 4;
const lettersOf = (word: string) => [...new Set(word)].sort().join("");

/** Whether one word may be taken for another at all. `completes`: it makes a known phrase with a word beside it. */
function isLikely(word: string, one: string, slips: number, completes: boolean, index: SearchIndex): boolean {
  if (one === word || isStopWord(one)) return false;
  const isLexical = completes || (index.lexiconWords.has(one) && !index.commonWords.has(one));
  if (word.length <= shortWord) return isLexical && slips <= (completes ? 2 : 1);
  if (one.length <= shortWord) return slips <= 1;
  return (
    slips <= (isLexical ? Math.ceil(word.length * 0.6) : Math.floor(word.length / 3)) && (isLexical || word.length > 5)
  );
}

/** A term that is a short word in another order: "ahdh" is ADHD. */
const termsOfLetters = (word: string, { lexiconWords }: SearchIndex): string[] =>
  word.length <= shortWord
    ? [...lexiconWords].filter(
        (one) => one.length === word.length && one[0] === word[0] && lettersOf(one) === lettersOf(word),
      )
    : [];

/**
 * What a phrase that a vocabulary knows is worth with the word beside it, in slips: "hearing ades" are hearing aids.
 */
const inPhrase = 1.5;
/** An ordinary word was meant less likely than a term, by so many slips. */
const otherWord = 1;

/** The words on both sides of one; the next as it was meant, where nobody knows it. */
type Beside = { before: string; after: string };

/**
 * The word that was most likely meant: the fewest slips and the same sound, or else the same first letter; one that
 * makes a known phrase with the word before or after; then what more entries have. Null when that is not likely enough.
 */
function meantBy(word: string, { before, after }: Beside, index: SearchIndex, near: Near): string | null {
  const [term] = termsOfLetters(word, index);
  if (term) return term;
  const isPhrase = (...two: string[]) => index.concepts.byPhrase.has(two.map(stemOf).join(" "));
  const completes = (one: string) => isPhrase(before, one) || isPhrase(one, after);
  const costOf = (near: NearWord) =>
    slipsAndSound(word, near) - (completes(near.one) ? inPhrase : index.lexiconWords.has(near.one) ? 0 : -otherWord);
  const weightOf = (one: string) => (index.lexicon.has(stemOf(one)) ? 1000 : 0) + index.text.documentsWith(stemOf(one));
  const [best] = near(word)
    .filter(({ one, slips }) => one.length >= shortestWord && isLikely(word, one, slips, completes(one), index))
    .map((each) => ({ one: each.one, cost: costOf(each), weight: weightOf(each.one) }))
    .sort((a, b) => a.cost - b.cost || b.weight - a.weight);
  return best?.one ?? null;
}

/** Words that may have been meant by one, the likeliest first, with what each costs in slips. */
type Reading = { one: string; cost: number };

/** At most so many readings of a word are tried in a phrase, beside those with one slip. */
const mostReadings = 8;
/** A reading costs no more than the likeliest one and so many slips. */
const mostBehind = 1.5;
/**
 * What a word costs that is spelt right and sounds as another ("berth mark" is a birthmark), or is one letter away from
 * it ("heath records" are health records).
 */
const asHomophone = 1;
const asOneLetter = 1.5;
/** The longest phrase that slips are looked for in. */
const longestMended = 4;

/** The words that a misspelt one may be in a phrase. */
function readingsOf(word: string, index: SearchIndex, near: Near): Reading[] {
  return near(word)
    .filter(({ one, slips }) => isLikely(word, one, slips, true, index))
    .map((near) => ({ one: near.one, slips: near.slips, cost: slipsAndSound(word, near) }))
    .sort((a, b) => a.cost - b.cost)
    .filter(
      ({ cost, slips }, at, [likeliest]) =>
        slips === 1 || (at < mostReadings && cost <= (likeliest?.cost ?? 0) + mostBehind),
    );
}

/** The words that a doubted one may be. */
const homophonesOf = (word: string, near: Near): Reading[] =>
  near(word)
    .filter(({ one, slips, sounds }) => one !== word && one[0] === word[0] && slips <= (sounds ? 2 : 1))
    .map(({ one, sounds }) => ({ one, cost: sounds ? asHomophone : asOneLetter }));

/** At most so many words that are spelt right are doubted. */
const mostDoubted = 8;

/** Whether a word that is spelt right may be another: no vocabulary and no entry has it. */
const isDoubted = (word: string, index: SearchIndex): boolean =>
  word.length >= shortestWord && !isStopWord(word) && !isTerm(stemOf(word), index) && !index.commonWords.has(word);

/**
 * The slips that make a known phrase of words side by side, by their places: "anual helth chek" is an annual health
 * check. A word that is spelt right is read as another only beside one that is as typed. Nobody is led to what is
 * grave.
 */
function mendPhrases(
  words: readonly string[],
  isSlip: (at: number) => boolean,
  index: SearchIndex,
  near: Near,
): Map<number, string> {
  let left = mostGuesses;
  let leftOfWords = mostDoubted;
  const readings = words.map((word, at): readonly Reading[] => {
    const typed = { one: word, cost: 0 };
    if (isSlip(at)) return left-- > 0 ? readingsOf(word, index, near) : [typed];
    return isDoubted(word, index) && leftOfWords-- > 0 ? [typed, ...homophonesOf(word, near)] : [typed];
  });
  const mended = new Map<number, string>();
  for (let length = longestMended; length >= 2; length--) {
    for (let at = 0; at + length <= words.length; at++) {
      const places = Array.from({ length }, (_, more) => at + more);
      const isOpen = places.every((each) => !mended.has(each));
      if (!isOpen || places.every((each) => (readings[each] as readonly Reading[]).length === 1 && !isSlip(each)))
        continue;
      const isTyped = index.concepts.byPhrase.has(places.map((each) => stemOf(words[each] as string)).join(" "));
      if (isTyped) continue;
      const best = bestPhrase(places);
      for (const [more, one] of best?.entries() ?? []) if (one !== words[at + more]) mended.set(at + more, one);
    }
  }
  return mended;

  /** The known phrase with the fewest slips at these places, or null. */
  function bestPhrase(places: readonly number[]): string[] | null {
    let best: { words: string[]; cost: number } | null = null;
    const read = (order: number, chosen: string[], cost: number) => {
      if (best && cost >= best.cost) return;
      const at = places[order];
      if (at === undefined) {
        if (cost > 0 && isPhrase(chosen, places)) best = { words: chosen, cost };
        return;
      }
      for (const reading of readings[at] as readonly Reading[])
        read(order + 1, [...chosen, reading.one], cost + reading.cost);
    };
    read(0, [], 0);
    return (best as { words: string[] } | null)?.words ?? null;
  }

  function isPhrase(chosen: readonly string[], places: readonly number[]): boolean {
    const key = chosen.map(stemOf).join(" ");
    const concepts = index.concepts.byPhrase.get(key);
    if ((!concepts && !index.byPhrase.get(key)) || concepts?.some(({ isGrave, isUrgent }) => isGrave || isUrgent))
      return false;
    const isGuessed = (order: number) => chosen[order] !== words[places[order] as number];
    const hasHomophone = places.some((at, order) => isGuessed(order) && !isSlip(at));
    return !hasHomophone || places.some((_, order) => !isGuessed(order) && !isStopWord(chosen[order] as string));
  }
}

/** The shortest word without meaning that a slip is looked for in. */
const shortestStopWord = 5;

/** Whether a word is another with one slip after its first letter: "suppot", "serivce". */
const isNearly = (word: string, one: string): boolean =>
  one.length >= shortestStopWord && one[0] === word[0] && slipsBetween(word, one, 1) <= 1;

/**
 * The words of a query as they were meant. A word that nobody knows is read as the word it most resembles, and named
 * in `guesses`; two words that were run together are parted. Words that are spelt right, and numbers, stay as they are.
 */
export function mendWords(words: readonly string[], index: SearchIndex): { words: string[]; guesses: Guess[] } {
  const guesses: Guess[] = [];
  let left = mostGuesses;
  const near = nearIn(index);
  const all = joinLetters(words, index).map((typed) => withEnding(shortened(typed, index), index));
  const isUnknown = all.map(
    (word) =>
      !isStopWord(word) &&
      !isNumber(word) &&
      word.length >= shortestWord &&
      word.length <= longestWord &&
      !isKnown(word, index),
  );
  const inPhrases = mendPhrases(all, (at) => isUnknown[at] === true, index, near);
  const mended = all.flatMap((word, at) => {
    const one = inPhrases.get(at);
    if (one !== undefined) {
      guesses.push({ typed: word, meant: one });
      return [one];
    }
    if (!isUnknown[at]) return [word];
    const little = stopWords.find((one) => isNearly(word, one));
    if (little) return [little];
    // "footall" is football, and not "foot all".
    const isOneOff = near(word).some(({ one, slips }) => slips === 1 && index.lexiconWords.has(one));
    const halves = isOneOff ? null : halvesOf(word, index);
    if (halves) return halves;
    if (left-- <= 0) return [word];
    const before = all[at - 1] ?? "";
    const next = all[at + 1] ?? "";
    const isSlip =
      next.length >= shortestWord && next.length <= longestWord && !isStopWord(next) && !isKnown(next, index);
    const after = isSlip ? (meantBy(next, { before: "", after: "" }, index, near) ?? "") : next;
    const meant = meantBy(word, { before, after }, index, near);
    // The name of a place is no slip, unless it is nearly a term of health.
    if (!meant || (isPlace(word) && !index.lexiconWords.has(meant))) return [word];
    guesses.push({ typed: word, meant });
    return [meant];
  });
  return { words: mended, guesses };
}
