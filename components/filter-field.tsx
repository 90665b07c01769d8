import type { Facets } from "@/lib/catalogue/search/facets";
import { type ChoiceFilter, type Filter, type FilterName, type Known, valuesOf } from "@/lib/catalogue/search/filters";
import type { Search } from "@/lib/catalogue/search/search";
import { ChoiceField } from "./choice-field";
import { type Choice, ManyField } from "./many-field";

/**
 * The field of one filter in a form that narrows a list; nothing where there is nothing to choose. `isAlone`: its
 * choices all stand there, and none of them is chosen yet.
 */
export function FilterField({
  name,
  filter,
  search,
  facets,
  known,
  isAlone,
}: {
  name: FilterName;
  filter: Filter;
  search: Search;
  facets: Facets;
  known: Known;
  isAlone: boolean;
}) {
  const { key, shown } = filter;
  if (shown === null) return null;
  const chosen = valuesOf(search, name);
  if (filter.type === "number") {
    const choices = (filter.offered ?? []).map(String).map((value) => ({ value, label: shown.chosen(value) }));
    return <ChoiceField name={key} label={shown.label} none={shown.none} choices={choices} value={chosen[0] ?? null} />;
  }
  const choices = choicesOf(filter, facets, chosen, known);
  if (filter.type === "many" || isAlone) {
    const isOne = filter.type === "one";
    return <ManyField name={key} legend={shown.label} choices={choices} chosen={chosen} isOne={isOne} />;
  }
  const withCounts = choices.map(({ slug, name, count }) => ({
    value: slug,
    label: count === null ? name : `${name} (${count})`,
  }));
  return (
    <ChoiceField name={key} label={shown.label} none={shown.none} choices={withCounts} value={chosen[0] ?? null} />
  );
}

/**
 * What one may choose: values with a count, and what is chosen even where it leaves no answer: the form must not forget
 * it. An order is not counted, and its usual one is no choice.
 */
function choicesOf(
  { key, slugsOf, options, shown }: ChoiceFilter,
  facets: Facets,
  chosen: string[],
  known: Known,
): Choice[] {
  const rows = options(known);
  if (slugsOf === null)
    return rows.filter(({ name }) => name !== shown?.none).map(({ slug, name }) => ({ slug, name, count: null }));
  const counts = facets[key as keyof Facets] ?? [];
  const lost = rows.filter(({ slug }) => chosen.includes(slug) && counts.every((count) => count.slug !== slug));
  return [...counts, ...lost.map(({ slug, name }) => ({ slug, name, count: 0 }))];
}
