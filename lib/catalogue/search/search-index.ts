import type { Offer, Published } from "../catalogue";
import { isNational } from "../coverage";
import { memoize } from "../memoize";
import type { Terms } from "../terms";
import { type Concepts, conditionsIn, readConcepts } from "./concepts";
import type { English } from "./english";
import { FacetNumberer, type FacetNumbers, type FacetSlugs } from "./facets";
import { type Phrases, readPhrases } from "./phrases";
import { readTags, type Tagged, type Tags } from "./tags";
import { buildTextIndexes, buildVocabulary, type TextIndex, type Vocabulary } from "./text-index";
import { type HowReferred, howRefers } from "./who-refers";
import { phraseKeys, wordsOf } from "./words";

/** A place where a service is given, as far as distance needs it. */
export type Place = { id: string; name: string; postcode: string | null; easting: number; northing: number };

/** One service or guide, prepared for filtering: slugs include those of parent terms. */
export type Prepared = {
  offer: Offer;
  national: boolean;
  codes: readonly string[];
  places: readonly Place[];
  categories: ReadonlySet<string>;
  needs: ReadonlySet<string>;
  /** Who may refer to it, and how; none to a guide. */
  referrers: ReadonlyMap<string, HowReferred>;
  delivery: ReadonlySet<string>;
  /** Whether it takes nobody under 16. */
  isForAdults: boolean;
  /** Whether it comes to people: at home, at school, by phone or online. */
  comes: boolean;
  /**
   * What it is first of all, where that comes last unless somebody asks for it: these categories, and the needs that
   * ask for them.
   */
  lateCategories: readonly string[];
  lateNeeds: ReadonlySet<string>;
  /** Phrase keys of its names and acronyms. */
  names: ReadonlySet<string>;
  facetNumbers: FacetNumbers;
};

/** Everything that search needs to know beforehand. Positions in `prepared` are the ids of `text`. */
export type SearchIndex = {
  prepared: readonly Prepared[];
  /** Positions by ONS code of a service area. */
  byCode: ReadonlyMap<string, readonly number[]>;
  /** Words that say what an entry is: its names, keywords, summary, terms and parts. */
  text: TextIndex;
  /** All its other words. */
  body: TextIndex;
  phrases: Phrases;
  concepts: Concepts;
  tags: Tags;
  /** Stems of the words that the vocabularies of `content/` know by themselves. */
  lexicon: ReadonlySet<string>;
  /** The same letter by letter, as the vocabularies write them. */
  lexiconWords: ReadonlySet<string>;
  english: English;
  commonWords: ReadonlySet<string>;
  /** Every word of entries and vocabularies. */
  vocabulary: Vocabulary;
  /** Positions by phrase key of names, acronyms and keywords: what somebody may type word for word. */
  byPhrase: ReadonlyMap<string, readonly number[]>;
  /** Positions of what an organisation gives, by phrase key of its names and acronyms. */
  byOrganization: ReadonlyMap<string, readonly number[]>;
  facetSlugs: FacetSlugs;
  /** Ranks by position: in the order of names, and in that of slugs (then area, then kind). */
  nameRank: Int32Array;
  slugRank: Int32Array;
};

/** Fields of the text indexes and their weights, in the order in which a word counts. */
const textWeights = { names: 7, keywords: 6, summary: 4, parts: 2.5 };
const bodyWeights = { conditions: 2, through: 1.5, text: 2.2 };
type Field = keyof typeof textWeights | keyof typeof bodyWeights;

const adultMonths = 16 * 12;
/** Ways of giving care that need no journey. */
const comingModes = ["home", "school", "phone", "online"];

const join = (...texts: (string | null | undefined | readonly (string | null | undefined)[])[]) =>
  texts.flat().filter(Boolean).join(" \n ");

/** A term's slug with those of everything above it. */
export function withParents(slugs: readonly string[], rows: readonly { slug: string; parent?: string }[]): Set<string> {
  const all = new Set<string>();
  for (let slug of slugs) {
    for (let depth = 0; slug && depth < 5; depth++) {
      all.add(slug);
      slug = rows.find((row) => row.slug === slug)?.parent ?? "";
    }
  }
  return all;
}

