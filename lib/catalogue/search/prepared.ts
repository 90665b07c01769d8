import type { Offer, Published } from "../catalogue";
import { isNational } from "../coverage";
import { memoize } from "../memoize";
import type { Terms } from "../terms";
import { type Concepts, readConcepts } from "./concepts";
import { stemNumberOf, words } from "./dictionary";
import { FacetNumberer, type FacetNumbers } from "./facets";
import { conditionsIn } from "./named-conditions";
import { type SuggestedTerms, suggestedTerms } from "./suggested-terms";
import type { Tagged } from "./tags";
import { type DocumentText, readDocumentText, type TextField } from "./text-segment";
import { type HowReferred, howRefers } from "./who-refers";
import { phraseKeys, wordsOf } from "./words";

/** A place where a service is given, as far as distance needs it. */
export type Place = { id: string; name: string; postcode: string | null; easting: number; northing: number };

/** One service or guide, prepared for searches: slugs include those of parent terms. */
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
  /** Phrase keys of what somebody may type word for word: names, acronyms and keywords. */
  phrases: ReadonlySet<string>;
  /** Phrase keys of the names and acronyms of the organisation that gives it; none of a guide. */
  givers: ReadonlySet<string>;
  /** Words of the names of its places that are not where these are: "horton" of a hospital in Banbury. */
  placeWords: ReadonlySet<string>;
  text: DocumentText;
  tags: Tagged;
  facetNumbers: FacetNumbers;
};

/** Fields of text and their weights, in the order in which a word counts: first what says what an entry is. */
export const textFields = [
  { name: "names", index: "text", weight: 7 },
  { name: "keywords", index: "text", weight: 6 },
  { name: "summary", index: "text", weight: 4 },
  { name: "parts", index: "text", weight: 2.5 },
  { name: "conditions", index: "body", weight: 2 },
  { name: "through", index: "body", weight: 1.5 },
  { name: "text", index: "body", weight: 2.2 },
] as const satisfies readonly (TextField & { name: string })[];

const adultMonths = 16 * 12;
/** Ways of giving care that need no journey. */
const comingModes = ["home", "school", "phone", "online"];

/** Texts, of which some may be missing, and lists of such. */
type Texts = string | null | undefined | readonly Texts[];

/** Returns the numbers of the words of a text. */
type ReadWords = (text: string) => readonly number[];

/** A reader of one entry: its words are read once, though a search asks for the same text several times. */
function wordReader(): ReadWords {
  const read = new Map<string, readonly number[]>();
  return (text) => {
    const known = read.get(text) ?? wordsOf(text).map((word) => words.numberOf(word));
    read.set(text, known);
    return known;
  };
}

/** Returns the slugs of terms with those of everything above them. */
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

/** The published entries that an offer names, by id; undefined for one that is not there. */
type Entries = ReadonlyMap<string, Published>;

/** The ids of the entries whose names and places a search reads together with an offer. */
const namedIn = ({ kind, content }: Offer): (string | null)[] => [
  content.organization_id,
  content.commissioner_id,
  ...content.parts.map((part) => part.organization_id),
  ...(kind === "service" ? content.service_at_locations.map((place) => place.location_id) : []),
];

/** What is made of each offer with the same terms, and the entries that it named then. */
const preparedWith = memoize((_: Terms) => new WeakMap<Offer, { named: (Published | undefined)[]; made: Prepared }>());

const numbererOf = memoize((_: Terms) => new FacetNumberer());

/** The values of each filter that entries have been prepared with: every number of `facetNumbers` has its slug here. */
export const facetSlugsOf = (terms: Terms) => numbererOf(terms).slugs;

/**
 * Prepares a service or guide for searches. Returns the same value as long as neither the offer nor an entry that it
 * names nor the terms have changed.
 */
export function prepare(offer: Offer, entries: Entries, terms: Terms): Prepared {
  const named = namedIn(offer).map((id) => (id ? entries.get(id) : undefined));
  const before = preparedWith(terms).get(offer);
  if (before && named.every((entry, at) => entry === before.named[at])) return before.made;
  const made = prepareNew(offer, entries, terms);
  preparedWith(terms).set(offer, { named, made });
  return made;
}

/** Returns the places where a service is given whose point is known, each once, in the order of its page. */
export function placesOf({ content }: Offer, entries: Entries): Place[] {
  const places = "service_at_locations" in content ? content.service_at_locations : [];
  return [...new Set(places.map(({ location_id }) => location_id))].flatMap((id) => {
    const location = entries.get(id);
    if (location?.kind !== "location") return [];
    const { name, easting, northing, address } = location.content;
    if (easting === null || northing === null) return [];
    return [{ id, name, postcode: address.postal_code, easting, northing }];
  });
}

