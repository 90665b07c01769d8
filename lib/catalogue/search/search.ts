import { takesAge } from "../ages";
import type { Catalogue, Offer } from "../catalogue";
import { coverageOf, isCountry } from "../coverage";
import { memoize } from "../memoize";
import { ageInWords, saysOlder } from "./age-in-words";
import { bestOf } from "./best-of";
import type { Concept } from "./concepts";
import { findDangers } from "./dangers";
import { FacetCounter, type Facets } from "./facets";
import { type Chosen, type FilterName, noneChosen, valuesOf } from "./filters";
import type { Guess } from "./mended-words";
import { forOlder, foundElsewhere, type Missing, missingHere } from "./missing";
import type { Place, Prepared } from "./prepared";
import { type Relevance, relevanceOf } from "./relevance";
import type { SearchIndex } from "./search-index";
import { type HowReferred, howReferred } from "./who-refers";
import { isNumber, isStopWord, stemOf, tellingStems, wordsOf } from "./words";

/** The point that distances are measured from, and the ONS codes (district, county) that say who lives there. */
export type SearchOrigin = {
  label: string;
  easting: number;
  northing: number;
  home: readonly string[];
  /** "Oxford", or null where the district cannot be known. */
  districtName: string | null;
};

/**
 * What somebody is looking for: words, a place, and what they chose of each filter (`filters`). `area` leaves only
 * entries of that Local Offer, and what is for the whole country. `age` is in whole years; `radius` is in miles, and
 * what comes to people or states no place stays in.
 */
export type Search = { words: string; origin: SearchOrigin | null } & Chosen;

/** A search for everything. */
export const everything: Search = { words: "", origin: null, ...noneChosen };

/** One service or guide in the answer. `metres` is to the nearest place; null without a place or an origin. */
export type Match = {
  offer: Offer;
  coverage: "covers" | "national";
  metres: number | null;
  nearest: Place | null;
  /** How the role of the filter refers; null without that filter. */
  how: HowReferred | null;
  /** What was found in it. */
  matched: readonly string[];
  /** The word that was read as another, where that led here. */
  guess: Guess | null;
  score: number;
  /** How much of the words it answers, from 0 to 1; 1 for its name typed whole, and without words. */
  share: number;
  /** 0 for the best answers to the words, then 1, 2; always 0 without words. */
  band: number;
};

/**
 * The answer to a search. `total` counts every match; `matches` holds those of the window. `elsewhere` are entries of
 * other areas that are for the whole country and pass every other filter, best first. It is empty unless the window
 * asks for some.
 */
export type Answer = {
  total: number;
  matches: readonly Match[];
  elsewhere: readonly Match[];
  facets: Facets;
  /** What was asked for and nothing here answers. */
  missing: readonly Missing[];
  /** Words that were not known, and what was searched for instead. */
  guesses: readonly Guess[];
  /**
   * The whole years of age that were read in the words, both included; null when none were, or an age was given beside
   * them.
   */
  ages: { from: number; to: number } | null;
  /** Whether the words say that somebody may be in danger, whatever was found for them. */
  isUrgent: boolean;
};

/** Which answers to give: `count` of them after the first `from`, and so many of other areas. */
export type Window = { from: number; count: number; elsewhere?: number };

const metresPerMile = 1609.344;

/** Answers below this share of the best are noise: one weak word out of many. */
const noise = 0.12;
/** Bands of relevance, by the share of the best score. */
const bandOf = (share: number) => (share >= 0.75 ? 0 : share >= 0.4 ? 1 : 2);

const nowhere = { nearest: null, metres: null };

/** The place nearest to the origin, and the metres to it as the crow flies. */
function nearestOf(places: readonly Place[], { easting, northing }: SearchOrigin) {
  let nearest: Place | null = null;
  let square = Number.POSITIVE_INFINITY;
  for (const place of places) {
    const away = (place.easting - easting) ** 2 + (place.northing - northing) ** 2;
    if (away < square) {
      square = away;
      nearest = place;
    }
  }
  return { nearest, metres: nearest ? Math.sqrt(square) : null };
}

/** One filter that is on: its place among those whose values are counted, if it is one, and whether an item passes. */
type ActiveFilter = { name: FilterName; facet?: number; passes: (item: Prepared) => boolean };

