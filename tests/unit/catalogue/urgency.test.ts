import { expect, test } from "vitest";
import { everything, search } from "../../../lib/catalogue/search/search";
import { beginsWithEmergency } from "../../../lib/catalogue/urgency";
import { firstCatalogue } from "../../support/catalogue";

const catalogue = firstCatalogue();
const begins = (words: string, matches: "all" | "none" = "all") => {
  const answer = search(catalogue, { ...everything, words, area: "oxfordshire" });
  return beginsWithEmergency(matches === "all" ? answer : { ...answer, matches: [] }, words, catalogue.terms);
};

test.each(["I want to die", "my dad hits me"])(
  "the answers to “%s” begin with whom to ring, whatever is found",
  (words) => {
    expect(begins(words)).toBe(true);
    expect(begins(words, "none")).toBe(true);
  },
);

test("answers begin with whom to ring when the first one is for those who may be in danger", () => {
  expect(begins("mental health crisis")).toBe(true);
});

test.each(["health visitor", "toddler bites other children", "speech therapy", "wheelchair"])(
  "the answers to “%s” do not, though one further down may be for a crisis",
  (words) => expect(begins(words)).toBe(false),
);

test("a list without a question never begins so", () => {
  expect(begins("")).toBe(false);
});
