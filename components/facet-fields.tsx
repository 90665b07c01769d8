import type { FacetCount, Facets } from "@/lib/catalogue/search/facets";
import type { Search } from "@/lib/catalogue/search/search";
import type { Terms } from "@/lib/catalogue/terms";
import { ChoiceField, ManyField, withChosen } from "./filter-fields";

/**
 * The filters whose choices are counted: what it is about, for which need, who can ask, how it is given, which kind.
 */
export function FacetFields({ facets, search, terms }: { facets: Facets; search: Search; terms: Terms }) {
  const choices = (
    counts: readonly FacetCount[],
    chosen: string | null,
    rows: readonly { slug: string; name: string }[],
  ) =>
    withChosen(counts, chosen === null ? [] : [chosen], rows).map(({ slug, name, count }) => ({
      value: slug,
      label: `${name} (${count})`,
    }));
  return (
    <>
      <ManyField
        name="category"
        legend="About"
        choices={withChosen(facets.category, search.categories, terms.categories)}
        chosen={search.categories}
      />
      <ChoiceField
        name="need"
        label="Need"
        none="Any need"
        choices={choices(facets.need, search.need, terms.needs)}
        chosen={search.need}
      />
      <ChoiceField
        name="refer"
        label="Who can ask for it"
        none="Anyone"
        choices={choices(facets.refer, search.refer, terms.referrers)}
        chosen={search.refer}
      />
      <ChoiceField
        name="delivery"
        label="How or where"
        none="Any way"
        choices={choices(facets.delivery, search.delivery, terms.deliveryModes)}
        chosen={search.delivery}
      />
      <ChoiceField
        name="kind"
        label="Show"
        none="Services and guides"
        choices={choices(facets.kind, search.kind, [
          { slug: "service", name: "Services" },
          { slug: "guide", name: "Guides" },
        ])}
        chosen={search.kind}
      />
    </>
  );
}
