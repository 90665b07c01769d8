import { describe, expect, test } from "vitest";
import { datesIn, yearBefore } from "../../../lib/editing/dates-in-text";

describe("the dates in a text", () => {
  test.each([
    ["3 July 2023", "2023-07-03", "2023-07-03"],
    ["the 3rd of July 2023", "2023-07-03", "2023-07-03"],
    ["July 3, 2023", "2023-07-03", "2023-07-03"],
    ["2024-09-01", "2024-09-01", "2024-09-01"],
    ["1/9/2024", "2024-09-01", "2024-09-01"],
    ["01.09.2024", "2024-09-01", "2024-09-01"],
    ["September 2018", "2018-09-01", "2018-09-30"],
    ["Sept 2018", "2018-09-01", "2018-09-30"],
    ["feb 2024", "2024-02-01", "2024-02-29"],
    ["spring 2025", "2025-05-01", "2025-05-31"],
    ["winter 2024", "2025-02-01", "2025-02-28"],
    ["2024/25", "2025-08-01", "2025-08-31"],
    ["2021 to 2022", "2022-12-01", "2022-12-31"],
    ["2024", "2024-01-01", "2024-12-31"],
  ])("%s", (text, first, last) => {
    expect(datesIn(`It is from ${text}.`)).toMatchObject([{ first, last }]);
  });

  test.each(["31 February 2024", "2024-13-45", "1865", "20245", "ref/2024/1", "3 July", "May I ask"])(
    "none: %s",
    (text) => {
      expect(datesIn(text)).toEqual([]);
    },
  );

  test("each, in order", () => {
    expect(datesIn("From May 2024 until 3 July 2025").map(({ text }) => text)).toEqual(["May 2024", "3 July 2025"]);
  });
});

test("the day a year before a leap day is 1 March", () => {
  expect([yearBefore("2026-11-21"), yearBefore("2024-02-29")]).toEqual(["2025-11-21", "2023-03-01"]);
});
