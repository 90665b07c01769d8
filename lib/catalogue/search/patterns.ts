import { phrasesOf } from "../terms";
import type { Concept } from "./concepts";
import { isAuxiliary, isDeterminer, isKin, isNumber, isStopWord, stemOf, wordsOf } from "./words";

/** One of the choices of a phrase: its stems. */
type Alternative = readonly string[];

/** A part of a phrase: what may stand there, by first stem, and whether nothing may. */
type Slot = { byFirst: ReadonlyMap<string, readonly Alternative[]>; isOptional: boolean };

/** A phrase with so many choices that it is not written out; `anchor` is the slot whose words are rarest. */
type Pattern = { slots: readonly Slot[]; anchor: number; concept: Concept };

/** Patterns by the first stems of their anchors. `rarity` says how much a stem tells. */
export type Patterns = {
  byAnchor: ReadonlyMap<string, readonly Pattern[]>;
  rarity: ReadonlyMap<string, number>;
};

/** So many phrases at most are written out for one with choices. More are matched slot by slot. */
const mostWritten = 40;

/** Returns whether a phrase stands for so many others that they are not written out. */
export const isPattern = (text: string): boolean =>
  (text.match(/\{[^{}]*\}/g) ?? []).reduce((all, choice) => all * choice.split("|").length, 1) > mostWritten;

/** The phrases that a text stands for; none for a pattern. */
export const writtenOut = (text: string): string[] => (isPattern(text) ? [] : phrasesOf(text));

const isLeftOut = (word: string) => isDeterminer(word) || isAuxiliary(word);

/** The stems of a part of a phrase, as they are when other words follow: "struggling to" is "can't". */
const stemsOf = (part: string) =>
  wordsOf(`${part} x`)
    .slice(0, -1)
    .filter((word) => !isLeftOut(word))
    .map(stemOf);

function slotOf(choices: readonly string[]): Slot {
  const alternatives = choices.map(stemsOf);
  const byFirst = new Map<string, Alternative[]>();
  for (const stems of alternatives) {
    const [first] = stems;
    if (first !== undefined) byFirst.set(first, [...(byFirst.get(first) ?? []), stems]);
  }
  for (const all of byFirst.values()) all.sort((a, b) => b.length - a.length);
  return { byFirst, isOptional: alternatives.some(({ length }) => length === 0) };
}

const slotsOf = (text: string): Slot[] =>
  text
    .split(/(\{[^{}]*\})/)
    .filter((part) => part.trim() !== "")
    .map((part) => slotOf(part.startsWith("{") ? part.slice(1, -1).split("|") : [part]))
    .filter(({ byFirst }) => byFirst.size > 0);

/** What a stop word costs as an anchor: it is in nearly every query. */
const ofStopWord = 0;

/**
 * Returns phrases with choices, ready to be found in a query. `rarityOf` says how much a stem tells: the logarithm
 * of all concepts by those that have it.
 */
export function indexPatterns(
  phrases: readonly { text: string; concept: Concept }[],
  rarityOf: (stem: string) => number,
): Patterns {
  const rarity = new Map<string, number>();
  const told = (stem: string) => {
    const known = rarity.get(stem) ?? (isStopWord(stem) && !isKin(stem) ? ofStopWord : rarityOf(stem));
    rarity.set(stem, known);
    return known;
  };
  const byAnchor = new Map<string, Pattern[]>();
  for (const { text, concept } of phrases) {
    const slots = slotsOf(text);
    const least = slots.map(({ byFirst, isOptional }) =>
      isOptional ? -1 : Math.min(...[...byFirst.keys()].map(told)) - byFirst.size / 100,
    );
    const anchor = least.indexOf(Math.max(...least));
    for (const { byFirst } of slots) for (const all of byFirst.values()) all.flat().forEach(told);
    const pattern = { slots, anchor, concept };
    for (const first of slots[anchor]?.byFirst.keys() ?? []) {
      const there = byAnchor.get(first);
      if (there) there.push(pattern);
      else byAnchor.set(first, [pattern]);
    }
  }
  return { byAnchor, rarity };
}

/** A phrase in a query: the places of its words, in order, and what it means. `gaps` counts words between. */
export type FoundPattern = { places: readonly number[]; concept: Concept; gaps: number };

