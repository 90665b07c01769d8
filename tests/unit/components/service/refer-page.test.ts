import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { wayOfRole } from "../../../../components/role-way";
import { ReferPage } from "../../../../components/service/refer-page";
import { type Catalogue, entriesOf, findByPath, type Published } from "../../../../lib/catalogue/catalogue";
import { stableId } from "../../../../lib/catalogue/stable-id";
import { firstCatalogue } from "../../../support/catalogue";
import { drawPage, wordsIn } from "../../../support/draw-page";
import { catalogueOf, edition } from "../../../support/made-up";

type Service = Exclude<Parameters<typeof edition<"service">>[2], undefined>;
const id = (name: string) => stableId(`refer page ${name}`);
const phone = (number: string) => ({ id: id(number), number });

function draw(entry: Published<"service">, catalogue: Catalogue): string {
  const area = catalogue.areas.find(({ slug }) => slug === entry.area);
  if (!area) throw new Error("There is no area.");
  return renderToStaticMarkup(createElement(ReferPage, { entry, area, catalogue, address: null }));
}

const made = (said: Service) => {
  const catalogue = catalogueOf([edition("service", "it", said)]);
  const entry = findByPath(catalogue, "near", "services/it") as Published<"service">;
  return { html: draw(entry, catalogue), family: wordsIn(drawPage(entry, catalogue)) };
};

describe("the page of a service for professionals", () => {
  const professional = {
    for_professionals: "Send the last report.",
    contacts: [
      { id: id("own"), name: "Desk", phones: [phone("01632 960001")] },
      { id: id("theirs"), name: "Referral desk", audience: "professionals" as const, phones: [phone("01632 960002")] },
    ],
    referral: {
      required: "yes" as const,
      routes: [
        { id: id("gp"), who: ["gp"], how: ["form" as const], url: "https://example.org/form", how_long: "10 days" },
        { id: id("own-way"), who: ["parent"], how: ["phone" as const] },
      ],
    },
  };

  test("says who may refer, with which form, and when an answer comes", () => {
    const words = wordsIn(made(professional).html);
    expect(words).toMatch(/Who may refer Gp\. Families can ask themselves in some cases only\./);
    expect(words).toContain("With a form");
    expect(words).toContain("How long it takes:10 days");
    expect(words).not.toMatch(/Not stated[^.]*(?:what to send|when an answer comes)/);
  });

  test("names first the number that is for professionals, and holds what the family's page does not", () => {
    const { html, family } = made(professional);
    expect(html.indexOf("01632 960002")).toBeGreaterThan(0);
    expect(html.indexOf("01632 960002")).toBeLessThan(html.indexOf("Words for the family"));
    expect(wordsIn(html)).toContain("Send the last report.");
    expect(family).not.toMatch(/Send the last report|01632 960002/);
    expect(family).toContain("01632 960001");
  });

  test("gives the family's words to pass on, without what is for professionals", () => {
    const [, text = ""] = /<textarea[^>]*>([^<]*)/.exec(made(professional).html) ?? [];
    expect(text).toContain("Contact: Ring 01632 960001");
    expect(text).toContain("Nobody has checked this with the service yet.");
    expect(text).not.toMatch(/960002|last report/);
  });

  test("names together what nobody states", () => {
    const words = wordsIn(
      made({ referral: { required: "yes", routes: [{ id: id("r"), who: ["gp"], how: ["form"] }] } }).html,
    );
    expect(words).toContain(
      "Not stated The criteria, what to send, who decides, when an answer comes and how long the wait is.",
    );
    expect(wordsIn(made({}).html)).toContain("Nobody has stated who may refer.");
  });

  test("says once whom to ring for a form that has no address", () => {
    const referral = { routes: [{ id: id("f"), who: ["gp"], how: ["form" as const] }] };
    const words = wordsIn(made({ referral, contacts: professional.contacts }).html);
    expect(words).toContain("How With a form (ring 01632 960002 for it)");
    expect(words).not.toContain("where the form is");
    const { family } = made({ referral, contacts: professional.contacts.slice(0, 1) });
    expect(family).toContain("With a form (ring 01632 960001 for it)");
  });

  test("gives professionals an email address before a family's line for text messages", () => {
    const line = { ...phone("07700 900001"), type: "text" as const };
    const contacts = [
      { id: id("line"), name: "Text line for parents", phones: [line] },
      { id: id("mail"), name: "Team", email: "team@example.org" },
    ];
    const referral = { routes: [{ id: id("t"), who: ["gp"], phones: [] }] };
    const { html } = made({ contacts, referral });
    expect(html.indexOf("team@example.org")).toBeGreaterThan(0);
    expect(html.slice(0, html.indexOf("Words for the family"))).not.toContain("07700 900001");
    const catalogue = catalogueOf([edition("service", "it", { contacts, referral })]);
    const offer = findByPath(catalogue, "near", "services/it") as Published<"service">;
    const way = { offer, role: "gp", referrers: catalogue.terms.referrers };
    expect(wayOfRole({ ...way, how: "named" })).toMatchObject({ phones: [], email: "team@example.org" });
    expect(wayOfRole({ ...way, how: "anyone" }).phones).toMatchObject([{ number: "07700 900001" }]);
  });

  test("of each service of both areas has no value of the code in its words", () => {
    const catalogue = firstCatalogue();
    const services = catalogue.areas.flatMap(({ slug }) => entriesOf(catalogue, slug, "service"));
    expect(services.length).toBeGreaterThan(30);
    for (const service of services)
      expect(wordsIn(draw(service, catalogue)), service.slug).not.toMatch(/undefined|\[object|\bnull\b|\.\./);
  });
});
