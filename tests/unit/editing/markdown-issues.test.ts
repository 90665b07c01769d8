import { describe, expect, test } from "vitest";
import { markdownIssues } from "../../../lib/editing/markdown-issues";
import { readFirstEditions } from "../../../lib/live/content-files";

const messageOf = (text: string) => markdownIssues({ description: text })[0]?.message;

describe("what cannot be shown is to be put right before publishing", () => {
  test.each([
    ["| Day | Time |\n|---|---|\n| Mon | 9 to 5 |", "A table"],
    ["Day | Time\n--- | ---\nMon | 9 to 5", "A table"],
    ["Day\tTime\nMonday\t9 to 5", "A table"],
    ["![our house](https://a.example/x.png)", "A picture"],
    ["Come <b>today</b>.", "HTML"],
    ["one<br>two", "HTML"],
    ["> They were kind.", "A quotation"],
    ["[form](form)", "The link “form”"],
    ["[form](https://a.example/my form.pdf)", "The link “form”"],
    ["See **[form](page.html)**.", "The link “form”"],
    ["[form][1]\n\n[1]: https://a.example", "The link “form”"],
  ])("%j", (text, begin) => {
    expect(messageOf(text)).toMatch(new RegExp(`^${begin} .*\\. (?:Write|Take) .*\\.$`));
  });

  test("in every field of Markdown, and only there", () => {
    const quotation = "> They were kind.";
    expect(
      markdownIssues({
        description: quotation,
        what_happens: quotation,
        eligibility_description: quotation,
        for_professionals: quotation,
        summary: quotation,
      }).map(({ field }) => field),
    ).toEqual(["description", "what_happens", "eligibility_description", "for_professionals"]);
  });
});

test.each([
  ...["> 5 years old", "a | b", "1.\tone\n2.\ttwo", "-\tone\n-\ttwo", "one\ttwo", "< 5 and > 3", "<sam@a.example>"],
  ...["[x](www.nhs.uk)", "[x](/oxfordshire)", "[x](#part)", "[x](tel:111)", "see [1] (below)", "https://a.example"],
])("nothing is wrong with %j", (text) => expect(messageOf(text)).toBeUndefined());

test("nothing is wrong with what is published first", () => {
  expect(readFirstEditions().editions.flatMap(({ content }) => markdownIssues(content))).toEqual([]);
});
