import { expect, test } from "vitest";
import { findByPath } from "../../../lib/catalogue/catalogue";
import { everything, search } from "../../../lib/catalogue/search/search";
import { firstCatalogue } from "../../support/catalogue";
import { drawPage, wordsIn } from "../../support/draw-page";

const catalogue = firstCatalogue();

function read(area: string, path: string): string {
  const entry = findByPath(catalogue, area, path);
  if (!entry) throw new Error(`There is no ${path} in ${area}.`);
  return wordsIn(drawPage(entry, catalogue));
}

const found = (area: string, words: string, count = 3) =>
  search(catalogue, { ...everything, area, words }, { from: 0, count }).matches.map(
    ({ offer }) => `${offer.kind}s/${offer.slug}`,
  );

test("a family in Oxfordshire without a lead professional reads that nobody is named, and whom to ask for a review", () => {
  const words = read("oxfordshire", "guides/cetr");
  expect(words).toContain("Have you no lead professional? Then we do not know who takes it up in Oxfordshire");
  expect(words).toContain("01865 810516");
  expect(words).toContain("Ask the lead professional who supports your child");
});

test("a family in either area that looks for a dentist finds how to get an ordinary one", () => {
  for (const { slug } of catalogue.areas) expect(found(slug, "NHS dentist"), slug).toContain("guides/nhs-dentist");
  expect(read("stockton-on-tees", "guides/nhs-dentist")).toContain("We have no list of dentists.");
});

test("a young person who is turning 18 finds first the guide that speaks to them", () => {
  for (const { slug } of catalogue.areas)
    for (const words of ["turning 18", "I am turning 18", "becoming an adult"])
      expect(found(slug, words, 1), `${slug}: ${words}`).toEqual(["guides/turning-18"]);
});