function prepare(
  offer: Offer,
  entries: ReadonlyMap<string, Published>,
  terms: Terms,
  numbers: FacetNumberer,
): Prepared {
  const { content } = offer;
  const places = "service_at_locations" in content ? content.service_at_locations : [];
  const categories = withParents(content.categories, terms.categories);
  const needs = withParents([...content.needs, ...content.parts.flatMap((part) => part.needs)], terms.needs);
  const referrers = new Map(
    terms.referrers.flatMap(({ slug }) => {
      const how = offer.kind === "service" ? howRefers(content.referral, slug, terms.referrers) : null;
      return how ? [[slug, how] as const] : [];
    }),
  );
  const delivery = new Set([
    ...("delivery" in content ? content.delivery.map(({ mode }) => mode) : []),
    ...(places.length > 0 ? ["clinic"] : []),
  ]);
  const main = terms.categories.find(({ slug }) => slug === content.categories[0]);
  const lateCategories = main?.last
    ? [main.slug, ...terms.categories.filter(({ parent }) => parent === main.slug).map(({ slug }) => slug)]
    : [];
  const entry = {
    offer,
    national: isNational(content.service_areas),
    codes: content.service_areas.map((area) => area.code),
    places: places.flatMap(({ location_id }) => {
      const location = entries.get(location_id);
      if (location?.kind !== "location") return [];
      const { name, easting, northing, address } = location.content;
      if (easting === null || northing === null) return [];
      return [{ id: location.id, name, postcode: address.postal_code, easting, northing }];
    }),
    categories,
    needs,
    referrers,
    delivery,
    isForAdults: (content.ages?.minimum_age_months ?? 0) >= adultMonths,
    comes: comingModes.some((mode) => delivery.has(mode)),
    lateCategories,
    lateNeeds: new Set(
      terms.needs.filter((row) => row.categories.some((one) => lateCategories.includes(one))).map(({ slug }) => slug),
    ),
    names: new Set([content.name, ...content.alternate_names, ...content.acronyms].flatMap(phraseKeys)),
  };
  return { ...entry, facetNumbers: numbers.of(entry, terms) };
}

/** The words of one service, field by field. */
function textOf({ offer }: Prepared, entries: ReadonlyMap<string, Published>) {
  const { content } = offer;
  const service = offer.kind === "service" ? offer.content : null;
  const nameOf = (id: string | null) => {
    const other = id ? entries.get(id)?.content : undefined;
    return other ? join(other.name, other.alternate_names, other.acronyms) : null;
  };
  return {
    names: join(content.name, content.alternate_names, content.acronyms),
    keywords: join(content.keywords),
    summary: content.summary,
    parts: join(...content.parts.map((part) => join(part.name, part.alternate_names, part.keywords, part.description))),
    conditions: join(content.eligibility_description, content.ages?.note),
    through: join(
      nameOf(content.organization_id),
      nameOf(content.commissioner_id),
      content.parts.map((part) => nameOf(part.organization_id)),
      service?.service_at_locations.map((place) => nameOf(place.location_id)),
    ),
    text: join(
      content.description,
      service?.what_happens,
      service?.staff,
      service?.delivery.map((delivery) => delivery.description),
      content.referral.note,
      content.referral.routes.map((route) => join(route.description, route.what_happens_next)),
      content.transitions.map((transition) => transition.description),
      content.for_professionals,
      content.links.map((link) => join(link.title, link.description)),
      content.contacts.map((contact) => join(contact.name, contact.title, contact.department)),
    ),
  } satisfies Record<Field, string>;
}