function prepareNew(offer: Offer, entries: Entries, terms: Terms): Prepared {
  const { content } = offer;
  const places = "service_at_locations" in content ? content.service_at_locations : [];
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
  const names = new Set(namesOf(content).flatMap(phraseKeys));
  const readWords = wordReader();
  const giver = offer.kind === "service" && content.organization_id ? entries.get(content.organization_id) : undefined;
  const entry = {
    offer,
    national: isNational(content.service_areas),
    codes: content.service_areas.map((area) => area.code),
    places: placesOf(offer, entries),
    categories: withParents(content.categories, terms.categories),
    needs: withParents([...content.needs, ...content.parts.flatMap((part) => part.needs)], terms.needs),
    referrers,
    delivery,
    isForAdults: (content.ages?.minimum_age_months ?? 0) >= adultMonths,
    comes: comingModes.some((mode) => delivery.has(mode)),
    lateCategories,
    lateNeeds: new Set(
      terms.needs.filter((row) => row.categories.some((one) => lateCategories.includes(one))).map(({ slug }) => slug),
    ),
    names,
    phrases: new Set([...names, ...content.keywords.flatMap(phraseKeys)]),
    givers: new Set(giver ? namesOf(giver.content).flatMap(phraseKeys) : []),
    placeWords: placeWordsOf(places.map(({ location_id }) => entries.get(location_id))),
    text: readDocumentText(wordsByField(offer, entries, readWords), textFields),
    tags: {
      needs: content.needs,
      partNeeds: content.parts.flatMap((part) => part.needs),
      categories: content.categories,
      spoken: spokenOf(offer, terms),
      about: aboutOf(content, readConcepts(terms), readWords),
    },
  };
  return { ...entry, facetNumbers: numbererOf(terms).of(entry, terms) };
}

function placeWordsOf(locations: readonly (Published | undefined)[]): Set<string> {
  const words = locations.flatMap((location) => {
    if (location?.kind !== "location") return [];
    const { name, address } = location.content;
    const where = new Set(wordsOf(`${address.city ?? ""} ${address.state_province ?? ""}`));
    return wordsOf(name).filter((word) => !where.has(word));
  });
  return new Set(words);
}

/** What the name and summary of a service speak of that names no need: it has said little about itself. */
function spokenOf({ kind, content }: Offer, terms: Terms): SuggestedTerms {
  const { name, summary, needs } = content;
  return kind === "guide" || needs.length > 0
    ? { categories: [], needs: [] }
    : suggestedTerms({ name, summary }, terms);
}

const namesOf = ({ name, alternate_names, acronyms }: Published["content"]) => [name, ...alternate_names, ...acronyms];

/** The words of one offer, field by field, in the order of `textFields`. */
function wordsByField(offer: Offer, entries: Entries, readWords: ReadWords): number[][] {
  const { content } = offer;
  const service = offer.kind === "service" ? offer.content : null;
  const nameOf = (id: string | null): Texts => {
    const other = id ? entries.get(id)?.content : undefined;
    return other && namesOf(other);
  };
  const texts: Record<(typeof textFields)[number]["name"], Texts> = {
    names: namesOf(content),
    keywords: content.keywords,
    summary: content.summary,
    parts: content.parts.map((part) => [part.name, part.alternate_names, part.keywords, part.description]),
    conditions: [content.eligibility_description, content.ages?.note],
    through: [
      nameOf(content.organization_id),
      nameOf(content.commissioner_id),
      content.parts.map((part) => nameOf(part.organization_id)),
      service?.service_at_locations.map((place) => nameOf(place.location_id)),
    ],
    text: [
      content.description,
      service?.what_happens,
      service?.staff,
      service?.delivery.map((delivery) => delivery.description),
      content.referral.note,
      content.referral.routes.map((route) => [route.description, route.what_happens_next]),
      content.transitions.map((transition) => transition.description),
      content.for_professionals,
      content.links.map((link) => [link.title, link.description]),
      content.contacts.map((contact) => [contact.name, contact.title, contact.department]),
    ],
  };
  const wordsIn = (all: Texts): number[] => {
    if (typeof all === "string") return [...readWords(all)];
    return (all ?? []).flatMap(wordsIn);
  };
  return textFields.map(({ name }) => wordsIn(texts[name]));
}

/**
 * The conditions that an entry speaks of by their names, in its name, in its summary or the names of its parts, and in
 * its description.
 */
const aboutOf = (content: Offer["content"], { conditions }: Concepts, readWords: ReadWords): Tagged["about"] => {
  // Each text by itself: the end of one name and the beginning of the next make no phrase.
  const named = (...texts: (string | null | undefined)[]) => [
    ...new Set(texts.flatMap((text) => [...conditionsIn(readWords(text ?? "").map(stemNumberOf), conditions)])),
  ];
  return {
    name: named(...namesOf(content)),
    summary: named(content.summary, ...content.parts.map((part) => part.name)),
    text: named(
      content.description,
      content.eligibility_description,
      "what_happens" in content ? content.what_happens : null,
    ),
  };
};
