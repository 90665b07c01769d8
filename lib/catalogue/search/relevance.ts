import type { Concept } from "./concepts";
import { inPlainEnglish } from "./dialect";
import { isEnglish } from "./english";
import { certain, type Idea, ideasOf, likely } from "./ideas";
import type { Lookup } from "./lookup";
import { type Guess, isKnown, mendWords } from "./mended-words";
import type { Prepared } from "./prepared";
import type { SearchIndex } from "./search-index";
import { inText } from "./tags";
import type { Postings, TextIndex } from "./text-index";
import { stemsBeginning } from "./vocabulary";
import { isNumber, isStopWord, stemOf, wordsOf } from "./words";

/** How well services answer the words of a query. Positions are those of the index. */
export type Relevance = {
  /** Every position with a score above 0. */
  positions: readonly number[];
  /** Scores by position. */
  scores: Float32Array;
  /**
   * The same without what a name or keyword adds that was typed whole: what hides weak answers must not hide others.
   */
  plain: Float32Array;
  /** How much of the query each position answers, from 0 to 1; what was found by a whole name alone has 0. */
  shares: Float32Array;
  /** What was found at a position, in the words of whoever asked or of the vocabulary that led there. */
  matchedAt: (position: number) => string[];
  /** The word that was read as another, where that led to a position. */
  guessAt: (position: number) => Guess | null;
  /** What the query is about, as far as `content/` knows it. */
  concepts: readonly Concept[];
  /** What was certainly asked for, idea by idea, in the order of the query. */
  ideas: readonly Idea[];
  /** Positions that were found by a need or category. */
  tagged: ReadonlySet<number>;
  /** Words that were not known, and what was searched for instead. */
  guesses: readonly Guess[];
  /** Positions whose name was typed, whole or in good part. */
  named: ReadonlySet<number>;
};

/** At most this many words of a query are read. */
const mostWords = 60;

/** The score of an entry that is tagged with just what was asked for, beside those of BM25 for words. */
const asTagged = 26;
/** What a concept's terms count that stand first, second… in its row; and needs where the category decides. */
const byRank = [1, 0.8, 0.65, 0.55];
const besideCategory = 0.7;
/** What those count who may know of a thing, beside who has it. */
const besideThing = 0.6;
/** What those count whom a family meets first, beside what answers it. */
const asFirstContact = 0.3;
/** What an entry adds that has both the need and the category, and what words add to tags and tags to words. */
const both = 0.35;
const other = 0.25;
/** What the beginning of a word counts, beside the whole word. */
const begins = 0.6;
/**
 * What an idea counts among those of the query: one that a vocabulary knows, a guess, an ordinary English word, an
 * everyday one; and where it happens.
 */
const worth = { known: 1, guessed: 0.8, ordinary: 0.35, common: 0.1, setting: 0.3 };
/** Ordinary words alone find an entry when it has so much of what was asked, and not all of that in its body. */
const enoughOrdinary = 0.5;
/** What each further word of a phrase adds to it: "gap in her lip" says more than "baby". */
const byLength = 0.3;
/**
 * Ordinary words count no more than so many of them together, where the query has something that a vocabulary knows.
 */
const mostOrdinary = 2;
/** What somebody wants to do counts more than what it is about, and so does a danger. */
const asAim = 2.5;

/**
 * Returns how well every service answers a query. Each idea counts once, by its best reading. That is the words
 * themselves, the vocabularies' words for the same, or the needs and categories that it leads to. Ordinary words, such
 * as "table", count in an entry's name, summary and keywords only, not in the body of its text. A service that answers
 * more of the ideas stands above one that answers one of them often. A name, an acronym or a keyword that is typed
 * whole comes first.
 */
