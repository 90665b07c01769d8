import type { Chosen } from "@/components/chosen-filters";
import type { Search } from "@/lib/catalogue/search/search";
import { searchAddress } from "@/lib/catalogue/search/search-address";
import type { Terms } from "@/lib/catalogue/terms";
import type { Question } from "./question";

const nameIn = (rows: readonly { slug: string; name: string }[], slug: string) =>
  rows.find((row) => row.slug === slug)?.name ?? slug;

/** Everything that narrows an answer, in words, each with the address of the answer without it. */
export function chosenOf({ area, near, search }: Question, terms: Terms): Chosen[] {
  const without = (change: Partial<Search>) => searchAddress(area.slug, { near, search: { ...search, ...change } });
  const chosen: (Chosen | null)[] = [
    near === null
      ? null
      : {
          label: `Near ${near}`,
          href: searchAddress(area.slug, { near: null, search: { ...search, radius: null, sort: null } }),
        },
    search.words === "" ? null : { label: `“${search.words}”`, href: without({ words: "" }) },
    ...search.categories.map((slug) => ({
      label: nameIn(terms.categories, slug),
      href: without({ categories: search.categories.filter((other) => other !== slug) }),
    })),
    search.need === null ? null : { label: nameIn(terms.needs, search.need), href: without({ need: null }) },
    search.age === null ? null : { label: `Age ${search.age}`, href: without({ age: null }) },
    search.refer === null
      ? null
      : { label: `Can ask: ${nameIn(terms.referrers, search.refer)}`, href: without({ refer: null }) },
    search.delivery === null
      ? null
      : { label: nameIn(terms.deliveryModes, search.delivery), href: without({ delivery: null }) },
    search.kind === null
      ? null
      : { label: search.kind === "guide" ? "Only guides" : "Only services", href: without({ kind: null }) },
    // Without a place a distance narrows nothing.
    search.radius === null || near === null
      ? null
      : { label: `Within ${search.radius} ${search.radius === 1 ? "mile" : "miles"}`, href: without({ radius: null }) },
  ];
  return chosen.filter((one) => one !== null);
}
