import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { chosenOf } from "@/app/(public)/[area]/services/chosen";
import { fieldId } from "@/app/(public)/[area]/services/field-id";
import type { ResultsPage } from "@/app/(public)/[area]/services/results-page";
import { openApi } from "@/app/api/openapi.json/document";
import { readTypedSearch } from "@/app/find/typed-search";
import { FilterPills } from "@/components/filter-pills";
import type { Facets } from "@/lib/catalogue/search/facets";
import { type Filter, filters } from "@/lib/catalogue/search/filters";
import { parseQuery } from "@/lib/catalogue/search/query";
import { everything, type Search, search } from "@/lib/catalogue/search/search";
import { leftOutSentences, readPageSearch, searchAddress } from "@/lib/catalogue/search/search-address";
import { forgetUnmet, handOverUnmet, noteUnmet } from "@/lib/intake/unmet-searches";
import { readAddress } from "@/lib/server/address";
import { catalogueOf, edition } from "../../../support/made-up";

/** A filter that nobody wrote a line for but this: whether a service says that it is free. */
const cost: Filter = {
  type: "one",
  key: "cost",
  noun: "cost",
  description: "What it costs.",
  options: () => [{ slug: "free", name: "Free of charge" }],
  slugsOf: ({ offer }) => (offer.content.summary.includes("free") ? ["free"] : []),
  needsPlace: false,
  shown: {
    pill: "More",
    label: "Cost",
    none: "Any cost",
    chosen: (name) => `Cost: ${name}`,
    leftOut: "We left out a cost.",
  },
};

describe("a filter that is added to the table", () => {
  const table = filters as unknown as Record<string, Filter>;
  let catalogue: ReturnType<typeof catalogueOf>;
  beforeAll(() => {
    table.cost = cost;
    catalogue = catalogueOf([
      edition("service", "club", { name: "Club", summary: "It is free." }),
      edition("service", "camp", { name: "Camp", summary: "It costs money." }),
    ]);
    catalogue = { ...catalogue, areas: [...catalogue.areas] };
  });
  afterAll(() => {
    delete table.cost;
    forgetUnmet();
  });

  const read = (query: string) => {
    const given = new URLSearchParams(query);
    return (key: string) => given.getAll(key);
  };
  const asking = (query: string): Search => ({ ...everything, ...parseQuery(read(query), catalogue).search });
  const slugs = (query: string) => search(catalogue, asking(query)).matches.map(({ offer }) => offer.slug);

  test("is read, narrows the answer, and its values are counted", () => {
    expect(slugs("")).toEqual(["camp", "club"]);
    expect(slugs("cost=free")).toEqual(["club"]);
    expect(search(catalogue, asking("")).facets).toMatchObject({
      cost: [{ slug: "free", name: "Free of charge", count: 1 }],
    });
    expect(parseQuery(read("cost=much"), catalogue).issues).toEqual([
      { field: "cost", message: "There is no cost called “much”." },
    ]);
  });

  test("stays in addresses, from the form, at the door and on the page; what no form offers does not", () => {
    const asked = readPageSearch(read("cost=free&age=7"), catalogue);
    expect(searchAddress("near", asked)).toBe("/near/services?age=7&cost=free");
    expect(readAddress("/near/services?cost=free", catalogue)).toMatchObject({ query: "cost=free", moved: null });
    expect(readTypedSearch(read("where=Town&cost=free"), catalogue).filters).toEqual([["cost", "free"]]);
    expect(leftOutSentences(readPageSearch(read("cost=much"), catalogue))).toEqual(["We left out a cost."]);
  });

  test("has a field in the form and a way back out of it", () => {
    const asked = asking("cost=free");
    const results = { area: catalogue.areas[0], near: null, search: asked } as ResultsPage;
    expect(chosenOf(results, catalogue)).toEqual([
      { name: "cost", value: "Free of charge", label: "Cost: Free of charge", href: "/near/services" },
    ]);
    const form = renderToStaticMarkup(
      createElement(FilterPills, {
        action: "/near/services",
        near: null,
        search: asked,
        facets: search(catalogue, asked).facets as Facets,
        known: catalogue,
        chosen: chosenOf(results, catalogue),
      }),
    );
    expect(form).toMatch(/<summary[^>]*>More: 1<\/summary>/);
    expect(form).toContain('<label for="filter-cost" class="block font-semibold">Cost</label>');
    expect(form).toContain('<option value="free" selected="">Free of charge (1)</option>');
  });

  test("is described to programs as it is read", () => {
    const { parameters } = openApi("http://here", catalogue).paths["/api/search"].get;
    expect(parameters.find(({ name }) => name === "cost")).toMatchObject({
      description: "What it costs.",
      schema: { type: "string", enum: ["free"] },
    });
  });

  test("may be why nothing was found, so such a search is none that was unmet", async () => {
    const asked = { ...asking("q=hydrotherapy&cost=free"), area: "near" };
    for (let at = 0; at < 6; at++)
      noteUnmet(asked, { total: 0, missing: [] }, null, new Date(Date.UTC(2026, 10, 21, at)));
    expect(await handOverUnmet(async () => {}, new Date("2026-11-21T12:00:00Z"))).toBe(0);
  });
});

test("what may be wrong in an address has its field in the search form", () => {
  expect(["near", "q", "age", "radius", "colour"].map(fieldId)).toEqual(["where", "where-q", "where-age", null, null]);
});
