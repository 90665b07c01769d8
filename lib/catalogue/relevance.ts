import type { SearchIndex } from "./search-index";
import { type Postings, termsBeginning, termsLike, termsSounding } from "./text-index";
import { isStopWord, phraseKey, stemOf, wordsOf } from "./words";

/** How well services answer the words of a question. Positions are those of the index. */
export type Relevance = {
  /** Every position with a score above 0. */
  positions: readonly number[];
  /** Scores by position. */
  scores: Float32Array;
  /** What was typed and is found at a position. */
  matchedAt: (position: number) => string[];
};

/** One thing that somebody asked for: a word, or a phrase that the synonyms know. */
type Idea = { typed: string; stems: string[] };

/** At most this many ideas of a question are read: a bit of a number for each. */
const mostIdeas = 30;

/** Splits a question into ideas: the longest phrases that the synonyms know, then every other telling word. */
function ideasOf(question: string, { phrases }: SearchIndex): Idea[] {
  const all = wordsOf(question);
  const telling = all.filter((word) => !isStopWord(word));
  const words = telling.length > 0 ? telling : all;
  const ideas = new Map<string, Idea>();
  for (let start = 0; start < words.length && ideas.size < mostIdeas; ) {
    let length = Math.min(phrases.longest, words.length - start);
    while (length > 1 && !phrases.alternatives.has(phraseKey(words.slice(start, start + length).join(" ")))) length--;
    const typed = words.slice(start, start + length);
    const stems = typed.map(stemOf);
    ideas.set(stems.join(" "), { typed: typed.join(" "), stems });
    start += length;
  }
  return [...ideas.values()];
}

/** What a reading that is not the very word counts, beside the word itself. */
const begins = 0.6;
const slipped = 0.7;
const sounded = 0.6;
/** Slips that are forgiven in a word of so many letters. */
const slips = (stem: string) => (stem.length < 5 ? 0 : stem.length < 9 ? 1 : 2);

/**
 * How well every service answers a question. Each idea counts once, by its best reading: the words themselves or what the
 * synonyms hold for the same; and when nothing has the word at all, words that begin with it, are one or two slips away or
 * sound like it. A service that answers more of the ideas stands above one that answers one of them often. Somebody who
 * types a name, an acronym or a keyword whole gets it first.
 */
export function relevanceOf(question: string, index: SearchIndex): Relevance {
  const size = index.prepared.length;
  const scores = new Float32Array(size);
  const matched = new Int32Array(size);
  const touched: number[] = [];
  const ideas = ideasOf(question, index);
  const best = new Float32Array(size);

  for (const [number, idea] of ideas.entries()) {
    const reached: number[] = [];
    const take = (document: number, score: number) => {
      const before = best[document] as number;
      if (before === 0) reached.push(document);
      if (score > before) best[document] = score;
    };
    readIdea(idea, index, take);
    for (const document of reached) {
      if (matched[document] === 0) touched.push(document);
      matched[document] = (matched[document] as number) | (1 << number);
      scores[document] = (scores[document] as number) + (best[document] as number);
      best[document] = 0;
    }
  }
  for (const document of touched) {
    const share = bits(matched[document] as number) / ideas.length;
    scores[document] = (scores[document] as number) * share ** 1.5;
  }
  addWholePhrases(question, index, scores, touched);
  const matchedAt = (position: number) => {
    const typed = ideas.filter((_, number) => (matched[position] as number) & (1 << number)).map((idea) => idea.typed);
    return typed.length > 0 ? typed : [question.trim()];
  };
  return { positions: touched, scores, matchedAt };
}

type Take = (document: number, score: number) => void;

function readIdea({ stems }: Idea, index: SearchIndex, take: Take): void {
  let hits = readAll(stems, 1, index, take);
  for (const { stems: other, weight } of index.phrases.alternatives.get(stems.join(" ")) ?? []) {
    hits += readAll(other, weight, index, take);
  }
  if (hits > 0) return;
  for (const stem of stems) {
    const longer = stem.length >= 3 ? termsBeginning(index.text, stem) : [];
    if (longer.length > 0) {
      for (const term of longer) readAll([term], begins, index, take);
      continue;
    }
    const like = slips(stem) > 0 ? termsLike(index.text, stem, slips(stem)) : [];
    for (const term of like) readAll([term], slipped, index, take);
    for (const term of termsSounding(index.text, stem)) readAll([term], sounded, index, take);
  }
}

/** Takes every document that has all of the stems, with their mean weight. Gives how many there are. */
function readAll(stems: readonly string[], weight: number, { text }: SearchIndex, take: Take): number {
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

const bits = (mask: number) => {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count++;
  return count;
};

/** What typing a whole name, acronym or keyword adds, as a share of the best score so far. */
const wholeName = 1;
const wholeKeyword = 0.6;
const longestPhrase = 8;

function addWholePhrases(question: string, index: SearchIndex, scores: Float32Array, touched: number[]): void {
  const stems = phraseKey(question).split(" ").slice(0, mostIdeas);
  let top = 1;
  for (const document of touched) top = Math.max(top, scores[document] as number);
  for (let length = Math.min(stems.length, longestPhrase); length >= 1; length--) {
    for (let start = 0; start + length <= stems.length; start++) {
      const part = stems.slice(start, start + length).join(" ");
      for (const position of index.byPhrase.get(part) ?? []) {
        const isName = index.prepared[position]?.names.has(part);
        const added = top * (length / stems.length) ** (isName ? 1 : 1.5) * (isName ? wholeName : wholeKeyword);
        if (scores[position] === 0) touched.push(position);
        scores[position] = (scores[position] as number) + added;
      }
    }
  }
}
