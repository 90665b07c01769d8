import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { everything, type Match, search } from "../../../../lib/catalogue/search/search";
import { someEditions, someOrigin, someSearch, words } from "../../../support/arbitrary-catalogue";
import { at, catalogueOf, edition, nearHome } from "../../../support/made-up";

const someWords = fc.constantFrom("", ...words, "apple cherry", "bannana");
const sort = fc.constantFrom(null, "distance" as const, "relevance" as const);
const asked = fc.tuple(someSearch(someWords), sort).map(([search, sort]) => ({ ...search, sort }));

/** The metres that somebody has to go: none to what comes to people, endless to what has no place. */
const journey = ({ content }: Match["offer"], metres: number | null) =>
  "delivery" in content && content.delivery.some(({ mode }) => ["home", "phone"].includes(mode))
    ? 0
    : (metres ?? Infinity);

describe("the order of an answer", () => {
  test("is the same each time", () => {
    fc.assert(
      fc.property(someEditions, asked, (editions, asked) => {
        const catalogue = catalogueOf(editions);
        expect(search(catalogue, asked)).toEqual(search(catalogue, asked));
      }),
    );
  });

  test("does not depend on the order in which the database gives the editions", () => {
    const shuffled = someEditions.chain((editions) =>
      fc.tuple(fc.constant(editions), fc.shuffledSubarray(editions, { minLength: editions.length })),
    );
    fc.assert(
      fc.property(shuffled, asked, ([editions, others], asked) => {
        const order = (of: typeof editions) =>
          search(catalogueOf(of), asked).matches.map(({ offer, metres, band }) => [offer.id, metres, band]);
        expect(order(others)).toEqual(order(editions));
      }),
      { numRuns: 150 },
    );
  });

  test("with words and a point is by band, and by distance within a band", () => {
    fc.assert(
      fc.property(someEditions, someOrigin, someWords, (editions, origin, words) => {
        fc.pre(words.trim() !== "");
        const { matches } = search(catalogueOf(editions), { ...everything, origin, words });
        const keys = matches.map(({ band, metres, offer }) => [band, journey(offer, metres)] as const);
        expect(keys).toEqual([...keys].sort(([a, near], [b, far]) => a - b || (near === far ? 0 : near - far)));
      }),
    );
  });

  test("by distance lets a weak answer that is near stand before a strong one that is far", () => {
    const { matches } = search(catalogueOf(weakAndStrong), { ...everything, ...fruit, sort: "distance" });
    expect(matches.map(({ offer }) => offer.slug)).toEqual(["weak", "strong"]);
  });

  test("by relevance, or when nobody chooses, is the strong one first", () => {
    for (const sort of ["relevance", null] as const) {
      const { matches } = search(catalogueOf(weakAndStrong), { ...everything, ...fruit, sort });
      expect(matches.map(({ offer }) => offer.slug)).toEqual(["strong", "weak"]);
    }
  });

  test("by relevance never lets a lower score stand before a higher", () => {
    fc.assert(
      fc.property(someEditions, someWords, (editions, words) => {
        const { matches } = search(catalogueOf(editions), { ...everything, words, sort: "relevance" });
        const scores = matches.map(({ score }) => score);
        expect(scores).toEqual([...scores].sort((a, b) => b - a));
      }),
    );
  });

  test("without words or point is by name, own services first", () => {
    const names = ["zeta", "Ångström", "alpha"].map((name, number) => edition("service", `it-${number}`, { name }));
    const { matches } = search(catalogueOf(names), everything);
    expect(matches.map(({ offer }) => offer.content.name)).toEqual(["alpha", "Ångström", "zeta"]);
  });
});

const fruit = { words: "apple", origin: nearHome };
const weakAndStrong = [
  edition("location", "here", { easting: 400_000, northing: 300_000 }),
  edition("location", "there", { easting: 420_000, northing: 300_000 }),
  edition("service", "weak", { service_at_locations: [at("here")], summary: "Pears and apples." }),
  edition("service", "strong", { name: "Apple", service_at_locations: [at("there")] }),
];

describe("bands", () => {
  const eachAnswer = (words: fc.Arbitrary<string>, check: (matches: readonly Match[]) => void) =>
    fc.assert(
      fc.property(someEditions, someOrigin, words, (editions, origin, words) => {
        check(search(catalogueOf(editions), { ...everything, origin, words }).matches);
      }),
    );

  test("the best answer to the words is in the first", () => {
    eachAnswer(someWords, (matches) => {
      const best = Math.max(...matches.map(({ score }) => score));
      for (const { score, band } of matches) if (score === best) expect(band).toBe(0);
    });
  });

  test("no answer is in a better band than one with a higher score", () => {
    eachAnswer(someWords, (matches) => {
      const byScore = [...matches].sort((a, b) => b.score - a.score || a.band - b.band).map(({ band }) => band);
      expect(byScore).toEqual([...byScore].sort());
    });
  });

  test("without words there is one", () => {
    eachAnswer(fc.constantFrom("", "  "), (matches) => expect(matches.every(({ band }) => band === 0)).toBe(true));
  });
});

describe("a page of an answer", () => {
  test("is that part of the whole, with the same total and counts", () => {
    const window = fc.record({ from: fc.nat(14), count: fc.nat(14) });
    fc.assert(
      fc.property(someEditions, asked, window, (editions, asked, { from, count }) => {
        const catalogue = catalogueOf(editions);
        const whole = search(catalogue, asked);
        expect(search(catalogue, asked, { from, count })).toEqual({
          ...whole,
          matches: whole.matches.slice(from, from + count),
        });
      }),
    );
  });
});

describe("services and guides", () => {
  test("both answer a search", () => {
    const both = [edition("service", "one", { summary: "Apple." }), edition("guide", "two", { summary: "Apple." })];
    const { matches } = search(catalogueOf(both), { ...everything, words: "apple" });
    expect(matches.map(({ offer }) => offer.kind).sort()).toEqual(["guide", "service"]);
  });

  test("organisations and places are never an answer themselves", () => {
    const others = [edition("organization", "one", { name: "Apple" }), edition("location", "two", { name: "Apple" })];
    expect(search(catalogueOf(others), { ...everything, words: "apple" }).total).toBe(0);
  });

  test("a service is found by the name of who runs it and of where it is", () => {
    const run = edition("organization", "trust", { name: "Apple Trust" });
    const place = edition("location", "clinic", { name: "Cherry Clinic" });
    const one = edition("service", "run", { organization_id: run.id });
    const two = edition("service", "placed", { service_at_locations: [at("clinic")] });
    const find = (words: string) =>
      search(catalogueOf([run, place, one, two]), { ...everything, words }).matches.map(({ offer }) => offer.slug);
    expect([find("apple"), find("cherry")]).toEqual([["run"], ["placed"]]);
  });
});
