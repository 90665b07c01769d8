import type { Postings } from "./text-index";

/**
 * The tags of an entry: its own needs and categories, the most telling first, and those of its parts. `about` has the
 * conditions that its name, summary or text speaks of (`conditionsIn`).
 */
export type Tagged = {
  needs: readonly string[];
  partNeeds: readonly string[];
  categories: readonly string[];
  about: { name: readonly string[]; summary: readonly string[]; text: readonly string[] };
};

type Row = { slug: string; parent?: string | undefined };

/** How much a tag counts that stands first, second… in an entry's list. */
const byPlace = [1, 0.9, 0.8, 0.7];
/** What a tag counts that an entry has in one of its parts; one below the tag that was asked for; one above it. */
const inPart = 0.75;
const below = 0.85;
const above = 0.3;
/** What a condition counts that an entry speaks of. */
export const inName = 1.1;
const inSummary = 0.85;
/** In its other text: an entry that speaks of many things is about none of them. */
export const inText = 0.6;
const usualInText = 8;
/** An entry answers what is asked with this weight or more: it has the tag itself, or one below it. */
export const answers = 0.5;

/** Which entries have a need, a category or a condition, and how much it weighs in each; by the slug of the term. */
export type Tags = {
  needs: ReadonlyMap<string, Postings>;
  categories: ReadonlyMap<string, Postings>;
  conditions: ReadonlyMap<string, Postings>;
};

function postingsOf(
  documents: readonly (readonly (readonly [slug: string, weight: number])[])[],
  rows: readonly Row[],
): Map<string, Postings> {
  const parents = new Map(rows.map(({ slug, parent }) => [slug, parent]));
  const children = new Map<string, string[]>();
  for (const { slug, parent } of rows) if (parent) children.set(parent, [...(children.get(parent) ?? []), slug]);
  const lists = new Map<string, { documents: number[]; weights: number[] }>();
  for (const [document, tags] of documents.entries()) {
    const weights = new Map<string, number>();
    const give = (slug: string, weight: number) => weights.set(slug, Math.max(weights.get(slug) ?? 0, weight));
    for (const [slug, weight] of tags) {
      give(slug, weight);
      // A term whose parent knows no parent is in two or three steps at the top.
      for (let up = parents.get(slug), depth = 0; up && depth < 5; up = parents.get(up), depth++)
        give(up, weight * below);
      for (const child of children.get(slug) ?? []) give(child, weight * above);
    }
    for (const [slug, weight] of weights) {
      const list = lists.get(slug) ?? { documents: [], weights: [] };
      lists.set(slug, list);
      list.documents.push(document);
      list.weights.push(weight);
    }
  }
  const typed = ({ documents, weights }: { documents: number[]; weights: number[] }): Postings => ({
    documents: Int32Array.from(documents),
    weights: Float32Array.from(weights),
  });
  return new Map([...lists].map(([slug, list]) => [slug, typed(list)]));
}

/** What many entries speak of tells little of each: "special educational needs". */
const usualFrom = 4;
const lessByShare = 4;
const least = 0.3;
function lessWhereUsual(postings: Map<string, Postings>, total: number): Map<string, Postings> {
  for (const { documents, weights } of postings.values()) {
    if (documents.length < usualFrom) continue;
    const factor = Math.max(least, 1 - (lessByShare * documents.length) / total);
    for (let at = 0; at < weights.length; at++) weights[at] = (weights[at] as number) * factor;
  }
  return postings;
}

const placed = (slugs: readonly string[]) =>
  slugs.map((slug, place) => [slug, byPlace[Math.min(place, byPlace.length - 1)] as number] as const);

/** The needs and categories of all entries, in the order in which they were given. */
export function readTags(
  entries: readonly Tagged[],
  { needs, categories }: { needs: readonly Row[]; categories: readonly Row[] },
): Tags {
  return {
    needs: postingsOf(
      entries.map((entry) => [...placed(entry.needs), ...entry.partNeeds.map((slug) => [slug, inPart] as const)]),
      needs,
    ),
    categories: postingsOf(
      entries.map((entry) => placed(entry.categories)),
      categories,
    ),
    conditions: lessWhereUsual(
      postingsOf(
        entries.map(({ about }) => [
          ...about.name.map((slug) => [slug, inName] as const),
          ...about.summary.map((slug) => [slug, inSummary] as const),
          ...about.text.map((slug) => [slug, inText * Math.min(1, usualInText / about.text.length)] as const),
        ]),
        [],
      ),
      entries.length,
    ),
  };
}
