import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { PlaceTopics } from "../../../../../../app/(public)/[area]/services/place-topics";
import { isPlaceAlone, type ResultsPage } from "../../../../../../app/(public)/[area]/services/results-page";
import { everything, type Search, search } from "../../../../../../lib/catalogue/search/search";
import { topicsOf } from "../../../../../../lib/catalogue/topics";
import { firstCatalogue } from "../../../../../support/catalogue";
import { wordsIn } from "../../../../../support/draw-page";

const catalogue = firstCatalogue();
const homes = {
  oxfordshire: { label: "OX4 1", easting: 453_000, northing: 204_000, home: ["E07000178", "E10000025", "E92000001"] },
  "stockton-on-tees": { label: "Yarm", easting: 441_800, northing: 512_900, home: ["E06000004", "E92000001"] },
};
const at = (area: keyof typeof homes, more: Partial<Search> = {}): Search => ({
  ...everything,
  area,
  origin: { ...homes[area], districtName: null },
  ...more,
});
const resultsFor = (asked: Search, more: Partial<ResultsPage> = {}) =>
  ({
    area: catalogue.areas.find(({ slug }) => slug === asked.area),
    near: asked.origin?.label ?? null,
    search: asked,
    answer: search(catalogue, asked),
    page: 1,
    issues: [],
    ...more,
  }) as ResultsPage;

describe.each(["oxfordshire", "stockton-on-tees"] as const)("a place of %s without words", (area) => {
  const asked = at(area);
  const { main, others } = topicsOf(catalogue, asked, search(catalogue, asked).facets.category);

  test("is answered with topics, each with the number of services and guides that its list has", () => {
    expect(main.length).toBeGreaterThan(8);
    for (const { category, count, only } of [...main, ...others]) {
      const { total, matches } = search(catalogue, { ...asked, categories: [category.slug] });
      expect([category.slug, total]).toEqual([category.slug, count]);
      expect(only?.id ?? null).toBe(total === 1 ? matches[0]?.offer.id : null);
    }
  });

  test("leads from each topic to its list for that place, or to the one entry that it has", () => {
    const html = renderToStaticMarkup(createElement(PlaceTopics, { results: resultsFor(asked), catalogue }));
    const [many] = main.filter(({ count }) => count > 1);
    const [one] = [...main, ...others].filter(({ count }) => count === 1);
    const near = new URLSearchParams({ near: homes[area].label, category: many?.category.slug ?? "" });
    expect(html.replaceAll("&amp;", "&")).toContain(`/${area}/services?${near}`);
    expect(wordsIn(html)).toContain(one?.only?.content.name);
    expect(wordsIn(html)).toContain("Show everything near you, nearest first");
    expect(html).not.toContain("<article");
  });
});

test("only a place alone is answered with topics: filters, words, an order, another page or a mistake lead to the list", () => {
  expect(isPlaceAlone(resultsFor(at("oxfordshire")))).toBe(true);
  for (const more of [
    { words: "sleep" },
    { categories: ["dental"] },
    { need: "movement" },
    { age: 7 },
    { refer: "gp" },
    { delivery: "home" },
    { kind: "guide" },
    { radius: 3 },
    { sort: "distance" },
    { origin: null },
  ] as Partial<Search>[])
    expect([more, isPlaceAlone(resultsFor(at("oxfordshire", more)))]).toEqual([more, false]);
  expect(isPlaceAlone(resultsFor(at("oxfordshire"), { page: 2 }))).toBe(false);
  expect(isPlaceAlone(resultsFor(at("oxfordshire"), { issues: [{ field: "age", message: "Not an age." }] }))).toBe(
    false,
  );
});
