import type { Offer, Published } from "../catalogue";
import { memoize } from "../memoize";
import type { Terms } from "../terms";
import { type Concepts, readConcepts, withoutArticle } from "./concepts";
import type { English } from "./english";
import type { FacetSlugs } from "./facets";
import { type Lookup, lookup } from "./lookup";
import { writtenOut } from "./patterns";
import { type Phrases, readPhrases } from "./phrases";
import { facetSlugsOf, type Prepared, prepare, textFields } from "./prepared";
import { readTags, type TagSegment, type Tags, tagsOf } from "./tags";
import { type Placed, type TextIndex, type TextStatistics, textIndexOf, textStatistics } from "./text-index";
import { buildTextSegment, type TextSegment } from "./text-segment";
import { buildVocabulary, type Vocabulary } from "./vocabulary";
import { wordsOf } from "./words";

type Positions = ReadonlyMap<string, readonly number[]>;

/**
 * What a search reads of some offers: of one area, those for the whole country apart from the others. Positions are
 * numbered from 0. It is never changed: when an offer is published, its segment is built anew and the others stay.
 */
type Segment = {
  area: string;
  isNational: boolean;
  /** Whether another area writes them: a search of the whole site finds them there. */
  isShared: boolean;
  prepared: readonly Prepared[];
  /** Positions by ONS code of a service area. */
  byCode: Positions;
  byPhrase: Positions;
  byOrganization: Positions;
  placeWords: ReadonlySet<string>;
  text: TextSegment;
  tags: TagSegment;
};

/** Everything that search needs to know beforehand, of the whole site or of one area (`within`). */
export type SearchIndex = {
  /** Every offer. Its place here is its position in everything else. */
  prepared: readonly Prepared[];
  segments: readonly Placed<Segment>[];
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
  dialect: Terms["dialect"];
  commonWords: ReadonlySet<string>;
  /** Every word of entries and vocabularies, of the whole site. */
  readonly vocabulary: Vocabulary;
  /** Positions by phrase key of names, acronyms and keywords: what somebody may type word for word. */
  byPhrase: Lookup<readonly number[]>;
  /** Positions of what an organisation gives, by phrase key of its names and acronyms. */
  byOrganization: Lookup<readonly number[]>;
  /** Whether a word is of the name of a place where something is given, and not of where that is: "horton". */
  isOfPlaceName: (word: string) => boolean;
  facetSlugs: FacetSlugs;
  /** Returns the index of what an area offers, and of what is for the whole country. */
  within: (area: string) => SearchIndex;
};

/** The segments that were built last with the same terms, by area and reach. */
const segmentsWith = memoize((_: Terms) => ({ last: new Map<string, Segment>() }));

/**
 * Builds the index of these entries in steps, so that others may have their turn between two. What has been made of an
 * offer, or of a segment, is used again while neither it nor the terms have changed. So after a publish only one
 * segment is built.
 */
export function* buildSearchIndex(
  entries: ReadonlyMap<string, Published>,
  terms: Terms,
): Generator<undefined, SearchIndex> {
  const byKey = new Map<string, Prepared[]>();
  for (const entry of entries.values()) {
    if (entry.kind !== "service" && entry.kind !== "guide") continue;
    const prepared = prepare(entry satisfies Offer, entries, terms);
    yield;
    const key = `${entry.area}/${prepared.national}/${entry.shared !== undefined}`;
    const list = byKey.get(key);
    if (list) list.push(prepared);
    else byKey.set(key, [prepared]);
  }
  const made = segmentsWith(terms);
  const segments = new Map<string, Segment>();
  for (const [key, prepared] of [...byKey].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const before = made.last.get(key);
    const isSame =
      before?.prepared.length === prepared.length && before.prepared.every((one, at) => one === prepared[at]);
    segments.set(key, before && isSame ? before : buildSegment(prepared, terms));
    yield;
  }
  made.last = segments;
  return indexOfSite([...segments.values()], terms);
}

function buildSegment(prepared: readonly Prepared[], terms: Terms): Segment {
  const { offer, national } = prepared[0] as Prepared;
  const positionsBy = (keysOf: (one: Prepared) => Iterable<string>): Positions => {
    const positions = new Map<string, number[]>();
    for (const [position, one] of prepared.entries()) {
      for (const key of new Set(keysOf(one))) {
        const there = positions.get(key);
        if (there) there.push(position);
        else positions.set(key, [position]);
      }
    }
    return positions;
  };
  return {
    area: offer.area,
    isNational: national,
    isShared: offer.shared !== undefined,
    prepared,
    byCode: positionsBy(({ codes }) => codes),
    byPhrase: positionsBy(({ phrases }) => phrases),
    byOrganization: positionsBy(({ givers }) => givers),
    placeWords: new Set(prepared.flatMap(({ placeWords }) => [...placeWords])),
    text: buildTextSegment(
      prepared.map(({ text }) => text),
      textFields.length,
    ),
    tags: readTags(
      prepared.map(({ tags }) => tags),
      terms,
    ),
  };
}

