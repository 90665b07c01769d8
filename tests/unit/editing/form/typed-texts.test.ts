import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ageText, parseAge } from "../../../../lib/editing/form/age-text";
import { dayText, parseDay } from "../../../../lib/editing/form/day-text";
import { slugFrom } from "../../../../lib/editing/form/slug-from";
import { tidyLine } from "../../../../lib/editing/form/tidy-text";
import { parseTime, timeText } from "../../../../lib/editing/form/time-text";
import { fuzz } from "../../../support/fuzz";

describe("an age", () => {
  test.each([
    ["18", 216],
    ["18 years", 216],
    ["1 year", 12],
    ["6 months", 6],
    ["6m", 6],
    ["3 years 6 months", 42],
    ["3 yrs, 6 mths", 42],
    ["3y and 6m", 42],
    ["2½", 30],
    ["½", 6],
    ["2.5 years", 30],
    ["0", 0],
    ["birth", 0],
    ["30 months", 30],
  ])("%s is %i months", (text, months) => expect(parseAge(text)).toBe(months));

  test.each(["", "teenagers", "18+", "5 to 16", "-1", "1.25", "years"])("%j is not one that can be read", (text) =>
    expect(parseAge(text)).toBeNull(),
  );

  test("is read back from what is shown", () => {
    fc.assert(
      fc.property(fc.nat(1200), (months) => {
        expect(parseAge(ageText(months))).toBe(months);
      }),
      fuzz,
    );
  });
});

describe("a day", () => {
  test.each([
    "21 November 2026",
    "21st nov 2026",
    "21/11/2026",
    "21.11.26",
    "21-11-2026",
    "2026-11-21",
    "21 NOVEMBER, 2026",
  ])("%s is 21 November 2026", (text) => expect(parseDay(text)).toBe("2026-11-21"));

  test.each(["", "31 February 2026", "11/21/2026", "next spring", "2026", "November 2026", "0/0/2026"])(
    "%j is not one that can be read",
    (text) => expect(parseDay(text)).toBeNull(),
  );

  test("is read back from what is shown", () => {
    const days = fc.date({ min: new Date("1900-01-01"), max: new Date("2199-12-31"), noInvalidDate: true });
    fc.assert(
      fc.property(days, (date) => {
        const day = date.toISOString().slice(0, 10);
        expect(parseDay(dayText(day))).toBe(day);
      }),
      fuzz,
    );
  });
});

describe("a time", () => {
  test.each([
    ["9am", "09:00"],
    ["9.30 a.m.", "09:30"],
    ["1:30pm", "13:30"],
    ["12am", "00:00"],
    ["12pm", "12:00"],
    ["midday", "12:00"],
    ["17:00", "17:00"],
    ["8:05", "08:05"],
  ])("%s is %s", (text, time) => expect(parseTime(text)).toBe(time));

  test.each(["", "9", "25:00", "13pm", "9:60", "morning", "9 to 5"])("%j is not one that can be read", (text) =>
    expect(parseTime(text)).toBeNull(),
  );

  test("is read back from what is shown", () => {
    fc.assert(
      fc.property(fc.nat(23), fc.nat(59), (hour, minute) => {
        const time = `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
        expect(parseTime(timeText(time))).toBe(time);
      }),
      fuzz,
    );
  });
});

describe("what is typed on one line is put right where there is no doubt", () => {
  test.each([
    ["phone", "(01865) 904-040", "01865 904 040"],
    ["phone", "+44 (0)1865 904040", "+44 1865 904040"],
    ["phone", "ring us", "ring us"],
    ["phone", "01865 904040 (option 2)", "01865 904040 (option 2)"],
    ["postcode", "ox4 3lx", "OX4 3LX"],
    ["postcode", "OX43LX", "OX4 3LX"],
    ["postcode", "Postcode: ox43lx (UK)", "OX4 3LX"],
    ["postcode", "12 Cowley Road, OX4 3LX", "12 Cowley Road, OX4 3LX"],
    ["postcode", "Oxford", "Oxford"],
    ["url", "www.example.org/a", "https://www.example.org/a"],
    ["url", "http://example.org", "http://example.org"],
    ["url", "our page", "our page"],
    ["email", "mailto:a@example.org", "a@example.org"],
    ["line", "  two\twords\r\nmore ", "two words more"],
  ] as const)("%s %j is %j", (type, typed, read) => expect(tidyLine(type, typed)).toBe(read));
});

test.each([
  ["Children's Therapy (SaLT)", "childrens-therapy-salt"],
  ["Wee & poo", "wee-and-poo"],
  ["Ünder fives", "under-fives"],
  ["???", null],
])("the name in links of %j is %j", (words, slug) => expect(slugFrom(words)).toBe(slug));