/** So many words may stand between two parts of a phrase, and none that begins something else. */
const mostBetween = 2;
const conjunctions = new Set("but and or because so when while since if then".split(" "));
/** What the words of a phrase have to tell together where others stand between them, and where none do. */
const enoughTold = 8;
const enoughSideBySide = 5;

/**
 * Returns the phrases with choices that the words of a query have, by the place of their first word. A number that
 * no phrase has stands between no two words.
 */
export function findPatterns(
  words: readonly string[],
  stems: readonly string[],
  patterns: Patterns,
): Map<number, FoundPattern[]> {
  const found = new Map<number, FoundPattern[]>();
  const counted = words.flatMap((word, at) => (isLeftOut(word) ? [] : [at]));
  const wordsAlone = counted.filter((at) => !isNumber(words[at] as string));
  findAmong(counted, words, stems, patterns, found);
  if (wordsAlone.length < counted.length) findAmong(wordsAlone, words, stems, patterns, found);
  return found;
}

/** Adds what is found among the words at these places. */
function findAmong(
  places: readonly number[],
  words: readonly string[],
  stems: readonly string[],
  { byAnchor, rarity }: Patterns,
  found: Map<number, FoundPattern[]>,
): void {
  const stemAt = (order: number) => stems[places[order] as number];
  for (let order = 0; order < places.length; order++) {
    for (const pattern of byAnchor.get(stemAt(order) as string) ?? []) {
      const orders = matchAround(pattern, order);
      if (!orders) continue;
      const own = orders.map((each) => places[each] as number);
      if (orders.some((each, at) => at > 0 && isParted(orders[at - 1] as number, each))) continue;
      const gaps = (orders.at(-1) as number) - (orders[0] as number) + 1 - orders.length;
      const told = own.reduce((sum, each) => sum + (rarity.get(stems[each] as string) ?? 0), 0);
      if (told < (gaps > 0 ? enoughTold : enoughSideBySide)) continue;
      const first = own[0] as number;
      found.set(first, [...(found.get(first) ?? []), { places: own, concept: pattern.concept, gaps }]);
    }
  }

  /** Whether one of the words between these begins something else: "depressed, but my parents". */
  function isParted(from: number, until: number): boolean {
    for (let order = from + 1; order < until; order++)
      if (conjunctions.has(words[places[order] as number] as string)) return true;
    return false;
  }

  /** The orders of all words of a pattern whose anchor begins here, or null. */
  function matchAround({ slots, anchor }: Pattern, order: number): number[] | null {
    for (const own of slots[anchor]?.byFirst.get(stemAt(order) as string) ?? []) {
      if (!isAt(own, order)) continue;
      const before = matchBefore(slots, anchor - 1, order);
      if (!before) continue;
      const after = matchAfter(slots, anchor + 1, order + own.length);
      if (after) return [...before, ...own.map((_, more) => order + more), ...after];
    }
    return null;
  }

  function isAt(stems: Alternative, order: number): boolean {
    for (let more = 0; more < stems.length; more++) if (stemAt(order + more) !== stems[more]) return false;
    return true;
  }

  function matchAfter(slots: readonly Slot[], at: number, from: number): number[] | null {
    const slot = slots[at];
    if (!slot) return [];
    for (let order = from; order <= from + mostBetween && order < places.length; order++) {
      for (const own of slot.byFirst.get(stemAt(order) as string) ?? []) {
        if (!isAt(own, order)) continue;
        const after = matchAfter(slots, at + 1, order + own.length);
        if (after) return [...own.map((_, more) => order + more), ...after];
      }
    }
    return slot.isOptional ? matchAfter(slots, at + 1, from) : null;
  }

  function matchBefore(slots: readonly Slot[], at: number, until: number): number[] | null {
    const slot = slots[at];
    if (!slot) return [];
    for (let end = until; end >= until - mostBetween && end > 0; end--) {
      for (let order = end - 1; order >= Math.max(0, end - mostInPart); order--) {
        for (const own of slot.byFirst.get(stemAt(order) as string) ?? []) {
          if (order + own.length !== end || !isAt(own, order)) continue;
          const before = matchBefore(slots, at - 1, order);
          if (before) return [...before, ...own.map((_, more) => order + more)];
        }
      }
    }
    return slot.isOptional ? matchBefore(slots, at - 1, until) : null;
  }
}

/** No choice has more words. */
const mostInPart = 8;
