import { CategoryLinks } from "@/components/category-links";
import type { Catalogue } from "@/lib/catalogue/catalogue";
import { pathOfEntry } from "@/lib/catalogue/entry";
import { searchAddress } from "@/lib/catalogue/search/search-address";
import { topicsOf } from "@/lib/catalogue/topics";
import type { ResultsPage } from "./results-page";

/**
 * The topics for a place when no words were searched for, each with how many services and guides it has there. A list
 * by distance would begin with whatever is near. It leads on to that list for those who want it.
 */
export function PlaceTopics({ results, catalogue }: { results: ResultsPage; catalogue: Catalogue }) {
  const { area, near, search, answer } = results;
  const { main, others } = topicsOf(catalogue, search, answer.facets.category);
  const hrefOf = (slug: string) => searchAddress(area.slug, { near, search: { ...search, categories: [slug] } });
  return (
    <>
      <section aria-labelledby="topics">
        <h2 id="topics" className="mt-1 mb-2">
          I need help with …
        </h2>
        <CategoryLinks topics={main} hrefOf={hrefOf} />
      </section>
      {others.length > 0 && (
        <section aria-labelledby="other-topics" className="mt-6">
          <h2 id="other-topics">Other topics</h2>
          <ul className="mt-2 gap-x-8 sm:columns-2">
            {others.map(({ category, count, only }) => (
              <li key={category.slug}>
                <a href={only ? pathOfEntry(only) : hrefOf(category.slug)} className="tap">
                  {only ? [...new Set([category.name, only.content.name])].join(": ") : `${category.name}: ${count}`}
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
      <p className="mt-6">
        <a href={searchAddress(area.slug, { near, search: { ...search, sort: "distance" } })} className="tap">
          Show everything near you, nearest first
        </a>
      </p>
    </>
  );
}
