import type { Issue } from "@/lib/catalogue/issue";
import type { Facets } from "@/lib/catalogue/search/facets";
import { allFilters, type Known } from "@/lib/catalogue/search/filters";
import type { Search } from "@/lib/catalogue/search/search";
import { TextField } from "./field/text-field";
import { FilterField } from "./filter-field";

/**
 * Everything that narrows an answer, in one form that asks for the same page again. On a phone it is closed above the
 * list; on a desk it is open beside it (app/globals.css, `filters`).
 */
export function FilterForm({
  action,
  near,
  search,
  facets,
  known,
  issues,
}: {
  action: string;
  /** The place as it stands in the address, or null. */
  near: string | null;
  search: Search;
  facets: Facets;
  known: Known;
  issues: readonly Issue[];
}) {
  return (
    <details className="filters no-print" open={issues.length > 0}>
      <summary className="button-quiet">Narrow this list</summary>
      <form action={action} aria-label="Narrow this list" className="mt-4 space-y-5 lg:mt-0">
        {near !== null && <input type="hidden" name="near" value={near} />}
        <TextField id="filter-q" name="q" label="What for" value={search.words} maxLength={200} />
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
