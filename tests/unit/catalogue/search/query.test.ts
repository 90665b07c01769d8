import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseQuery } from "../../../../lib/catalogue/search/query";
import { everything, search } from "../../../../lib/catalogue/search/search";
import { areas, catalogueOf, edition, terms } from "../../../support/made-up";

const known = { areas, terms };
const parse = (query: string) => {
  const asked = new URLSearchParams(query);
  return parseQuery((key) => asked.getAll(key), known);
};
const { origin: _, ...nothingAsked } = everything;
const nothing = { search: nothingAsked, page: 1, perPage: 20, issues: [] };

describe("what a page or program asks for", () => {
  test("nothing asked is a search for everything, twenty a page", () => {
    expect(parse("")).toEqual(nothing);
  });

  test("every key is read", () => {
    const query =
      "q= sleep &area=near&kind=guide&category=speech&category=teeth&need=walking&age=5&refer=gp&delivery=home" +
      "&radius=2.5&sort=distance&page=3&per_page=50";
    expect(parse(query)).toEqual({
      search: {
        words: "sleep",
        area: "near",
        kind: "guide",
        categories: ["speech", "teeth"],
        need: "walking",
        age: 5,
        refer: "gp",
        delivery: "home",
        radius: 2.5,
        sort: "distance",
      },
      page: 3,
      perPage: 50,
      issues: [],
    });
  });

  test("a key that was left empty was not given", () => {
    expect(parse("q=&area=&kind=&category=&need=&age=&refer=&delivery=&radius=&sort=&page=&per_page=")).toEqual(
      nothing,
    );
  });

  test("keys of other names are not looked at", () => {
    const read: string[] = [];
    const ours = "q area kind category need age refer delivery radius sort page per_page".split(" ");
    parseQuery((key) => {
      read.push(key);
      return [];
    }, known);
    expect([...new Set(read)].sort()).toEqual(ours.sort());
  });

  test("the same category twice is one", () => {
    expect(parse("category=teeth&category=teeth").search.categories).toEqual(["teeth"]);
  });
});

describe("a value that cannot be used is an issue and counts as not given", () => {
  test.each([
    ...[
      "area=nowhere",
      "kind=organization",
      "category=cars",
      "need=money",
      "refer=nobody",
      "delivery=pigeon",
      "sort=up",
    ],
    ...["age=-1", "age=100", "age=5.5", "age=five", "age=1e1", "age=0x5", "age=５", "age=NaN", "age=Infinity"],
    ...["radius=0", "radius=1001", "radius=1.2345", "radius=far", "radius=-2"],
    ...["page=0", "page=-1", "page=1.5", "page=99999999", "per_page=0", "per_page=101", "per_page=all"],
  ])("%s", (query) => {
    const { issues, ...asked } = parse(query);
    expect({ ...asked, issues: [] }).toEqual(nothing);
    expect(issues.map(({ field }) => field)).toEqual([query.split("=")[0]]);
  });

  test("a bad category leaves a good one standing", () => {
    const { search, issues } = parse("category=cars&category=teeth");
    expect(search.categories).toEqual(["teeth"]);
    expect(issues).toHaveLength(1);
  });

  test("too many words are cut, and an issue says so", () => {
    const { search, issues } = parse(`q=${"a".repeat(201)}`);
    expect(search.words).toHaveLength(200);
    expect(issues.map(({ field }) => field)).toEqual(["q"]);
  });

  test.each(["a\0b", "a\u0007b", "a\u0085b", "a\ud800b", "a\udc00"])("words with what no text has: %j", (words) => {
    const { search: asked, issues } = parseQuery((key) => (key === "q" ? [words] : []), known);
    expect(issues.map(({ field }) => field)).toEqual(["q"]);
    expect(asked.words).toMatch(/^ab?$/);
  });

  test("words are counted when each letter stands for itself, and are cut between two characters", () => {
    const read = (words: string) => parseQuery((key) => (key === "q" ? [words] : []), known);
    expect(read("\ufb03".repeat(66)).search.words).toBe("ffi".repeat(66));
    expect(read("\ufb03".repeat(67)).issues.map(({ field }) => field)).toEqual(["q"]);
    expect(read(`${"a".repeat(199)}\u{1f600}`).search.words).toBe("a".repeat(199));
  });

  test("the message for an age says what to type for a baby", () => {
    expect(parse("age=6+months").issues).toEqual([
      { field: "age", message: "Type the age in whole years, such as 7. For a baby under 1, type 0." },
    ]);
  });

  test.each(["speech\ttherapy", "speech\r\ntherapy", "\u00a0speech\u2003therapy\u200b"])(
    "but white space of any kind is a space: %j",
    (words) => {
      const { search: asked, issues } = parseQuery((key) => (key === "q" ? [words] : []), known);
      expect([asked.words, issues]).toEqual(["speech therapy", []]);
    },
  );

  test("the message repeats no more than a line of what was given", () => {
    const [issue] = parse(`area=${"x".repeat(5000)}`).issues;
    expect(issue?.message.length).toBeLessThan(120);
  });
});

describe("hostile values", () => {
  const inherited = ["constructor", "__proto__", "toString", "hasOwnProperty", "valueOf", "prototype"];
  const catalogue = catalogueOf([edition("service", "it", { keywords: ["sleep"] })]);

  test.each(inherited)("%s is no term of any vocabulary", (name) => {
    for (const key of ["area", "kind", "category", "need", "refer", "delivery", "sort"]) {
      const { issues, ...asked } = parse(`${key}=${name}`);
      expect({ ...asked, issues: [] }).toEqual(nothing);
      expect(issues.map(({ field }) => field)).toEqual([key]);
    }
  });

  test.each(inherited)("%s is a word like any other", (name) => {
    expect(search(catalogue, { ...everything, words: name }).total).toBe(0);
    const named = catalogueOf([edition("service", "it", { keywords: [name] })]);
    expect(search(named, { ...everything, words: name }).total).toBe(1);
  });

  test("whatever anybody sends, there is a search that can be made, and numbers that are in range", () => {
    const text = fc.oneof(
      fc.string({ unit: "binary", maxLength: 300 }),
      fc.constantFrom(...inherited),
      fc.double().map(String),
    );
    const values = fc.func(fc.array(text, { maxLength: 3 }));
    fc.assert(
      fc.property(values, (read) => {
        const { search: asked, page, perPage } = parseQuery(read, known);
        expect(search(catalogue, { ...asked, origin: null }).total).toBeLessThanOrEqual(1);
        expect(page >= 1 && Number.isInteger(page) && perPage >= 1 && perPage <= 100).toBe(true);
        expect(asked.words.length).toBeLessThanOrEqual(200);
      }),
      { numRuns: 500 },
    );
  });
});