type Ages = { from: number; to: number };

function activeFilters(search: Search, ages: Ages | null, { facetSlugs }: SearchIndex): ActiveFilter[] {
  const active: ActiveFilter[] = [];
  for (const [facet, { name, slugs }] of facetSlugs.entries()) {
    const chosen = valuesOf(search, name).map((slug) => slugs.indexOf(slug));
    if (chosen.length === 0) continue;
    const passes = ({ facetNumbers }: Prepared) => facetNumbers[facet]?.some((one) => chosen.includes(one)) ?? false;
    // The index of an area does not know what other areas offer.
    active.push(name === "area" ? { name, passes } : { name, facet, passes });
  }
  if (ages !== null) active.push({ name: "age", passes: ({ offer }) => takesAnyAge(offer, ages) });
  return active;
}

function takesAnyAge({ content }: Offer, { from, to }: Ages): boolean {
  for (let age = from; age <= to; age++) if (takesAge(content.ages, age)) return true;
  return false;
}

/** How each position covers an origin: without one, "covers" unless it is for a whole country. */
type Reach = Uint8Array;
const outside = 0;
const covers = 1;
const national = 2;

function reachOf({ segments, prepared }: SearchIndex, origin: SearchOrigin | null): Reach {
  const reach = new Uint8Array(prepared.length);
  for (const { segment, offset } of segments) {
    for (const [code, positions] of segment.byCode) {
      const coverage = origin ? coverageOf([{ code }], origin.home) : isCountry(code) ? "national" : "covers";
      if (coverage === "outside") continue;
      for (const each of positions) {
        const position = offset + each;
        if (reach[position] !== covers) reach[position] = coverage === "covers" ? covers : national;
      }
    }
  }
  return reach;
}

/** The one filter that an item fails; null when it passes all, "several" when it fails more. */
function failedFilter(item: Prepared, active: readonly ActiveFilter[]): ActiveFilter | null | "several" {
  let failed: ActiveFilter | null = null;
  for (const filter of active) {
    if (filter.passes(item)) continue;
    if (failed) return "several";
    failed = filter;
  }
  return failed;
}

/** A candidate on its way to being a match. */
type Candidate = Pick<Match, "metres" | "nearest" | "score" | "band"> & {
  position: number;
  national: boolean;
  /** Whether it comes after all others: see `isLate`. */
  late: boolean;
  /** Whether it comes to people, so that the distance of its office says nothing. */
  comes: boolean;
};

/** Whole years of age. */
const adult = 18;

/** How many dangers a text names. */
function dangersIn(text: string, { concepts }: SearchIndex): number {
  const words = wordsOf(text);
  return findDangers(words, words.map(stemOf), concepts.dangers).dangers.length;
}

/**
 * Returns everything in the Catalogue that answers a search, best first, with facet counts. One pure function: the
 * pages and the API both call it. `window` says which of the answers to return; all of them when it is left out.
 *
 * With an origin, only services that cover it (or the country) are in the answer. Those with a place come nearest
 * first, then those that publish none. With words, relevance comes first, in bands, and distance orders each band. A
 * service that comes to people is as near as the nearest. Services that would shock a person who did not ask for them
 * come last (`isLate`). A name that is the query comes before one that qualifies it. The last key is the slug (then
 * area and kind), so the order is always the same.
 */