/** What the indexes of a site and of its areas have in common. */
type Site = {
  segments: readonly Segment[];
  statistics: TextStatistics;
  terms: Terms;
  facetSlugs: FacetSlugs;
  vocabulary: () => Vocabulary;
  within: (area: string) => SearchIndex;
};

function indexOfSite(all: readonly Segment[], terms: Terms): SearchIndex {
  const segments = all.filter(({ isShared }) => !isShared);
  const texts = segments.map(({ text }) => text);
  const { known } = termsIn(terms);
  let vocabulary: Vocabulary | null = null;
  const byArea = new Map<string, SearchIndex>();
  const site: Site = {
    segments,
    statistics: textStatistics(texts, textFields),
    terms,
    facetSlugs: facetSlugsOf(terms),
    vocabulary: () => {
      vocabulary ??= buildVocabulary(texts, known);
      return vocabulary;
    },
    within: (area) => {
      const isRead = (segment: Segment) => segment.isNational || segment.area === area;
      const index = byArea.get(area) ?? indexOver(all.filter(isRead), site);
      byArea.set(area, index);
      return index;
    },
  };
  return indexOver(segments, site);
}

/** Returns the index of some of the segments of a site: their offers stand one behind the other. */
function indexOver(segments: readonly Segment[], site: Site): SearchIndex {
  const { statistics, terms, facetSlugs, within } = site;
  const placed: Placed<Segment>[] = [];
  let size = 0;
  for (const segment of segments) {
    placed.push({ segment, offset: size });
    size += segment.prepared.length;
  }
  const positions = (of: (segment: Segment) => Positions) =>
    lookup((key) => {
      const all = placed.flatMap(
        ({ segment, offset }) =>
          of(segment)
            .get(key)
            ?.map((each) => offset + each) ?? [],
      );
      return all.length > 0 ? all : undefined;
    });
  const texts = placed.map(({ segment, offset }) => ({ segment: segment.text, offset }));
  const { phrases, lexicon, lexiconWords } = termsIn(terms);
  return {
    prepared: segments.flatMap(({ prepared }) => prepared),
    segments: placed,
    text: textIndexOf("text", texts, statistics),
    body: textIndexOf("body", texts, statistics),
    phrases,
    concepts: readConcepts(terms),
    tags: tagsOf(
      placed.map(({ segment, offset }) => ({ segment: segment.tags, offset })),
      site.segments.map(({ tags }) => tags),
    ),
    lexicon,
    lexiconWords,
    english: terms.english,
    dialect: terms.dialect,
    commonWords: terms.commonWords,
    get vocabulary() {
      return site.vocabulary();
    },
    byPhrase: positions(({ byPhrase }) => byPhrase),
    byOrganization: positions(({ byOrganization }) => byOrganization),
    isOfPlaceName: (word) => segments.some(({ placeWords }) => placeWords.has(word)),
    facetSlugs,
    within,
  };
}

/** What is made of the vocabularies alone, whatever entries there are. */
type TermsRead = Pick<SearchIndex, "phrases" | "lexicon" | "lexiconWords"> & { known: ReadonlySet<string> };

/** All that leads to a row: its words, and a condition's signs. */
const phrasesOfRow = (row: { words: readonly string[]; signs?: readonly string[] | undefined }) => [
  ...row.words,
  ...(row.signs ?? []),
];

/** The phrases and words of the vocabularies. Read once for the same terms. */
const termsIn = memoize((terms: Terms): TermsRead => {
  const phrases = readPhrases(terms);
  const keys = [...phrases.alternatives.keys(), ...readConcepts(terms).byPhrase.keys()];
  const known = [terms.conditions, terms.needs, terms.categories, terms.synonyms].flatMap((rows) =>
    rows.flatMap((row) => [...("name" in row ? wordsOf(row.name) : []), ...phrasesOfRow(row).flatMap(wordsOf)]),
  );
  return {
    phrases,
    known: new Set([...known, ...readConcepts(terms).dangers.words]),
    lexicon: new Set(keys.filter((key) => !key.includes(" "))),
    lexiconWords: new Set(singleWords(terms)),
  };
});

/** What the vocabularies write in one word. */
const singleWords = ({ conditions, needs, categories, synonyms, glossary }: Terms): string[] =>
  [
    ...[...conditions, ...needs, ...categories].flatMap((row) => [
      withoutArticle(row.name),
      ...phrasesOfRow(row).flatMap(writtenOut),
    ]),
    ...synonyms.flatMap(({ words }) => words),
    ...glossary.flatMap(({ term, full, variants }) => [term, full ?? "", ...variants]),
  ]
    .map(wordsOf)
    .flatMap((words) => (words.length === 1 ? words : []));
