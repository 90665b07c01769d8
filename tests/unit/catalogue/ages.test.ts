import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { agesInWords, takesAge } from "../../../lib/catalogue/ages";
import { Ages } from "../../../lib/catalogue/content-blocks";

const under6 = Ages.parse({ maximum_age_months: 72, maximum_age_inclusive: false });
const to18 = Ages.parse({ minimum_age_months: 0, maximum_age_months: 216 });

describe("ages as people say them", () => {
  test.each([
    ["0 to 18", { minimum_age_months: 0, maximum_age_months: 216 }],
    ["5 to 16", { minimum_age_months: 60, maximum_age_months: 192 }],
    ["5 to the 18th birthday", { minimum_age_months: 60, maximum_age_months: 216, maximum_age_inclusive: false }],
    ["under 18", { maximum_age_months: 216, maximum_age_inclusive: false }],
    ["up to 18", { maximum_age_months: 216 }],
    ["up to the 6th birthday", { maximum_age_months: 72, maximum_age_inclusive: false }],
    ["up to the 6th birthday", { minimum_age_months: 0, maximum_age_months: 72, maximum_age_inclusive: false }],
    ["up to the 1st birthday", { maximum_age_months: 12, maximum_age_inclusive: false }],
    ["up to the 2nd birthday", { maximum_age_months: 24, maximum_age_inclusive: false }],
    ["up to the 3rd birthday", { maximum_age_months: 36, maximum_age_inclusive: false }],
    ["14 and over", { minimum_age_months: 168 }],
    ["from pregnancy to 5", { before_birth: true, maximum_age_months: 60 }],
    [
      "from pregnancy to the 2nd birthday",
      { before_birth: true, maximum_age_months: 24, maximum_age_inclusive: false },
    ],
    ["from pregnancy", { before_birth: true }],
    ["6 months to 18 months", { minimum_age_months: 6, maximum_age_months: 18 }],
    ["1 month and over", { minimum_age_months: 1 }],
    ["1 month to 5", { minimum_age_months: 1, maximum_age_months: 60 }],
    ["16", { minimum_age_months: 192, maximum_age_months: 192 }],
    ["2½ to 5", { minimum_age_months: 30, maximum_age_months: 60 }],
  ])("%s", (words, ages) => {
    expect(agesInWords(Ages.parse(ages))).toBe(words);
  });

  test.each([
    ["no ages at all", null],
    ["neither end", {}],
    ["a lowest age of nothing", { minimum_age_months: 0 }],
  ])("%s is not stated", (_, ages) => {
    expect(agesInWords(ages && Ages.parse(ages))).toBeNull();
  });

  test("two years and three months are not two and a half", () => {
    expect(agesInWords(Ages.parse({ minimum_age_months: 27 }))).toBe("27 months and over");
  });

  test("until two and a half is not until the third birthday", () => {
    expect(agesInWords(Ages.parse({ maximum_age_months: 30, maximum_age_inclusive: false }))).toBe("under 2½");
  });

  test("the eleventh, twelfth and thirteenth birthdays are not 11st, 12nd and 13rd", () => {
    const birthdays = [11, 12, 13, 21].map((years) =>
      agesInWords(
        Ages.parse({ minimum_age_months: 60, maximum_age_months: years * 12, maximum_age_inclusive: false }),
      )?.replace("5 to the ", ""),
    );
    expect(birthdays).toEqual(["11th birthday", "12th birthday", "13th birthday", "21st birthday"]);
  });

  test("a lowest age above the highest is refused", () => {
    expect(Ages.safeParse({ minimum_age_months: 61, maximum_age_months: 60 }).success).toBe(false);
  });
});

describe("who may be seen", () => {
  test("up to the sixth birthday takes a five-year-old and no six-year-old", () => {
    expect([5, 6].map((years) => takesAge(under6, years))).toEqual([true, false]);
  });

  test("0 to 18 takes an eighteen-year-old until the nineteenth birthday", () => {
    expect([18, 19].map((years) => takesAge(to18, years))).toEqual([true, false]);
  });

  test("14 and over takes a fourteen-year-old and no thirteen-year-old", () => {
    const from14 = Ages.parse({ minimum_age_months: 168 });
    expect([13, 14, 40].map((years) => takesAge(from14, years))).toEqual([false, true, true]);
  });

  test("from two and a half takes a two-year-old, who may be old enough", () => {
    expect(takesAge(Ages.parse({ minimum_age_months: 30 }), 2)).toBe(true);
  });

  test("up to and including 30 months takes a two-year-old and no three-year-old", () => {
    const upTo30 = Ages.parse({ maximum_age_months: 30 });
    expect([2, 3].map((years) => takesAge(upTo30, years))).toEqual([true, false]);
  });

  test("from pregnancy takes a newborn", () => {
    expect(takesAge(Ages.parse({ before_birth: true, maximum_age_months: 24 }), 0)).toBe(true);
  });

  test("ages that nobody stated exclude nobody", () => {
    fc.assert(fc.property(fc.nat(99), (years) => takesAge(null, years) && takesAge(Ages.parse({}), years)));
  });

  test("somebody of so many years is taken when one of their twelve months is", () => {
    const stated = fc.record({
      minimum_age_months: fc.nat(120),
      maximum_age_months: fc.integer({ min: 120, max: 300 }),
    });
    fc.assert(
      fc.property(stated, fc.boolean(), fc.nat(30), (ends, maximum_age_inclusive, years) => {
        const { minimum_age_months: from, maximum_age_months: to } = ends;
        const end = maximum_age_inclusive ? (to % 12 === 0 ? to + 12 : to + 1) : to;
        const months = Array.from({ length: 12 }, (_, month) => years * 12 + month);
        expect(takesAge(Ages.parse({ ...ends, maximum_age_inclusive }), years)).toBe(
          months.some((month) => month >= from && month < end),
        );
      }),
    );
  });
});
