import { describe, expect, test } from "vitest";
import { readTerms } from "../../../lib/live/content-files";

const { conditions, needs, categories } = readTerms();
const needSlugs = new Set(needs.map(({ slug }) => slug));
const categorySlugs = new Set(categories.map(({ slug }) => slug));

describe("the conditions that search knows", () => {
  test("lead to needs and categories that there are", () => {
    const lost = conditions.flatMap((row) => [
      ...row.needs.filter((slug) => !needSlugs.has(slug)),
      ...row.categories.filter((slug) => !categorySlugs.has(slug)),
    ]);
    expect(lost).toEqual([]);
  });

  test("each lead somewhere", () => {
    expect(conditions.filter((row) => row.needs.length + row.categories.length === 0)).toEqual([]);
  });

  test("say each word in one row, so that nobody has to look for a second one", () => {
    const rowOf = new Map<string, string>();
    const twice: string[] = [];
    for (const row of conditions) {
      for (const word of new Set([row.name, ...row.words, ...(row.signs ?? [])].map((one) => one.toLowerCase()))) {
        if (rowOf.has(word)) twice.push(`${word}: ${rowOf.get(word)}, ${row.name}`);
        rowOf.set(word, row.name);
      }
    }
    expect(twice).toEqual([]);
  });
});

describe("needs and categories", () => {
  test("name services that there are, and every category says whom to ask where an area has none", () => {
    expect(needs.flatMap((need) => need.categories).filter((slug) => !categorySlugs.has(slug))).toEqual([]);
    expect(categories.flatMap((one) => one.first_contacts).filter((slug) => !categorySlugs.has(slug))).toEqual([]);
    expect(categories.filter(({ missing }) => !missing).map(({ slug }) => slug)).toEqual([]);
  });
});
