import { describe, expect, test } from "vitest";
import { everything, search } from "../../../../lib/catalogue/search/search";
import { firstCatalogue } from "../../../support/catalogue";
import { readCsv } from "../../../support/csv";

const catalogue = firstCatalogue();
const questions = readCsv("tests/support/commonest-questions.csv");

/** The slugs of a category and of all that are part of it. */
const within = (slug: string): string[] => [
  slug,
  ...catalogue.terms.categories.filter(({ parent }) => parent === slug).flatMap((child) => within(child.slug)),
];

describe.each(catalogue.areas.map(({ slug }) => slug))("the commonest questions of families in %s", (area) => {
  test.each(questions)(
    "“$question” has an entry first, or is told to be missing",
    ({ question = "", categories = "" }) => {
      const right = categories.split("|").flatMap(within);
      const { matches, missing } = search(catalogue, { ...everything, area, words: question });
      const first = matches[0]?.offer.content.categories ?? [];
      const isAnswered = first.some((slug) => right.includes(slug));
      const isTold = missing.some(({ slug }) => right.includes(slug));
      expect(
        isAnswered || isTold,
        `first: ${matches[0]?.offer.slug}; missing: ${missing.map(({ slug }) => slug)}`,
      ).toBe(true);
    },
  );
});
