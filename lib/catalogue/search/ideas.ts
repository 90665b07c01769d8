import type { Concept } from "./concepts";
import { findDangers } from "./dangers";
import { isPlace } from "./mended-words";
import { type FoundPattern, findPatterns } from "./patterns";
import { lessByGap, scatteredPhrases } from "./scattered-phrases";
import type { SearchIndex } from "./search-index";
import { isAuxiliary, isDeterminer, isNumber, isPreposition, isSaying, isStopWord, stemOf } from "./words";

/**
 * One thing that somebody asked for: a word, or a phrase that `content/` knows by `key`. `words` and their `stems` are
 * looked for themselves; there are none for a phrase whose meaning is in no word of it. `concepts` is what it is about.
 */
export type Idea = {
  typed: string;
  key: string;
  words: readonly string[];
  stems: readonly string[];
  concepts: readonly Concept[];
  /** Whether it is an everyday word, or the name of a place, that by itself says nothing about health. */
  isCommon: boolean;
  /**
   * Whether it has a meaning by itself and little beside others: an everyday word ("hear", "send"), or whoever says
   * something ("the GP says").
   */
  isVague: boolean;
  /** How certain it is that the concepts were meant: 1 for what was typed as `content/` has it. */
  certainty: number;
};

/** An idea and the place of its first word in the query. */
type Placed = Idea & { at: number };

/** From here on a phrase was meant, though not typed word for word. */
export const certain = 0.75;
/** What is less likely only adds to what the rest of the query finds. */
export const likely = 0.46;

/** At most this many ideas of a query are read. */
const mostIdeas = 30;

/**
 * Splits the words of a query into ideas, from the left. Each is the first of these that fits:
 * - the longest phrase that `content/` knows, word for word or without its stop words
 * - two words that are known as one ("wheel chair")
 * - the next telling word
 *
 * Lone numbers are no ideas. An everyday word leads somewhere only when a vocabulary has it letter by letter: "dress"
 * is not meant by "dressings". It means more in capitals, which are in `acronyms`: "SALT".
 */