export function relevanceOf(query: string, index: SearchIndex): Relevance {
  const size = index.prepared.length;
  const scores = new Float32Array(size);
  const answered = new Float32Array(size);
  const matched = new Map<number, Set<string>>();
  const isOfEntry = (word: string) => index.text.documentsWith(stemOf(word)) > 0;
  const typed = inPlainEnglish(wordsOf(query).slice(0, mostWords), index.dialect, isOfEntry);
  const { words, guesses } = mendWords(typed, index);
  const ideas = ideasOf(words, index, acronymsIn(query));
  const areCommon = ideas.every(({ isCommon }) => isCommon);
  const guessed = new Map<number, Guess>();
  const tagged = new Set<number>();
  const telling = new Set<number>();
  const inFront = new Set<number>();
  let total = 0;
  const topics = ideas.filter((idea) => idea.concepts.length > 0 && idea.certainty >= likely && !isSetting(idea));
  const ordinary = ideas.filter((idea) => isOrdinaryWord(idea, index)).length;
  const ordinaryShare = topics.length > 0 ? Math.min(1, mostOrdinary / ordinary) : 1;

  // Everyday words and guesses come last: beside others they only add to what those have found.
  const isWeak = ({ isCommon, certainty }: Idea) => isCommon || certainty < likely;
  for (const idea of [...ideas].sort((a, b) => Number(isWeak(a)) - Number(isWeak(b)))) {
    const guess = guesses.find(({ meant }) => idea.words.includes(meant));
    const isOrdinary = isOrdinaryWord(idea, index);
    const isAim = idea.concepts.some((concept) => concept.isAim || concept.isUrgent);
    const length = (1 + byLength * Math.max(0, Math.min(idea.words.length, 4) - 1)) * (isAim ? asAim : 1);
    const known = (guess ? worth.guessed : worth.known) * length * idea.certainty;
    const isBeside = isSetting(idea) && topics.length > 0;
    const counts = idea.isCommon
      ? worth.common
      : isOrdinary
        ? worth.ordinary * ordinaryShare
        : known * (isBeside ? worth.setting : 1);
    if (idea.certainty >= likely) total += counts;
    for (const [document, { score, found, isTagged, isMention, isInFront }] of readIdea(idea, index)) {
      if (isWeak(idea) && !areCommon && !matched.has(document)) continue;
      scores[document] =
        (scores[document] as number) + score * (idea.isCommon || isOrdinary || isBeside ? counts : length);
      if (idea.certainty < likely) continue;
      if (isTagged && !isMention) tagged.add(document);
      if (!idea.isCommon && (!isOrdinary || (isInFront && isInName([idea], index.prepared[document] as Prepared))))
        telling.add(document);
      if (isInFront && !idea.isCommon) inFront.add(document);
      if (guess) guessed.set(document, guess);
      answered[document] = (answered[document] as number) + counts * (isTagged ? Math.min(1, score / asTagged) : 1);
      const there = matched.get(document);
      if (there) there.add(found);
      else matched.set(document, new Set([found]));
    }
  }
  const shares = answered.map((sum) => Math.min(1, sum / total));
  for (const document of matched.keys()) {
    const share = (answered[document] as number) / total;
    scores[document] = (scores[document] as number) * share ** 1.5;
    // One everyday word finds what has it in its name, several what has them all; and some ordinary words out of many
    // find nothing.
    const isEnough = areCommon
      ? share > 0.99 && (ideas.length > 1 || isInName(ideas, index.prepared[document] as Prepared))
      : telling.has(document) || (share >= enoughOrdinary && inFront.has(document));
    if (isEnough) continue;
    scores[document] = 0;
    matched.delete(document);
  }
  const isSure = (idea: Idea) => idea.certainty >= certain && !(idea.isVague && topics.length > 0);
  const sure = ideas.filter(isSure);
  const positions = [...matched.keys()];
  const plain = scores.slice();
  const named = addWholePhrases(words, index, scores, positions);
  return {
    positions,
    scores,
    plain,
    shares,
    matchedAt: (position) => [...(matched.get(position) ?? [words.filter((word) => !isStopWord(word)).join(" ")])],
    guessAt: (position) => guessed.get(position) ?? null,
    concepts: [...new Set(sure.flatMap((idea) => idea.concepts))],
    ideas: sure,
    tagged,
    guesses,
    named,
  };
}

/** The words that are written in capitals among others that are not, in small letters. */
function acronymsIn(query: string): Set<string> {
  const isAmongOthers = /\p{Ll}{2}/u.test(query);
  return new Set(isAmongOthers ? query.match(/\b[A-Z]{2,6}\b/g)?.map((word) => word.toLowerCase()) : []);
}

/**
 * Whether the words of all ideas stand in the name of an entry. Not of one that would be a shock to whoever did not ask
 * for it: "house" leads to no hospice.
 */
