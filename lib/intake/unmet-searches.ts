import { britishDay } from "../catalogue/british-day";
import type { Answer, Search } from "../catalogue/search/search";
import { filtersOf } from "../catalogue/search/search-address";
import { unmetWords } from "../catalogue/search/unmet-words";
import { oncePerThread } from "../process/once-per-thread";
import { noteUnmetNeeds } from "./unmet-needs";

/*
 * What families searched for and did not find, so that editors can see what is missing. It is counted in the memory of
 * this thread, without a place and without anything about who asked; nothing is written down until five searches had
 * the same words (a count of fewer could tell of one family). By place, only needs are counted: unmet-needs.ts.
 */
type Counted = { area: string; words: string; month: string; count: number; saved: number; lastAt: number } & {
  /** Who had them, by what the door calls a network; nobody for this machine itself. */
  visitors: Set<string>;
};

/** Words that so many searches had, in one month and area, may be written down. */
const leastSearches = 5;
/** Milliseconds in which the same words count once: a page that is opened again, or narrowed, is one search. */
const apart = 10 * 60_000;
const mostPhrases = 2_000;
/**
 * Phrases that one visitor may have here which nobody else has: nobody fills the memory, and pushes out what others
 * missed.
 */
const mostOfOne = 20;
/** Visitors that are told apart for one phrase. */
const mostVisitors = 200;

/**
 * Words that led to nothing in an area in a month (its first day, "2026-11-01"), and how many more searches had them.
 */
export type UnmetPhrase = { area: string; words: string; month: string; more: number };

const counted = () => oncePerThread("unmet-searches", () => new Map<string, Counted>());

/** A filter may be why nothing was found; words alone say what is missing. */
const isWordsAlone = ({ sort: _, ...search }: Search) => filtersOf({ ...search, sort: null }).length === 0;

/**
 * Counts a search in its area. It is counted by the names of what is missing there: they come from the vocabulary and
 * tell of no person. A search that found nothing is counted by its words, if these may be counted. The same words count
 * once for a visitor, so five searches are those of five people. Never throws.
 */
export function noteUnmet(
  search: Search,
  { total, missing }: Pick<Answer, "total" | "missing">,
  visitor: string | null,
  now = new Date(),
): void {
  const { area } = search;
  const isUnmet = total === 0 || missing.length > 0;
  if (!isUnmet || search.words === "" || area === null || !isWordsAlone(search)) return;
  noteUnmetNeeds(search, missing, visitor, britishDay(now));
  const named = missing.filter(({ kind }) => kind !== "elsewhere").map(({ name }) => name.toLowerCase());
  const words = total === 0 && missing.length === 0 ? unmetWords(search.words) : null;
  for (const phrase of words === null ? named : [words]) count({ area, words: phrase }, visitor, now);
}

function count({ area, words }: { area: string; words: string }, visitor: string | null, now: Date): void {
  const month = `${now.toISOString().slice(0, 7)}-01`;
  const phrases = counted();
  const name = `${month} ${area} ${words}`;
  const before = phrases.get(name);
  if (before && now.getTime() - before.lastAt < apart) return;
  const visitors = before?.visitors ?? new Set();
  if (visitor !== null) {
    if (visitors.has(visitor)) return;
    if (!before) forgetOneOf(visitor);
    if (visitors.size < mostVisitors) visitors.add(visitor);
  }
  phrases.delete(name);
  phrases.set(name, {
    area,
    words,
    month,
    count: (before?.count ?? 0) + 1,
    visitors,
    saved: before?.saved ?? 0,
    lastAt: now.getTime(),
  });
  if (phrases.size > mostPhrases) forgetLeast();
}

/** Forgets the oldest phrase that only this visitor has, when they have as many as one may. */
function forgetOneOf(visitor: string): void {
  const phrases = counted();
  let oldest: string | null = null;
  let own = 0;
  for (const [name, { visitors }] of phrases) {
    if (visitors.size !== 1 || !visitors.has(visitor)) continue;
    oldest ??= name;
    own++;
  }
  if (oldest !== null && own >= mostOfOne) phrases.delete(oldest);
}

/** Forgets what fewest searches had, and of that what nobody searched for longest: memory has an end. */
function forgetLeast(): void {
  const phrases = counted();
  let least: string | null = null;
  let fewest = Number.POSITIVE_INFINITY;
  for (const [name, { count }] of phrases) {
    if (count >= fewest) continue;
    least = name;
    fewest = count;
    if (count <= 1) break;
  }
  if (least !== null) phrases.delete(least);
}

/**
 * Hands what enough searches had to `save`, each search once, and forgets earlier months. Returns how many phrases
 * there were. When `save` fails, all of it is handed over the next time.
 */
export async function handOverUnmet(
  save: (phrases: UnmetPhrase[]) => Promise<void>,
  now = new Date(),
): Promise<number> {
  const phrases = counted();
  const ready = [...phrases].filter(([, { count, saved }]) => count >= leastSearches && count > saved);
  const handed = ready.map(([name, { area, words, month, count, saved }]) => ({
    name,
    count,
    phrase: { area, words, month, more: count - saved },
  }));
  if (handed.length > 0) await save(handed.map(({ phrase }) => phrase));
  for (const { name, count } of handed) {
    const still = phrases.get(name);
    if (still) still.saved = count;
  }
  const thisMonth = now.toISOString().slice(0, 7);
  for (const [name, { month }] of phrases) if (!month.startsWith(thisMonth)) phrases.delete(name);
  return handed.length;
}

/** Forgets everything that was counted. */
export const forgetUnmet = () => counted().clear();
