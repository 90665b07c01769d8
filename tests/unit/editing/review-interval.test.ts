import { describe, expect, test } from "vitest";
import { britishDay, daysAfter } from "../../../lib/catalogue/british-day";
import { Category } from "../../../lib/catalogue/terms";
import { monthsAfter, reviewDueAfter, reviewMonths } from "../../../lib/editing/review-interval";
import { readTerms } from "../../../lib/live/content-files";

const missing = { called: "such service", ask: "Ask your GP." };
const category = (slug: string, more: object = {}) => Category.parse({ slug, name: slug, icon: "x", missing, ...more });
const terms = {
  categories: [
    category("sport"),
    category("therapies", { review_months: 6 }),
    category("speech", { parent: "therapies" }),
    category("crisis", { urgent: true }),
    category("helpline", { urgent: true, review_months: 1 }),
  ],
};

describe("what is published is checked again", () => {
  test.each([
    [["sport"], 12],
    [["therapies"], 6],
    [["speech"], 6],
    [["crisis"], 3],
    [["helpline"], 1],
    [["sport", "speech", "crisis"], 3],
    [["unknown"], 12],
    [[], 12],
  ])("when it is about %j, after %i months", (categories, months) => {
    expect(reviewMonths({ categories }, terms)).toBe(months);
  });

  test.each([[null], ["words"], [{ categories: "crisis" }], [{}], [[]]])("after a year when it says %j", (content) => {
    expect(reviewMonths(content, terms)).toBe(12);
  });

  test("sooner where somebody may be in danger, and where care is given, than elsewhere", () => {
    const real = readTerms();
    const months = (slug: string) => reviewMonths({ categories: [slug] }, real);
    for (const { slug, urgent } of real.categories) if (urgent) expect(months(slug)).toBe(3);
    expect(months("speech-and-language-therapy")).toBe(6);
    expect(months("being-active")).toBe(12);
  });
});

describe("a day some months later", () => {
  test.each([
    ["2026-11-21", 3, "2027-02-21"],
    ["2026-08-31", 6, "2027-02-28"],
    ["2027-08-31", 6, "2028-02-29"],
    ["2026-12-31", 12, "2027-12-31"],
    ["2026-01-31", 1, "2026-02-28"],
  ])("%s and %i months is %s", (day, months, later) => expect(monthsAfter(day, months)).toBe(later));

  test("is by the day that it is, not by the day it was due", () => {
    expect(reviewDueAfter({ categories: ["crisis"], review_due: "2020-01-01" }, terms, "2026-11-21")).toBe(
      "2027-02-21",
    );
  });
});

describe("the day that it is", () => {
  test("is the one that clocks in Britain show", () => {
    expect(britishDay(new Date("2026-06-30T22:59:59Z"))).toBe("2026-06-30");
    expect(britishDay(new Date("2026-06-30T23:00:00Z"))).toBe("2026-07-01");
    expect(britishDay(new Date("2026-12-31T23:59:59Z"))).toBe("2026-12-31");
  });

  test("and the days round it are counted across months and the hour that clocks change", () => {
    expect(daysAfter("2026-03-28", 2)).toBe("2026-03-30");
    expect(daysAfter("2026-03-01", -1)).toBe("2026-02-28");
    expect(daysAfter("2026-11-21", 30)).toBe("2026-12-21");
  });
});
