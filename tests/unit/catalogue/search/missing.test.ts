import { describe, expect, test } from "vitest";
import { everything, search } from "../../../../lib/catalogue/search/search";
import { firstCatalogue } from "../../../support/catalogue";

const catalogue = firstCatalogue();
const missing = (words: string, area = "stockton-on-tees") =>
  search(catalogue, { ...everything, area, words }).missing.map(({ slug }) => slug);

describe("what an area lacks is said when it was asked for", () => {
  test("alone, and beside what else was asked", () => {
    expect(missing("hearing test")).toEqual(["hearing"]);
    expect(missing("hearing checked before starting nursery")).toEqual(["hearing"]);
  });

  test("and not for one word of a long sentence", () => {
    expect(missing("they send whoever is free and he cries at new faces, I would rather take on my neighbour")).toEqual(
      [],
    );
  });

  test("and not for who asks, or where it happens, unless that is all", () => {
    expect(missing("SENCO: annual review paperwork, panel dates")).toEqual([]);
    expect(missing("SENCO")).toEqual(["send-advice"]);
  });

  test("and not for another form of its words", () => {
    expect(missing("looking after my son, I had to give up my job")).toEqual([]);
    expect(missing("looked after children")).toEqual(["children-in-care"]);
    expect(missing("yearly MOT")).toEqual([]);
    expect(missing("car tax")).toEqual(["passports"]);
  });
});
