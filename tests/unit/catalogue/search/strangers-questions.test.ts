import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { folderOfKind } from "../../../../lib/catalogue/entry";
import { type Answer, everything, search } from "../../../../lib/catalogue/search/search";
import { suggestedTerms } from "../../../../lib/catalogue/search/suggested-terms";
import { isStopWord, stemOf, wordsOf } from "../../../../lib/catalogue/search/words";
import { firstCatalogue, withoutKeywords } from "../../../support/catalogue";
import { readCsv } from "../../../support/csv";
import { edition, forPeopleIn } from "../../../support/made-up";

/*
 * Lists of people who had seen neither the code nor the content. They have been repaired to since: they hold what was
 * won, and say nothing about questions that nobody has asked yet. Measured unseen, each list once, in November and
 * December 2026: of 135 questions 125, 131, 121, 132, 135, 120, 130, 111, 108, 126, 129, 131, 126, 127, 125, 124, 128,
 * 128 and 129 right (the sixth and the eighth were asked to be hard, the ninth asks for each entry); with all keywords
 * taken out never more than two fewer. Of plain entries, with the tags that their own words suggest, 47 of 60
 * questions, 70, 72 and 76 of 80, 75, 69, 73 and 71 of 84, 82 of 100, 69 of 75, and 73, 74, 67, 74 and 75 of 80. Larger
 * lists were made to repair by: 184 of 200, 544 of 600 and 444 of 500 questions, 132 of 180 and 246 of 300 for plain
 * entries, and 269 of 400 that were asked to be oblique.
 */
const catalogue = firstCatalogue();
const questions = readCsv("tests/support/strangers-questions.csv");
const moreQuestions = readCsv("tests/support/strangers-more-questions.csv");
const unanswerable = readCsv("tests/support/strangers-unanswerable.csv");

const enough = 0.97;

/** What the first editions answer: asked once for all tests of this file. The first five matches are kept. */
const answers = new Map<string, Pick<Answer, "ages" | "matches">>();
function answerTo(words: string, area: string): Pick<Answer, "ages" | "matches"> {
  const key = `${area} ${words}`;
  const known = answers.get(key);
  if (known) return known;
  const { ages, matches } = search(catalogue, { ...everything, words, area }, { from: 0, count: 5 });
  answers.set(key, { ages, matches });
  return { ages, matches };
}

const bare = firstCatalogue(withoutKeywords);
const bareAnswerTo: typeof answerTo = (words, area) =>
  search(bare, { ...everything, words, area }, { from: 0, count: 3 });

test.each([
  ["as published", answerTo],
  ["with all keywords taken out", bareAnswerTo],
])("a stranger's questions have a right answer among the first three, %s", (_, answered) => {
  const asked = [...questions, ...moreQuestions];
  const misses = asked.flatMap(({ area = "", query = "", expected = "" }) => {
    const { matches } = answered(query, area);
    const first = matches.slice(0, 3).map(({ offer }) => `${folderOfKind[offer.kind]}/${offer.slug}`);
    return first.some((path) => expected.split("|").includes(path)) ? [] : [`${query}: got ${first}`];
  });
  expect(1 - misses.length / asked.length, misses.join("\n")).toBeGreaterThanOrEqual(enough);
});

test.each([
  "strangers",
  "strangers-more",
  "strangers-last",
  "strangers-new",
  "strangers-late",
  "strangers-latest",
  "strangers-newest",
  "strangers-december",
])(
  "plain entries (%s) with the tags that the desk suggests are found among the first three, nine times in ten",
  (list) => {
    const codes = new Map(catalogue.areas.map(({ slug, gss_code }) => [slug, gss_code]));
    const months = (years = "") => (years === "" ? null : Number(years) * 12);
    const editions = readCsv(`tests/support/${list}-plain-entries.csv`).map(({ area = "", ...typed }, at) => {
      const { name = "", summary = "", what_it_is: description = "", who_for: eligibility_description = "" } = typed;
      const said = { name, summary, description, eligibility_description };
      const ages = { minimum_age_months: months(typed.min_age), maximum_age_months: months(typed.max_age) };
      const service_areas = [forPeopleIn(codes.get(area) ?? "")];
      const tags = suggestedTerms(said, catalogue.terms);
      return edition("service", `plain-${at}`, { ...said, ...tags, ages, service_areas }, area);
    });
    const searched = firstCatalogue(withoutKeywords, editions);
    const asked = readCsv(`tests/support/${list}-plain-questions.csv`);
    const misses = asked.flatMap(({ area = "", query = "", expected_name = "" }) => {
      const { matches } = search(searched, { ...everything, words: query, area }, { from: 0, count: 3 });
      const first = matches.map(({ offer }) => offer.content.name);
      return first.some((name) => expected_name.split("|").includes(name)) ? [] : [`${query}: got ${first}`];
    });
    expect(1 - misses.length / asked.length, misses.join("\n")).toBeGreaterThanOrEqual(0.9);
  },
);

