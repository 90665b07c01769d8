import type { ReactNode } from "react";
import type { Facets } from "@/lib/catalogue/search/facets";
import { allFilters, type FilterName, type Known, pillNames } from "@/lib/catalogue/search/filters";
import type { Search } from "@/lib/catalogue/search/search";
import { filtersOf } from "@/lib/catalogue/search/search-address";
import { FilterField } from "./filter-field";
import { Icon } from "./icon";

/**
 * A value that narrows the answer, and the address of the answer without it. `value` is what it is called, and `label`
 * says the same in words that stand alone.
 */
export type ChosenValue = { name: FilterName; value: string; label: string; href: string };

/**
 * Everything that narrows an answer, as pills above its list. A pill opens a form that asks for the same page again. A
 * filter that is alone in its pill and chosen is a link to the answer without it. What is typed stands in the search
 * form.
 */
export function FilterPills({
  action,
  near,
  search,
  facets,
  known,
  chosen,
}: {
  action: string;
  /** The place as it stands in the address, or null. */
  near: string | null;
  search: Search;
  facets: Facets;
  known: Known;
  chosen: readonly ChosenValue[];
}) {
  return (
    <search aria-label="Narrow this list" className="no-print relative mt-1.5 flex flex-wrap gap-1.5 max-sm:text-small">
      {pillNames.map((pill) => {
        const rows = allFilters().filter(
          ([, { shown, needsPlace }]) => shown?.pill === pill && !(needsPlace && near === null),
        );
        const own = chosen.filter((one) => rows.some(([name]) => name === one.name));
        if (rows.length === 1 && own.length > 0) return own.map((one) => <Taken key={one.href} pill={pill} {...one} />);
        const keys = rows.map(([, { key }]) => key);
        return (
          <details key={pill} name="narrow" className="open:basis-full md:open:basis-auto">
            <summary className={`unfold button-quiet rounded-full px-2.5 ${own.length > 0 ? isOn : isOff}`}>
              {pill}
              {own.length > 0 && `: ${own.length}`}
            </summary>
            <form action={action} aria-label={pill} className={panelOf(rows.length > 1)}>
              {near !== null && <input type="hidden" name="near" value={near} />}
              {search.words !== "" && <input type="hidden" name="q" value={search.words} />}
              {filtersOf(search).map(([key, value]) =>
                keys.includes(key) ? null : <input key={`${key} ${value}`} type="hidden" name={key} value={value} />,
              )}
              {rows.map(
                ([name, filter]): ReactNode => (
                  <FilterField
                    key={name}
                    name={name}
                    filter={filter}
                    search={search}
                    facets={facets}
                    known={known}
                    isAlone={rows.length === 1}
                  />
                ),
              )}
              <button type="submit" className="button">
                Show results
              </button>
            </form>
          </details>
        );
      })}
    </search>
  );
}

const isOff = "border font-normal";
const isOn = "border-brand bg-tint";

const Taken = ({ pill, value, href }: ChosenValue & { pill: string }) => (
  <a href={href} className={`button-quiet max-w-full rounded-full px-2.5 ${isOn}`}>
    <span className="sr-only">Remove {pill}:</span>
    <span className="min-w-0 wrap-anywhere max-sm:max-w-24 max-sm:truncate">{value}</span>
    <Icon name="cross" size="small" />
  </a>
);

/** Below its pill on a phone; over the list from a tablet on, in two columns where there is much. */
const panelOf = (isWide: boolean) =>
  `gives-way mt-2 rounded-md border border-border bg-page p-4 space-y-4 md:absolute md:top-full md:left-0 md:z-10 md:max-w-full ${
    isWide ? "md:w-[42rem] md:columns-2 md:[&>*]:break-inside-avoid" : "md:w-80"
  }`;
