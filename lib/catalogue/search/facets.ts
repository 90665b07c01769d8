import type { Area } from "../area";
import type { Terms } from "../terms";
import type { Prepared } from "./search-index";

/** The filters whose choices are counted. */
export const facetNames = ["area", "kind", "category", "need", "refer", "delivery"] as const;
export type Facet = (typeof facetNames)[number];

/** One choice that a filter offers, and how many answers there would be with it. */
export type FacetCount = { slug: string; name: string; count: number };

/**
 * What can still be chosen, filter by filter, most frequent first. A filter's own choice does not narrow its counts.
 */
export type Facets = Record<Facet, FacetCount[]>;

/** The slugs that a filter's counts are about, numbered by their place in the list. */
export type FacetSlugs = Record<Facet, readonly string[]>;

/** The choices of an item: per filter, numbers of `FacetSlugs`. */
export type FacetNumbers = Record<Facet, readonly number[]>;

const kindNames = [
  { slug: "service", name: "Services" },
  { slug: "guide", name: "Guides" },
];

/** Counts, in one pass over the candidates, what each choice of each filter would leave. */
export class FacetCounter {
  private readonly counts: Record<Facet, Uint32Array>;

  constructor(private readonly slugs: FacetSlugs) {
    const entries = facetNames.map((facet) => [facet, new Uint32Array(slugs[facet].length)]);
    this.counts = Object.fromEntries(entries) as Record<Facet, Uint32Array>;
  }

  /**
   * Counts an item that passes every filter; or one that fails only `facet`'s, which then counts for that filter alone.
   */
  count(item: Prepared, facet?: Facet): void {
    if (facet) add(this.counts[facet], item.facetNumbers[facet]);
    else for (const name of facetNames) add(this.counts[name], item.facetNumbers[name]);
  }

  /** The counts with the names that people read. */
  named(areas: readonly Area[], terms: Terms): Facets {
    const rows: Record<Facet, readonly { slug: string; name: string }[]> = {
      area: areas,
      kind: kindNames,
      category: terms.categories,
      need: terms.needs,
      refer: terms.referrers,
      delivery: terms.deliveryModes,
    };
    const entries = facetNames.map((facet) => {
      const choices = this.slugs[facet].map((slug, number) => {
        const name = rows[facet].find((row) => row.slug === slug)?.name ?? slug;
        return { slug, name, count: this.counts[facet][number] as number };
      });
      const left = choices.filter(({ count }) => count > 0);
      return [facet, left.sort((a, b) => b.count - a.count || (a.slug < b.slug ? -1 : 1))];
    });
    return Object.fromEntries(entries) as Facets;
  }
}

function add(counts: Uint32Array, numbers: readonly number[]): void {
  for (const number of numbers) counts[number] = (counts[number] as number) + 1;
}