function isInName(ideas: readonly Idea[], { offer, lateCategories }: Prepared): boolean {
  if (lateCategories.length > 0) return false;
  const stems = new Set(wordsOf(offer.content.name).map(stemOf));
  return ideas.every((idea) => idea.stems.every((stem) => stems.has(stem)));
}

/**
 * Whether an idea is only where or with whom something happens, or an everyday word that means little beside others.
 */
const isSetting = ({ concepts, isVague }: Idea) => {
  if (isVague) return true;
  const conditions = concepts.filter(({ kind }) => kind === "condition");
  return conditions.length > 0 && conditions.every((concept) => concept.isSetting);
};

/** An English word that no vocabulary has. */
const isOrdinaryWord = (
  { key, concepts, words, isCommon }: Idea,
  { phrases, lexicon, english }: SearchIndex,
): boolean =>
  !isCommon &&
  concepts.length === 0 &&
  !phrases.alternatives.has(key) &&
  words.length > 0 &&
  words.every((word) => !lexicon.has(stemOf(word)) && isEnglish(english, word));

/**
 * `isMention`: it only speaks of the thing in its text, and is tagged with nothing that answers it. `isInFront`: the
 * words stand where it says what it is.
 */
type Found = { score: number; found: string; isTagged: boolean; isMention: boolean; isInFront: boolean };

/** What an idea finds, by position: the score, and what it was found by. */
function readIdea(idea: Idea, index: SearchIndex): Map<number, Found> {
  const byWords = new Map<number, number>();
  const front = new Set<number>();
  const texts = idea.isCommon ? [index.text] : [index.text, index.body];
  const { stems, words } = idea;
  for (const text of texts) {
    const take = (document: number, score: number) => {
      if (score > (byWords.get(document) ?? 0)) byWords.set(document, score);
      if (text === index.text) front.add(document);
    };
    let hits = stems.length > 0 ? readAll(stems, 1, text, take) : 0;
    for (const { stems: others, weight } of idea.isCommon ? [] : (index.phrases.alternatives.get(idea.key) ?? []))
      hits += readAll(others, weight, text, take);
    // A word that is half typed.
    if (hits > 0 || idea.concepts.length > 0) continue;
    for (const word of words) {
      if (word.length < 4 || isKnown(word, index)) continue;
      for (const stem of stemsBeginning(index.vocabulary, text.name, word)) readAll([stem], begins, text, take);
    }
  }
  const all = new Map<number, Found>();
  for (const [document, score] of byWords)
    all.set(document, { score, found: idea.typed, isTagged: false, isMention: false, isInFront: front.has(document) });
  for (const [document, { score, found, isMention }] of readConcepts(idea, index)) {
    const words = all.get(document);
    const best = Math.max(score, words?.score ?? 0) + other * Math.min(score, words?.score ?? 0);
    const isInFront = front.has(document);
    all.set(document, { score: best, found: words ? words.found : found, isTagged: true, isMention, isInFront });
  }
  return all;
}

/** The entries that are tagged with what concepts lead to, or speak of it by name. */
function readConcepts({ concepts, certainty }: Idea, { tags }: SearchIndex): Map<number, Omit<Found, "isInFront">> {
  const all = new Map<number, Omit<Found, "isInFront">>();
  const take = (document: number, score: number, found: string, isMention = false) => {
    if (score > (all.get(document)?.score ?? 0)) all.set(document, { score, found, isTagged: true, isMention });
  };
  for (const concept of concepts) {
    for (const [document, weight] of weighed(concept.firstContacts, tags.categories, asFirstContact))
      take(document, certainty * asTagged * weight, concept.name);
    const byNeed = weighed(concept.needs, tags.needs, concept.answeredBy === "need" ? 1 : besideCategory);
    const byName = weighed(concept.kind === "condition" ? [concept.slug] : [], tags.conditions, 1);
    const isBeside = concept.isThing && byName.size > 0;
    const byCategory = weighed(concept.categories, tags.categories, isBeside ? besideThing : 1);
    for (const document of new Set([...byCategory.keys(), ...byNeed.keys(), ...byName.keys()])) {
      const [a, b, c] = [byCategory.get(document) ?? 0, byNeed.get(document) ?? 0, byName.get(document) ?? 0];
      const best = Math.max(a, b, c);
      const isMention = a + b === 0 && c <= Math.fround(inText);
      take(document, certainty * asTagged * (best + both * (a + b + c - best)), concept.name, isMention);
    }
  }
  return all;
}

