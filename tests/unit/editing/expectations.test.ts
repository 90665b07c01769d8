import { describe, expect, test } from "vitest";
import {
  ageBands,
  type CoverageCell,
  type CoveringEntry,
  coverageGrid,
  Expectation,
} from "../../../lib/editing/expectations";
import { readExpectations, readFirstEditions, readTerms } from "../../../lib/live/content-files";

const today = "2026-11-21";
const row = (more: object = {}) =>
  Expectation.parse({ slug: "teeth", name: "Teeth", categories: ["dental"], source: "A law", checked: false, ...more });
const full = {
  name: "Clinic",
  summary: "a",
  description: "b",
  assured_date: "2026-11-01",
  sources: [{ key: "a" }],
  what_happens: "c",
  categories: ["dental"],
  fees_description: "Free",
  ages: { minimum_age_months: 0, maximum_age_months: 300 },
  contacts: [{ phones: [{ number: "01865 904040" }] }],
  organization_id: "1",
  eligibility_description: "d",
  delivery: [{ mode: "clinic" }],
};
const entry = (more: object = {}, kind: CoveringEntry["kind"] = "service"): CoveringEntry => ({
  id: "1",
  area: "near",
  kind,
  slug: "clinic",
  content: { ...full, ...more },
});
const states = (entries: CoveringEntry[], more: object = {}) =>
  coverageGrid([row(more)], entries, ageBands, today).map(({ state }) => state);
const all = (state: string) => ageBands.map(() => state);
const first = (entries: CoveringEntry[], more: object = {}) =>
  coverageGrid([row(more)], entries, ageBands, today)[0] as CoverageCell;

describe("a cell of the grid", () => {
  test("is filled by a complete entry that takes all of its ages", () => {
    expect(states([entry()])).toEqual(all("filled"));
  });

  test("is empty when nothing is for it", () => {
    expect(states([])).toEqual(all("empty"));
    expect(states([entry({ categories: ["therapies"] })])).toEqual(all("empty"));
    expect(states([entry({ ages: { minimum_age_months: 60, maximum_age_months: 215 } })])[0]).toBe("empty");
  });

  test.each([
    [
      "incomplete",
      entry({ contacts: [], what_happens: null, description: null, assured_date: null, fees_description: null }),
    ],
    ["overdue", entry({ review_due: "2026-11-20" })],
    ["guide-only", entry({}, "guide")],
    ["no-ages", entry({ ages: null })],
    ["no-ages", entry({ ages: { note: "Ask." } })],
    ["no-ages", entry({ ages: { minimum_age_months: "abc" } })],
    ["part-only", entry({ categories: [], parts: [{ id: "p", name: "Teeth clinic" }] })],
    ["closed", entry({ status: "temporarily closed" })],
  ])("is thin when all there is, is %s", (weakness, only) => {
    const { state, entries } = first([only], { words: ["teeth clinics"] });
    expect([state, entries[0]?.weaknesses]).toEqual(["thin", [weakness]]);
  });

  test("is filled by a complete entry even beside thin ones", () => {
    expect(states([entry({ ages: null }), entry()])).toEqual(all("filled"));
  });

  test("is thin when the ages of the band are taken only in part, and says which are not", () => {
    const upTo18 = entry({ ages: { minimum_age_months: 0, maximum_age_months: 216 } });
    expect(states([upTo18])).toEqual(["filled", "filled", "filled", "filled", "thin"]);
    const [, , , , last] = coverageGrid([row()], [upTo18], ageBands, today);
    expect(last?.uncovered).toEqual([19, 20, 21, 22, 23, 24, 25]);
  });

  test("is filled by two entries that take its ages between them", () => {
    const to20 = entry({ ages: { minimum_age_months: 0, maximum_age_months: 252, maximum_age_inclusive: false } });
    const from21 = entry({ ages: { minimum_age_months: 252, maximum_age_months: null } });
    expect(states([to20, from21])).toEqual(all("filled"));
  });

  test("is not expected outside the ages of its row", () => {
    expect(states([entry()], { ages: { from: 0, to: 4 } })).toEqual(["filled", ...all("not-expected").slice(1)]);
  });

  test("needs no ages and no service where its row says so", () => {
    expect(states([entry({ ages: null }, "guide")], { any_age: true, guide: true })).toEqual(all("filled"));
  });

  test("is not filled by what has ended", () => {
    expect(states([entry({ status: "defunct" }), entry({ status: "inactive" })])).toEqual(all("empty"));
  });

  test("is filled by an entry that states what the row asks to be stated", () => {
    expect(states([entry({ categories: [], transitions: [{ id: "t" }] })], { states: "transitions" })).toEqual(
      all("filled"),
    );
  });
});

describe("what is expected", () => {
  const expectations = readExpectations();
  const { categories, needs } = readTerms();
  const { editions } = readFirstEditions();
  const gridOf = (area: string) =>
    coverageGrid(
      expectations,
      editions.filter((one) => one.area === area && one.state === "published"),
      ageBands,
      today,
    );
  const statesOf = (area: string, slug: string) =>
    new Set(
      gridOf(area)
        .filter(({ expectation }) => expectation.slug === slug)
        .map(({ state }) => state),
    );

  test("uses no term that is not in a vocabulary, and no slug twice", () => {
    const known = (slugs: string[], rows: readonly { slug: string }[]) =>
      slugs.filter((slug) => !rows.some((one) => one.slug === slug));
    expect(expectations.flatMap((one) => [...known(one.categories, categories), ...known(one.needs, needs)])).toEqual(
      [],
    );
    expect(new Set(expectations.map(({ slug }) => slug)).size).toBe(expectations.length);
  });

  test("can be met in some way by every row", () => {
    expect(expectations.filter((one) => one.categories.length + one.needs.length + one.words.length === 0)).toEqual([]);
  });

  test("says of every row where it is asked for, and claims to be checked only where the law was read", () => {
    expect(expectations.filter(({ source }) => !/SEND (Regulations 2014|Code of Practice)/.test(source))).toEqual([]);
    // Of Schedule 2 only the text of paragraphs 1 to 3 was read; a charity's page names 15 and 17.
    expect(expectations.filter(({ checked }) => checked)).toEqual([]);
  });

  test.each(["habilitation"])("shows that neither council lists %s", (slug) => {
    expect([statesOf("oxfordshire", slug), statesOf("stockton-on-tees", slug)]).toEqual([
      new Set(["empty"]),
      new Set(["empty"]),
    ]);
  });

  test("shows that Oxfordshire lists continence only as a part of something else", () => {
    expect(statesOf("oxfordshire", "continence")).toEqual(new Set(["thin"]));
  });

  test("has one cell for each expectation and band, row by row", () => {
    const cells = gridOf("oxfordshire");
    expect(cells.length).toBe(expectations.length * ageBands.length);
    expect(cells.slice(0, 5).map(({ band }) => band.slug)).toEqual(ageBands.map(({ slug }) => slug));
  });
});
