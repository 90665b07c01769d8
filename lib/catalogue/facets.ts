import type { Area } from "./area";
import { passes, type Search } from "./search";
import type { Prepared } from "./search-index";
import type { Terms } from "./terms";

/** One choice that a filter offers, and how many of the answers it would leave. */
export type FacetCount = { slug: string; name: string; count: number };

/** What can still be chosen, filter by filter, most frequent first. A filter's own choice does not narrow its counts. */
export type Facets = Record<"area" | "kind" | "category" | "need" | "refer" | "delivery", FacetCount[]>;

/** Counts every choice of every filter over the items that answer the words and the place. */
export function countFacets(
  items: readonly Prepared[],
  search: Search,
  { areas, terms }: { areas: readonly Area[]; terms: Terms },
): Facets {
  const count = (
    facet: keyof Facets,
    slugsOf: (item: Prepared) => Iterable<string>,
    rows: readonly { slug: string; name: string }[],
  ): FacetCount[] => {
    const counts = new Map<string, number>();
    for (const item of items) {
      if (!passes(item, search, facet)) continue;
      for (const slug of slugsOf(item)) counts.set(slug, (counts.get(slug) ?? 0) + 1);
    }
    const names = new Map(rows.map((row) => [row.slug, row.name]));
    return [...counts]
      .map(([slug, count]) => ({ slug, name: names.get(slug) ?? slug, count }))
      .sort((a, b) => b.count - a.count || (a.slug < b.slug ? -1 : 1));
  };
  const kinds = [
    { slug: "service", name: "Services" },
    { slug: "guide", name: "Guides" },
  ];
  return {
    area: count("area", (item) => [item.offer.area], areas),
    kind: count("kind", (item) => [item.offer.kind], kinds),
    category: count("category", (item) => item.categories, terms.categories),
    need: count("need", (item) => item.needs, terms.needs),
    refer: count("refer", (item) => item.referrers, terms.referrers),
    delivery: count("delivery", (item) => item.delivery, terms.deliveryModes),
  };
}
