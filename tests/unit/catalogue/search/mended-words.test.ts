import { describe, expect, test } from "vitest";
import { everything, search } from "../../../../lib/catalogue/search/search";
import { firstCatalogue } from "../../../support/catalogue";

const catalogue = firstCatalogue();
const guessesOf = (words: string) =>
  search(catalogue, { ...everything, words }).guesses.map(({ typed, meant }) => `${typed} as ${meant}`);
const firstOf = (words: string) => search(catalogue, { ...everything, words }).matches.map(({ offer }) => offer.id);

describe("a word that was not known", () => {
  test.each([
    ["ahdh", ["ahdh as adhd"]],
    ["hearing ades", ["ades as aids"]],
    ["wheelchiar", ["wheelchiar as wheelchair"]],
  ])("is read as a term of health: “%s”", (words, guesses) => expect(guessesOf(words)).toEqual(guesses));

  test.each(["selective mutism", "trisomy", "SpLD", "hEDS", "msitua", "proto", "speech therapy Yarm"])(
    "is not guessed at where that is not likely, nor where it is known: “%s”",
    (words) => expect(guessesOf(words)).toEqual([]),
  );
});

describe("several slips in one phrase", () => {
  test.each([
    ["anual helth chek", "annual health check"],
    ["persnal helth buget", "personal health budget"],
    ["frist aid class", "first aid class"],
  ])("are read together: “%s” finds what “%s” finds", (typed, meant) => {
    expect(guessesOf(typed)).not.toEqual([]);
    expect(firstOf(meant).length).toBeGreaterThan(0);
    expect(firstOf(typed)[0]).toBe(firstOf(meant)[0]);
  });

  test("and a word that is spelt right is another only where it sounds like that and makes a known phrase", () => {
    expect(guessesOf("berth mark")).toEqual(["berth as birth"]);
    expect(guessesOf("berth")).toEqual([]);
  });

  test("but nobody is led to a danger by them", () => {
    expect(guessesOf("obeese child")).toEqual(["obeese as obese"]);
    expect(search(catalogue, { ...everything, words: "obeese child" }).isUrgent).toBe(false);
  });
});

describe("how something is typed does not matter", () => {
  test.each([
    ["c a m h s", "camhs"],
    ["O T", "ot"],
    ["he wont eattttt", "he wont eat"],
    ["аutіsm", "autism"],
    ["A & E", "a&e"],
    ["A+E", "a&e"],
    ["my 4 year old", "4 years"],
    ["child 4", "4 years"],
  ])("“%s” is “%s”", (typed, plain) => {
    expect(firstOf(typed).length).toBeGreaterThan(0);
    expect(firstOf(typed).slice(0, 3)).toContain(firstOf(plain)[0]);
  });
});
