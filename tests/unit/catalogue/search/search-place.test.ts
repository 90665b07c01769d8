import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Catalogue, Offer } from "../../../../lib/catalogue/catalogue";
import { everything, type SearchOrigin, search } from "../../../../lib/catalogue/search/search";
import { someEditions, someOrigin } from "../../../support/arbitrary-catalogue";
import { at, catalogueOf, edition, forPeopleIn, nearHome } from "../../../support/made-up";

/* The rules again, in the plainest words, without the code that is tested. */

const countries: Record<string, (home: readonly string[]) => boolean> = {
  E92000001: (home) => home.some((code) => code.startsWith("E")),
  S92000003: (home) => home.some((code) => code.startsWith("S")),
  K02000001: () => true,
};

function isFor({ content }: Offer, { home }: SearchOrigin): boolean {
  return content.service_areas.some(({ code }) => countries[code]?.(home) ?? home.includes(code));
}

function metresTo({ content }: Offer, origin: SearchOrigin, catalogue: Catalogue): number | null {
  const all = ("service_at_locations" in content ? content.service_at_locations : []).flatMap(({ location_id }) => {
    const location = catalogue.entries.get(location_id)?.content;
    if (!location || !("easting" in location) || location.easting === null || location.northing === null) return [];
    return [Math.sqrt((location.easting - origin.easting) ** 2 + (location.northing - origin.northing) ** 2)];
  });
  return all.length > 0 ? Math.min(...all) : null;
}

const offersOf = (catalogue: Catalogue) =>
  [...catalogue.entries.values()].filter((entry): entry is Offer => "service_areas" in entry.content);

const eachWorld = (check: (catalogue: Catalogue, origin: SearchOrigin) => void) =>
  fc.assert(fc.property(someEditions, someOrigin, (editions, origin) => check(catalogueOf(editions), origin)));

describe("a search from a point", () => {
  test("gives everything that is for people who live there, and nothing else", () => {
    eachWorld((catalogue, origin) => {
      const found = search(catalogue, { ...everything, origin }).matches.map(({ offer }) => offer.id);
      const expected = offersOf(catalogue).filter((offer) => isFor(offer, origin));
      expect(found.sort()).toEqual(expected.map(({ id }) => id).sort());
    });
  });

  test("calls what is for the whole country national, unless it is for their own council too", () => {
    eachWorld((catalogue, origin) => {
      for (const { offer, coverage } of search(catalogue, { ...everything, origin }).matches) {
        const own = offer.content.service_areas.some(({ code }) => !(code in countries) && origin.home.includes(code));
        expect(coverage).toBe(own ? "covers" : "national");
      }
    });
  });

  test("measures the straight line to the nearest place", () => {
    eachWorld((catalogue, origin) => {
      for (const { offer, metres, nearest } of search(catalogue, { ...everything, origin }).matches) {
        const expected = metresTo(offer, origin, catalogue);
        if (expected === null) expect([metres, nearest]).toEqual([null, null]);
        else expect(metres).toBeCloseTo(expected, 6);
      }
    });
  });

  test("names the place that it measured to", () => {
    eachWorld((catalogue, origin) => {
      for (const { metres, nearest } of search(catalogue, { ...everything, origin }).matches) {
        if (nearest === null) continue;
        const away = Math.hypot(nearest.easting - origin.easting, nearest.northing - origin.northing);
        expect(metres).toBeCloseTo(away, 6);
      }
    });
  });

  test("has the nearest first, and after them whatever has no place", () => {
    eachWorld((catalogue, origin) => {
      const order = search(catalogue, { ...everything, origin }).matches.map(({ metres }) => metres ?? Infinity);
      expect(order).toEqual([...order].sort((a, b) => (a === b ? 0 : a - b)));
    });
  });

  test("with a radius keeps what has a place within it, or none", () => {
    const radius = fc.constantFrom(0.1, 1, 5, 30);
    fc.assert(
      fc.property(someEditions, someOrigin, radius, (editions, origin, miles) => {
        const catalogue = catalogueOf(editions);
        const all = search(catalogue, { ...everything, origin }).matches;
        const within = search(catalogue, { ...everything, origin, radius: miles }).matches;
        expect(within).toEqual(all.filter(({ metres }) => metres === null || metres <= miles * 1609.344));
      }),
    );
  });

  test("puts an own service before a national one that is as near", () => {
    const both = [
      edition("location", "clinic", { easting: 400_000, northing: 300_000 }),
      edition("service", "a-national", {
        service_areas: [forPeopleIn("E92000001")],
        service_at_locations: [at("clinic")],
      }),
      edition("service", "b-own", { service_at_locations: [at("clinic")] }),
    ];
    const { matches } = search(catalogueOf(both), { ...everything, origin: nearHome });
    expect(matches.map(({ offer, coverage }) => [offer.slug, coverage])).toEqual([
      ["b-own", "covers"],
      ["a-national", "national"],
    ]);
  });

  test("knows no distance to a place that is not published", () => {
    const lost = edition("service", "it", { service_at_locations: [at("nowhere")] });
    const { matches } = search(catalogueOf([lost]), { ...everything, origin: nearHome });
    expect(matches.map(({ metres }) => metres)).toEqual([null]);
  });

  test("finds the place of another Local Offer when the service names it", () => {
    const shared = [
      edition("location", "hospital", { easting: 403_000, northing: 304_000 }, "far"),
      edition("service", "it", { service_at_locations: [at("hospital", "far")] }),
    ];
    const { matches } = search(catalogueOf(shared), { ...everything, origin: nearHome });
    expect(matches.map(({ metres }) => metres)).toEqual([5000]);
  });
});

describe("a search without a point", () => {
  test("gives everything, measures nothing and takes no notice of a radius", () => {
    fc.assert(
      fc.property(someEditions, (editions) => {
        const catalogue = catalogueOf(editions);
        const { matches } = search(catalogue, { ...everything, radius: 0.1 });
        expect(matches.map(({ offer }) => offer.id).sort()).toEqual(
          offersOf(catalogue)
            .map(({ id }) => id)
            .sort(),
        );
        expect(matches.every(({ metres, nearest }) => metres === null && nearest === null)).toBe(true);
      }),
    );
  });
});
