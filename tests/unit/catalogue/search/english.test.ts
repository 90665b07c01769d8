import { expect, test } from "vitest";
import { isEnglish } from "../../../../lib/catalogue/search/english";
import { readTerms } from "../../../../lib/live/content-files";

test("what words there are can be copied into the thread that draws pages, and are the same there", () => {
  const { english } = structuredClone(readTerms());
  const spelt = ["complaints", "unhappy", "children"].map((word) => isEnglish(english, word));
  expect(spelt).toEqual([true, true, true]);
  expect(isEnglish(english, "compliants")).toBe(false);
});
