import type { Answer, Search } from "../catalogue/search/search";
import { outcodeIn, quarterOf } from "../catalogue/unmet-need";
import type { CountedNeed } from "../db/operations/unmet-needs";
import { oncePerThread } from "../process/once-per-thread";

/*
 * Which needs were searched for and not found, by the first half of the postcode: names of the vocabulary alone, never
 * what somebody typed. A need counts once for a visitor in a quarter of a year.
 */
type Counted = CountedNeed & { visitors: Set<string> };

/** What is counted at the same time in this thread; beyond, what was counted first is forgotten. */
const mostCounted = 5_000;
/** Visitors that are told apart for one need and place. */
const mostVisitors = 200;

const counted = () => oncePerThread("unmet-needs", () => new Map<string, Counted>());

/**
 * Counts what a search did not find, where its place is a postcode or the beginning of one. `day` is the British day of
 * it. `visitor` is who asked, by what the door calls a network, in memory alone; null for this machine. Never throws.
 */
export function noteUnmetNeeds(
  { area, origin }: Pick<Search, "area" | "origin">,
  missing: Answer["missing"],
  visitor: string | null,
  day: string,
): void {
  const outcode = origin && outcodeIn(origin.label);
  if (!outcode || area === null) return;
  const quarter = quarterOf(day);
  for (const { kind, name } of missing) {
    if (kind === "elsewhere") continue;
    const key = JSON.stringify([quarter, area, outcode, name]);
    const one = counted().get(key) ?? { area, need: name, outcode, quarter, more: 0, visitors: new Set<string>() };
    if (visitor !== null && (one.visitors.has(visitor) || one.visitors.size >= mostVisitors)) continue;
    if (visitor !== null) one.visitors.add(visitor);
    one.more++;
    counted().set(key, one);
    for (const [first] of counted()) {
      if (counted().size <= mostCounted) break;
      counted().delete(first);
    }
  }
}

/** Hands what was counted to `save`, each search once, and forgets earlier quarters. What fails comes again. */
export async function handOverNeeds(save: (needs: CountedNeed[]) => Promise<void>, day: string): Promise<void> {
  const ready = [...counted().values()].filter(({ more }) => more > 0);
  const needs = ready.map(({ visitors: _, ...need }) => need);
  if (needs.length > 0) await save(needs);
  for (const [at, one] of ready.entries()) one.more -= needs[at]?.more ?? 0;
  for (const [key, { quarter, more }] of counted()) if (quarter < quarterOf(day) && more === 0) counted().delete(key);
}

/** Forgets everything that was counted. */
export const forgetNeeds = () => counted().clear();
