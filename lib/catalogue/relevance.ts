import type { Query } from "minisearch";
import type { SearchIndex } from "./search-index";
import { fieldWeights } from "./search-index";
import { isStopWord, phraseKey, stemOf, wordsOf } from "./words";

/** How well one service answers the words: a score above 0, and which of the typed words it matched, as typed. */
export type Relevance = { score: number; matched: string[] };

/** One thing that somebody asked for: a word, or a phrase that the synonyms know. */
type Idea = { typed: string; stems: string[] };

/** At most this many words of a question are read. */
const mostWords = 40;

/** Splits a question into ideas: the longest phrases that the synonyms know, then every other telling word. */
function ideasOf(question: string, index: SearchIndex): Idea[] {
  const all = wordsOf(question).slice(0, mostWords);
  const telling = all.filter((word) => !isStopWord(word));
  const words = telling.length > 0 ? telling : all;
  const ideas: Idea[] = [];
  for (let start = 0; start < words.length; ) {
    let length = Math.min(index.phrases.longest, words.length - start);
    for (; length > 1; length--) {
      if (index.phrases.alternatives.has(phraseKey(words.slice(start, start + length).join(" ")))) break;
    }
    const typed = words.slice(start, start + length);
    const stems = typed.map(stemOf);
    if (!ideas.some((idea) => idea.stems.join(" ") === stems.join(" "))) ideas.push({ typed: typed.join(" "), stems });
    start += length;
  }
  return ideas;
}

const slip = (stem: string) => (stem.length < 5 ? 0 : stem.length < 9 ? 1 : 2);

/**
 * How well every service answers a question, by position in the index. Each idea counts once, by its best reading: the
 * words themselves, what the synonyms hold for the same, or, when no service has the word at all, words that begin with it
 * or that are one or two slips away. Somebody who types a name, an acronym or a keyword whole gets it first.
 */
export function relevanceOf(question: string, index: SearchIndex): Map<number, Relevance> {
  const found = new Map<number, Relevance>();
  const ideas = ideasOf(question, index);
  const boost = fieldWeights;
  const look = (query: Query) => index.text.search(query, { boost, bm25: { k: 1.2, b: 0.4, d: 0.3 } });

  for (const { typed, stems } of ideas) {
    const best = new Map<number, number>();
    const read = (words: readonly string[], weight: number, options: { prefix?: boolean; fuzzy?: number } = {}) => {
      const results = look({
        queries: [...words],
        combineWith: "AND",
        tokenize: (text: string) => [text],
        processTerm: (term: string) => term,
        ...options,
      });
      for (const { id, score } of results) {
        best.set(id as number, Math.max(best.get(id as number) ?? 0, (score * weight) / words.length));
      }
      return results.length;
    };
    let hits = read(stems, 1);
    for (const { stems: other, weight } of index.phrases.alternatives.get(stems.join(" ")) ?? [])
      hits += read(other, weight);
    if (hits === 0) {
      const whole = stems.join(" ").length >= 3 ? read(stems, 0.6, { prefix: true }) : 0;
      if (whole === 0) {
        for (const stem of stems) if (slip(stem) > 0) read([stem], 0.7, { fuzzy: slip(stem) });
      }
    }
    for (const [position, score] of best) {
      const there = found.get(position);
      if (there) {
        there.score += score;
        there.matched.push(typed);
      } else found.set(position, { score, matched: [typed] });
    }
  }

  for (const relevance of found.values()) relevance.score *= (relevance.matched.length / ideas.length) ** 0.75;
  addWholePhrases(question, index, found);
  return found;
}

/** What typing a whole name, acronym or keyword adds, as a share of the best score so far. */
const wholeName = 1;
const wholeKeyword = 0.6;

function addWholePhrases(question: string, index: SearchIndex, found: Map<number, Relevance>): void {
  const key = phraseKey(question);
  const stems = key.split(" ");
  const top = Math.max(1, ...[...found.values()].map((relevance) => relevance.score));
  for (let length = Math.min(stems.length, 8); length >= 1; length--) {
    for (let start = 0; start + length <= stems.length; start++) {
      const part = stems.slice(start, start + length).join(" ");
      for (const position of index.byPhrase.get(part) ?? []) {
        const isName = index.prepared[position]?.names.has(part);
        const share = (length / stems.length) ** 2 * (isName ? wholeName : wholeKeyword);
        const relevance = found.get(position) ?? { score: 0, matched: [question.trim()] };
        relevance.score += top * share;
        found.set(position, relevance);
      }
    }
  }
}
