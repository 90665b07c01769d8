import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { SectionForm } from "../../../../components/desk/form/section-form";
import type { Issue } from "../../../../lib/catalogue/issue";
import type { EntryNames, Section } from "../../../../lib/editing/form/field";
import { formValues } from "../../../../lib/editing/form/form-values";
import { findSection, sectionsOf } from "../../../../lib/editing/form/sections";
import { readFirstEditions, readTerms } from "../../../../lib/live/content-files";
import { drawnValues } from "./drawn-values";

const { editions } = readFirstEditions();
const terms = readTerms();
const entries: EntryNames = new Map(editions.map(({ id, kind, content }) => [id, { kind, name: content.name }]));

const draw = (section: Section, content: unknown, issues: Issue[] = [], remarks: Issue[] = []) =>
  renderToStaticMarkup(
    createElement(SectionForm, {
      action: "/admin/entries/1/save",
      revision: 3,
      section,
      content,
      choices: { terms, entries },
      issues,
      remarks,
    }),
  );

/** Every section of every first edition, drawn. */
const drawn = editions.flatMap(({ kind, content }) =>
  sectionsOf(kind).map((section) => ({ section, content, html: draw(section, content) })),
);

const sorted = (values: readonly (readonly [string, string])[]) => values.map((value) => value.join(" = ")).sort();
const serviceSection = (slug: string): Section => {
  const section = findSection("service", slug);
  if (!section) throw new Error(`A service has no section ${slug}.`);
  return section;
};

describe("a section that is drawn", () => {
  test("posts just what the form's values say, for every entry", () => {
    for (const { section, content, html } of drawn) {
      const own = drawnValues(html).filter(([name]) => name !== "section" && name !== "revision");
      expect(sorted(own)).toEqual(sorted(formValues(section, content)));
    }
  });

  test("has no id twice, and every description and label leads to something", () => {
    for (const { kind, content } of editions.filter((_, at) => at % 5 === 0)) {
      for (const section of sectionsOf(kind)) {
        const everywhere = [...formValues(section, content)].map(([field]) => ({ field, message: "Put it right." }));
        const html = draw(section, content, everywhere, everywhere);
        const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
        expect(new Set(ids).size).toBe(ids.length);
        const named = [...html.matchAll(/ (?:for|aria-describedby|aria-labelledby|list)="([^"]*)"/g)];
        const lost = named.flatMap(([, list = ""]) => list.split(" ")).filter((id) => !ids.includes(id));
        expect(lost).toEqual([]);
      }
    }
  });

  test("has no two buttons of the same words, but those that save", () => {
    for (const { html } of drawn) {
      const buttons = [...html.matchAll(/<button\b[^>]*>([\s\S]*?)<\/button>/g)];
      const words = buttons.map(([, inner = ""]) => inner.replace(/<[^>]*>/g, "")).filter((text) => text !== "Save");
      expect(words.filter((text, at) => words.indexOf(text) !== at)).toEqual([]);
    }
  });

  test("says what is wrong at the field, and help as help", () => {
    const content = { name: "Dental", contacts: [{ id: crypto.randomUUID(), email: "dental@" }] };
    const wrong = [{ field: "contacts.0.email", message: "Enter an email address." }];
    const help = [{ field: "contacts.0.email", message: "Say who reads it." }];
    const html = draw(serviceSection("contacts"), content, wrong, help);
    const input = /<input[^>]*name="contacts\.0\.email"[^>]*>/.exec(html)?.[0] ?? "";
    expect(input).toContain('aria-describedby="contacts-0-email-hint contacts-0-email-error contacts-0-email-remark"');
    expect(input).toContain('aria-invalid="true"');
    expect(html).toMatch(/id="contacts-0-email-error"[^>]*>.*Enter an email address\./);
    expect(html).toMatch(/role="note" id="contacts-0-email-remark"/);
  });

  test("opens what is folded when something in it is wrong", () => {
    const items = Array.from({ length: 5 }, (_, at) => ({ id: crypto.randomUUID(), name: `Team ${at}`, phones: [] }));
    const wrong = [{ field: "contacts.3.address.address_1", message: "Enter the first line." }];
    const count = (html: string) => html.match(/<details open=""/g)?.length ?? 0;
    expect(count(draw(serviceSection("contacts"), { contacts: items }))).toBe(0);
    expect(count(draw(serviceSection("contacts"), { contacts: items }, wrong))).toBe(2);
  });

  test("says of each referral route who may ask, how, and where to, before anything is opened", () => {
    const route = (more: object) => ({ id: crypto.randomUUID(), ...more });
    const routes = [
      route({
        who: ["gp", "dentist"],
        description: "Write a letter to the clinic. ".repeat(4),
        phones: [{ id: crypto.randomUUID(), number: "01865 904040" }],
        email: "dental@example.nhs.uk",
        address: { id: crypto.randomUUID(), address_1: "Raglan House", postal_code: "OX4 3LX", address_type: "postal" },
      }),
    ];
    const html = draw(serviceSection("how-to-get-it"), { referral: { routes } });
    expect(html.replace(/<!-- -->|<[^>]*>/g, "")).toContain("Referral route 1: GP, Dentist");
    const [, seen = ""] = /<dl\b[^>]*>(.*?)<\/dl>/.exec(html) ?? [];
    for (const words of ["a letter to the clinic.", "01865 904040", "dental@example.nhs.uk", "Raglan House, OX4 3LX"])
      expect(seen).toContain(words);
    expect(html.match(/Change referral route 1/g)).toHaveLength(1);
  });

  test("cuts no name within a word, and says all of what it cut", () => {
    const description = `${"Every clinic has a lift and a wide door. ".repeat(3)}Ring first.`;
    const accessibility = Array.from({ length: 3 }, () => ({ id: crypto.randomUUID(), kind: "building", description }));
    const html = draw(serviceSection("access"), { accessibility });
    const [, title = ""] = /Kind of access 1<span[^>]*>: (.*?)<\/span>/.exec(html.replaceAll("<!-- -->", "")) ?? [];
    expect(description).toContain(`${title.replace(/…$/, "")} `);
    expect(title).toMatch(/\w…$/);
    expect(html).toContain(`>${description}</dd>`);
  });

  test("keeps open what somebody is at work in", () => {
    const contacts = [{ id: crypto.randomUUID(), name: "Team", phones: [{ id: crypto.randomUUID() }] }];
    const html = (open: string) =>
      renderToStaticMarkup(
        createElement(SectionForm, {
          action: "",
          revision: 1,
          section: serviceSection("contacts"),
          content: { contacts },
          open,
          choices: { terms, entries },
        }),
      );
    expect(html("")).not.toContain('<details open="" class="open:');
    expect(html("contacts.0.phones.0")).toContain('<details open="" class="open:');
    expect(html("contacts.0")).not.toContain('<details open="" class="open:');
  });

  test("shows a term that is gone, so that it can be taken away", () => {
    const html = draw(serviceSection("about"), { categories: ["leeches"] });
    expect(html).toContain("leeches (not in the list any more)");
    expect(drawnValues(html)).toContainEqual(["categories", "leeches"]);
  });

  test("shows what was typed for a number as it was typed, and its markup as text", () => {
    const typed = 'about <b>"12"</b> & more';
    const content = { waits: [{ id: crypto.randomUUID(), weeks_max: typed, stage: "<script>alert(1)</script>" }] };
    const html = draw(serviceSection("how-to-get-it"), content);
    expect(drawnValues(html)).toContainEqual(["waits.0.weeks_max", typed]);
    expect(html).not.toContain("<script>");
  });
});
