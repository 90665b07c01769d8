import { expect, test } from "vitest";
import { keywordIssues } from "../../../../lib/catalogue/search/keyword-issues";

const named = (count: number) => ({ keywords: Array.from({ length: count }, (_, at) => `name ${at}`) });

test("an entry may have eight keywords, and is told of more", () => {
  expect(keywordIssues(named(8))).toEqual([]);
  expect(keywordIssues(named(9))).toEqual([
    { field: "keywords", message: expect.stringMatching(/^There are 9 keywords\. Keep at most 8/) },
  ]);
});

test("whatever a draft holds in their place, nothing is thrown", () => {
  for (const content of [null, {}, { keywords: 7 }, { keywords: "many" }]) expect(keywordIssues(content)).toEqual([]);
});
