import { uncapitalized } from "../first-letter";
import { memoize } from "../memoize";
import { phrasesOf, type Terms } from "../terms";
import { type Dangers, findDangers, indexDangers, isInParts, type WrittenSaying } from "./dangers";
import { type NamedConditions, namedConditions } from "./named-conditions";
import { indexPatterns, isPattern, type Patterns } from "./patterns";
import { indexPhrases, type Phrase, type ScatteredPhrases } from "./scattered-phrases";
import { isAuxiliary, isDeterminer, isKin, isNumber, isStopWord, noteLength, stemOf, wordsOf } from "./words";

/**
 * A thing that families ask for, with the needs and categories of the entries that answer it, the best first.
 * `answeredBy` says which of the two decides whether an area has an answer. A hearing test wants an entry of the
 * category "hearing"; "asthma" wants one with that need.
 */
export type Concept = {
  kind: "condition" | "need" | "category" | "expectation";
  slug: string;
  /** As it stands in a sentence: "glue ear", "an ADHD assessment". */
  name: string;
  needs: readonly string[];
  categories: readonly string[];
  /** Categories of those whom a family meets first, and who lead on to what answers it. */
  firstContacts: readonly string[];
  answeredBy: "need" | "category";
  /** Whether it is what somebody wants to do, whatever else they speak of. */
  isAim: boolean;
  /**
   * Whether it is where or with whom something happens, which counts little beside what happens there: a nursery, a
   * doctor.
   */
  isSetting: boolean;
  /** Whether it is somebody who may have said what is asked: "the school nurse says". */
  isProfession: boolean;
  /** Whether nobody may be led to it by a guess: thoughts of suicide, abuse, a hospice, drugs. */
  isGrave: boolean;
  /** Whether whoever asks for it may be in danger. */
  isUrgent: boolean;
  /** Whether an entry that speaks of it answers it better than others: a swimming club. */
  isThing: boolean;
  /** Where only an entry that speaks of it answers it: completes "We know of no … in". Else null. */
  called: string | null;
};

/**
 * Concepts by phrase key (words.ts). `longest` has, by its first stem, the number of words in the longest of these
 * keys. `conditions` are those that the text of an entry may name. `scattered` are the phrases of two or more telling
 * words; `patterns` those with so many choices that they are not written out. `dangers` are the sentences of danger, in
 * parts.
 */
export type Concepts = {
  commonStems: ReadonlySet<string>;
  byPhrase: ReadonlyMap<string, readonly Concept[]>;
  longest: ReadonlyMap<string, number>;
  conditions: NamedConditions;
  scattered: ScatteredPhrases;
  patterns: Patterns;
  dangers: Dangers;
};

/** A name without its article: who types "gastrostomy" means "a gastrostomy". */
export const withoutArticle = (name: string) => name.replace(/^(?:an?|the) /, "");

/** A term's name within a sentence: a small letter at the beginning, unless it is an abbreviation. */
export const inSentence = (name: string) => (/^\p{Lu}\p{Ll}/u.test(name) ? uncapitalized(name) : name);

