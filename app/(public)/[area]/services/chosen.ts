import type { Chosen } from "@/components/chosen-filters";
import { allFilters, type Filter, type Known, noneChosen, valuesOf } from "@/lib/catalogue/search/filters";
import type { Search } from "@/lib/catalogue/search/search";
import { searchAddress } from "@/lib/catalogue/search/search-address";
import type { Question } from "./question";

/** Everything that narrows an answer, in words, each with the address of the answer without it. */
export function chosenOf({ area, near, search }: Question, known: Known): Chosen[] {
  const withoutPlace = allFilters()
    .filter(([, { needsPlace }]) => needsPlace)
    .map(([name]) => [name, noneChosen[name]]);
  const at = (near: string | null, change: Partial<Search>) =>
    searchAddress(area.slug, { near, search: { ...search, ...change } });
  return [
    ...(near === null ? [] : [{ label: `Near ${near}`, href: at(null, Object.fromEntries(withoutPlace)) }]),
    ...(search.words === "" ? [] : [{ label: `“${search.words}”`, href: at(near, { words: "" }) }]),
    ...allFilters().flatMap(([name, filter]) => {
      if (!narrows(filter, near)) return [];
      const values = valuesOf(search, name);
      return values.map((value) => ({
        label: inWords(filter, value, known),
        href: at(near, { [name]: filter.type === "many" ? values.filter((other) => other !== value) : null }),
      }));
    }),
  ];
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