export function search({ index: site, areas, terms }: Catalogue, search: Search, window?: Window): Answer {
  const index = search.area === null ? site : site.within(search.area);
  const { origin } = search;
  const isWorded = search.words.trim() !== "";
  const typedAge = isWorded ? ageInWords(search.words) : null;
  const isOlder = isWorded && typedAge === null && saysOlder(search.words);
  const ages = search.age === null ? typedAge : { from: search.age, to: search.age };
  // An age that makes a danger stays: a fever is one for a baby of three weeks.
  const isAgeDangerous = typedAge !== null && dangersIn(search.words, index) > dangersIn(typedAge.rest, index);
  const rest = typedAge && !isAgeDangerous ? typedAge.rest : search.words;
  const found = rest.trim() ? relevanceOf(rest, index) : null;
  // "My 4 year old": the age is all that was asked. "I'm 11 and look after my mum" asks for more.
  const isAgeAlone =
    typedAge !== null &&
    found?.concepts.length === 0 &&
    wordsOf(rest).every((word) => isStopWord(word) || isNumber(word));
  const [words, relevance] = isAgeAlone ? ["", null] : [rest, found];
  const active = activeFilters(search, ages, index);
  const facets = new FacetCounter(index.facetSlugs);
  const item = (position: number) => index.prepared[position] as Prepared;

  const reach = reachOf(index, origin);
  const isHere = (position: number) =>
    reach[position] !== outside &&
    (search.area === null || item(position).offer.area === search.area || reach[position] === national);
  // What takes only adults is no answer for a child of twelve.
  const answersHere = (position: number) =>
    isHere(position) && (ages === null || takesAnyAge(item(position).offer, ages));
  const missing = relevance ? missingHere(relevance.ideas, index, terms, { isHere, answersHere }) : [];
  if (isWorded) missing.unshift(...foundElsewhere(search.words, terms.elsewhere, relevance?.ideas));
  const suits = suitsOf(ages, words);
  const scoreAt = (position: number) => (relevance?.scores[position] as number) * suits(item(position));
  // Over all areas each Local Offer is judged by its own best: a strong answer for people elsewhere hides none here.
  const rivals = (position: number) => (origin ? "" : item(position).offer.area);
  const bests = new Map<string, number>();
  const plainBests = new Map<string, number>();
  // What another area has for the whole country is judged by everything that was found.
  const bestAmong = (all: ReadonlyMap<string, number>, position: number) => {
    const rival = rivals(position);
    const isOfOther = search.area !== null && rival !== "" && rival !== search.area;
    return isOfOther ? Math.max(...all.values()) : (all.get(rival) ?? 0);
  };
  // Where something that was asked for is missing, what only shares a word with the query is no answer.
  const isAnswer = (position: number) =>
    missing.length === 0 || !relevance || relevance.tagged.has(position) || relevance.named.has(position);
  for (const position of relevance?.positions ?? []) {
    if (reach[position] === outside || !isAnswer(position)) continue;
    const rival = rivals(position);
    bests.set(rival, Math.max(bests.get(rival) ?? 0, scoreAt(position)));
    plainBests.set(rival, Math.max(plainBests.get(rival) ?? 0, relevance?.plain[position] as number));
  }
  // A place judges all areas together; who then chooses one sees what is strong enough in that.
  const areaFacet = index.facetSlugs.findIndex(({ name }) => name === "area");
  const inOwnArea = relevance && origin && search.area === null ? bestsByArea(relevance, index, reach) : null;
  const candidates: Candidate[] = [];
  const ofOthers: Candidate[] = [];
  for (const position of relevance ? relevance.positions : index.prepared.keys()) {
    if (reach[position] === outside) continue;
    const score = relevance ? scoreAt(position) : 0;
    const best = bestAmong(bests, position);
    const one = item(position);
    const isNoise = relevance !== null && score < bestAmong(plainBests, position) * noise;
    const { area } = one.offer;
    if (isNoise && score < (inOwnArea?.(area) ?? Number.POSITIVE_INFINITY) * noise) continue;
    if (!isAnswer(position)) continue;
    const { nearest, metres } = origin ? nearestOf(one.places, origin) : nowhere;
    if (search.radius !== null && origin && metres !== null && metres > search.radius * metresPerMile) continue;
    const failed = failedFilter(one, active);
    if (isNoise) {
      if (failed === null) facets.count(one.facetNumbers, areaFacet);
      continue;
    }
    if (failed === null) facets.count(one.facetNumbers);
    else if (failed !== "several" && failed.facet !== undefined) facets.count(one.facetNumbers, failed.facet);
    const isNational = reach[position] === national;
    const isOfOther = failed !== null && failed !== "several" && failed.name === "area" && isNational;
    if (failed !== null && !isOfOther) continue;
    const band = relevance ? bandOf(score / best) : 0;
    const list = isOfOther ? ofOthers : candidates;
    const late = isLate(one, position, relevance, search);
    list.push({ position, national: isNational, metres, nearest, score, band, late, comes: one.comes });
  }

  if (relevance) {
    const named = bestOf(candidates, mostNames, (a, b) => b.score - a.score || a.position - b.position);
    const prepared = named.map((candidate) => ({ candidate, one: item(candidate.position) }));
    putPlainNamesFirst(
      prepared.map(({ candidate, one }) => ({ candidate, name: nameStems(one), fit: suits(one) })),
      new Set(wordsOf(search.words).map(stemOf)),
    );
  }

  const { from, count, elsewhere = 0 } = window ?? { from: 0, count: candidates.length };
  const order = orderOf(search, index);
  const asMatch = ({ position, national, late: _late, comes: _comes, ...match }: Candidate): Match => ({
    offer: item(position).offer,
    how: search.refer === null ? null : (item(position).referrers.get(search.refer) ?? null),
    coverage: national ? "national" : "covers",
    ...match,
    matched: relevance?.matchedAt(position) ?? [],
    guess: relevance?.guessAt(position) ?? null,
    share: !relevance || relevance.named.has(position) ? 1 : (relevance.shares[position] as number),
  });
  return {
    total: candidates.length,
    matches: bestOf(candidates, from + count, order)
      .slice(from)
      .map(asMatch),
    elsewhere: bestOf(ofOthers, elsewhere, order).map(asMatch),
    facets: facets.named({ areas, terms }),
    missing: isOlder ? [...missing, ...forOlder(terms.elsewhere, missing)] : missing,
    guesses: relevance?.guesses ?? [],
    ages: search.age === null && typedAge ? { from: typedAge.from, to: typedAge.to } : null,
    isUrgent: relevance?.concepts.some((concept) => concept.isUrgent) ?? false,
  };
}