export function ideasOf(
  words: readonly string[],
  { phrases, concepts: vocabulary, text, lexicon, lexiconWords, commonWords, isOfPlaceName }: SearchIndex,
  acronyms: ReadonlySet<string>,
): Idea[] {
  // A small number would find whatever has the same one in its name. Long ones are telephone numbers.
  const isSmallNumber = (word: string) => isNumber(word) && word.length <= 4 && !lexiconWords.has(word);
  const tells = words.map((word) => !isStopWord(word) && !isSmallNumber(word));
  const stems = words.map(stemOf);
  /** The number of words in the longest phrase that begins with the word at this place. */
  const longestAt = (at: number) => {
    const first = stems[at] as string;
    return Math.max(phrases.longest.get(first) ?? 0, vocabulary.longest.get(first) ?? 0);
  };
  const known = (key: string) => phrases.alternatives.has(key) || vocabulary.byPhrase.has(key);
  const ideas = new Map<string, Placed>();
  /** The words that are ideas of their own so far, by place. */
  const singles: (Idea | null)[] = words.map(() => null);
  const patterns = findPatterns(words, stems, vocabulary.patterns);
  const wholes = new Map<number, number[] | null>();
  const { dangers: found, harmless } = findDangers(words, stems, vocabulary.dangers);
  const dangers = dangersByPlace();
  for (let at = 0; at < words.length && ideas.size < mostIdeas; ) {
    const compound = joined(at);
    const whole = wholePhrase(at);
    const pattern = dangers.get(at) ?? longestPattern(at, whole?.length ?? 1);
    if (pattern) {
      at = takePattern(at, pattern);
      continue;
    }
    const single = tells[at] ? [at] : null;
    const phrase = whole ?? tellingPhrase(at) ?? (compound ? [at, at + 1] : single);
    const taken = phrase && ((whole && isPartedBy(whole)) || runsIntoDanger(phrase)) ? single : phrase;
    if (!taken) {
      at++;
      continue;
    }
    const asOne = taken.length === 2 && !known(taken.map((each) => stems[each]).join(" ")) ? compound : null;
    const key = asOne ? stemOf(asOne) : taken.map((each) => stems[each]).join(" ");
    const telling = taken.filter((each) => tells[each]);
    const own = asOne
      ? [asOne]
      : taken.length > 1 && telling.length < 2
        ? []
        : telling.map((each) => words[each] as string);
    const last = taken.at(-1) as number;
    const word = words[at] as string;
    // "Talk about it", "speak to each other" ask for no speech therapy.
    const isVague = taken.length === 1 && commonWords.has(word) && !(acronyms.has(word) && lexiconWords.has(word));
    const leadsOn = isVague && isPreposition(words[at + 1] ?? "");
    const isNamed = lexicon.has(key) || vocabulary.byPhrase.has(key) || phrases.alternatives.has(key);
    const isCommon =
      taken.length === 1 &&
      (leadsOn ||
        (isVague && !lexiconWords.has(word)) ||
        (!asOne && tells[at] === true && !isNamed && isPlace(word) && !isOfPlaceName(word)));
    const concepts = isCommon ? [] : conceptsOf(taken).filter((concept) => isMeant(concept, taken));
    const isTeller = isSaying(words[last + 1] ?? "") && concepts.some(({ isProfession }) => isProfession);
    const idea: Placed = {
      at,
      typed: words.slice(at, last + 1).join(" "),
      key,
      words: own,
      stems: own.map(stemOf),
      concepts,
      isCommon,
      isVague: (isVague || isTeller) && !isCommon && !concepts.some(({ isUrgent }) => isUrgent),
      certainty: 1,
    };
    ideas.set(key, idea);
    if (taken.length === 1) singles[at] = idea;
    at = last + 1;
  }
  addScattered();
  return [...ideas.values()].sort((a, b) => a.at - b.at);

  /** Whether a longer phrase begins within these words and goes on: "was hit by a car" after "my son was hit". */
  function isPartedBy(taken: readonly number[]): boolean {
    const last = taken.at(-1) as number;
    return taken.slice(1).some((at) => {
      const other = longestPattern(at, taken.length)?.[0]?.places ?? wholePhrase(at);
      return other !== null && other.length > taken.length && (other.at(-1) as number) > last;
    });
  }

  /** A danger that is called by letters is not meant by a form of a word: "mashed" is not MASH. */
  function isMeant({ isUrgent }: Concept, places: readonly number[]): boolean {
    const [at = 0, ...others] = places;
    const word = words[at] as string;
    if (isUrgent && places.some((each) => harmless.has(each))) return false;
    return !isUrgent || others.length > 0 || word.length - (stems[at] as string).length < 2 || lexiconWords.has(word);
  }

  /** The dangers by the place of their first word, but for those that a longer phrase means otherwise. */
  function dangersByPlace(): Map<number, FoundPattern[]> {
    const byPlace = new Map<number, FoundPattern[]>();
    for (const danger of found) {
      const [first, last] = [danger.places[0] as number, danger.places.at(-1) as number];
      const isLonger = (places: readonly number[]) =>
        places.length > danger.places.length && (places.at(-1) as number) >= last;
      let isOtherwise = false;
      for (let at = 0; at <= first && !isOtherwise; at++)
        isOtherwise =
          isLonger(wholePhrase(at) ?? []) || (patterns.get(at) ?? []).some((pattern) => isLonger(pattern.places));
      if (!isOtherwise) byPlace.set(first, [...(byPlace.get(first) ?? []), danger]);
    }
    return byPlace;
  }

  /** Whether a danger begins within these words, behind the first. */
  function runsIntoDanger(taken: readonly number[]): boolean {
    const last = taken.at(-1) as number;
    return [...dangers.keys()].some((first) => first > (taken[0] as number) && first <= last);
  }

  /** The patterns from here that have the most words, where these are more than so many. */
  function longestPattern(at: number, more: number): FoundPattern[] | null {
    const here = (patterns.get(at) ?? []).filter(({ places }) => !runsIntoDanger(places));
    const most = Math.max(0, ...here.map(({ places }) => places.length));
    return most > more ? here.filter(({ places }) => places.length === most) : null;
  }

  /** Takes what was found from here as one idea. Returns the place after it. */
  function takePattern(at: number, found: readonly FoundPattern[]): number {
    const [{ places, gaps }] = found as [FoundPattern];
    const telling = places.filter((each) => tells[each]).map((each) => words[each] as string);
    const key = places.map((each) => stems[each]).join(" ");
    ideas.set(key, {
      at,
      typed: places.map((each) => words[each]).join(" "),
      key,
      words: telling.length > 1 ? telling : [],
      stems: telling.length > 1 ? telling.map(stemOf) : [],
      concepts: [...new Set(found.map(({ concept }) => concept))],
      isCommon: false,
      isVague: false,
      certainty: 1 - lessByGap * gaps,
    });
    return (places.at(-1) as number) + 1;
  }

  /**
   * What the words at these places mean together; or else what most of them do: a glossary may have a phrase that no
   * concept has whole.
   */
  function conceptsOf(places: readonly number[]): readonly Concept[] {
    const asOne =
      places.length === 2 ? vocabulary.byPhrase.get(stemOf(places.map((each) => words[each]).join(""))) : undefined;
    for (let length = places.length; length > 0; length--) {
      for (let start = 0; start + length <= places.length; start++) {
        const part = places.slice(start, start + length);
        const known = vocabulary.byPhrase.get(part.map((each) => stems[each]).join(" "));
        if (known && (length > 1 || places.length === 1)) return known;
      }
      if (length === 2 && asOne) return asOne;
    }
    return [];
  }

  /**
   * Puts phrases whose words lie apart in the place of those words. A part of a phrase leaves the words that have a
   * meaning of their own.
   */
  function addScattered() {
    const tokens = singles.map((idea) =>
      idea ? { stem: idea.key, isCommon: idea.isCommon, isKnown: idea.concepts.length > 0 || idea.isCommon } : null,
    );
    for (const { at, concept, certainty } of scatteredPhrases(tokens, vocabulary.scattered)) {
      const own = at.map((each) => words[each] as string);
      const key = own.map(stemOf).join(" ");
      const isWhole = certainty >= certain;
      for (const each of at) {
        const single = singles[each] as Idea;
        if (isWhole || (certainty >= likely && single.concepts.length === 0)) ideas.delete(single.key);
      }
      // What one word alone makes likely stands beside that word.
      ideas.set(certainty >= likely ? key : `${key}?`, {
        at: at[0] as number,
        typed: own.join(" "),
        key,
        words: certainty >= likely ? own : [],
        stems: certainty >= likely ? own.map(stemOf) : [],
        concepts: [concept],
        isCommon: false,
        isVague: false,
        certainty,
      });
    }
  }

  /**
   * The longest phrase from here that is known: as it is typed, without "the" and "his", without "is" and "keeps", and
   * without lone numbers as well.
   */
  function wholePhrase(at: number): number[] | null {
    const known = wholes.get(at);
    if (known !== undefined) return known;
    const found = findWholePhrase(at);
    wholes.set(at, found);
    return found;
  }

  function findWholePhrase(at: number): number[] | null {
    const longest = longestAt(at);
    if (longest < 2) return null;
    const without = (isLeftOut: (word: string) => boolean) => {
      const left: number[] = [];
      for (let each = at; each < words.length && left.length < longest; each++)
        if (each === at || !isLeftOut(words[each] as string)) left.push(each);
      return left;
    };
    const isEither = (word: string) => isDeterminer(word) || isAuxiliary(word);
    const shorter = [
      isDeterminer,
      isAuxiliary,
      isEither,
      isSmallNumber,
      (word: string) => isEither(word) || isSmallNumber(word),
    ].map(without);
    for (let length = Math.min(longest, words.length - at); length > 1; length--) {
      const typed = Array.from({ length }, (_, more) => at + more);
      for (const taken of [typed, ...shorter.map((left) => left.slice(0, length))])
        if (taken.length === length && known(taken.map((each) => stems[each]).join(" "))) return taken;
    }
    return null;
  }

  function tellingPhrase(at: number): number[] | null {
    const longest = tells[at] ? longestAt(at) : 0;
    if (longest < 2) return null;
    const telling: number[] = [];
    for (let each = at; each < words.length && telling.length < longest; each++) if (tells[each]) telling.push(each);
    for (let length = telling.length; length > 1; length--) {
      const taken = telling.slice(0, length);
      if (known(taken.map((each) => stems[each]).join(" "))) return taken;
    }
    return null;
  }

  /**
   * Two words side by side as one, when that is a word of an entry or a vocabulary and they are long enough to mean it.
   */
  function joined(at: number): string | null {
    const word = `${words[at]}${words[at + 1] ?? ""}`;
    const stem = stemOf(word);
    const isCompound = words[at + 1] !== undefined && tells[at] && tells[at + 1] && word.length >= 7;
    return isCompound && (lexicon.has(stem) || text.documentsWith(stem) > 0) ? word : null;
  }
}
