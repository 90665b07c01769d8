import type { Chosen } from "@/components/chosen-filters";
import type { ChosenValue } from "@/components/filter-pills";
import { allFilters, type Filter, type Known, noneChosen, valuesOf } from "@/lib/catalogue/search/filters";
import type { Search } from "@/lib/catalogue/search/search";
import { searchAddress } from "@/lib/catalogue/search/search-address";
import type { ResultsPage } from "./results-page";

/** Returns the place and the words of an answer, each with the address of the answer without it. */
export function placeAndWordsOf({ area, near, search }: ResultsPage): Chosen[] {
  const withoutPlace = Object.fromEntries(
    allFilters()
      .filter(([, { needsPlace }]) => needsPlace)
      .map(([name]) => [name, noneChosen[name]]),
  );
  const at = (near: string | null, change: Partial<Search>) =>
    searchAddress(area.slug, { near, search: { ...search, ...change } });
  return [
    ...(near === null ? [] : [{ label: `Near ${near}`, href: at(null, withoutPlace) }]),
    ...(search.words === "" ? [] : [{ label: `“${search.words}”`, href: at(near, { words: "" }) }]),
  ];
}

/** Returns the filters of an answer, in words, each with the address of the answer without it. */
export function chosenOf({ area, near, search }: ResultsPage, known: Known): ChosenValue[] {
  return allFilters().flatMap(([name, filter]) => {
    if (!narrows(filter, near)) return [];
    const values = valuesOf(search, name);
    return values.map((value) => {
      const left = filter.type === "many" ? values.filter((other) => other !== value) : null;
      return {
        name,
        value: nameOf(filter, value, known),
        label: filter.shown?.chosen(nameOf(filter, value, known)) ?? value,
        href: searchAddress(area.slug, { near, search: { ...search, [name]: left } }),
      };
    });
  });
}

/** Returns whether a filter leaves anything out. Without a place a distance does not, and an order never does. */
const narrows = (filter: Filter, near: string | null) =>
  filter.shown !== null &&
  !(filter.needsPlace && near === null) &&
  (filter.type === "number" || filter.slugsOf !== null);

/** What a value of a filter is called. */
const nameOf = (filter: Filter, value: string, known: Known): string =>
  (filter.type === "number" ? null : filter.options(known).find(({ slug }) => slug === value))?.name ?? value;