/** The best score of what somebody at a place would find in each area, and of what is for the whole country. */
function bestsByArea({ positions, plain }: Relevance, { prepared }: SearchIndex, reach: Reach) {
  const own = new Map<string, number>();
  let ofAll = 0;
  for (const position of positions) {
    if (reach[position] === outside) continue;
    const { offer, national } = prepared[position] as Prepared;
    const score = plain[position] as number;
    if (national) ofAll = Math.max(ofAll, score);
    own.set(offer.area, Math.max(own.get(offer.area) ?? 0, score));
  }
  return (area: string) => Math.max(ofAll, own.get(area) ?? 0);
}

/** What an entry for adults counts when nobody asked for one; and one that states no age when an age was asked for. */
const forAdults = 0.4;
const ageless = 0.7;
const adultWords = /\b(?:adults?|grown[- ]?ups?|over 18|18 and over|parents? with|mothers?|fathers?|(?<!on )my own)\b/i;

/**
 * How well an entry fits whoever asks, beside the words: children's before adults' unless an age or a word says
 * otherwise.
 */
function suitsOf(ages: Ages | null, words: string) {
  const wantsAdults = (ages !== null && ages.to >= adult) || adultWords.test(words);
  return (one: Prepared): number => {
    if (one.offer.content.ages === null && ages !== null) return ageless;
    return one.isForAdults && !wantsAdults ? forAdults : 1;
  };
}

/**
 * Whether an entry comes after all others, because it would be a shock to somebody who did not ask for it: a hospice,
 * help with drugs, a service for adults. It does not when the words, the filter or an age ask for it.
 */
function isLate(
  one: Prepared,
  position: number,
  relevance: Relevance | null,
  { categories, need, age }: Search,
): boolean {
  if (one.isForAdults && (age === null || age < adult) && !relevance?.named.has(position) && relevance === null)
    return true;
  if (one.lateCategories.length === 0) return false;
  if (categories.some((slug) => one.categories.has(slug) && one.lateCategories.includes(slug))) return false;
  if (need !== null && one.lateNeeds.has(need)) return false;
  if (relevance === null) return true;
  return !relevance.named.has(position) && !relevance.concepts.some((concept) => asksForLate(one, concept));
}

const asksForLate = ({ lateCategories, lateNeeds }: Prepared, { categories, needs }: Concept) =>
  categories.some((slug) => lateCategories.includes(slug)) || needs.some((slug) => lateNeeds.has(slug));

