import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Offer } from "../../../../lib/catalogue/catalogue";
import type { Facets } from "../../../../lib/catalogue/search/facets";
import { everything, type Search, search } from "../../../../lib/catalogue/search/search";
import { someEditions, someSearch, words } from "../../../support/arbitrary-catalogue";
import { areas, catalogueOf, edition, forPeopleIn, nearHome, terms } from "../../../support/made-up";

/** Every filter again, one plain rule each. "speech" is part of "therapy", "walking" of "body" (made-up.ts). */
const rules: ((offer: Offer, search: Search) => boolean)[] = [
  ({ area }, search) => search.area === null || area === search.area,
  ({ kind }, search) => search.kind === null || kind === search.kind,
  ({ content }, { categories }) =>
    categories.length === 0 ||
    content.categories.some((one) => categories.includes(one) || (one === "speech" && categories.includes("therapy"))),
  ({ content }, { need }) =>
    need === null || content.needs.some((one) => one === need || (one === "walking" && need === "body")),
  ({ kind, content }, { refer }) => {
    const who = content.referral.routes.flatMap((route) => route.who as string[]);
    return (
      refer === null || (kind === "service" && (who.length === 0 || who.includes(refer) || who.includes("parent")))
    );
  },
  ({ kind, content }, { delivery }) =>
    delivery === null ||
    (kind === "service" &&
      (content.delivery.some(({ mode }) => mode === delivery) ||
        (delivery === "clinic" && content.service_at_locations.length > 0) ||
        (content.delivery.length === 0 && content.service_at_locations.length === 0))),
  ({ content: { ages } }, { age }) => {
    if (age === null || ages === null) return true;
    const [least, most] = [ages.minimum_age_months ?? 0, ages.maximum_age_months ?? 9999];
    const end = !ages.maximum_age_inclusive ? most : most % 12 === 0 ? most + 12 : most + 1;
    return age * 12 + 11 >= least && age * 12 < end;
  },
];

const noFilters = { area: null, kind: null, categories: [], need: null, age: null, refer: null, delivery: null };
const world = fc.tuple(someEditions, someSearch(fc.constant("")));

describe("filters", () => {
  test("keep exactly what each of their rules lets through", () => {
    fc.assert(
      fc.property(world, ([editions, asked]) => {
        const catalogue = catalogueOf(editions);
        const all = search(catalogue, { ...asked, ...noFilters }).matches;
        const kept = all.filter(({ offer }) => rules.every((rule) => rule(offer, asked)));
        const { matches, total } = search(catalogue, asked);
        const ids = (all: typeof matches) => all.map(({ offer }) => offer.id).sort();
        expect(ids(matches)).toEqual(ids(kept));
        expect(total).toBe(kept.length);
      }),
      { numRuns: 150 },
    );
  });

  test("several categories are one or the other", () => {
    fc.assert(
      fc.property(someEditions, (editions) => {
        const catalogue = catalogueOf(editions);
        const idsIn = (...categories: string[]) =>
          search(catalogue, { ...everything, categories }).matches.map(({ offer }) => offer.id);
        expect(new Set(idsIn("speech", "teeth"))).toEqual(new Set([...idsIn("speech"), ...idsIn("teeth")]));
      }),
    );
  });
});

/** Every choice of every facet, and the search that it leads to. */
const choices: { facet: keyof Facets; slug: string; choose: Partial<Search> }[] = [
  ...areas.map(({ slug }) => ({ facet: "area" as const, slug, choose: { area: slug } })),
  ...(["service", "guide"] as const).map((kind) => ({ facet: "kind" as const, slug: kind, choose: { kind } })),
  ...terms.categories.map(({ slug }) => ({ facet: "category" as const, slug, choose: { categories: [slug] } })),
  ...terms.needs.map(({ slug }) => ({ facet: "need" as const, slug, choose: { need: slug } })),
  ...terms.referrers.map(({ slug }) => ({ facet: "refer" as const, slug, choose: { refer: slug } })),
  ...terms.deliveryModes.map(({ slug }) => ({ facet: "delivery" as const, slug, choose: { delivery: slug } })),
];

