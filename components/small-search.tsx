import { Icon } from "./icon";
import { SearchForm } from "./search-form";

/** The search card where it is not what the page is about: one word that opens it. `area` is a slug, "" for all. */
export function SmallSearch({ area }: { area: string }) {
  return (
    <details className="open:basis-full">
      <summary className="unfold tap cursor-pointer gap-1.5 text-small text-link underline underline-offset-4">
        <Icon name="search" size="small" />
        Search
      </summary>
      <search className="mt-1 mb-3 block rounded-b-md border border-t-6 border-rule border-t-brand px-4 pt-2 pb-4">
        <SearchForm id="small-where" area={area} button="Find help" isShort />
      </search>
    </details>
  );
}
