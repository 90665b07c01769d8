import { expect, test } from "vitest";
import { readTerms } from "../../../lib/live/content-files";

test("the vocabularies are one and the same as long as no file has changed: nothing is made of them again", () => {
  expect(readTerms()).toBe(readTerms());
});