describe("counts beside the filters", () => {
  const asked = someSearch(fc.constantFrom("", ...words, "apple cherry", "aplle"));

  test("say how many answers each choice would leave", () => {
    fc.assert(
      fc.property(someEditions, asked, (editions, asked) => {
        const catalogue = catalogueOf(editions);
        const { facets } = search(catalogue, asked);
        // Where an area is chosen, no other is counted.
        const isCounted = ({ facet, slug }: (typeof choices)[number]) =>
          facet !== "area" || asked.area === null || asked.area === slug;
        for (const { facet, slug, choose } of choices.filter(isCounted)) {
          const said = facets[facet].find((row) => row.slug === slug)?.count ?? 0;
          expect([facet, slug, said]).toEqual([facet, slug, search(catalogue, { ...asked, ...choose }).total]);
        }
      }),
      { numRuns: 100 },
    );
  });

  test("count in each area what is strong enough there, though a place judges all areas together", () => {
    const near = edition("service", "near", { name: "Zeta", summary: "Fruit apple cherry." });
    const far = edition(
      "service",
      "far",
      { name: "Zeta", summary: "Fruit cherry.", service_areas: [forPeopleIn("E07000001")] },
      "far",
    );
    const scottish = edition("service", "scottish", {
      summary: "A cherry.",
      service_areas: [forPeopleIn("S92000003")],
    });
    const catalogue = catalogueOf([near, far, scottish]);
    const asked = { ...everything, words: "apple cherry", origin: nearHome };
    const { total, facets } = search(catalogue, asked);
    expect(total).toBe(1);
    expect(facets.area.map(({ slug, count }) => [slug, count])).toEqual([
      ["far", 1],
      ["near", 1],
    ]);
    expect(search(catalogue, { ...asked, area: "far" }).total).toBe(1);
  });

  test("offer no choice that leaves nothing, and the most frequent first", () => {
    fc.assert(
      fc.property(someEditions, asked, (editions, asked) => {
        for (const rows of Object.values(search(catalogueOf(editions), asked).facets)) {
          const counts = rows.map(({ count }) => count);
          expect(counts).toEqual([...counts].sort((a, b) => b - a));
          expect(counts).not.toContain(0);
        }
      }),
    );
  });
});

describe("what is for the whole country and of other areas", () => {
  const asked = someSearch(fc.constantFrom("", ...words));
  const elsewhereOf = (editions: Parameters<typeof catalogueOf>[0], search_: Search) =>
    search(catalogueOf(editions), { ...search_, area: "near" }, { from: 0, count: 1, elsewhere: 5 }).elsewhere;

  test("is, without words, what a search of all areas finds of it", () => {
    fc.assert(
      fc.property(someEditions, someSearch(fc.constant("")), (editions, asked) => {
        const all = search(catalogueOf(editions), { ...asked, area: null }).matches;
        const ofOthers = all.filter(({ coverage, offer }) => coverage === "national" && offer.area !== "near");
        expect(elsewhereOf(editions, asked)).toEqual(ofOthers.slice(0, 5));
      }),
      { numRuns: 200 },
    );
  });

  test("passes every filter but that of the area, and is for the whole country", () => {
    fc.assert(
      fc.property(someEditions, asked, (editions, asked) => {
        for (const { offer, coverage } of elsewhereOf(editions, asked)) {
          expect(coverage).toBe("national");
          expect(offer.area).not.toBe("near");
          expect(rules.every((rule) => rule(offer, { ...asked, area: null }))).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });

  test("is, beside a strong answer here, none that is weak", () => {
    const england = [forPeopleIn("E92000001")];
    const here = edition("service", "here", { name: "Apple cherry plum", summary: "Apple cherry plum." });
    const long = `${"Another word. ".repeat(200)} An apple.`;
    const weak = edition("service", "weak", { name: "Pear", description: long, service_areas: england }, "far");
    const strong = edition("service", "strong", { name: "Cherry and plum", service_areas: england }, "far");
    const slugsOf = (...others: (typeof weak)[]) =>
      elsewhereOf([here, ...others], { ...everything, words: "apple cherry plum" }).map(({ offer }) => offer.slug);
    expect(slugsOf(weak)).toEqual([]);
    expect(slugsOf(weak, strong)).toEqual(["strong"]);
  });
});
