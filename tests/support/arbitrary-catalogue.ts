import fc from "fast-check";
import type { UncheckedEdition } from "../../lib/catalogue/catalogue";
import { everything, type Search, type SearchOrigin } from "../../lib/catalogue/search/search";
import { stableId } from "../../lib/catalogue/stable-id";
import { at, edition, forPeopleIn, terms } from "./made-up";

/** Own county, own district, another council, another nation, and three codes of whole countries. */
const codes = ["E10000001", "E07000001", "E06000002", "S12000033", "E92000001", "S92000003", "K02000001"];
export const words = ["apple", "banana", "cherry", "damson"];

/** Few different eastings and northings, so that places share points and services share distances. */
const metres = fc.constantFrom(400_000, 400_300, 401_000, 405_000, 430_000);
const someOf = <T>(items: readonly T[], least = 0) => fc.subarray([...items], { minLength: least });
const slugs = (rows: readonly { slug: string }[]) => rows.map((row) => row.slug);

const ages = fc.option(
  fc
    .tuple(fc.option(fc.integer({ min: 0, max: 120 })), fc.option(fc.integer({ min: 120, max: 300 })), fc.boolean())
    .map(([minimum_age_months, maximum_age_months, maximum_age_inclusive]) => ({
      minimum_age_months,
      maximum_age_months,
      maximum_age_inclusive,
    })),
);

/** Locations 0 to 4 of Near; one in five has no point. */
const locations = fc
  .array(fc.tuple(fc.option(metres, { freq: 5 }), metres), { minLength: 5, maxLength: 5 })
  .map((points) =>
    points.map(([easting, northing], number) =>
      edition("location", `place-${number}`, { easting, northing: easting === null ? null : northing - 100_000 }),
    ),
  );

const said = fc.record({
  categories: someOf(slugs(terms.categories), 1),
  needs: someOf(slugs(terms.needs)),
  ages,
  codes: someOf(codes, 1),
  words: fc.array(fc.constantFrom(...words), { maxLength: 4 }),
  who: someOf(slugs(terms.referrers)),
  delivery: someOf(slugs(terms.deliveryModes)),
  places: someOf([0, 1, 2, 3, 4]),
  area: fc.constantFrom("near", "far"),
  kind: fc.constantFrom("service" as const, "guide" as const),
  name: fc.constantFrom("zeta", "alpha", "Ångström"),
});

/** The editions of a small Local Offer: five places and up to a dozen services and guides about fruit. */
export const someEditions: fc.Arbitrary<UncheckedEdition[]> = fc
  .tuple(locations, fc.array(said, { minLength: 1, maxLength: 12 }))
  .map(([places, offers]) => [
    ...places,
    ...offers.map(({ codes, words, who, delivery, places, area, kind, ...rest }, number) =>
      edition(
        kind,
        `offer-${number % 9}-${number}`,
        {
          ...rest,
          summary: `Fruit ${words.join(" ")}.`,
          service_areas: codes.map(forPeopleIn),
          referral: { routes: who.length > 0 ? [{ id: stableId("route"), who }] : [] },
          ...(kind === "service" && {
            service_at_locations: places.map((place) => at(`place-${place}`)),
            delivery: delivery.map((mode) => ({ id: stableId(mode), mode })),
          }),
        },
        area,
      ),
    ),
  ]);

const homes = [["E07000001", "E10000001", "E92000001"], ["E06000002"], ["S12000033", "S92000003"], ["W06000015"], []];

export const someOrigin: fc.Arbitrary<SearchOrigin> = fc.record({
  label: fc.constant("here"),
  easting: metres,
  northing: metres.map((northing) => northing - 100_000),
  home: fc.constantFrom(...homes),
  districtName: fc.constant(null),
});

const filters = {
  area: fc.constantFrom("near", "far"),
  kind: fc.constantFrom("service" as const, "guide" as const),
  categories: someOf(slugs(terms.categories)),
  need: fc.constantFrom(...slugs(terms.needs)),
  age: fc.integer({ min: 0, max: 30 }),
  refer: fc.constantFrom("gp", "parent"),
  delivery: fc.constantFrom("clinic", "home", "phone"),
  radius: fc.constantFrom(0.1, 1, 20),
};

/** Every filter set; one of them, or some, are kept. */
const someFilters: fc.Arbitrary<Partial<Search>> = fc
  .tuple(
    fc.record(filters),
    fc.oneof(
      fc.constantFrom(...Object.keys(filters)).map((key) => [key]),
      fc.subarray(Object.keys(filters)),
    ),
  )
  .map(([all, kept]) => Object.fromEntries(Object.entries(all).filter(([key]) => kept.includes(key))));

/** A search with or without filters and a point; its words are `words`. */
export const someSearch = (words: fc.Arbitrary<string>): fc.Arbitrary<Search> =>
  fc
    .tuple(words, fc.option(someOrigin), someFilters)
    .map(([words, origin, filters]) => ({ ...everything, words, origin, ...filters }));
