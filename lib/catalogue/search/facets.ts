import type { Terms } from "../terms";
import { type CountedKey, countedFilters, type FilterName, type Known } from "./filters";
import type { Prepared } from "./prepared";

/** One choice that a filter offers, and how many answers there would be with it. */
export type FacetCount = { slug: string; name: string; count: number };

/**
 * What can still be chosen by the key of a filter, most frequent first. A filter's own choice does not narrow its
 * counts; only where an area is chosen, it is the one that is counted.
 */
export type Facets = Record<CountedKey, FacetCount[]>;

/** The filters whose values are counted, each with the slugs that its counts are about, numbered by their place. */
export type FacetSlugs = readonly { name: FilterName; slugs: readonly string[] }[];

/** The values of an item, in the order of `FacetSlugs`: the numbers of its slugs. */
export type FacetNumbers = readonly (readonly number[])[];

type Names = ReadonlyMap<FilterName, ReadonlyMap<string, string>>;
const named = new WeakMap<Known["areas"], { terms: Terms; names: Names }>();

/** Returns what people call each value of each filter, by its slug. Read once for the same areas and vocabularies. */
function namesOf(known: Known): Names {
  const before = named.get(known.areas);
  if (before?.terms === known.terms) return before.names;
  const names = new Map(
    countedFilters().map(([name, { options }]) => [
      name,
      new Map(options(known).map((option) => [option.slug, option.name])),
    ]),
  );
  named.set(known.areas, { terms: known.terms, names });
  return names;
}

/** Counts, in one pass over the candidates, what each choice of each filter would leave. */
export class FacetCounter {
  private readonly counts: readonly Uint32Array[];

  constructor(private readonly facets: FacetSlugs) {
    this.counts = facets.map(({ slugs }) => new Uint32Array(slugs.length));
  }

  /** Counts an item that passes every filter; or one that fails only that at `facet`: for it alone it counts then. */
  count(numbers: FacetNumbers, facet?: number): void {
    for (const [at, counts] of this.counts.entries()) {
      if (facet !== undefined && facet !== at) continue;
      for (const number of numbers[at] as readonly number[]) counts[number] = (counts[number] as number) + 1;
    }
  }

  /** The counts with the names that people read. */
  named(known: Known): Facets {
    const names = namesOf(known);
    const entries = countedFilters().map(([name, { key }]) => {
      const at = this.facets.findIndex((facet) => facet.name === name);
      const left: FacetCount[] = [];
      for (const [number, slug] of (this.facets[at]?.slugs ?? []).entries()) {
        const count = this.counts[at]?.[number] ?? 0;
        if (count > 0) left.push({ slug, name: names.get(name)?.get(slug) ?? slug, count });
      }
      return [key, left.sort((a, b) => b.count - a.count || (a.slug < b.slug ? -1 : 1))] as const;
    });
    return Object.fromEntries(entries) as Facets;
  }
}

/** Gives every value of every filter its number, while entries are prepared. */
export class FacetNumberer {
  private readonly filters = countedFilters().map(([name, { slugsOf }]) => ({
    name,
    slugsOf,
    numbers: new Map<string, number>(),
  }));

  /** The numbers of an entry's values. */
  of(entry: Omit<Prepared, "facetNumbers">, terms: Terms): FacetNumbers {
    return this.filters.map(({ slugsOf, numbers }) =>
      slugsOf(entry, terms).map((slug) => {
        const number = numbers.get(slug) ?? numbers.size;
        numbers.set(slug, number);
        return number;
      }),
    );
  }

  /** All values so far. */
  get slugs(): FacetSlugs {
    return this.filters.map(({ name, numbers }) => ({ name, slugs: [...numbers.keys()] }));
  }
}
