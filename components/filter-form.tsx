import type { Issue } from "@/lib/catalogue/issue";
import type { Facets } from "@/lib/catalogue/search/facets";
import type { Search } from "@/lib/catalogue/search/search";
import { offeredMiles } from "@/lib/catalogue/search/search-address";
import type { Terms } from "@/lib/catalogue/terms";
import { FacetFields } from "./facet-fields";
import { ChoiceField } from "./filter-fields";

/** How far one may choose to go. */
const distances = offeredMiles.map((radius) => ({
  value: String(radius),
  label: radius === 1 ? "Within 1 mile" : `Within ${radius} miles`,
}));

/**
 * Everything that narrows an answer, in one form that asks for the same page again. On a phone it is closed above the
 * list; on a desk it is open beside it (app/globals.css, `filters`).
 */
export function FilterForm({
  action,
  near,
  search,
  facets,
  terms,
  issues,
}: {
  action: string;
  /** The place as it stands in the address, or null. */
  near: string | null;
  search: Search;
  facets: Facets;
  terms: Terms;
  issues: readonly Issue[];
}) {
  const ageIssue = issues.find(({ field }) => field === "age")?.message;
  return (
    <details className="filters no-print" open={issues.length > 0}>
      <summary className="button-quiet">Narrow this list</summary>
      <form action={action} aria-label="Narrow this list" className="mt-4 space-y-5 lg:mt-0">
        {near !== null && <input type="hidden" name="near" value={near} />}
        <div>
          <label htmlFor="filter-q" className="block font-semibold">
            What for
          </label>
          <input
            id="filter-q"
            name="q"
            type="text"
            defaultValue={search.words}
            maxLength={200}
            autoComplete="off"
            className="field mt-1"
          />
        </div>
        <div>
          <label htmlFor="filter-age" className="block font-semibold">
            Age in years
          </label>
          {ageIssue && (
            <span id="filter-age-error" className="block font-semibold text-error">
              {ageIssue}
            </span>
          )}
          <input
            id="filter-age"
            name="age"
            type="text"
            inputMode="numeric"
            maxLength={3}
            autoComplete="off"
            defaultValue={search.age ?? ""}
            aria-invalid={ageIssue ? true : undefined}
            aria-describedby={ageIssue ? "filter-age-error" : undefined}
            className="field mt-1 max-w-24"
          />
        </div>
        <FacetFields facets={facets} search={search} terms={terms} />
        {near !== null && (
          <>
            <ChoiceField
              name="radius"
              label="How far"
              none="Any distance"
              choices={distances}
              chosen={search.radius === null ? null : String(search.radius)}
            />
            <ChoiceField
              name="sort"
              label="In which order"
              none="Best match first"
              choices={[{ value: "distance", label: "Nearest first" }]}
              chosen={search.sort === "distance" ? "distance" : null}
            />
          </>
        )}
        <button type="submit" className="button">
          Show results
        </button>
      </form>
    </details>
  );
}