test("a stranger's plain entries, without a keyword, are found among the first three, five times in six", () => {
  type Plain = { area: string; name: string; summary: string };
  const plain: Plain[] = JSON.parse(readFileSync("tests/support/strangers-entries.json", "utf8"));
  const codes = new Map(catalogue.areas.map(({ slug, gss_code }) => [slug, gss_code]));
  const editions = plain.map(({ area, ...said }, at) =>
    edition("service", `plain-${at}`, { ...said, service_areas: [forPeopleIn(codes.get(area) ?? "")] }, area),
  );
  const searched = firstCatalogue(withoutKeywords, editions);
  const asked = readCsv("tests/support/strangers-entry-questions.csv");
  const misses = asked.flatMap(({ area = "", query = "", expected = "" }) => {
    const { matches } = search(searched, { ...everything, words: query, area }, { from: 0, count: 3 });
    const first = matches.map(({ offer }) => offer.content.name);
    return first.some((name) => expected.split("|").includes(name)) ? [] : [`${query}: got ${first}`];
  });
  expect(1 - misses.length / asked.length, misses.join("\n")).toBeGreaterThanOrEqual(5 / 6);
});

test("a question without an answer finds nothing, or is told what is missing, fourteen times in fifteen", () => {
  const misled = unanswerable.filter(({ area = "", query = "" }) => {
    const { total, missing } = search(catalogue, { ...everything, words: query, area });
    return total > 0 && missing.length === 0;
  });
  expect(misled.length / unanswerable.length, misled.map(({ query }) => query).join("\n")).toBeLessThanOrEqual(1 / 15);
});

test.each([
  ["strangers", 3],
  ["strangers-more", 9],
])("of seventy everyday words (%s) at most %i find something", (list, most) => {
  const everyday = readFileSync(`tests/support/${list}-everyday-words.txt`, "utf8").trim().split("\n");
  const found = everyday.filter((words) =>
    catalogue.areas.some(({ slug }) => search(catalogue, { ...everything, words, area: slug }).total > 0),
  );
  expect(found.length, found.join(", ")).toBeLessThanOrEqual(most);
});

describe("whatever somebody asks, of all lists", () => {
  const asked = [...readCsv("tests/support/queries.csv"), ...questions, ...moreQuestions].map(
    ({ area = "", query = "" }) => ({
      area,
      query,
    }),
  );
  const first = (words: string, area: string) => answerTo(words, area).matches[0]?.offer;

  test("removing every figure changes the first answer only where the figure is an age, or a name of its own", () => {
    const isName = (query: string) => /\b(?:111|999|22q|18|14 plus|section \d|tier \d|type \d|20 weeks)/.test(query);
    const changed = asked.filter(({ area, query }) => {
      const without = query.replace(/\b\d{1,4}\b/g, " ");
      if (without === query || isName(query)) return false;
      const { ages } = answerTo(query, area);
      return ages === null && first(query, area)?.id !== first(without, area)?.id;
    });
    expect(changed).toEqual([]);
  });

  test("a hospice, help with drugs or a service for adults is first only where the words or an age ask for it", () => {
    const shocking = ["hospice-and-short-breaks", "palliative-care", "drugs-and-alcohol"];
    expect(catalogue.terms.categories.filter(({ slug, last }) => shocking.includes(slug) && !last)).toEqual([]);
    const asksForIt =
      /hospi[cs]|dart|alch|zoe|butte?rwick|helen|dying|die[ds]?\b|griev|live (?:to|past|very long)|long\b|end of life|palliat|life|limit|terminal|get(?:ting)? better|live long|survive|drug|methadone|smack|rehab|vodka|alcohol|drink|drunk|weed|cannabis|ket|booze|spice|smok|addict|substance|needle exchange|cgl|lifeline|change grow|adult|carr?er|grown|over 18|parent|mum|mam|dad|2[0-9]|19|18|turn|necs|\bchc\b|continuing|transition|seventeen|eighteen|nineteen|twenty|disability team|heroin|\beol\b|cldt|left sixth form|mortal|ale and gear|cocaine|foil and a lighter|borrowed time|tenth birthday|can't do any more|old bones|poorly tot|booz|butterwik|sniffing glue|young woman|leaves the children|losing our baby|very ill/i;
    const shocked = asked.flatMap(({ area, query }) => {
      if (asksForIt.test(query)) return [];
      const offer = first(query, area);
      const isShock =
        shocking.includes(offer?.content.categories[0] ?? "") ||
        (offer?.content.ages?.minimum_age_months ?? 0) >= 16 * 12;
      return isShock ? [`${query}: ${offer?.slug}`] : [];
    });
    expect(shocked).toEqual([]);
  });

  test("what was asked for comes before what only qualifies it", () => {
    const ofWhom = ["children", "childrens", "adult", "adults"];
    const namesOf = (text: string) =>
      new Set(wordsOf(text).filter((word) => !isStopWord(word) && !ofWhom.includes(word)));
    const behind = asked.flatMap(({ area, query }) => {
      const [top, ...others] = answerTo(query, area).matches;
      if (!top) return [];
      const typed = new Set(wordsOf(query).map(stemOf));
      const own = namesOf(top.offer.content.name);
      const plainer = others.find(({ offer, score }) => {
        const names = namesOf(offer.content.name);
        const more = [...own].filter((word) => !names.has(word));
        const isPart = names.size > 0 && [...names].every((word) => own.has(word)) && more.length > 0;
        return isPart && score > top.score * 0.6 && !more.some((word) => typed.has(stemOf(word)));
      });
      return plainer ? [`${query}: ${top.offer.slug} before ${plainer.offer.slug}`] : [];
    });
    expect(behind).toEqual([]);
  });
});
