import type { Terms } from "../terms";
import type { Concept } from "./concepts";
import { inPlainEnglish } from "./dialect";
import type { FoundPattern } from "./patterns";
import { isAuxiliary, isDeterminer, isKin, isNumber, isStopWord, stemOf, wordsOf } from "./words";

/** One of the ways to say a part of a sentence: its stems, in order. */
type Choice = readonly string[];

/** A list of choices for one place of a sentence, by first stem, the longest first; and whether it may be left out. */
type Part = { byFirst: ReadonlyMap<string, readonly Choice[]>; isOptional: boolean };

/**
 * A sentence of danger, as parts in order. `between` is how many words may stand between two of them. `isNegated` says
 * whether it has a "not" of its own. Near one of the stems `unless` it is harmless.
 */
type Saying = {
  parts: readonly Part[];
  anchor: number;
  between: number;
  isNegated: boolean;
  unless: ReadonlySet<string>;
  concept: Concept | null;
};

/** Sentences of danger, by the rarest part of each; and these parts by the first stems of their choices. */
export type Dangers = {
  byAnchor: ReadonlyMap<Part, readonly Saying[]>;
  anchors: ReadonlyMap<string, readonly Part[]>;
  /** Every word of the parts, as `content/` writes it. */
  words: ReadonlySet<string>;
};

/** A sentence of danger as `content/` writes it, and where it leads; nowhere when it is harmless. */
export type WrittenSaying = { text: string; between: number; unless: readonly string[]; concept: Concept | null };

/** The dangers of a question, and the places of its words that are harmless together. */
type Found = { dangers: FoundPattern[]; harmless: ReadonlySet<number> };

/** What begins something else: "a hit with the kids" is no blow. */
const partings = new Set("but and or because so when while since unless although with like".split(" "));
const negations = new Set(
  "not never no none nobody without dont doesnt didnt isnt arent wasnt hasnt havent".split(" "),
);
/** "Does not stop hitting me" is a blow, and so is "never stops". */
const goingOn = new Set(["stop"]);
/** How far a harmless word may be from a sentence, in words. */
const nearby = 3;
/** So many places at most are looked at for the words of one part. */
const longestPart = 12;

/** Whether a word counts for nothing between two others. */
const isLight = (word: string) => isDeterminer(word) || isAuxiliary(word) || (isNumber(word) && word.length <= 3);

