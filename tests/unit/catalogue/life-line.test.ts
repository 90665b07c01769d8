import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { LifeLinePicture, LifeLineTable, LifeLineTurns } from "../../../components/life-line";
import { agesInWords, takesAge } from "../../../lib/catalogue/ages";
import { entriesOf, findArea, findEntry } from "../../../lib/catalogue/catalogue";
import { capitalized } from "../../../lib/catalogue/first-letter";
import { bandOf, beforeAndAfter, findLifeLine, LIFE_MONTHS, lifeLines } from "../../../lib/catalogue/life-line";
import { firstCatalogue } from "../../support/catalogue";
import { wordsIn } from "../../support/draw-page";

const catalogue = firstCatalogue();
const ages = (from: number | null, to: number | null, more = {}) => ({
  minimum_age_months: from,
  maximum_age_months: to,
  maximum_age_inclusive: true,
  before_birth: false,
  note: null,
  ...more,
});
const lineOf = (areaSlug: string, need: string) => {
  const area = findArea(catalogue, areaSlug);
  const line = area && findLifeLine(catalogue, area, need);
  if (!line) throw new Error(`${need} has no line in ${areaSlug}.`);
  return line;
};
const names = (services: readonly { content: { name: string } }[]) => services.map(({ content }) => content.name);
const slugs = (services: readonly { slug: string }[]) => services.map(({ slug }) => slug);

describe("the ages of a service", () => {
  test("cover just the years that the service takes", () => {
    for (const { content, slug } of catalogue.areas.flatMap(({ slug }) => entriesOf(catalogue, slug, "service"))) {
      const band = bandOf(content.ages);
      for (let year = 0; band && year * 12 < LIFE_MONTHS; year++) {
        const isIn = band.from < (year + 1) * 12 && band.to > year * 12;
        expect(isIn, `${slug} at ${year}`).toBe(takesAge(content.ages, year));
      }
    }
  });

  test("end with the birthday after the last age, or with the one that is named", () => {
    expect(bandOf(ages(0, 228))).toEqual({ from: 0, to: 240, isOpen: false });
    expect(bandOf(ages(null, 216, { maximum_age_inclusive: false }))).toEqual({ from: 0, to: 216, isOpen: false });
  });

  test("without an end go on for adults, and are open for children", () => {
    expect(bandOf(ages(216, null))).toEqual({ from: 216, to: LIFE_MONTHS, isOpen: false });
    expect(bandOf(ages(8, null))).toEqual({ from: 8, to: LIFE_MONTHS, isOpen: true });
  });

  test("are not drawn where nobody states them", () => {
    for (const unstated of [null, ages(null, null), ages(0, null), ages(null, null, { before_birth: true })])
      expect(bandOf(unstated)).toBeNull();
  });
});

describe("the picture from 0 to 25", () => {
  test("shows a service at the ages of its part that is about the need, in the table, too", () => {
    const line = lineOf("oxfordshire", "autism");
    const bands = new Map(line.rows.map(({ service, band }) => [service.slug, band]));
    expect(bands.get("community-paediatrics")).toEqual({ from: 0, to: 60, isOpen: false });
    expect(bands.get("neurodevelopmental-diagnostic-clinic")).toEqual({ from: 60, to: 216, isOpen: false });
    const table = wordsIn(renderToStaticMarkup(createElement(LifeLineTable, { line })));
    expect(table).toMatch(/Child Development Service\)\s*(?:Under 5|Up to the 5th birthday|0 to 4)/);
    const disability = lineOf("oxfordshire", "learning-disability").rows;
    expect(disability.find(({ service }) => service.slug === "community-paediatrics")?.band.to).toBe(228);
  });

  test("has a gap for just the years that no service states", () => {
    for (const area of catalogue.areas)
      for (const { need, rows, gaps } of lifeLines(catalogue, area))
        for (let year = 0; year <= 25; year++) {
          const isTaken = rows.some(({ ages, band }) => !band.isOpen && takesAge(ages, year));
          const isGap = gaps.some(({ from, to }) => year >= from && year <= to);
          expect(isGap, `${need.slug} at ${year}`).toBe(!isTaken);
        }
  });

  test("names each service with its ages as its entry has them, in the picture and in the table", () => {
    for (const area of catalogue.areas)
      for (const line of lifeLines(catalogue, area)) {
        const table = wordsIn(renderToStaticMarkup(createElement(LifeLineTable, { line })));
        const picture = wordsIn(renderToStaticMarkup(createElement(LifeLinePicture, { line })));
        for (const { service, ages } of line.rows) {
          expect([service.content, ...service.content.parts].map((part) => part.ages)).toContain(ages);
          expect(table).toContain(`${service.content.name}${capitalized(agesInWords(ages) ?? "")}`);
          expect(picture).toContain(service.content.name);
        }
        for (const { content } of line.unknown)
          expect(table).toContain(`${content.name}${capitalized(agesInWords(content.ages) ?? "Not stated")}`);
        expect(line.rows.length + line.unknown.length).toBeGreaterThan(1);
      }
  });

  test("says where one ends and another begins, and where there is a gap", () => {
    const line = lineOf("stockton-on-tees", "continence");
    const words = wordsIn(renderToStaticMarkup(createElement(LifeLineTurns, { line })));
    expect(words).toContain("At 18 begins: Continence Advisory Service.");
    expect(line.gaps).toEqual([]);
    const nursing = lineOf("oxfordshire", "complex-health-needs");
    expect(nursing.gaps).toEqual([{ from: 19, to: 25 }]);
    expect(wordsIn(renderToStaticMarkup(createElement(LifeLineTurns, { line: nursing })))).toContain(
      "Gap: ages 19 to 25.",
    );
  });
});

describe("before and after a service", () => {
  const service = (slug: string) => {
    const found = findEntry(catalogue, "stockton-on-tees", "service", slug);
    if (!found) throw new Error(`${slug} is not there.`);
    return found;
  };

  test("are what the entries themselves say", () => {
    const child = service("childrens-physiotherapy");
    const adult = service("adult-physiotherapy");
    expect(slugs(beforeAndAfter(child, catalogue).after)).toEqual(["adult-physiotherapy"]);
    expect(slugs(beforeAndAfter(adult, catalogue).before)).toEqual(["childrens-physiotherapy"]);
    expect(names(beforeAndAfter(adult, catalogue).after)).toEqual([]);
  });

  test("are the same kind of help for the same need that begins where the other ends, though no entry says so", () => {
    const child = service("childrens-physiotherapy");
    const silent = { ...child, content: { ...child.content, transitions: [] } };
    expect(slugs(beforeAndAfter(silent, catalogue).after)).toEqual(["adult-physiotherapy"]);
    const other = (content: object) => ({ ...silent, content: { ...silent.content, ...content } });
    for (const unsure of [{ ages: null }, { categories: ["dental"] }, { needs: ["teeth"] }, { ages: ages(0, 168) }])
      expect(slugs(beforeAndAfter(other(unsure), catalogue).after), JSON.stringify(unsure)).toEqual([]);
  });

  test("are nothing that is closed, or that one could have had all along", () => {
    for (const area of catalogue.areas)
      for (const entry of entriesOf(catalogue, area.slug, "service")) {
        const { before, after } = beforeAndAfter(entry, catalogue);
        expect(before.filter((one) => after.includes(one))).toEqual([]);
        expect([...before, ...after].filter(({ content }) => content.status !== "active")).toEqual([]);
      }
  });
});