/** Among so many of the best answers, the name that is what was asked comes before one that qualifies it. */
const mostNames = 20;
/** It does not when it answers much less of the query. */
const muchLess = 0.6;
/** What says whom it is for: `suitsOf` sees to that. */
const ofWhom = new Set(["children", "childrens", "adult", "adults"].map(stemOf));

/** The stems that tell what an entry is called. Found once for the same entry. */
const nameStems = memoize(
  ({ offer }: Prepared): ReadonlySet<string> =>
    new Set(tellingStems(offer.content.name).filter((stem) => !ofWhom.has(stem))),
);

type Named = { candidate: Candidate; name: ReadonlySet<string>; fit: number };

/**
 * "Physiotherapy" before "Physiotherapy in special schools", unless the query speaks of special schools. Changes the
 * scores.
 */
function putPlainNamesFirst(best: readonly Named[], typed: ReadonlySet<string>) {
  for (const { candidate, fit, name: own } of best) {
    for (const plain of best) {
      const { score, band } = plain.candidate;
      const words = plain.name;
      if (score >= candidate.score || score < candidate.score * muchLess || plain.fit < fit) continue;
      if (words.size === 0 || words.size >= own.size || ![...words].every((word) => own.has(word))) continue;
      if ([...own].some((word) => !words.has(word) && typed.has(word))) continue;
      candidate.score = score * 0.999;
      candidate.band = Math.max(candidate.band, band);
    }
  }
}

const collator = new Intl.Collator("en-GB", { numeric: true });
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const compareSlugs = (a: Offer, b: Offer) =>
  compare(a.slug, b.slug) || compare(a.area, b.area) || compare(a.kind, b.kind);

/** The order of an answer; see `search`. */
function orderOf(
  { words, origin, sort, refer, delivery }: Search,
  index: SearchIndex,
): (a: Candidate, b: Candidate) => number {
  type Key = (a: Candidate, b: Candidate) => number;
  const far = Number.MAX_VALUE;
  const distance: Key = (a, b) => (a.metres ?? far) - (b.metres ?? far);
  const relevance: Key = (a, b) => b.score - a.score;
  const band: Key = (a, b) => a.band - b.band;
  const late: Key = (a, b) => Number(a.late) - Number(b.late);
  // Who comes to you is as near as the nearest.
  const travel: Key = (a, b) => (a.comes ? 0 : (a.metres ?? far)) - (b.comes ? 0 : (b.metres ?? far));
  const offerAt = ({ position }: Candidate) => (index.prepared[position] as Prepared).offer;
  const own: Key = (a, b) => Number(a.national) - Number(b.national);
  // Of two that answer as well, the one whose whole name was typed: figures tell nothing else ("turning 18").
  const typed = new Set(wordsOf(words));
  const isSaid = (one: Candidate) => wordsOf(offerAt(one).content.name).every((word) => typed.has(word));
  const said: Key = (a, b) => Number(isSaid(b)) - Number(isSaid(a));
  const slug: Key = (a, b) => compareSlugs(offerAt(a), offerAt(b));
  const name: Key = (a, b) => collator.compare(offerAt(a).content.name, offerAt(b).content.name) || slug(a, b);
  const rankOfHow = ({ position }: Candidate) =>
    howReferred.indexOf(index.prepared[position]?.referrers.get(refer ?? "") ?? "not-stated");
  const how: Key = (a, b) => rankOfHow(a) - rankOfHow(b);
  const isStated = ({ position }: Candidate) => index.prepared[position]?.delivery.has(delivery ?? "") === true;
  const stated: Key = (a, b) => Number(isStated(b)) - Number(isStated(a));
  const hasWords = words.trim() !== "";
  const keys = ((): Key[] => {
    if (origin && sort === "distance") return [distance, own, relevance, slug];
    if (origin && hasWords && sort === null) return [late, band, travel, own, relevance, said, slug];
    if (hasWords) return [late, relevance, said, own, distance, slug];
    return origin ? [late, distance, own, name, slug] : [late, own, name, slug];
  })();
  if (delivery !== null && sort === null) keys.unshift(stated);
  if (refer !== null && sort === null) keys.unshift(how);
  return (a, b) => {
    for (const key of keys) {
      const order = key(a, b);
      if (order !== 0) return order;
    }
    return 0;
  };
}
