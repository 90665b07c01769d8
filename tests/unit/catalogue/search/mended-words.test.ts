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

  test("and a word that is spelt right is another only where it is nearly that and makes a known phrase", () => {
    expect(guessesOf("berth mark")).toEqual(["berth as birth"]);
    expect(guessesOf("heath records")).toEqual(["heath as health"]);
    expect(guessesOf("berth")).toEqual([]);
    expect(guessesOf("heath")).toEqual([]);
  });

  test("and one letter too few is likelier than another sound", () => {
    expect(guessesOf("shcool nuse")).toEqual(["shcool as school", "nuse as nurse"]);
  });

  test("but nobody is led to a danger by them", () => {
    expect(guessesOf("obeese child")).toEqual(["obeese as obese"]);
    expect(search(catalogue, { ...everything, words: "obeese child" }).isUrgent).toBe(false);
  });
});

/** Rows of a keyboard: a thumb on an old phone meets the key beside. */
const keys = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];
const besideOf = (letter: string) => {
  const row = keys.find((one) => one.includes(letter)) ?? letter;
  return row[row.indexOf(letter) + 1] ?? (row.at(-2) as string);
};
/** A letter too few, two in the wrong order, one twice, and the key beside. */
const slips = [
  (word: string, at: number) => word.slice(0, at) + word.slice(at + 1),
  (word: string, at: number) => word.slice(0, at - 1) + word[at] + word[at - 1] + word.slice(at + 1),
  (word: string, at: number) => word.slice(0, at) + word[at] + word.slice(at),
  (word: string, at: number) => word.slice(0, at) + besideOf(word[at] as string) + word.slice(at + 1),
];

test("one slip in the name of a thing leads where the name leads, nineteen times in twenty", () => {
  let asked = 0;
  const misses: string[] = [];
  for (const [order, { name }] of catalogue.terms.conditions.entries()) {
    const words = name.toLowerCase().split(" ");
    if (order % 3 > 0) continue;
    const long = words.filter((word) => /^[a-z]{5,}$/.test(word));
    const word = long[order % long.length];
    const slip = slips[order % slips.length];
    if (!word || !slip) continue;
    const place = 1 + (order % (word.length - 1));
    const typed = words.map((one) => (one === word ? slip(one, place) : one)).join(" ");
    const [meant] = firstOf(name);
    const found = firstOf(typed).slice(0, 3);
    asked++;
    if (meant ? !found.includes(meant) : found.length > 0) misses.push(`${name}: ${typed}`);
  }
  expect(asked).toBeGreaterThan(100);
  expect(misses.length / asked, misses.join("\n")).toBeLessThanOrEqual(0.05);
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
