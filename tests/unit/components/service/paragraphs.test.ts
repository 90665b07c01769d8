import { describe, expect, test } from "vitest";
import { chaptersOf, firstParagraph } from "../../../../components/service/paragraphs";

const long = "A sentence that goes on for a while. ".repeat(6).trim();

describe("a text that is folded after its first words", () => {
  test("shows its first paragraph, and folds the rest", () => {
    expect(firstParagraph(`First.\n\n${long}`)).toEqual({ first: "First.", rest: long });
  });

  test("keeps a list with the words that announce it", () => {
    expect(firstParagraph(`You need:\n\n- a form\n- a letter\n\n${long}`)).toEqual({
      first: "You need:\n\n- a form\n- a letter",
      rest: long,
    });
  });

  test.each([
    ["little follows", "First.\n\nSecond."],
    ["it begins with a list", `- one\n- two\n\n${long}`],
    ["it is one paragraph", long],
    ["it is empty", ""],
  ])("is whole where %s", (_, text) => expect(firstParagraph(text)).toEqual({ first: text, rest: null }));

  test("loses no word", () => {
    const { first, rest } = firstParagraph(`One.\n\n\n${long}\n\n## More\n\nThe end.`);
    expect(`${first}\n\n${rest}`).toBe(`One.\n\n${long}\n\n## More\n\nThe end.`);
  });
});

test("a guide has a chapter for each heading of the second level, and none for smaller ones", () => {
  expect(chaptersOf("Before.\n\n## One\n\nText.\n\n### Small\n\nMore.\n\n## Two\n\nEnd.")).toEqual([
    { heading: null, text: "Before." },
    { heading: "One", text: "Text.\n\n### Small\n\nMore." },
    { heading: "Two", text: "End." },
  ]);
  expect(chaptersOf("Only words.")).toEqual([{ heading: null, text: "Only words." }]);
  expect(chaptersOf("")).toEqual([]);
});
