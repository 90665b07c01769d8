import { expect, test } from "vitest";
import { glossaryWordsIn } from "../../../lib/catalogue/glossary-in-text";
import type { GlossaryTerm } from "../../../lib/catalogue/terms";

const term = (name: string, variants: string[] = [], full: string | null = null): GlossaryTerm => ({
  term: name,
  slug: name.toLowerCase().replaceAll(" ", "-"),
  full,
  variants,
  meaning: "Meaning.",
  entries: [],
});
const glossary = [
  term("GP", [], "general practitioner"),
  term("GP learning disability register"),
  term("learning disability", ["learning disabilities"]),
  term("SLT", ["SaLT", "S&LT"], "speech and language therapy"),
  term("DART"),
  term("referral", ["refer"]),
  term("children's hospice"),
  term("CETR", ["Care, Education and Treatment Review", "C(E)TR"]),
];

/** The words that are found, as they stand in the text. */
const wordsIn = (text: string) => glossaryWordsIn(text, glossary).map(({ at, end }) => text.slice(at, end));

test("the longest word of the glossary that fits is the one that is meant", () => {
  expect(wordsIn("On the GP learning disability register of your GP.")).toEqual([
    "GP learning disability register",
    "GP",
  ]);
});

test("a plural and what belongs to somebody are the same word", () => {
  expect(wordsIn("GPs, a GP's letter and GPs’ letters; referrals.")).toEqual(["GPs", "GP's", "GPs", "referrals"]);
});

test("only whole words count, and those in a longer word with a hyphen do not", () => {
  expect(wordsIn("preferred, GP-led, GPX, deferral")).toEqual([]);
});

test("an abbreviation keeps its capitals: salt is no therapy, and to dart no team", () => {
  expect(wordsIn("Less salt. We dart about. SaLT and DART")).toEqual(["SaLT", "DART"]);
});

test("other words may begin with a capital", () => {
  expect(wordsIn("Learning Disabilities. Speech and language\ntherapy.")).toEqual([
    "Learning Disabilities",
    "Speech and language\ntherapy",
  ]);
});

test("a part of a name is not the word", () => {
  expect(wordsIn("The Care Quality Referral Board. Referral by the Tees GP")).toEqual(["Referral", "GP"]);
});

test("marks between the words are those of the glossary", () => {
  expect(wordsIn("A Care, Education and Treatment Review, or C(E)TR; refer. GP")).toEqual([
    "Care, Education and Treatment Review",
    "C(E)TR",
    "refer",
    "GP",
  ]);
  expect(wordsIn("learning, disability")).toEqual([]);
});

test("marks that HTML writes as entities are the same marks", () => {
  expect(wordsIn("the S&amp;LT team, a children&#x27;s hospice or children’s hospices")).toEqual([
    "S&amp;LT",
    "children&#x27;s hospice",
    "children’s hospices",
  ]);
});
