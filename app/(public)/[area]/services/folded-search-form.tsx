import { openOnDesk } from "@/components/fold";
import { Icon } from "@/components/icon";
import { SearchForm } from "@/components/search-form";
import { filtersOf } from "@/lib/catalogue/search/search-address";
import type { ResultsPage } from "./results-page";

/**
 * Draws what was asked, in one line, and behind it the form to ask something else. It is open on a desk, and where
 * something in it is wrong.
 */
export function FoldedSearchForm({ results: { area, near, pageSearch, search, issues } }: { results: ResultsPage }) {
  const issueOf = (name: string) => issues.find(({ field }) => field === name)?.message ?? null;
  const age = search.age === null ? null : `age ${search.age}`;
  const said = [search.words && `“${search.words}”`, near, age].filter(Boolean).join(" · ");
  return (
    <div className="no-print border-b border-rule bg-paper">
      <details className={`page-width ${openOnDesk}`} open={issues.length > 0}>
        <summary className="flex min-h-[2.75rem] cursor-pointer list-none items-center gap-2 leading-tight [&::-webkit-details-marker]:hidden">
          <Icon name="search" className="text-brand" />
          <span className="min-w-0 flex-1 truncate">
            {said ? <strong className="font-semibold">{said}</strong> : `Search in ${area.name}`}
          </span>
          <span className="text-link underline underline-offset-4">{said ? "Change" : "Open"}</span>
        </summary>
        <div className="pt-2 pb-4 lg:pt-4">
          <SearchForm
            area={area.slug}
            where={near ?? pageSearch.near ?? ""}
            typedWords={search.words}
            filters={[...filtersOf(search), ...(pageSearch.wrongAge ? [["age", pageSearch.wrongAge] as const] : [])]}
            error={issueOf("near")}
            ageError={issueOf("age")}
            isShort
          />
        </div>
      </details>
    </div>
  );
}
