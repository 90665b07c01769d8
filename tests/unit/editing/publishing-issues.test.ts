import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { daysAfter } from "../../../lib/catalogue/british-day";
import { parseContent } from "../../../lib/catalogue/content";
import { EntryKind } from "../../../lib/catalogue/entry";
import { withoutEmptyBlocks } from "../../../lib/editing/form/empty-blocks";
import { compareOrder, labelOfField, orderInForm, sectionOfField } from "../../../lib/editing/form/field-path";
import { publishingIssues, type Surroundings } from "../../../lib/editing/publishing-issues";
import { termIssues } from "../../../lib/editing/term-issues";
import { postcodeExists } from "../../../lib/geo/postcode-exists";
import { readFirstEditions, readTerms } from "../../../lib/live/content-files";
import { fuzz } from "../../support/fuzz";

const { editions } = readFirstEditions();
/** The last day on which anything was looked up for a first edition, and the next. */
const lookedUp = editions.flatMap(({ content }) => content.sources.map(({ retrieved }) => retrieved ?? ""));
const today = lookedUp.sort().at(-1) ?? "";
const tomorrow = daysAfter(today, 1);
const around: Surroundings = {
  terms: readTerms(),
  entryNames: new Map(editions.map(({ id, kind, content }) => [id, { kind, name: content.name }])),
  postcodeExists,
  today,
};
const id = "7d0b6a52-2f5c-4a6e-9a43-3f3d0a8a9a11";

type Loose = Record<string, unknown>;
/** The dental service with some of its fields changed. */
const dental = (changes: Loose): Loose => {
  const found = editions.find(({ slug, area }) => slug === "dental" && area === "oxfordshire");
  return { ...found?.content, ...changes };
};
const issuesOf = (changes: Loose) => publishingIssues("service", dental(changes), around);

test("nothing stops what is published", () => {
  for (const { kind, content, slug } of editions)
    expect([slug, publishingIssues(kind, content, around)]).toEqual([slug, []]);
});

