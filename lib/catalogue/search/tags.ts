import { type Lookup, lookup } from "./lookup";
import type { SuggestedTerms } from "./suggested-terms";
import type { Placed, Postings } from "./text-index";

/**
 * The tags of an entry: its own needs and categories, the most telling first, and those of its parts. `about` has the
 * conditions that its name, summary or text speaks of (`conditionsIn`); `spoken` the tags that its words suggest.
 */
export type Tagged = {
  needs: readonly string[];
  partNeeds: readonly string[];
  categories: readonly string[];
  spoken: SuggestedTerms;
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
export const inName = 1.8;
const inSummary = 1;
/** In its other text: an entry that speaks of many things is about none of them. */
export const inText = 0.9;
const usualInText = 8;
/** What a tag counts that only the words of an entry suggest: it finds, and does not say that nothing is missing. */
const asSpoken = 0.49;
/** An entry answers what is asked with this weight or more: it has the tag itself, or one below it. */
export const answers = 0.5;

/** Which entries have a need, a category or a condition, and how much it weighs in each; by the slug of the term. */
export type Tags = Record<"needs" | "categories" | "conditions", Lookup<Postings>>;

/** The tags of the entries of a segment, which are numbered from 0. */
export type TagSegment = Record<keyof Tags, ReadonlyMap<string, Postings>> & { size: number };

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
  const total = [...lists.values()].reduce((sum, { documents }) => sum + documents.length, 0);
  // All in two pieces of memory: each piece costs some hundred bytes more than what is in it.
  const all: Postings = { documents: new Int32Array(total), weights: new Float32Array(total) };
  const postings = new Map<string, Postings>();
  let from = 0;
  for (const [slug, { documents, weights }] of lists) {
    all.documents.set(documents, from);
    all.weights.set(weights, from);
    const to = from + documents.length;
    postings.set(slug, { documents: all.documents.subarray(from, to), weights: all.weights.subarray(from, to) });
    from = to;
  }
  return postings;
}

/** What many entries speak of tells little of each: "special educational needs". */
const usualFrom = 4;
const lessByShare = 4;
const least = 0.3;
const shareOfWeight = (having: number, total: number): number =>
  having < usualFrom ? 1 : Math.max(least, 1 - (lessByShare * having) / total);

const placed = (slugs: readonly string[]) =>
  slugs.map((slug, place) => [slug, byPlace[Math.min(place, byPlace.length - 1)] as number] as const);

const suggested = (slugs: readonly string[]) => slugs.map((slug) => [slug, asSpoken] as const);

/** Reads the needs, categories and conditions of some entries, in the order in which they are given. */
export function readTags(
  entries: readonly Tagged[],
  { needs, categories }: { needs: readonly Row[]; categories: readonly Row[] },
): TagSegment {
  return {
    size: entries.length,
    needs: postingsOf(
      entries.map((entry) => [
        ...placed(entry.needs),
        ...entry.partNeeds.map((slug) => [slug, inPart] as const),
        ...suggested(entry.spoken.needs),
      ]),
      needs,
    ),
    categories: postingsOf(
      entries.map((entry) => [...placed(entry.categories), ...suggested(entry.spoken.categories)]),
      categories,
    ),
    conditions: postingsOf(
      entries.map(({ about }) => [
        ...about.name.map((slug) => [slug, inName] as const),
        ...about.summary.map((slug) => [slug, inSummary] as const),
        ...about.text.map((slug) => [slug, inText * Math.min(1, usualInText / about.text.length)] as const),
      ]),
      [],
    ),
  };
}

/** Returns the tags of these segments; `site` are all that there are, and say what is usual. */
export function tagsOf(segments: readonly Placed<TagSegment>[], site: readonly TagSegment[]): Tags {
  const total = site.reduce((sum, { size }) => sum + size, 0);
  const find = (kind: keyof Tags, factorOf: (slug: string) => number) =>
    lookup((slug): Postings | undefined => {
      const documents: number[] = [];
      const weights: number[] = [];
      const factor = factorOf(slug);
      for (const { segment, offset } of segments) {
        const own = segment[kind].get(slug);
        for (const document of own?.documents ?? []) documents.push(offset + document);
        for (const weight of own?.weights ?? []) weights.push(weight * factor);
      }
      return documents.length > 0
        ? { documents: Int32Array.from(documents), weights: Float32Array.from(weights) }
        : undefined;
    });
  const having = (slug: string) =>
    site.reduce((sum, { conditions }) => sum + (conditions.get(slug)?.documents.length ?? 0), 0);
  return {
    needs: find("needs", () => 1),
    categories: find("categories", () => 1),
    conditions: find("conditions", (slug) => shareOfWeight(having(slug), total)),
  };
}