/** Prepares every service and guide for search. Costs some milliseconds for hundreds, some seconds for 100,000. */
export function buildSearchIndex(entries: ReadonlyMap<string, Published>, terms: Terms): SearchIndex {
  const offers = [...entries.values()].filter(
    (entry): entry is Offer => entry.kind === "service" || entry.kind === "guide",
  );
  const numbers = new FacetNumberer();
  const prepared = offers.map((offer) => prepare(offer, entries, terms, numbers));
  const byCode = new Map<string, number[]>();
  const byPhrase = new Map<string, number[]>();
  const byOrganization = new Map<string, number[]>();
  const put = (map: Map<string, number[]>, key: string, position: number) => {
    const there = map.get(key);
    if (!there) map.set(key, [position]);
    else if (there.at(-1) !== position) there.push(position);
  };
  for (const [position, item] of prepared.entries()) {
    for (const code of item.codes) put(byCode, code, position);
    for (const name of item.names) put(byPhrase, name, position);
    for (const keyword of item.offer.content.keywords)
      for (const key of phraseKeys(keyword)) put(byPhrase, key, position);
    const { organization_id } = item.offer.content;
    const giver = item.offer.kind === "service" && organization_id ? entries.get(organization_id)?.content : undefined;
    for (const name of giver ? [giver.name, ...giver.alternate_names, ...giver.acronyms] : [])
      for (const key of phraseKeys(name)) put(byOrganization, key, position);
  }
  const texts = prepared.map((item) => textOf(item, entries));
  const { text, body } = buildTextIndexes(texts, { text: textWeights, body: bodyWeights });
  const concepts = readConcepts(terms);
  const { phrases, known, lexicon, lexiconWords } = termsIn(terms);
  return {
    prepared,
    byCode,
    text,
    body,
    phrases,
    concepts,
    tags: readTags(
      prepared.map(({ offer: { content } }) => ({
        needs: content.needs,
        partNeeds: content.parts.flatMap((part) => part.needs),
        categories: content.categories,
        about: aboutOf(content, concepts),
      })),
      terms,
    ),
    lexicon,
    lexiconWords,
    english: terms.english,
    commonWords: terms.commonWords,
    vocabulary: buildVocabulary([...new Set([...text.words, ...body.words, ...known])].sort()),
    byPhrase,
    byOrganization,
    facetSlugs: numbers.slugs,
    nameRank: ranksOf(prepared, (a, b) => collator.compare(a.offer.content.name, b.offer.content.name) || bySlug(a, b)),
    slugRank: ranksOf(prepared, bySlug),
  };
}

/** What is made of the vocabularies alone, whatever entries there are. */
type TermsRead = Pick<SearchIndex, "phrases" | "lexicon" | "lexiconWords"> & { known: ReadonlySet<string> };

/** The phrases and words of the vocabularies. Read once for the same terms. */
const termsIn = memoize((terms: Terms): TermsRead => {
  const phrases = readPhrases(terms);
  const keys = [...phrases.alternatives.keys(), ...readConcepts(terms).byPhrase.keys()];
  const known = [terms.conditions, terms.needs, terms.categories, terms.synonyms].flatMap((rows) =>
    rows.flatMap((row) => [...("name" in row ? wordsOf(row.name) : []), ...row.words.flatMap(wordsOf)]),
  );
  return {
    phrases,
    known: new Set(known),
    lexicon: new Set(keys.filter((key) => !key.includes(" "))),
    lexiconWords: new Set(singleWords(terms)),
  };
});

/**
 * The conditions that an entry speaks of by their names, in its name, in its summary or the names of its parts, and in
 * its description.
 */
const aboutOf = (content: Offer["content"], concepts: Concepts): Tagged["about"] => ({
  name: conditionsIn(join(content.name, content.alternate_names, content.acronyms), concepts),
  summary: conditionsIn(
    join(
      content.summary,
      content.parts.map((part) => part.name),
    ),
    concepts,
  ),
  text: conditionsIn(join(content.description, "what_happens" in content ? content.what_happens : null), concepts),
});

/** What the vocabularies write in one word. */
const singleWords = ({ conditions, needs, categories, synonyms, glossary }: Terms): string[] =>
  [
    ...[...conditions, ...needs, ...categories].flatMap(({ name, words }) => [name, ...words]),
    ...synonyms.flatMap(({ words }) => words),
    ...glossary.flatMap(({ term, full, variants }) => [term, full ?? "", ...variants]),
  ]
    .map(wordsOf)
    .flatMap((words) => (words.length === 1 ? words : []));

const collator = new Intl.Collator("en-GB", { numeric: true });
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const bySlug = ({ offer: a }: Prepared, { offer: b }: Prepared) =>
  compare(a.slug, b.slug) || compare(a.area, b.area) || compare(a.kind, b.kind);

/** The place of every item in an order, by position. */
function ranksOf(items: readonly Prepared[], order: (a: Prepared, b: Prepared) => number): Int32Array {
  const ranks = new Int32Array(items.length);
  const positions = Array.from(items.keys());
  positions.sort((a, b) => order(items[a] as Prepared, items[b] as Prepared) || a - b);
  for (const [rank, position] of positions.entries()) ranks[position] = rank;
  return ranks;
}