function weighed(slugs: readonly string[], postings: Lookup<Postings>, weight: number): Map<number, number> {
  const all = new Map<number, number>();
  for (const [rank, slug] of slugs.entries()) {
    const list = postings.get(slug);
    if (!list) continue;
    const counts = weight * (byRank[Math.min(rank, byRank.length - 1)] as number);
    for (let at = 0; at < list.documents.length; at++) {
      const document = list.documents[at] as number;
      all.set(document, Math.max(all.get(document) ?? 0, counts * (list.weights[at] as number)));
    }
  }
  return all;
}

type Take = (document: number, score: number) => void;

/** Takes every document that has all of the stems, with their mean weight. Returns how many there are. */
function readAll(stems: readonly string[], weight: number, text: TextIndex, take: Take): number {
  const lists = stems.map((stem) => text.terms.get(stem));
  const [first, ...others] = lists;
  if (!first || others.includes(undefined)) return 0;
  let hits = 0;
  if (others.length === 0) {
    for (let at = 0; at < first.documents.length; at++) {
      take(first.documents[at] as number, (first.weights[at] as number) * weight);
    }
    return first.documents.length;
  }
  // Postings are in document order, so the lists are walked side by side.
  const walkers = (others as Postings[]).map((postings) => ({ postings, at: 0 }));
  for (let at = 0; at < first.documents.length; at++) {
    const document = first.documents[at] as number;
    let sum = first.weights[at] as number;
    const inAll = walkers.every((walker) => {
      const { documents, weights } = walker.postings;
      while (walker.at < documents.length && (documents[walker.at] as number) < document) walker.at++;
      if (documents[walker.at] !== document) return false;
      sum += weights[walker.at] as number;
      return true;
    });
    if (!inAll) continue;
    take(document, (sum / stems.length) * weight);
    hits++;
  }
  return hits;
}

/**
 * What typing a whole name, acronym or keyword adds, as a share of the best score so far; and the name of the
 * organisation that gives a service.
 */
const wholeName = 1;
const wholeKeyword = 0.6;
const wholeOrganization = 1;
const longestPhrase = 8;
/** A name that is so much of the query was asked for by name. */
const asked = 0.5;

/**
 * Adds what typing a name or keyword whole is worth. One that is an English word among others finds nothing that these
 * have not: "pet insurance" asks for no PET. Returns the positions that were asked for by name.
 */
function addWholePhrases(
  words: readonly string[],
  index: SearchIndex,
  scores: Float32Array,
  touched: number[],
): Set<number> {
  const counted = words.filter((word) => !isNumber(word));
  let top = 1;
  for (const document of touched) top = Math.max(top, scores[document] as number);
  const shares = new Map<number, number>();
  const named = new Set<number>();
  for (const words of [counted, counted.filter((word) => !isStopWord(word))]) {
    const stems = words.map(stemOf);
    for (let length = Math.min(words.length, longestPhrase); length >= 1; length--) {
      for (let start = 0; start + length <= words.length; start++) {
        const key = stems.slice(start, start + length).join(" ");
        const isAmongOthers = length === 1 && words.length > 1 && isEnglish(index.english, words[start] as string);
        for (const position of index.byPhrase.get(key) ?? []) {
          if (isAmongOthers && scores[position] === 0) continue;
          const share = length / words.length;
          const isName = index.prepared[position]?.names.has(key);
          if (isName && share >= asked) named.add(position);
          const worth = isName ? share * wholeName : share ** 1.5 * wholeKeyword;
          shares.set(position, Math.max(shares.get(position) ?? 0, worth));
        }
        for (const position of index.byOrganization.get(key) ?? []) {
          const worth = (length / words.length) ** 1.5 * wholeOrganization;
          shares.set(position, Math.max(shares.get(position) ?? 0, worth));
        }
      }
    }
  }
  for (const [position, share] of shares) {
    if (scores[position] === 0) touched.push(position);
    scores[position] = (scores[position] as number) + top * share;
  }
  return named;
}
