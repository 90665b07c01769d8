import type { ComponentProps } from "react";
import { SearchForm } from "./search-form";

/** The card for what, where and what age, which stands on the ground of a first page (`Horizon`). */
export function SearchCard(form: ComponentProps<typeof SearchForm>) {
  return (
    <section aria-label="Find help" className="page-width relative z-1 -mt-3">
      <div className="rounded-b-md border border-t-6 border-rule border-t-brand bg-page px-4 pt-2 pb-1 sm:px-5 noscript:pb-4">
        <SearchForm {...form} />
      </div>
    </section>
  );
}
