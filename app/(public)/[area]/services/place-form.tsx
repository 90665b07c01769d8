import { SearchForm } from "@/components/search-form";
import { filtersOf } from "@/lib/catalogue/search/search-address";
import type { Question } from "./question";

/** The question about the place: open until it is answered, then behind one button. */
export function PlaceForm({ question: { area, near, search, issues } }: { question: Question }) {
  const issue = issues.find(({ field }) => field === "near");
  const form = (
    <SearchForm
      area={area.slug}
      words={search.words || null}
      filters={filtersOf(search)}
      example={`${area.example_postcode} or ${area.example_place}`}
      error={issue?.message ?? null}
      button="Show what is near"
    />
  );
  if (near === null) return <div className="no-print mt-4 max-w-2xl bg-paper p-4">{form}</div>;
  return (
    <details className="no-print mt-4">
      <summary className="tap cursor-pointer font-semibold text-link underline">Change the place</summary>
      <div className="mt-2 max-w-2xl bg-paper p-4">{form}</div>
    </details>
  );
}
