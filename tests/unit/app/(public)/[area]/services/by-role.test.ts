import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { Results } from "../../../../../../app/(public)/[area]/services/results";
import { roleInSentence } from "../../../../../../app/(public)/[area]/services/results-heading";
import type { ResultsPage } from "../../../../../../app/(public)/[area]/services/results-page";
import { waysIn } from "../../../../../../components/ways-in";
import { everything, search } from "../../../../../../lib/catalogue/search/search";
import { stableId } from "../../../../../../lib/catalogue/stable-id";
import { firstCatalogue } from "../../../../../support/catalogue";
import { wordsIn } from "../../../../../support/draw-page";
import { catalogueOf, edition, terms } from "../../../../../support/made-up";

const id = (name: string) => stableId(`by role ${name}`);
const phone = (number: string) => ({ id: id(number), number });
const gp = {
  id: id("gp"),
  who: ["gp"],
  how: ["form" as const],
  url: "https://example.org/gp-form",
  phones: [phone("01632 960010")],
};
const senco = { id: id("senco"), who: ["senco"], how: ["letter" as const], url: "https://example.org/senco" };
const parent = { id: id("parent"), who: ["parent"], how: ["phone" as const], phones: [phone("01632 960011")] };
const contacts = [{ id: id("desk"), name: "Desk", phones: [phone("01632 960012")] }];

const catalogue = catalogueOf(
  [
    edition("service", "both-ways", { referral: { required: "yes", routes: [senco, gp] } }),
    edition("service", "for-families", { referral: { required: "no", routes: [parent] } }),
    edition("service", "silent", { contacts }),
    edition("service", "teachers-only", { referral: { routes: [senco] } }),
    edition("guide", "a-guide"),
  ],
  {
    referrers: [...terms.referrers, { ...terms.referrers[0], slug: "senco", name: "SENCO", ask: "the SENCO" }],
  } as never,
);

function listFor(refer: string, from = catalogue, area = "near") {
  const asked = { ...everything, area, refer };
  const results = {
    area: from.areas.find(({ slug }) => slug === area),
    near: null,
    search: asked,
    page: 1,
    pages: 1,
    issues: [],
    answer: search(from, asked),
  } as unknown as ResultsPage;
  return renderToStaticMarkup(createElement(Results, { results: results, catalogue: from }));
}

describe("a list for a GP", () => {
  const html = listFor("gp");
  const words = wordsIn(html);

  test("is in groups: who names GPs, what families may ask for, and where nobody says; each with its number", () => {
    expect(
      [...html.matchAll(/<h2[^>]*>([^<]*(?:<!-- -->)?[^<]*)<\/h2>/g)].map(([, title]) => wordsIn(title ?? "")),
    ).toEqual([
      "They name you: you can refer (1)",
      "The family can ask: give them the way (1)",
      "Nobody has stated who may refer (1)",
    ]);
  });

  test("says in each row the GP's own way, form and number, and not another's", () => {
    expect(words).toContain("Your way: Form");
    expect(html).toContain('href="https://example.org/gp-form"');
    expect(words).toContain("01632 960010");
    expect(html).not.toContain("https://example.org/senco");
  });

  test("gives the family's way where they may ask, and the service's number where nobody says", () => {
    expect(words).toMatch(/Give the family: Ring 01632 960011/);
    expect(words).toMatch(/Ask the service: Ring 01632 960012/);
  });

  test("leaves out what names others alone, and guides", () => {
    expect(words).not.toMatch(/teachers-only|a-guide/);
  });
});

test("a GP, a SENCO and a parent of both areas find a way in each row, or whom to ask", () => {
  const first = firstCatalogue();
  for (const { slug: area } of first.areas)
    for (const slug of ["gp", "senco", "parent"]) {
      const html = listFor(slug, first, area);
      const rows = html.match(/<article/g)?.length ?? 0;
      expect([area, slug, html.match(/Your way:|Give the family:|Ask the service:/g)?.length ?? 0]).toEqual([
        area,
        slug,
        rows,
      ]);
    }
});

test("a role has its article in a heading", () => {
  expect(
    ["GP", "Health visitor", "Another professional", "The young person", "A parent or carer"].map(roleInSentence),
  ).toEqual(["a GP", "a health visitor", "another professional", "the young person", "a parent or carer"]);
});

test("a list for families names the rule before the exception", () => {
  const own = { ...parent, description: "For a home visit." };
  const routes = [gp, own].map((route) => ({ audience: "everyone", ...route }));
  expect(waysIn({ required: "yes", note: null, routes } as never, terms.referrers)).toBe(
    "Ask your GP. In some cases you can ask yourself",
  );
});
