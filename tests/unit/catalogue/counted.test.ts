import { expect, test } from "vitest";
import { counted } from "../../../lib/catalogue/counted";

test("one thing is counted in the singular, and none or many in the plural, with commas from a thousand", () => {
  expect([0, 1, 2, 1204].map((count) => counted(count, "row"))).toEqual(["0 rows", "1 row", "2 rows", "1,204 rows"]);
  expect([1, 3].map((count) => counted(count, "entry", "entries"))).toEqual(["1 entry", "3 entries"]);
});
