import { openOnDesk } from "@/components/fold";
import { Icon } from "@/components/icon";
import { SearchForm } from "@/components/search-form";
import { filtersOf } from "@/lib/catalogue/search/search-address";
import { nameWithout } from "./results-heading";
import type { ResultsPage } from "./results-page";

/**
 * Draws what was asked, in one line, and behind it the form to ask something else. It is open on a desk, and where
 * something in it is wrong.
 */
export function FoldedSearchForm({ results: { area, near, pageSearch, search, issues } }: { results: ResultsPage }) {
  const issueOf = (name: string) => issues.find(({ field }) => field === name)?.message ?? null;
  const age = search.age === null ? null : `age ${search.age}`;
  const words = search.words && `“${search.words}”`;
  const place = near && nameWithout(area, near);
  const rest = [place, age].filter(Boolean).join(" · ");
  return (
    <div className="no-print border-b border-rule bg-paper">
      <details className={`page-width ${openOnDesk}`} open={issues.length > 0}>
        <summary className="flex min-h-[2.75rem] cursor-pointer list-none items-center gap-2 leading-tight [&::-webkit-details-marker]:hidden">
          <Icon name="search" className="text-brand" />
          {/* Long words leave room for the place and the age, which the heading may have none for. */}
          <span className={`flex min-w-0 flex-1 ${words || rest ? "font-semibold" : ""}`}>
            {words && <span className="truncate">{words}</span>}
            {rest && (
              <span className="max-w-[70%] shrink-0 truncate whitespace-pre">{words ? ` · ${rest}` : rest}</span>
            )}
            {!words && !rest && `Search in ${area.name}`}
          </span>
          <span className="text-link underline underline-offset-4">{words || rest ? "Change" : "Open"}</span>
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
