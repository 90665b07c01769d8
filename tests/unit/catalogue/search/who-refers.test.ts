import { describe, expect, test } from "vitest";
import { Referral } from "../../../../lib/catalogue/content-blocks";
import { everything, search } from "../../../../lib/catalogue/search/search";
import { howRefers, routeOf } from "../../../../lib/catalogue/search/who-refers";
import { readTerms } from "../../../../lib/live/content-files";
import { catalogueOf, edition } from "../../../support/made-up";

const terms = readTerms();
const { referrers } = terms;
const open = (...who: string[][]) =>
  Referral.parse({ routes: who.map((one, at) => ({ id: `0000000${at}-0000-4000-8000-000000000000`, who: one })) });

describe("who can refer", () => {
  test.each([
    ["gp", "health-professional"],
    ["health-visitor", "health-professional"],
    ["senco", "teacher"],
    ["teacher", "other-professional"],
    ["gp", "other-professional"],
  ])("a %s is a %s: what is open to the one is open to the other", (role, open_to) =>
    expect(howRefers(open([open_to]), role, referrers)).toBe("named"),
  );

  test.each([
    ["health-professional", "gp"],
    ["teacher", "senco"],
    ["gp", "dentist"],
    ["parent", "gp"],
  ])("a %s is no %s", (role, open_to) => expect(howRefers(open([open_to]), role, referrers)).toBeNull());

  test.each(["parent", "self"])("what a %s may ask for stands in every professional's list", (asks) => {
    for (const { slug } of referrers) expect(howRefers(open([asks]), slug, referrers)).toMatch(/anyone|named/);
  });

  test("nobody has stated who may: that is said, and never an absence", () => {
    for (const { slug } of referrers) expect(howRefers(open(), slug, referrers)).toBe("not-stated");
  });

  test("each has a route of their own, or else the family's", () => {
    const referral = open(["parent"], ["teacher"]);
    expect(routeOf(referral, "senco", referrers)?.who).toEqual(["teacher"]);
    expect(routeOf(referral, "gp", referrers)?.who).toEqual(["parent"]);
    expect(routeOf(open(["dentist"]), "gp", referrers)).toBeNull();
  });
});

describe("a search by who refers", () => {
  const route = (at: number, ...who: string[]) => ({
    referral: { routes: [{ id: `0000000${at}-0000-4000-8000-000000000000`, who }] },
  });
  const catalogue = catalogueOf(
    [
      edition("service", "anybody", { categories: ["therapies"], ...route(1, "parent") }),
      edition("service", "doctors", { categories: ["therapies"], ...route(2, "health-professional") }),
      edition("service", "dentists", { categories: ["therapies"], ...route(3, "dentist") }),
      edition("service", "unsaid", { categories: ["therapies"] }),
      edition("guide", "guide", { categories: ["therapies"] }),
    ],
    terms,
  );
  const { matches, facets, total } = search(catalogue, { ...everything, refer: "gp" });

  test("has the named first, then what anybody may ask for, then what nobody stated; no guide", () =>
    expect(matches.map(({ offer, how }) => [offer.slug, how])).toEqual([
      ["doctors", "named"],
      ["anybody", "anyone"],
      ["unsaid", "not-stated"],
    ]));

  test("counts beside each role what one then gets", () => {
    const count = facets.refer.find(({ slug }) => slug === "gp")?.count;
    expect(count).toBe(total);
  });
});
