import type { Issue } from "@/lib/catalogue/issue";
import type { Facets } from "@/lib/catalogue/search/facets";
import { allFilters, type Known } from "@/lib/catalogue/search/filters";
import type { Search } from "@/lib/catalogue/search/search";
import { type Chosen, ChosenFilters } from "./chosen-filters";
import { FilterField } from "./filter-field";

/**
 * Everything that narrows an answer, in one form that asks for the same page again. On a phone it is closed above the
 * list; on a desk it is open beside it (app/globals.css, `open-on-desk`).
 */
export function FilterForm({
  action,
  near,
  search,
  facets,
  known,
  issues,
  asked,
  chosen,
}: {
  action: string;
  /** The place as it stands in the address, or null. */
  near: string | null;
  search: Search;
  facets: Facets;
  known: Known;
  issues: readonly Issue[];
  /** The place and the words, and what else narrows the answer now. */
  asked: readonly Chosen[];
  chosen: readonly Chosen[];
}) {
  return (
    <details className="open-on-desk no-print" open={issues.length > 0}>
      <summary className="unfold button-quiet">
        <span>Narrow this list</span>
        {chosen.length > 0 && <span className="font-normal">: {chosen.map(({ label }) => label).join(", ")}</span>}
      </summary>
      <ChosenFilters chosen={[...asked, ...chosen]} />
      <form action={action} aria-label="Narrow this list" className="mt-4 space-y-5">
        {near !== null && <input type="hidden" name="near" value={near} />}
        {search.words !== "" && <input type="hidden" name="q" value={search.words} />}
        {allFilters().map(([name, filter]) =>
          filter.shown === null || (filter.needsPlace && near === null) ? null : (
            <FilterField
              key={name}
              name={name}
              filter={filter}
              search={search}
              facets={facets}
              known={known}
              error={issues.find(({ field }) => field === filter.key)?.message ?? null}
            />
          ),
        )}
        <button type="submit" className="button">
          Show results
        </button>
      </form>
    </details>
  );
}