describe("what stops publishing", () => {
  test("is everything that is missing from an empty entry, in the order of the form", () => {
    expect(publishingIssues("service", {}, around).map(({ field }) => field)).toEqual([
      "name",
      "summary",
      "categories",
      "service_areas",
    ]);
    expect(publishingIssues("location", null, around).map(({ field }) => field)).toEqual([
      "name",
      "summary",
      "address",
    ]);
    expect(publishingIssues("organization", "x", around)).toContainEqual({
      field: "organization_type",
      message: "Choose what kind of organisation it is.",
    });
  });

  test.each<[string, Loose, string, string]>([
    [
      "a summary that is too long",
      { summary: "é".repeat(223) },
      "summary",
      "Make this shorter. It has 223 characters; the most is 200.",
    ],
    ["no summary", { summary: "  " }, "summary", "Write one or two sentences that say what this is and who it is for."],
    [
      "a web address without https",
      { url: "our page" },
      "url",
      "Enter the whole web address, which starts with https:// or http://.",
    ],
    [
      "a web address that is a script",
      { url: "javascript:alert(1)" },
      "url",
      "Enter the whole web address, which starts with https:// or http://.",
    ],
    [
      "a day that is none",
      { review_due: "next spring" },
      "review_due",
      "Enter a day that exists, such as 21 November 2026.",
    ],
    [
      "a check that is still to come",
      { assured_date: tomorrow },
      "assured_date",
      "This day is still to come. Enter a day that has been.",
    ],
    [
      "ages the wrong way round",
      { ages: { minimum_age_months: 216, maximum_age_months: 60 } },
      "ages.minimum_age_months",
      "Make the lowest age lower than the highest.",
    ],
    [
      "an age in words",
      { ages: { minimum_age_months: "teens", maximum_age_months: null } },
      "ages.minimum_age_months",
      "Enter an age, such as 18, 6 months, or 3 years 6 months.",
    ],
    [
      "a category that is gone",
      { categories: ["leeches"] },
      "categories",
      "“leeches”: this is not in the list any more. Choose something else.",
    ],
    [
      "an organization that is gone",
      { organization_id: id },
      "organization_id",
      "What was chosen here is not there any more. Choose something else.",
    ],
    [
      "a short form of one letter",
      { acronyms: ["CDS", "X"] },
      "acronyms",
      "Use 2 to 20 characters for each short form, one on each line.",
    ],
    [
      "a name among others that is too long",
      { alternate_names: ["a", "b".repeat(301)] },
      "alternate_names",
      "Make line 2 shorter. It has 301 characters; the most is 300.",
    ],
    [
      "a telephone number with words",
      { contacts: [{ id, phones: [{ id, number: "ring us" }] }] },
      "contacts.0.phones.0.number",
      "Use digits and spaces only, such as 01865 904040.",
    ],
    [
      "a part without a name",
      { parts: [{ id, description: "Teeth." }] },
      "parts.0.name",
      "Enter the name of this part, or remove the part.",
    ],
    [
      "a source that is not listed",
      { links: [{ id, title: "Page", sources: ["gone"] }] },
      "links.0.sources",
      "This comes from a source that is not listed any more. Untick it, or add the source again.",
    ],
    [
      "a wait without an end",
      { waits: [{ id, stage: "All", basis: "target" }] },
      "waits.0.weeks_max",
      "Enter the longest wait in weeks, or remove this waiting time.",
    ],
    [
      "a wait in words",
      { waits: [{ id, stage: "All", basis: "target", weeks_max: "long" }] },
      "waits.0.weeks_max",
      "Enter 0 or more. Use figures only (weeks), such as 12.",
    ],
    [
      "a wait the wrong way round",
      { waits: [{ id, stage: "All", basis: "target", weeks_min: 9, weeks_max: 3 }] },
      "waits.0.weeks_max",
      "The longest wait is shorter than the shortest. Check both.",
    ],
    [
      "a postcode that there is not",
      { contacts: [{ id, address: { id, address_1: "A House", postal_code: "OX4 9ZZ" } }] },
      "contacts.0.address.postal_code",
      "We do not know the postcode OX4 9ZZ. Check it, and enter it in full.",
    ],
    [
      "an address abroad",
      { contacts: [{ id, address: { id, address_1: "A House", country: "FR" } }] },
      "contacts.0.address",
      "Only addresses in the United Kingdom can be published.",
    ],
    [
      "a number that costs much to ring",
      { contacts: [{ id, name: "Desk", phones: [{ id, number: "0871 234 5678" }] }] },
      "contacts.0.phones.0.number",
      "0871 234 5678 costs much more to ring than a usual number (it begins with 09, 087 or 118). Give a number that costs no more than a usual call.",
    ],
    [
      "a link that hides where it leads",
      { links: [{ id, title: "Page", url: "https://www.nhs.uk@elsewhere.example" }] },
      "links.0.url",
      "The address https://www.nhs.uk@elsewhere.example has a name before an @, so it does not lead where it seems to. Open the page that you mean and copy its address again.",
    ],
    ["a list that is none", { contacts: "none" }, "contacts", "This cannot be read. Remove it and add it again."],
  ])("is %s", (_, changes, field, message) => {
    const issues = issuesOf(changes).filter((issue) => issue.field === field);
    expect(issues).toEqual([{ field, message }]);
  });

  test("is a reference to an entry of another kind", () => {
    const guide = editions.find(({ kind }) => kind === "guide");
    const [issue] = issuesOf({ organization_id: guide?.id });
    expect(issue).toEqual({
      field: "organization_id",
      message: `Choose an organisation. ${guide?.content.name} is a guide.`,
    });
  });

  test("is two parts of one name in links, and a source that is listed twice", () => {
    const parts = ["a", "b"].map((name) => ({ id, name, slug: "same" }));
    expect(issuesOf({ parts })).toEqual([
      { field: "parts.1.slug", message: expect.stringContaining("same name in links") },
    ]);
    const sources = (dental({}).sources as Loose[]).slice(0, 1);
    expect(issuesOf({ sources: [...(dental({}).sources as Loose[]), ...sources] })).toContainEqual({
      field: `sources.${(dental({}).sources as Loose[]).length}`,
      message: expect.stringContaining("twice"),
    });
  });
});

