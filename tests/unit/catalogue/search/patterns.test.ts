import { describe, expect, test } from "vitest";
import type { Concept } from "../../../../lib/catalogue/search/concepts";
import { findPatterns, indexPatterns, isPattern } from "../../../../lib/catalogue/search/patterns";
import { stemOf, wordsOf } from "../../../../lib/catalogue/search/words";
import { phrasesOf } from "../../../../lib/catalogue/terms";

const concept = { kind: "condition", slug: "complaint", name: "a complaint" } as Concept;
const staff = "{nurse|nurses|doctor|receptionist|the ward}";
const bad = "{rude|shouted at us|ignored us|lied}";
const phrase = `${staff} {was |were |}{so |}${bad}`;
const patterns = indexPatterns([{ text: phrase, concept }], (stem) => (stem === "said" ? 1 : 5));
const find = (question: string) => {
  const words = wordsOf(question);
  return [...findPatterns(words, words.map(stemOf), patterns).values()].flat();
};

test("a phrase with few choices is written out, one with many is not", () => {
  expect(isPattern("{mum|dad} hits {me|us}")).toBe(false);
  expect(isPattern(phrase.repeat(2))).toBe(true);
});

describe("a phrase with many choices", () => {
  test("is found in each of the ways to say it", () => {
    const missed = phrasesOf(phrase).filter((one) => find(one).length === 0);
    expect(missed).toEqual([]);
  });

  test("is found with up to two words between its parts, and tells how many there are", () => {
    expect(find("the doctor yesterday lied")).toMatchObject([{ gaps: 1, places: [1, 3] }]);
    expect(find("the doctor there yesterday lied")).toMatchObject([{ gaps: 2 }]);
    expect(find("the doctor whom we met yesterday lied")).toEqual([]);
  });

  test("is found as if a lone number between its parts were not there", () => {
    expect(find("the doctor 2 lied")).toMatchObject([{ gaps: 1 }, { gaps: 0, places: [1, 3] }]);
  });

  test("is not found with its parts in another order, or without one of them", () => {
    expect(find("he lied to the doctor")).toEqual([]);
    expect(find("the nurses")).toEqual([]);
  });
});
