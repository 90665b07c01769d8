import type { SearchIndex } from "./search-index";
import { type Postings, stemsBeginning, stemsLike, stemsSounding } from "./text-index";
import { isStopWord, stemOf, tellingStems, wordsOf } from "./words";

/** How well services answer the words of a question. Positions are those of the index. */
export type Relevance = {
  /** Every position with a score above 0. */
  positions: readonly number[];
  /** Scores by position. */
  scores: Float32Array;
  /** What was typed and is found at a position. */
  matchedAt: (position: number) => string[];
};

/**
 * One thing that somebody asked for: a word, or a phrase that the synonyms know by `key`. `words` and their `stems` are
 * looked for themselves; there are none for a phrase whose meaning is in no word of it.
 */
type Idea = { typed: string; key: string; words: readonly string[]; stems: readonly string[] };

/** At most this many ideas and words of a question are read. */
const mostIdeas = 30;
const mostWords = 60;
/** At most this many words of a question are guessed at: each guess looks through all words that anything says. */
const mostGuesses = 4;

/**
 * Splits a question into ideas, from the left: the longest phrase that the synonyms know word for word, or with the words
 * that tell nothing left out, or else the next telling word.
 */
function ideasOf(question: string, { phrases }: SearchIndex): Idea[] {
  const words = wordsOf(question).slice(0, mostWords);
  const isSilent = words.every(isStopWord);
  const tells = words.map((word) => isSilent || !isStopWord(word));
  const stems = words.map(stemOf);
  const known = (key: string) => phrases.alternatives.has(key);
  const ideas = new Map<string, Idea>();
  for (let at = 0; at < words.length && ideas.size < mostIdeas; ) {
    const taken = wholePhrase(at) ?? tellingPhrase(at) ?? (tells[at] ? [at] : null);
    if (!taken) {
      at++;
      continue;
    }
    const key = taken.map((each) => stems[each]).join(" ");
    const telling = taken.filter((each) => tells[each]);
    const own = taken.length > 1 && telling.length < 2 ? [] : telling;
    const last = taken.at(-1) as number;
    ideas.set(key, {
      typed: words.slice(at, last + 1).join(" "),
      key,
      words: own.map((each) => words[each] as string),
      stems: own.map((each) => stems[each] as string),
    });
    at = last + 1;
  }
  return [...ideas.values()];

  function wholePhrase(at: number): number[] | null {
    for (let length = Math.min(phrases.longest, words.length - at); length > 1; length--) {
      if (known(stems.slice(at, at + length).join(" "))) return Array.from({ length }, (_, more) => at + more);
    }
    return null;
  }

  function tellingPhrase(at: number): number[] | null {
    if (!tells[at]) return null;
    const telling: number[] = [];
    for (let each = at; each < words.length && telling.length < phrases.longest; each++)
      if (tells[each]) telling.push(each);
    for (let length = telling.length; length > 1; length--) {
      const taken = telling.slice(0, length);
      if (known(taken.map((each) => stems[each]).join(" "))) return taken;
    }
    return null;
  }
}

/** What a reading that is not the very word counts, beside the word itself. */
const begins = 0.6;
const slipped = 0.7;
const sounded = 0.6;
/** What an idea that was only guessed at counts among the ideas that a service answers. */
const guessed = 0.5;
/** Slips that are forgiven in a word of so many letters. */
const slips = (word: string) => (word.length < 5 ? 0 : word.length < 9 ? 1 : 2);

/**
 * How well every service answers a question. Each idea counts once, by its best reading: the words themselves or what the
 * synonyms hold for the same; and when nothing has the word at all, words that begin with it, are one or two slips away or
 * sound like it, for the first few words that nothing has. A service that answers more of the ideas stands above one that answers one of them often. Somebody who
 * types a name, an acronym or a keyword whole gets it first.
 */
export function relevanceOf(question: string, index: SearchIndex): Relevance {
  const size = index.prepared.length;
  const scores = new Float32Array(size);
  const matched = new Int32Array(size);
  const touched: number[] = [];
  const ideas = ideasOf(question, index);
  const best = new Float32Array(size);
  const answered = new Float32Array(size);
  const guesses = { left: mostGuesses };

  for (const [number, idea] of ideas.entries()) {
    const reached: number[] = [];
    const take = (document: number, score: number) => {
      const before = best[document] as number;
      if (before === 0) reached.push(document);
      if (score > before) best[document] = score;
    };
    const isGuess = readIdea(idea, index, take, guesses) === "guess";
    for (const document of reached) {
      if (matched[document] === 0) touched.push(document);
      matched[document] = (matched[document] as number) | (1 << number);
      scores[document] = (scores[document] as number) + (best[document] as number);
      answered[document] = (answered[document] as number) + (isGuess ? guessed : 1);
      best[document] = 0;
    }
  }
  for (const document of touched) {
    const share = (answered[document] as number) / ideas.length;
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

/** Takes what an idea finds. Says whether it was found by what was typed or by a guess at it. Counts `guesses` down. */
function readIdea(
  { key, words, stems }: Idea,
  index: SearchIndex,
  take: Take,
  guesses: { left: number },
): "found" | "guess" {
  let hits = stems.length > 0 ? readAll(stems, 1, index, take) : 0;
  for (const { stems: other, weight } of index.phrases.alternatives.get(key) ?? []) {
    hits += readAll(other, weight, index, take);
  }
  if (hits > 0) return "found";
  for (const word of words) {
    if (guesses.left === 0) break;
    guesses.left--;
    const longer = word.length >= 3 ? stemsBeginning(index.text, word) : [];
    if (longer.length > 0) {
      for (const stem of longer) readAll([stem], begins, index, take);
      continue;
    }
    const like = slips(word) > 0 ? stemsLike(index.text, word, slips(word)) : [];
    for (const stem of like) readAll([stem], slipped, index, take);
    for (const stem of stemsSounding(index.text, word)) readAll([stem], sounded, index, take);
  }
  return "guess";
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

/** What typing a whole name, acronym or keyword adds, as a share of the best score so far. */
const wholeName = 1;
const wholeKeyword = 0.6;
const longestPhrase = 8;

function addWholePhrases(question: string, index: SearchIndex, scores: Float32Array, touched: number[]): void {
  const all = wordsOf(question).slice(0, mostWords).map(stemOf);
  const telling = tellingStems(question).slice(0, mostWords);
  let top = 1;
  for (const document of touched) top = Math.max(top, scores[document] as number);
  const shares = new Map<number, number>();
  for (const words of [all, telling]) {
    for (let length = Math.min(words.length, longestPhrase); length >= 1; length--) {
      for (let start = 0; start + length <= words.length; start++) {
        const key = words.slice(start, start + length).join(" ");
        for (const position of index.byPhrase.get(key) ?? []) {
          const share = length / words.length;
          const isName = index.prepared[position]?.names.has(key);
          const worth = isName ? share * wholeName : share ** 1.5 * wholeKeyword;
          shares.set(position, Math.max(shares.get(position) ?? 0, worth));
        }
      }
    }
  }
  for (const [position, share] of shares) {
    if (scores[position] === 0) touched.push(position);
    scores[position] = (scores[position] as number) + top * share;
  }
}
