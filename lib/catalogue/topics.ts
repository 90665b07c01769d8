import type { Catalogue, Offer } from "./catalogue";
import type { FacetCount } from "./search/facets";
import { withParents } from "./search/prepared";
import { type Search, search } from "./search/search";
import type { Category } from "./terms";

/** A category with how many services and guides of an answer are about it; when there is only one, which. */
export type Topic = { category: Category; count: number; only: Offer | null };

/**
 * Returns the topics of the services and guides that a search without words finds. First come the topics of an area's
 * first page, then the other topics that are part of no other. Both are in the order of the taxonomy. A topic without
 * an entry is left out. `counts` are the facets of that search.
 */
export function topicsOf(
  catalogue: Catalogue,
  asked: Search,
  counts: readonly FacetCount[],
): { main: Topic[]; others: Topic[] } {
  const { categories } = catalogue.terms;
  const offerOf = new Map(
    search(catalogue, asked).matches.flatMap(({ offer }) =>
      [...withParents(offer.content.categories, categories)].map((slug) => [slug, offer] as const),
    ),
  );
  const topics = categories.flatMap((category): Topic[] => {
    const count = counts.find(({ slug }) => slug === category.slug)?.count ?? 0;
    if (count === 0 || (!category.home && category.parent)) return [];
    return [{ category, count, only: count === 1 ? (offerOf.get(category.slug) ?? null) : null }];
  });
  return {
    main: topics.filter(({ category }) => category.home),
    others: topics.filter(({ category }) => !category.home),
  };
}