const slugOf = (name: string) =>
  name
    .toLowerCase()
    .replace(/['’]/g, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");

/** The key of two words that may be written as one: "bed wetting" as "bedwetting". */
function runTogether(words: readonly string[]): string[] {
  const one = words.join("");
  return words.length === 2 && one.length >= 7 ? [stemOf(one)] : [];
}

/**
 * Everyday words alone mean something when there are so many: "bring milk back" does, "not safe" and "come house" do
 * not.
 */
const manyCommon = 3;

/** The words of a phrase, and whether it is one of several choices. */
type Said = { words: readonly string[]; isChosen: boolean };

/** The concepts that there are by those in whose phrases a stem is, as a logarithm: how much it tells. */
type Rarity = (stem: string) => number;

/**
 * The telling words of a phrase are another way to say it when they tell so much together. "Time" and "care" are in too
 * many phrases: "time off from caring" is not meant by "she takes care every time". A danger needs more.
 */
const enoughTold = 8;
const enoughForDanger = 9;
/** Of phrases with choices, some tell too little: "we get" of "{we|they} {get|understand} {him|}". */
const enoughOfChoices = 4;

/**
 * The keys under which what a family may say is found: all of its words; the same without "the" and "his"; without "is"
 * and "keeps" as well; and its telling words alone, when there are two or more and they are not a few everyday ones.
 */
function keysOf(
  words: readonly string[],
  commonStems: ReadonlySet<string>,
  { rarityOf, enough, isUrgent }: { rarityOf: Rarity; enough: number; isUrgent: boolean },
): string[] {
  // What ends a phrase points at nothing that follows: "dad hits her".
  const pointed = words.filter((word, at) => !isDeterminer(word) || at === words.length - 1);
  // Who "is choking" needs help now, who "chokes" may do so at every meal.
  const bare = isUrgent ? [] : [words, pointed].map((all) => all.filter((word) => !isAuxiliary(word)));
  const telling = words.filter((word) => !isStopWord(word)).map(stemOf);
  const isEnough = telling.reduce((sum, stem) => sum + rarityOf(stem), 0) >= enough;
  const tells = isEnough && (telling.length >= manyCommon || telling.some((stem) => !commonStems.has(stem)));
  return [
    words.map(stemOf).join(" "),
    ...(pointed.length >= 2 ? [pointed.map(stemOf).join(" ")] : []),
    ...bare.filter(({ length }) => length >= 2).map((all) => all.map(stemOf).join(" ")),
    ...(telling.length >= 2 && tells ? [telling.join(" ")] : []),
  ];
}

/**
 * Everything that `content/` knows a family may ask for, ready to be looked up while a query is read. Read once for
 * the same terms.
 */
export const readConcepts = memoize((terms: Terms): Concepts => conceptsOf(terms));

/** The first phrase of a text that tells of a danger, in plain words, or null. */
export function dangerIn(text: string, { byPhrase, longest, dangers }: Concepts): string | null {
  const all = wordsOf(text);
  const [inParts] = findDangers(all, all.map(stemOf), dangers).dangers;
  if (inParts) return all.slice(inParts.places[0], (inParts.places.at(-1) as number) + 1).join(" ");
  const words = all.filter((word) => !isAuxiliary(word));
  const stems = words.map(stemOf);
  for (let at = 0; at < words.length; at++) {
    for (let length = Math.min(longest.get(stems[at] as string) ?? 0, words.length - at); length > 0; length--) {
      const concepts = byPhrase.get(stems.slice(at, at + length).join(" "));
      // A longer phrase says what a shorter one in it means: "cut his knee".
      if (!concepts) continue;
      if (concepts.some(({ isUrgent }) => isUrgent)) return words.slice(at, at + length).join(" ");
      break;
    }
  }
  return null;
}

function conceptsOf({ conditions, dangers, dialect, needs, categories, expectations, commonWords }: Terms): Concepts {
  const byPhrase = new Map<string, readonly Concept[]>();
  const lengths = new Map<string, number>();
  const scattered = new Map<string, Phrase>();
  const commonStems = new Set([...commonWords].map(stemOf));
  const longest = new Map<string, number>();
  const said: { concept: Concept; phrases: readonly Said[] }[] = [];
  const patterns: { text: string; concept: Concept }[] = [];
  const sayings: WrittenSaying[] = [];
  const add = (concept: Concept, texts: readonly string[]) => {
    // What is grave is written out, word for word; what is a danger is known by its parts.
    const isSlotted = (text: string) => isPattern(text) && !concept.isGrave && !concept.isUrgent;
    const isSaying = (text: string) => concept.isUrgent && isInParts(text);
    for (const text of texts) if (isSaying(text)) sayings.push({ text, between: 0, unless: [], concept });
    const phrases = texts
      .filter((text) => !isSlotted(text) && !isSaying(text))
      .flatMap((text) => phrasesOf(text).map((one) => ({ words: wordsOf(one), isChosen: text.includes("{") })));
    said.push({ concept, phrases });
    for (const text of texts) if (isSlotted(text)) patterns.push({ text, concept });
  };
  const having = new Map<string, number>();
  const rarityOf = (stem: string) => Math.log(1 + said.length / (having.get(stem) ?? 1));
  const toldByKin = (words: readonly string[]) =>
    words.reduce((sum, word) => (isKin(word) ? sum + rarityOf(stemOf(word)) : sum), 0);
  const addPhrases = ({ concept, phrases }: (typeof said)[number]) => {
    const alone: readonly Concept[] = [concept];
    const enough = concept.isGrave || concept.isUrgent ? enoughForDanger : enoughTold;
    // Hundreds of phrases are the same but for words that do not count.
    const keys = new Set<string>();
    for (const { words, isChosen } of phrases) {
      const telling = words.filter((word) => !isStopWord(word) && !isNumber(word));
      const stems = [...new Set(telling.map(stemOf))];
      const told = stems.reduce((sum, stem) => sum + rarityOf(stem), 0);
      if (isChosen && !concept.isUrgent && told + toldByKin(words) < enoughOfChoices) continue;
      const isTold = !(concept.isGrave || concept.isUrgent) || told >= enough;
      const tells = isTold && stems.some((stem) => !commonStems.has(stem));
      if (stems.length >= 2 && tells && concept.kind !== "expectation")
        scattered.set(`${concept.kind}/${concept.slug} ${stems.join(" ")}`, { stems, concept });
      for (const key of [
        ...keysOf(words, commonStems, { rarityOf, enough, isUrgent: concept.isUrgent }),
        ...runTogether(words),
      ])
        keys.add(key);
      // What an everyday word means in a query is not what it means in the text of an entry.
      const [first] = words;
      if (concept.kind !== "condition" || commonWords.has(words.join(" ")) || !first) continue;
      const stem = stemOf(first);
      lengths.set(stem, Math.max(lengths.get(stem) ?? 0, words.length));
    }
    for (const key of keys) {
      if (!key) continue;
      const there = byPhrase.get(key);
      // What a row has as a word and as a sign asks for the thing.
      if (there?.some(({ kind, slug }) => kind === concept.kind && slug === concept.slug)) continue;
      if (!there) byPhrase.set(key, alone);
      else byPhrase.set(key, [...there, concept]);
      noteLength(longest, key);
    }
  };
  const grave = new Set(needs.filter((row) => row.grave).map(({ slug }) => slug));
  const urgent = new Set(needs.filter((row) => row.urgent).map(({ slug }) => slug));
  const contactsOf = new Map(categories.map(({ slug, first_contacts }) => [slug, first_contacts]));
  const ofNeeds = new Map(needs.map((row) => [row.slug, row.categories]));
  /** The first contacts of the main category; where only a need is named, of the category that answers that. */
  const firstContacts = (own: readonly string[], [need = ""]: readonly string[]) =>
    contactsOf.get(own[0] ?? ofNeeds.get(need)?.[0] ?? "") ?? [];
  const plain = {
    needs: [],
    categories: [],
    firstContacts: [],
    isAim: false,
    isSetting: false,
    isProfession: false,
    isGrave: false,
    isUrgent: false,
    isThing: false,
    called: null,
  };
  for (const row of conditions) {
    const isGrave = row.needs.some((slug) => grave.has(slug));
    const answeredBy = row.categories.length > 0 ? "category" : "need";
    const { name, aim: isAim = false, setting: isSetting = false, called = null } = row;
    const isUrgent = row.urgent ?? row.needs.some((slug) => urgent.has(slug));
    const isProfession = row.kind === "profession";
    const about = { isAim, isSetting, isProfession, isGrave, isUrgent, isThing: called !== null, called };
    const { needs: own, categories: answers } = row;
    // Nobody opens the door to a football club.
    const contacts = called !== null && own.length === 0 ? [] : firstContacts(answers, own);
    const found = { needs: own, categories: answers, firstContacts: contacts };
    const concept = { kind: "condition", slug: slugOf(name), answeredBy, name, ...found, ...about } as const;
    add(concept, [withoutArticle(name), ...row.words]);
    for (const { danger, words, unless } of dangers.sentences)
      if (danger === name) for (const text of words) sayings.push({ text, between: 2, unless, concept });
    if (row.signs) add({ ...concept, called: null }, row.signs);
  }
  for (const text of dangers.harmless) sayings.push({ text, between: 1, unless: [], concept: null });
  for (const { slug, name: title, categories: answers, grave: isGrave, urgent: isUrgent, words } of needs) {
    const found = { needs: [slug], categories: answers, firstContacts: firstContacts(answers, []) };
    const name = inSentence(title);
    add({ ...plain, kind: "need", slug, answeredBy: "need", name, ...found, isGrave, isUrgent }, [title, ...words]);
  }
  for (const { slug, name: title, first_contacts, last: isGrave, words } of categories) {
    const found = { categories: [slug], firstContacts: first_contacts };
    const name = inSentence(title);
    add({ ...plain, kind: "category", slug, answeredBy: "category", name, ...found, isGrave }, [title, ...words]);
  }
  for (const { slug, name: title, needs: own, categories: answers } of expectations) {
    if (answers.length === 0) continue;
    const found = { needs: own, categories: answers };
    add({ ...plain, kind: "expectation", slug, answeredBy: "category", name: inSentence(title), ...found }, [title]);
  }
  const owned = new Map<Concept, Set<string>>();
  const own = (concept: Concept, words: readonly string[]) => {
    const stems = owned.get(concept) ?? new Set();
    for (const word of words) stems.add(stemOf(word));
    owned.set(concept, stems);
  };
  for (const { concept, phrases } of said) for (const { words } of phrases) own(concept, words);
  for (const { concept, text } of [...patterns, ...sayings]) if (concept) own(concept, wordsOf(text));
  for (const stems of owned.values()) for (const stem of stems) having.set(stem, (having.get(stem) ?? 0) + 1);
  for (const one of said) addPhrases(one);
  return {
    commonStems,
    byPhrase,
    longest,
    conditions: namedConditions(conditionsBy(byPhrase, commonStems), lengths),
    scattered: indexPhrases([...scattered.values()]),
    patterns: indexPatterns(patterns, rarityOf),
    dangers: indexDangers(sayings, { dangers, dialect }, rarityOf),
  };
}

/**
 * The condition that each key names in the text of an entry. An everyday word alone names none there: "we talk", "the
 * park".
 */
function conditionsBy(byPhrase: Concepts["byPhrase"], commonStems: ReadonlySet<string>): Map<string, string> {
  const named = new Map<string, string>();
  for (const [key, concepts] of byPhrase) {
    const condition = commonStems.has(key) ? undefined : concepts.find(({ kind }) => kind === "condition");
    if (condition) named.set(key, condition.slug);
  }
  return named;
}

/**
 * Returns what a text speaks of, word for word: at each word the longest phrase that begins there. `leavesCommon`
 * leaves out everyday words that stand alone: who meets to "talk" gives no speech therapy.
 */
export function conceptsIn(
  text: string,
  { byPhrase, longest, commonStems }: Concepts,
  { leavesCommon }: { leavesCommon: boolean },
): Concept[] {
  const found = new Set<Concept>();
  const stems = wordsOf(text).map(stemOf);
  for (let at = 0; at < stems.length; at++) {
    for (let length = Math.min(longest.get(stems[at] as string) ?? 0, stems.length - at); length > 0; length--) {
      const named = byPhrase.get(stems.slice(at, at + length).join(" "));
      if (!named || (leavesCommon && length === 1 && commonStems.has(stems[at] as string))) continue;
      for (const one of named) found.add(one);
      at += length - 1;
      break;
    }
  }
  return [...found];
}
