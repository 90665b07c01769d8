import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { ResultsMap } from "../../../components/results-map";
import { findArea } from "../../../lib/catalogue/catalogue";
import { placesOf } from "../../../lib/catalogue/search/prepared";
import { everything, search } from "../../../lib/catalogue/search/search";
import { firstCatalogue } from "../../support/catalogue";
import { wordsIn } from "../../support/draw-page";

const catalogue = firstCatalogue();
const area = findArea(catalogue, "stockton-on-tees");
if (!area) throw new Error("Stockton is not there.");
/** The middle of Yarm. */
const centre = { name: "Yarm", easting: 441_900, northing: 512_600 };
const origin = { ...centre, label: "Yarm", home: ["E06000004", "E92000001"], districtName: "Stockton-on-Tees" };

const drawFor = (words: string, first = 1) => {
  const { matches } = search(catalogue, { ...everything, words, origin, area: area.slug }, { from: 0, count: 20 });
  const places = matches.map(({ nearest }) => (nearest ? [nearest] : []));
  return { matches, html: renderToStaticMarkup(createElement(ResultsMap, { places, first, centre, area })) };
};
/** The numbers in the words under a map. */
const numbersIn = (html: string) =>
  [...html.matchAll(/<strong>([\d, ]+)<\/strong>/g)].flatMap(([, list = ""]) => list.split(", ").map(Number));

describe("the map beside a list of answers", () => {
  test("says of each answer of the list where it is, or that it has no place, under its number in the list", () => {
    for (const first of [1, 21]) {
      const { matches, html } = drawFor("walking", first);
      expect(matches.length).toBeGreaterThan(3);
      const numbers = numbersIn(html).toSorted((a, b) => a - b);
      expect(numbers).toEqual(matches.map((_, at) => first + at));
      for (const [at, { nearest }] of matches.entries()) {
        const row = [...html.matchAll(/<li>.*?<\/li>/g)].find(([text]) => numbersIn(text).includes(first + at))?.[0];
        expect(wordsIn(row ?? "")).toContain(nearest?.name ?? "No place to show");
      }
    }
  });

  test("has pins with just those numbers that the words give a place", () => {
    const { matches, html } = drawFor("walking");
    const pins = [...html.matchAll(/<text[^>]*>([\d· ]+)<\/text>/g)].flatMap(([, text = ""]) => text.split(" · "));
    const placed = matches.flatMap(({ nearest }, at) => (nearest ? [String(at + 1)] : []));
    expect(placed.length).toBeGreaterThan(1);
    expect(pins.toSorted()).toEqual(placed.toSorted());
  });

  test("shows every place of each answer, in the whole area, where nobody said where they live", () => {
    const asked = { ...everything, words: "walking", area: area.slug };
    const { matches } = search(catalogue, asked, { from: 0, count: 20 });
    const places = matches.map(({ offer }) => placesOf(offer, catalogue.entries));
    const html = renderToStaticMarkup(createElement(ResultsMap, { places, first: 1, centre: null, area }));
    const numbers = numbersIn(html);
    for (const [at, own] of places.entries()) {
      expect(numbers.filter((number) => number === at + 1)).toHaveLength(Math.max(1, own.length));
    }
    expect(places.some((own) => own.length > 1)).toBe(true);
    expect(html).not.toContain("dotted ring");
  });
});
