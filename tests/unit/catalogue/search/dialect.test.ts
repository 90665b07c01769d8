import { describe, expect, test } from "vitest";
import { inPlainEnglish } from "../../../../lib/catalogue/search/dialect";
import { everything, search } from "../../../../lib/catalogue/search/search";
import { wordsOf } from "../../../../lib/catalogue/search/words";
import { firstCatalogue } from "../../../support/catalogue";

const catalogue = firstCatalogue();
const { dialect } = catalogue.terms;
const plain = (said: string) => inPlainEnglish(wordsOf(said), dialect).join(" ");

describe("how people talk is read as plain English", () => {
  test.each([
    ["the wean cannae walk far", "the child cant walk far"],
    ["wee yin's greetin", "child crying"],
    ["me bairn's peein the bed", "me child wets the bed"],
    ["my beti has sugar problem", "my daughter has diabetes"],
    ["his lugs are bad", "his lugs are bad"],
  ])("“%s” is “%s”", (said, means) => expect(plain(said)).toBe(means));

  test("what is plain English for something else stays: an ENT clinic, a wee", () => {
    expect(plain("ent clinic")).toBe("ent clinic");
    expect(plain("he cannot wee")).toBe("he cant wee");
  });

  test("no single word of one, two or three letters that a condition bears is dialect for another thing", () => {
    const known = new Set(catalogue.terms.conditions.flatMap(({ name, words }) => [name, ...words]));
    const taken = dialect.flatMap(({ words }) => words.filter((word) => word.length <= 3 && known.has(word)));
    expect(taken).toEqual([]);
  });
});

describe.each(catalogue.areas.map(({ slug }) => slug))("in %s", (area) => {
  test("dialect finds what plain English finds", () => {
    const first = (words: string) =>
      search(catalogue, { ...everything, words, area }, { from: 0, count: 3 }).matches.map(({ offer }) => offer.slug);
    expect(first("the wean cannae walk")).toEqual(first("the child cannot walk"));
    expect(first("our nipper ent talkin")).toEqual(first("our child is not talking"));
  });
});

test("a swallowed ending is no slip of the pen", () => {
  const { guesses, matches } = search(catalogue, { ...everything, words: "not sleepin", area: "oxfordshire" });
  expect(guesses).toEqual([]);
  expect(matches[0]?.offer.slug).toBe("sleep");
});
