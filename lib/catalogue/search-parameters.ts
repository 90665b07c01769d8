import type { Area } from "./area";
import type { Issue } from "./issue";
import type { Search } from "./search";
import type { Terms } from "./terms";

/** Reads all values of one named key from a query, a form or a body. */
export type ReadKey = (key: string) => readonly string[];

/** What a page or program asked for, without the place: that is found separately. */
export type ParsedSearch = { search: Omit<Search, "origin">; page: number; perPage: number; issues: Issue[] };

const longestWords = 200;

/**
 * A search from named keys (q, area, kind, category…, need, age, refer, delivery, radius, sort, page, per_page). A value that
 * cannot be used gives an issue and counts as not given; keys of other names are not looked at.
 */
export function parseSearchParameters(read: ReadKey, known: { areas: readonly Area[]; terms: Terms }): ParsedSearch {
  const issues: Issue[] = [];
  const text = (key: string) => read(key)[0]?.trim() ?? "";

  const oneOf = <T extends string>(key: string, choices: readonly T[], word: string): T | null => {
    const value = text(key);
    if (value === "") return null;
    const choice = choices.find((one) => one === value);
    if (choice === undefined)
      issues.push({ field: key, message: `There is no ${word} called “${value.slice(0, 60)}”.` });
    return choice ?? null;
  };
  const slugs = (rows: readonly { slug: string }[]) => rows.map((row) => row.slug);

  const number = (key: string, least: number, most: number, whole: boolean): number | null => {
    const value = text(key);
    if (value === "") return null;
    const number = /^\d{1,7}(\.\d{1,3})?$/.test(value) ? Number(value) : Number.NaN;
    if (number >= least && number <= most && (!whole || Number.isInteger(number))) return number;
    const name = key.replace("_", " ");
    issues.push({
      field: key,
      message: `For ${name}, give ${whole ? "a whole number" : "a number"} from ${least} to ${most}.`,
    });
    return null;
  };

  const words = text("q");
  if (words.length > longestWords) {
    issues.push({ field: "q", message: `Use at most ${longestWords} characters. A few words are enough.` });
  }
  const categorySlugs = slugs(known.terms.categories);
  const categories = read("category")
    .map((value) => value.trim())
    .filter(Boolean);
  for (const category of categories.filter((one) => !categorySlugs.includes(one))) {
    issues.push({ field: "category", message: `There is no category called “${category.slice(0, 60)}”.` });
  }
  return {
    search: {
      words: words.slice(0, longestWords),
      area: oneOf("area", slugs(known.areas), "area"),
      kind: oneOf("kind", ["service", "guide"] as const, "kind"),
      categories: [...new Set(categories.filter((one) => categorySlugs.includes(one)))],
      need: oneOf("need", slugs(known.terms.needs), "need"),
      age: number("age", 0, 99, true),
      refer: oneOf("refer", slugs(known.terms.referrers), "referrer"),
      delivery: oneOf("delivery", slugs(known.terms.deliveryModes), "way of delivery"),
      radius: number("radius", 0.1, 1000, false),
      sort: oneOf("sort", ["distance", "relevance"] as const, "order"),
    },
    page: number("page", 1, 1_000_000, true) ?? 1,
    perPage: number("per_page", 1, 100, true) ?? 20,
    issues,
  };
}