/** Anything, in the places where a service has its fields. */
const anything = (depth: number): fc.Arbitrary<unknown> => {
  const leaf = fc.oneof(
    fc.string(),
    fc.double(),
    fc.boolean(),
    fc.constant(null),
    fc.constant("x".repeat(700)),
    fc.constant(id),
  );
  if (depth === 0) return leaf;
  const key = fc.constantFrom(
    ...["id", "number", "address", "postal_code", "who", "sources", "slug", "key", "description", "ages", "code"],
  );
  return fc.oneof(
    leaf,
    fc.array(anything(depth - 1), { maxLength: 3 }),
    fc.dictionary(key, anything(depth - 1), { maxKeys: 5 }),
  );
};

describe("whatever a draft holds", () => {
  const draft = fc
    .tuple(fc.constantFrom(...editions), fc.nat(), anything(3), fc.nat(), anything(3))
    .map(([{ kind, content }, first, one, second, other]) => {
      const keys = Object.keys(content);
      return {
        kind,
        content: {
          ...content,
          [keys[first % keys.length] as string]: one,
          [keys[second % keys.length] as string]: other,
        } as Loose,
      };
    });

  test("its issues are in plain words, in the order of the form, one a field, each at a field of the form", () => {
    fc.assert(
      fc.property(draft, ({ kind, content }) => {
        const issues = publishingIssues(kind, content, around);
        for (const { field, message } of issues) {
          expect(message).toMatch(/^[A-Z“][^\n]*\.$/u);
          expect(message).not.toMatch(/invalid|expected|received|too (big|small)|regex|undefined|null|NaN/i);
          expect(sectionOfField(kind, field).id).toBe(field.replaceAll(".", "-"));
        }
        const fields = issues.map(({ field }) => field);
        expect(new Set(fields).size).toBe(fields.length);
        const inOrder = [...fields].sort((a, b) => compareOrder(orderInForm(kind, a), orderInForm(kind, b)));
        expect(fields).toEqual(inOrder);
      }),
      fuzz,
    );
  });

  test("it has none only when its schema and its terms are right", () => {
    fc.assert(
      fc.property(draft, ({ kind, content }) => {
        // What is published is the content without its empty blocks (lib/db/entries/publishing.ts).
        const read = parseContent(kind, withoutEmptyBlocks(kind, content));
        const isRight = read.content !== null && termIssues(read.content, around.terms).length === 0;
        if (!isRight) expect(publishingIssues(kind, content, around)).not.toEqual([]);
      }),
      fuzz,
    );
  });
});

describe("where a field is on the desk", () => {
  test.each([
    [
      "service",
      "referral.routes.0.address.postal_code",
      "how-to-get-it",
      "referral-routes-0-address-postal_code",
      "Referral routes, 1: Postcode",
    ],
    [
      "service",
      "contacts.1.phones.2.number",
      "contacts",
      "contacts-1-phones-2-number",
      "Contacts, 2: Phone numbers, 3: Number",
    ],
    ["service", "contacts.1", "contacts", "contacts-1", "Contacts, 2"],
    ["service", "alternate_names.4", "about", "alternate_names", "Other names"],
    ["service", "referral", "how-to-get-it", "referral", "How to ask for it"],
    ["service", "ages.note", "ages", "ages-note", "More about ages"],
    ["location", "address.city", "where-and-when", "address-city", "Town or village"],
    ["organization", "complaints.url", "contacts", "complaints-url", "Web page about complaints"],
    ["guide", "summary", "about", "summary", "Summary"],
    ["location", "referral", "about", null, "This entry"],
    ["guide", "", "about", null, "This entry"],
  ] as const)("%s %s", (kind, field, section, element, label) => {
    expect(sectionOfField(kind, field)).toEqual({ section, id: element });
    expect(labelOfField(kind, field)).toBe(label);
  });

  test("every field of every first edition has a place and a name of its own kind", () => {
    expect(EntryKind.options.length).toBe(4);
    for (const { kind, content } of editions) {
      for (const key of Object.keys(content)) expect(sectionOfField(kind, key).id).toBe(key);
    }
  });
});

test("a block that was added and never filled in stops nothing, and a list of such blocks counts as an empty one", () => {
  const [area] = dental({}).service_areas as object[];
  expect(issuesOf({ contacts: [{ id }] })).toEqual([]);
  expect(issuesOf({ service_areas: [area, { id }] })).toEqual([]);
  expect(issuesOf({ service_areas: [{ id }] })).toEqual(issuesOf({ service_areas: [] }));
  expect(issuesOf({ service_areas: [] })).not.toEqual([]);
});
