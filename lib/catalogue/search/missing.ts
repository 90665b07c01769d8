import { memoize } from "../memoize";
import type { Elsewhere, Terms } from "../terms";
import type { Concept } from "./concepts";
import type { Idea } from "./ideas";
import type { SearchIndex } from "./search-index";
import { answers, inName } from "./tags";
import type { Postings } from "./text-index";
import { wordsOf } from "./words";

/**
 * Something that was asked for and that no entry here answers. `called` completes "We know of no … in
 * Stockton-on-Tees"; for "elsewhere", which is no health care, it is the thing itself. `advice` says who can help;
 * `url` is a place to look, where there is one.
 */
export type Missing = {
  kind: "need" | "category" | "condition" | "expectation" | "elsewhere";
  slug: string;
  name: string;
  called: string;
  advice: string;
  url: string | null;
};

/**
 * Whether one of these positions answers a concept: it has the category, or the need, that decides it, or the thing in
 * its name. What is called for by name is answered by an entry that speaks of it, and by no other.
 */
function isAnswered(
  { kind, slug, answeredBy, needs, categories, called }: Concept,
  { tags }: SearchIndex,
  isHere: (position: number) => boolean,
) {
  const [slugs, postings] = answeredBy === "need" ? [needs, tags.needs] : [categories, tags.categories];
  const has = (list: Postings | undefined, least: number) =>
    list?.documents.some((document, at) => (list.weights[at] as number) >= least && isHere(document)) ?? false;
  if (called !== null) return has(tags.conditions.get(slug), Number.MIN_VALUE);
  return (
    slugs.some((one) => has(postings.get(one), answers)) ||
    (kind === "condition" && has(tags.conditions.get(slug), inName))
  );
}

function missingOf(concept: Concept, terms: Terms): Missing {
  const category = terms.categories.find(({ slug }) => slug === concept.categories[0]);
  const { kind, slug, name } = concept;
  const about = { advice: category?.missing.ask ?? "Ask your GP.", url: category?.look?.url ?? null };
  if (concept.called !== null) return { kind, slug, name, called: concept.called, ...about };
  if (concept.answeredBy === "category" && category) {
    return {
      kind: kind === "expectation" ? kind : "category",
      slug: kind === "expectation" ? slug : category.slug,
      name: kind === "expectation" ? name : category.name,
      called: category.missing.called,
      ...about,
    };
  }
  return { kind, slug, name, called: `service for ${name}`, ...about };
}

/** The kinds of concept, the most telling first: "wheelchair" is a thing of its own before it is a word for moving. */
const kinds = ["condition", "category", "expectation", "need"] as const;

/**
 * Returns what of a query no entry here answers. What one answers for another age is missing "for this age" only:
 * that there is none at all would not be true.
 */
export function missingHere(
  ideas: Parameters<typeof missingFrom>[0],
  index: SearchIndex,
  terms: Terms,
  { isHere, answersHere }: { isHere: (position: number) => boolean; answersHere: (position: number) => boolean },
): Missing[] {
  const missing = missingFrom(ideas, index, terms, answersHere);
  if (missing.length === 0) return missing;
  const atAnyAge = new Set(missingFrom(ideas, index, terms, isHere).map(({ kind, slug }) => `${kind}/${slug}`));
  return missing.map((one) =>
    atAnyAge.has(`${one.kind}/${one.slug}`) ? one : { ...one, called: `${one.called} for this age` },
  );
}

/** Whether an idea is about more than where or with whom something happens. */
const isTopic = ({ concepts }: Pick<Idea, "concepts">) => concepts.some(({ isSetting }) => !isSetting);

/** One word among so many ideas or more is too little to say that something is missing: "cries at new faces". */
const tooMany = 5;

/**
 * Returns the ideas of a query that no entry here answers, each once, in the order of the query. A phrase that
 * means several things is missing only when none of them is there. Where or with whom something happens is missing when
 * nothing else was asked for.
 */
function missingFrom(
  ideas: readonly Pick<Idea, "typed" | "concepts">[],
  index: SearchIndex,
  terms: Terms,
  isHere: (position: number) => boolean,
): Missing[] {
  const missing = new Map<string, Missing>();
  const hasTopic = ideas.some(isTopic);
  for (const idea of ideas) {
    if (hasTopic && !isTopic(idea)) continue;
    if (ideas.length >= tooMany && !idea.typed.includes(" ")) continue;
    const { concepts } = idea;
    const most = kinds.find((kind) => concepts.some((concept) => concept.kind === kind));
    const telling = concepts.filter(({ kind }) => kind === most);
    const [first] = telling;
    if (!first || telling.some((concept) => isAnswered(concept, index, isHere))) continue;
    const one = missingOf(first, terms);
    missing.set(`${one.kind}/${one.slug}`, one);
  }
  return [...missing.values()];
}

/** Words with a space round each, so that one text is part of another by whole words only. */
const spaced = (words: readonly string[]) => ` ${words.join(" ")} `;

/** The phrases of a row in their plain form. Read once for the same row. */
const phrasesIn = memoize(({ words, places }: Elsewhere) => {
  const plain = (phrase: string) => spaced(wordsOf(phrase));
  return { words: words.map(plain), places: places.map(plain) };
});

/**
 * Returns the parts of a query that are no health care, by whole phrases, letter by letter. "Housing" is not meant
 * by "house". A phrase within a longer one that `content/` knows is a part of that: a hospital passport is none for
 * travelling. Where something happens counts only when nothing of health is asked: a child runs off "in car parks".
 */
export function foundElsewhere(
  query: string,
  rows: readonly Elsewhere[],
  ideas: readonly Pick<Idea, "typed" | "concepts">[] = [],
): Missing[] {
  const health = ideas.filter(({ concepts }) => concepts.length > 0);
  const typed = spaced(wordsOf(query));
  const longer = health.map(({ typed }) => spaced([typed]));
  const isTyped = (phrase: string) =>
    typed.includes(phrase) && !longer.some((typed) => typed !== phrase && typed.includes(phrase));
  const hasTopic = health.some(isTopic);
  return rows
    .filter((row) => {
      const { words, places } = phrasesIn(row);
      return words.some(isTyped) || (!hasTopic && places.some(isTyped));
    })
    .map(elsewhere);
}

const elsewhere = ({ slug, name, advice, url }: Elsewhere): Missing => ({
  kind: "elsewhere",
  slug,
  name,
  called: name,
  advice,
  url,
});

/** Returns where somebody who is older than these pages are for finds help, unless that is among what is said. */
export const forOlder = (rows: readonly Elsewhere[], said: readonly Missing[]): Missing[] =>
  rows.filter((row) => row.older && !said.some(({ slug }) => slug === row.slug)).map(elsewhere);
