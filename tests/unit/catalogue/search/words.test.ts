import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isStopWord, phraseKeys, stemOf, tellingStems, wordsOf } from "../../../../lib/catalogue/search/words";

describe("text in its plain form", () => {
  test("accents make no difference", () => {
    expect(wordsOf("Zoë’s café")).toEqual(wordsOf("zoes cafe"));
  });

  test("C(E)TR is CETR", () => {
    expect(wordsOf("C(E)TR")).toEqual(["cetr"]);
  });

  test("a bracket of more than two letters stays a word of its own", () => {
    expect(wordsOf("therapy (SLT)")).toEqual(["therapy", "slt"]);
  });

  test.each(["children's", "children’s", "children‘s", "children`s"])("%s is childrens", (typed) => {
    expect(wordsOf(typed)).toEqual(["childrens"]);
  });

  test.each([
    ["he is struggling to walk", "he can't walk"],
    ["she finds it very hard to sleep", "she can't sleep"],
    ["refuses to eat", "won't eat"],
    ["he can't bear the labels", "he hates the labels"],
  ])("“%s” is “%s”", (typed, meant) => expect(wordsOf(typed)).toEqual(wordsOf(meant)));

  test.each(["doesn't want to live", "don't want to be here", "don't want to wake up"])(
    "“%s” is said by somebody in danger, and stays as it is",
    (typed) => expect(wordsOf(typed)).toContain("want"),
  );

  test("S&LT is one word, and care & treatment are two", () => {
    expect(wordsOf("S&LT")).toEqual(["slt"]);
    expect(wordsOf("care & treatment")).toEqual(["care", "treatment"]);
  });

  test("hyphens, commas and slashes part words", () => {
    expect(wordsOf("ante-natal,post/natal")).toEqual(["ante", "natal", "post", "natal"]);
  });

  test("any text at all gives words of letters and figures only", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) =>
        wordsOf(text).every((word) => /^[\p{L}\p{N}]+$/u.test(word)),
      ),
    );
  });
});

describe("stems", () => {
  test.each([
    ["therapist", "therapists"],
    ["walk", "walking"],
    ["swallow", "swallowed"],
  ])("%s and %s are the same word", (one, other) => {
    expect(stemOf(one)).toBe(stemOf(other));
  });

  test.each([
    ["positive", "positioning"],
    ["community", "communication"],
    ["universal", "university"],
    ["fitness", "fits"],
    ["hearings", "hearing"],
    ["panting", "pants"],
    ["emerge", "emergency"],
    ["canoe", "cane"],
  ])("“%s” is no form of “%s”", (one, other) => {
    expect(stemOf(one)).not.toBe(stemOf(other));
  });

  test("letters that stand for something stay whole", () => {
    expect(["OTs", "lds", "ot"].map((word) => stemOf(word.toLowerCase()))).toEqual(["ots", "lds", "ot"]);
  });
});

describe("words that say nothing", () => {
  test("do not count beside words that do", () => {
    expect(tellingStems("help with talking")).toEqual(tellingStems("talking"));
  });

  test("count when there are no others", () => {
    expect(tellingStems("who am I")).toEqual(["who", "am", "i"]);
  });

  test("are none of those that turn the meaning round", () => {
    expect(["not", "out", "no"].filter(isStopWord)).toEqual([]);
  });
});

describe("phrases", () => {
  test("are found again by their telling words", () => {
    expect(phraseKeys("scared of the dentist")).toContain("scare dentist");
  });

  test("are found again with other endings and apostrophes", () => {
    expect(phraseKeys("children’s nurses")).toEqual(phraseKeys("childrens nurse"));
  });

  test("are not found by the one telling word in them: what they mean is not in it", () => {
    expect(phraseKeys("wants to die")).toEqual(["want to die"]);
  });
});
