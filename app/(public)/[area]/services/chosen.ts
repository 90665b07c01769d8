import type { Chosen } from "@/components/chosen-filters";
import { allFilters, type Filter, type Known, noneChosen, valuesOf } from "@/lib/catalogue/search/filters";
import type { Search } from "@/lib/catalogue/search/search";
import { searchAddress } from "@/lib/catalogue/search/search-address";
import type { Question } from "./question";

/** Returns the place and the words of an answer, each with the address of the answer without it. */
export function askedOf({ area, near, search }: Question): Chosen[] {
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
export function chosenOf({ area, near, search }: Question, known: Known): Chosen[] {
  return allFilters().flatMap(([name, filter]) => {
    if (!narrows(filter, near)) return [];
    const values = valuesOf(search, name);
    return values.map((value) => {
      const left = filter.type === "many" ? values.filter((other) => other !== value) : null;
      return {
        label: inWords(filter, value, known),
        href: searchAddress(area.slug, { near, search: { ...search, [name]: left } }),
      };
    });
  });
}

/** Whether a filter leaves anything out. Without a place a distance does not, and an order never does. */
const narrows = (filter: Filter, near: string | null) =>
  filter.shown !== null &&
  !(filter.needsPlace && near === null) &&
  (filter.type === "number" || filter.slugsOf !== null);

function inWords(filter: Filter, value: string, known: Known): string {
  if (filter.shown === null) return value;
  const option = filter.type === "number" ? null : filter.options(known).find(({ slug }) => slug === value);
  return filter.shown.chosen(option?.name ?? value);
}
