import fc from "fast-check";
import { expect, test } from "vitest";
import { parseQuery } from "../../../lib/catalogue/search/query";
import { fuzz } from "../../support/fuzz";
import { areas, terms } from "../../support/made-up";

const ours = "q area kind category need age refer delivery radius sort page per_page".split(" ");
const keys = fc.constantFrom(...ours, "__proto__", "constructor", "toString", "postcode");
const values = fc.oneof(
  fc.string({ unit: "binary", maxLength: 300 }),
  fc.constantFrom("", "0", "1", "-1", "1e9", "1e400", "NaN", "Infinity", "0x10", "99999999", "5.5", "٣", "__proto__"),
  fc.constantFrom("near", "guide", "speech", "walking", "gp", "home", "distance", "constructor"),
  fc.double().map(String),
);

test("whatever is asked comes out as a search within its bounds, with an issue for each thing that could not be used", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(keys, fc.array(values, { maxLength: 3 })), { maxLength: 14 }), (asked) => {
      const given = new Map(asked);
      const { search, page, perPage, issues } = parseQuery((key) => given.get(key) ?? [], { areas, terms });
      const slugs = (rows: readonly { slug: string }[]) => [null, ...rows.map(({ slug }) => slug)];

      expect(search.words.length).toBeLessThanOrEqual(200);
      expect(slugs(areas)).toContain(search.area);
      expect(slugs(terms.needs)).toContain(search.need);
      expect(slugs(terms.referrers)).toContain(search.refer);
      expect(slugs(terms.deliveryModes)).toContain(search.delivery);
      for (const category of search.categories) expect(slugs(terms.categories)).toContain(category);
      if (search.age !== null) expect(Number.isInteger(search.age) && search.age >= 0 && search.age <= 99).toBe(true);
      if (search.radius !== null) expect(search.radius >= 0.1 && search.radius <= 1000).toBe(true);
      expect(Number.isInteger(page) && page >= 1 && page <= 1_000_000).toBe(true);
      expect(Number.isInteger(perPage) && perPage >= 1 && perPage <= 100).toBe(true);
      for (const { field, message } of issues) {
        expect(ours).toContain(field);
        expect(message.length).toBeLessThan(200);
      }
    }),
    fuzz,
  );
});