/** The parts of a sentence as they are written: a list in braces, the name of a list, or a word. */
const writtenParts = (text: string): string[] =>
  text
    .split(/(\{[^{}]*\}|<[^<>]*>)/)
    .flatMap((one) => (/^[<{]/.test(one) ? [one] : one.trim().split(/\s+/)))
    .filter((one) => one !== "");

/**
 * Returns whether a phrase is known by its parts: it has choices, and two parts at least that may not be left out.
 * "game{s|}" is one word.
 */
export const isInParts = (text: string): boolean =>
  text.includes("{") &&
  !/\p{L}\{/u.test(text) &&
  writtenParts(text).filter((part) => !/^\{(?:.*\|)? *(?:\|.*)?\}$/.test(part)).length >= 2;

/** The stems of a choice, read as a question is, and as when other words follow: "struggling to" is "can't". */
const choiceOf = (text: string, dialect: Terms["dialect"]): Choice => {
  const words = inPlainEnglish(wordsOf(`${text} x`).slice(0, -1), dialect);
  const pointed = words.filter((word, at) => at === words.length - 1 || !isDeterminer(word));
  return (pointed.length < 2 ? words : pointed).map(stemOf);
};

/** Returns every choice of a list, with those of the lists that it names. Throws where one is not there. */
function choicesOf(text: string, lists: Terms["dangers"]["parts"]): string[] {
  const named = /^<([^<>]*)>$/.exec(text);
  if (!named) return [text];
  const list = lists[named[1] as string];
  if (!list) throw new Error(`content/dangers.yaml has no part “${named[1]}”.`);
  return list.flatMap((one) => choicesOf(one, lists));
}

/** Returns sentences of danger, ready to be found. `rarityOf` says how much a stem tells. */
export function indexDangers(
  sayings: readonly WrittenSaying[],
  { dangers: { parts: lists }, dialect }: Pick<Terms, "dangers" | "dialect">,
  rarityOf: (stem: string) => number,
): Dangers {
  const known = new Map<string, Part>();
  const words = new Set<string>();
  const weights = new Map<Part, number>();
  const partOf = (text: string): Part => {
    const before = known.get(text);
    if (before) return before;
    const written = (text.startsWith("{") ? text.slice(1, -1).split("|") : [text]).flatMap((one) =>
      choicesOf(one.trim(), lists),
    );
    const byFirst = new Map<string, Choice[]>();
    for (const one of written) {
      for (const word of wordsOf(one)) words.add(word);
      const choice = choiceOf(one, dialect);
      const [first] = choice;
      if (first !== undefined) byFirst.set(first, [...(byFirst.get(first) ?? []), choice]);
    }
    for (const all of byFirst.values()) all.sort((a, b) => b.length - a.length);
    const part = { byFirst, isOptional: written.includes("") };
    // A part that is said with one common word is found too often to look for the others round it.
    const told = (stem: string) => (isStopWord(stem) && !isKin(stem) ? 0 : rarityOf(stem));
    weights.set(part, part.isOptional ? -1 : Math.min(...[...byFirst.keys()].map(told)) - byFirst.size / 100);
    known.set(text, part);
    return part;
  };
  const byAnchor = new Map<Part, Saying[]>();
  for (const { text, between, unless, concept } of sayings) {
    const parts = writtenParts(text)
      .map(partOf)
      .filter(({ byFirst }) => byFirst.size > 0);
    const all = parts.map((part) => weights.get(part) as number);
    const anchor = all.indexOf(Math.max(...all));
    const isNegated = parts.some(({ byFirst }) => [...byFirst.keys()].some((stem) => negations.has(stem)));
    const saying = { parts, anchor, between, isNegated, unless: new Set(unless.map(stemOf)), concept };
    const part = parts[anchor] as Part;
    byAnchor.set(part, [...(byAnchor.get(part) ?? []), saying]);
  }
  const anchors = new Map<string, Part[]>();
  for (const part of byAnchor.keys())
    for (const first of part.byFirst.keys()) anchors.set(first, [...(anchors.get(first) ?? []), part]);
  return { byAnchor, anchors, words };
}

/**
 * Returns the dangers that the words of a question tell of, none of them within another. A sentence is found where its
 * parts follow each other in one clause, and nothing says that it is not so. What is harmless with more words hides a
 * danger with fewer.
 */
export function findDangers(words: readonly string[], stems: readonly string[], dangers: Dangers): Found {
  const found: { places: readonly number[]; concept: Concept | null }[] = [];
  for (let at = 0; at < words.length; at++) {
    for (const part of dangers.anchors.get(stems[at] as string) ?? []) {
      for (const saying of dangers.byAnchor.get(part) ?? []) {
        const places = matchAround(saying, at);
        if (places && isMeant(saying, places)) found.push({ places, concept: saying.concept });
      }
    }
  }
  const taken = new Map<number, (typeof found)[number]>();
  const longest = found
    .sort((a, b) => b.places.length - a.places.length)
    .filter((one) => {
      const other = one.places.map((at) => taken.get(at)).find((each) => each !== undefined);
      // What the same words say of two things leads to both.
      if (other) return other.places.join() === one.places.join() && other.concept !== one.concept;
      for (let at = one.places[0] as number; at <= (one.places.at(-1) as number); at++) taken.set(at, one);
      return true;
    });
  return {
    dangers: longest.flatMap(({ places, concept }) => (concept ? [{ places, concept, gaps: 0 }] : [])),
    harmless: new Set(longest.flatMap(({ places, concept }) => (concept ? [] : places))),
  };

  function isMeant({ unless, isNegated }: Saying, places: readonly number[]): boolean {
    const [first, last] = [places[0] as number, places.at(-1) as number];
    for (let at = Math.max(0, first - nearby); at <= last + nearby && at < words.length; at++)
      if (unless.has(stems[at] as string)) return false;
    if (isNegated) return true;
    // "No, my husband hits me" denies nothing.
    let before = first - 1;
    while (before >= 0 && isLight(words[before] as string)) before--;
    return words[before] === "no" || !isNegation(before);
  }

  function isNegation(at: number): boolean {
    return at >= 0 && negations.has(words[at] as string) && !goingOn.has(stems[at + 1] ?? "");
  }

  /** Whether only so many words that count stand from here to there, and none of them parts or denies. */
  function isJoined(from: number, until: number, { between, isNegated }: Saying): boolean {
    let left = between;
    for (let at = from; at < until; at++) {
      const word = words[at] as string;
      if (partings.has(word) || (!isNegated && isNegation(at))) return false;
      if (!isLight(word) && left-- <= 0) return false;
    }
    return true;
  }

  /** The places of the words of a choice that begins here, with "the" and "is" between them, or null. */
  function placesOf(choice: Choice, from: number): number[] | null {
    const places: number[] = [];
    let at = from;
    for (const stem of choice) {
      while (places.length > 0 && stems[at] !== stem && at < words.length && isLight(words[at] as string)) at++;
      if (stems[at] !== stem) return null;
      places.push(at++);
    }
    return places;
  }

  function matchAround(saying: Saying, at: number): number[] | null {
    const { parts, anchor } = saying;
    for (const choice of parts[anchor]?.byFirst.get(stems[at] as string) ?? []) {
      const own = placesOf(choice, at);
      const before = own && matchBefore(saying, anchor - 1, at);
      const after = before && matchAfter(saying, anchor + 1, (own.at(-1) as number) + 1);
      if (own && before && after) return [...before, ...own, ...after];
    }
    return null;
  }

  function matchAfter(saying: Saying, order: number, from: number): number[] | null {
    const part = saying.parts[order];
    if (!part) return [];
    for (let at = from; at < words.length && isJoined(from, at, saying); at++) {
      for (const choice of part.byFirst.get(stems[at] as string) ?? []) {
        const own = placesOf(choice, at);
        const after = own && matchAfter(saying, order + 1, (own.at(-1) as number) + 1);
        if (own && after) return [...own, ...after];
      }
    }
    return part.isOptional ? matchAfter(saying, order + 1, from) : null;
  }

  function matchBefore(saying: Saying, order: number, until: number): number[] | null {
    const part = saying.parts[order];
    if (!part) return [];
    for (let at = until - 1; at >= Math.max(0, until - longestPart); at--) {
      for (const choice of part.byFirst.get(stems[at] as string) ?? []) {
        const own = placesOf(choice, at);
        const end = own ? (own.at(-1) as number) + 1 : null;
        if (!own || end === null || end > until || !isJoined(end, until, saying)) continue;
        const before = matchBefore(saying, order - 1, at);
        if (before) return [...before, ...own];
      }
    }
    return part.isOptional ? matchBefore(saying, order - 1, until) : null;
  }
}
