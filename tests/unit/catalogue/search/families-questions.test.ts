import { describe, expect, test } from "vitest";
import { folderOfKind } from "../../../../lib/catalogue/entry";
import { everything, type SearchOrigin, search } from "../../../../lib/catalogue/search/search";
import { firstCatalogue, withoutKeywords } from "../../../support/catalogue";
import { readCsv } from "../../../support/csv";

const catalogue = firstCatalogue();
const bare = firstCatalogue(withoutKeywords);
const pathOf = new Map(readCsv("tests/support/inventory.csv").map(({ id = "", path = "" }) => [id, path]));
const questions = readCsv("tests/support/queries.csv");

const points: Record<string, SearchOrigin> = {
  oxfordshire: {
    label: "OX4 1XD",
    easting: 453_084,
    northing: 205_666,
    home: ["E07000178", "E10000025", "E92000001"],
    districtName: "Oxford",
  },
  "stockton-on-tees": {
    label: "TS18 1XE",
    easting: 444_500,
    northing: 519_000,
    home: ["E06000004", "E92000001"],
    districtName: "Stockton-on-Tees",
  },
};

const enough = 0.95;
/** The same where no entry has a keyword: an editor who types a plain entry writes none. */
const enoughBare = 0.93;

/** Questions of an area that have no right answer among the first three, with what they got. */
function missesOf(
  area: string,
  origin: SearchOrigin | null,
  searched = catalogue,
): { share: number; misses: string[] } {
  const asked = questions.filter((row) => row.area === area);
  const misses = asked.flatMap(({ query = "", expected = "" }) => {
    const right = expected.split("|").flatMap((id) => pathOf.get(id) ?? []);
    const { matches } = search(searched, { ...everything, words: query, area, origin });
    const first = matches.slice(0, 3).map(({ offer }) => `${folderOfKind[offer.kind]}/${offer.slug}`);
    return first.some((path) => right.includes(path)) ? [] : [`${query}: wanted ${right}, got ${first}`];
  });
  return { share: 1 - misses.length / asked.length, misses };
}

describe("families' questions have a right answer among the first three, nineteen times in twenty", () => {
  test.each(Object.keys(points))("in %s, from somewhere there", (area) => {
    const { share, misses } = missesOf(area, points[area] as SearchOrigin);
    expect(share, misses.join("\n")).toBeGreaterThanOrEqual(enough);
  });

  test.each(Object.keys(points))("in %s, without a point", (area) => {
    const { share, misses } = missesOf(area, null);
    expect(share, misses.join("\n")).toBeGreaterThanOrEqual(enough);
  });

  test.each(Object.keys(points))("in %s, with all keywords taken out of the entries", (area) => {
    const { share, misses } = missesOf(area, null, bare);
    expect(share, misses.join("\n")).toBeGreaterThanOrEqual(enoughBare);
  });

  test.each(Object.keys(points))("in %s, every question expects an entry that there is", (area) => {
    const asked = questions.filter((row) => row.area === area);
    const lost = asked.filter(({ expected = "" }) => !expected.split("|").some((id) => pathOf.has(id)));
    expect(asked.length).toBeGreaterThan(100);
    expect(lost).toEqual([]);
  });
});

test.each([
  [
    "what stands in capitals is a name: it means more than the word that it spells",
    "SALT for a year 3 pupil",
    "childrens-speech-and-language-therapy",
  ],
  ["letters of a name are no slip of the pen", "CCC checklist", "childrens-continuing-care"],
  ["beside an age, plain words still ask for something", "I'm 11 and I look after my mum", "carers"],
  ["what somebody says is asked for, and not who says it", "the health visitor said he won't settle at night", "sleep"],
])("%s: “%s”", (_, words, slug) => {
  const { matches } = search(catalogue, { ...everything, words, area: "stockton-on-tees" }, { from: 0, count: 1 });
  expect(matches.map(({ offer }) => offer.slug)).toEqual([slug]);
});
