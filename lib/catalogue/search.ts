import { takesAge } from "./ages";
import type { Catalogue, Offer } from "./catalogue";
import { coverageOf } from "./coverage";
import { countFacets, type Facets } from "./facets";
import { type Relevance, relevanceOf } from "./relevance";
import type { Place, Prepared } from "./search-index";

/** The point that distances are measured from, and the ONS codes (district, county) that say who lives there. */
export type SearchOrigin = {
  label: string;
  easting: number;
  northing: number;
  home: readonly string[];
  /** "Oxford", or null where the district cannot be known. */
  districtName: string | null;
};

/** What somebody is looking for. Slugs are those of the vocabularies; empty means no filter. */
export type Search = {
  words: string;
  origin: SearchOrigin | null;
  /** Only entries of this Local Offer. */
  area: string | null;
  kind: "service" | "guide" | null;
  categories: readonly string[];
  need: string | null;
  /** Whole years. */
  age: number | null;
  refer: string | null;
  delivery: string | null;
  /** Only what is given within so many miles; needs an origin. */
  radius: number | null;
  sort: "relevance" | "distance" | null;
};

/** A search for everything. */
export const everything: Search = {
  words: "",
  origin: null,
  area: null,
  kind: null,
  categories: [],
  need: null,
  age: null,
  refer: null,
  delivery: null,
  radius: null,
  sort: null,
};

/** One service or guide in the answer. `metres` is to the nearest place; null without a place or an origin. */
export type Match = {
  offer: Offer;
  coverage: "covers" | "national";
  metres: number | null;
  nearest: Place | null;
  /** What was typed and found in it. */
  matched: readonly string[];
  score: number;
  /** 0 for the best answers to the words, then 1, 2; always 0 without words. */
  band: number;
};

export type Answer = { total: number; matches: readonly Match[]; facets: Facets };

const metresPerMile = 1609.344;

/** Answers below this share of the best are noise: one weak word out of many. */
const noise = 0.12;
/** Where the bands of relevance begin, as shares of the best score. */
const bandStarts = [0.7, 0.4];

const nearestOf = (places: readonly Place[], origin: SearchOrigin | null) => {
  if (!origin) return { metres: null, nearest: null };
  let nearest: Place | null = null;
  let metres: number | null = null;
  for (const place of places) {
    const away = Math.hypot(place.easting - origin.easting, place.northing - origin.northing);
    if (metres === null || away < metres) [metres, nearest] = [away, place];
  }
  return { metres, nearest };
};

/** Whether an item passes each filter; `facet` leaves one filter out, so that its other choices can be counted. */
export function passes(item: Prepared, search: Search, facet: keyof Facets | null = null): boolean {
  const { offer } = item;
  if (search.area && facet !== "area" && offer.area !== search.area) return false;
  if (search.kind && facet !== "kind" && offer.kind !== search.kind) return false;
  if (search.categories.length > 0 && facet !== "category") {
    if (!search.categories.some((category) => item.categories.has(category))) return false;
  }
  if (search.need && facet !== "need" && !item.needs.has(search.need)) return false;
  if (search.refer && facet !== "refer" && !item.referrers.has(search.refer)) return false;
  if (search.delivery && facet !== "delivery" && !item.delivery.has(search.delivery)) return false;
  return search.age === null || takesAge(offer.content.ages, search.age);
}

/** The positions that can be in the answer at all: those whose service area covers the origin, or all without one. */
function* candidates({ index }: Catalogue, origin: SearchOrigin | null): Iterable<number> {
  if (!origin) {
    yield* index.prepared.keys();
    return;
  }
  const seen = new Set<number>();
  for (const [code, positions] of index.byCode) {
    if (coverageOf([{ code }], origin.home) === "outside") continue;
    for (const position of positions) {
      if (!seen.has(position)) {
        seen.add(position);
        yield position;
      }
    }
  }
}

/**
 * Everything in the Catalogue that answers a search, best first, with facet counts. One pure function: the pages and the
 * API both call it.
 *
 * With an origin, only services that cover it (or the country); those with a place come nearest first, then those that come
 * to people, are by phone or publish no place. With words, relevance comes first, in bands, and distance orders each band.
 * The last key is the slug (then area and kind), so the order is always the same.
 */
export function search(catalogue: Catalogue, search: Search): Answer {
  const { index } = catalogue;
  const { origin } = search;
  const relevance = search.words.trim() ? relevanceOf(search.words, index) : null;

  let pool: { position: number; item: Prepared; relevance: Relevance | null }[] = [];
  for (const position of relevance && !origin ? relevance.keys() : candidates(catalogue, origin)) {
    const item = index.prepared[position];
    const found = relevance?.get(position) ?? null;
    if (item && (found || !relevance)) pool.push({ position, item, relevance: found });
  }
  const best = Math.max(0, ...pool.map((one) => one.relevance?.score ?? 0));
  if (relevance) pool = pool.filter((one) => (one.relevance?.score ?? 0) >= best * noise);

  const near = pool.map((one) => ({ ...one, ...nearestOf(one.item.places, origin) }));
  const within = near.filter(
    ({ metres }) =>
      search.radius === null || origin === null || (metres !== null && metres <= search.radius * metresPerMile),
  );
  const matches = within
    .filter(({ item }) => passes(item, search))
    .map(({ item, relevance, metres, nearest }): Match => {
      const share = relevance && best > 0 ? relevance.score / best : 1;
      const band = bandStarts.filter((start) => share < start).length;
      const national = origin
        ? coverageOf(item.offer.content.service_areas, origin.home) === "national"
        : item.national;
      const coverage = national ? "national" : "covers";
      const { offer } = item;
      return {
        offer,
        coverage,
        metres,
        nearest,
        matched: relevance?.matched ?? [],
        score: relevance?.score ?? 0,
        band,
      };
    })
    .sort(orderOf(search));
  return {
    total: matches.length,
    matches,
    facets: countFacets(
      within.map(({ item }) => item),
      search,
      catalogue,
    ),
  };
}

/** The order of an answer; see `search`. */
function orderOf({ words, origin, sort }: Search): (a: Match, b: Match) => number {
  const byDistance = (a: Match, b: Match) =>
    (a.metres ?? Number.POSITIVE_INFINITY) - (b.metres ?? Number.POSITIVE_INFINITY);
  const distance = (a: Match, b: Match) => (a.metres === b.metres ? 0 : byDistance(a, b));
  const relevance = (a: Match, b: Match) => b.score - a.score;
  const own = (a: Match, b: Match) => Number(a.coverage === "national") - Number(b.coverage === "national");
  const name = (a: Match, b: Match) => a.offer.content.name.localeCompare(b.offer.content.name, "en-GB");
  const slug = (a: Match, b: Match) =>
    compare(a.offer.slug, b.offer.slug) || compare(a.offer.area, b.offer.area) || compare(a.offer.kind, b.offer.kind);
  const asked = words.trim() !== "";
  const keys =
    sort === "distance" && origin
      ? [distance, own, relevance, slug]
      : asked && origin && sort === null
        ? [(a: Match, b: Match) => a.band - b.band, distance, own, relevance, slug]
        : asked
          ? [relevance, own, distance, slug]
          : origin
            ? [distance, own, slug]
            : [own, name, slug];
  return (a, b) => {
    for (const key of keys) {
      const order = key(a, b);
      if (order !== 0) return order;
    }
    return 0;
  };
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
