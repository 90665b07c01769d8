import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { oneLine } from "../../../../lib/catalogue/one-line";
import type { Section } from "../../../../lib/editing/form/field";
import { formValues } from "../../../../lib/editing/form/form-values";
import { readSection } from "../../../../lib/editing/form/read-section";
import { findSection, sectionsOf } from "../../../../lib/editing/form/sections";
import { tidyMarkdown } from "../../../../lib/editing/form/tidy-markdown";
import { readFirstEditions } from "../../../../lib/live/content-files";
import { fuzz } from "../../../support/fuzz";

const { editions } = readFirstEditions();
const newId = () => crypto.randomUUID();
const sectionOf = (slug: string, kind: "service" | "location" = "service"): Section => {
  const section = findSection(kind, slug);
  if (!section) throw new Error(`There is no section ${slug}.`);
  return section;
};

type Any = Record<string, unknown>;
/** What a section holds after some of its inputs got these values; the others are as shown. */
function typed(section: Section, content: unknown, values: Record<string, string | string[]>) {
  const form = formValues(section, content).filter(([name]) => !Object.hasOwn(values, name));
  const more = Object.entries(values).flatMap(([name, value]) =>
    [value].flat().map((one): [string, string] => [name, one]),
  );
  return readSection(section, [...form, ...more], content, newId);
}

/** The draft with one contact that these tests type into. */
const id = "7d0b6a52-2f5c-4a6e-9a43-3f3d0a8a9a11";
const contact = { id, name: "Team", phones: [], schedules: [], address: null };

describe("what is typed into the form", () => {
  test("is in the draft, to the letter, whatever it is", () => {
    const texts = fc
      .string({ unit: "grapheme", maxLength: 400 })
      .map((text) => text.normalize("NFC"))
      .filter((text) => !/[\p{Cc}\p{Cf}\ufffd\u2028\u2029]|\p{Surrogate}/u.test(text));
    fc.assert(
      fc.property(texts, (text) => {
        const read = typed(sectionOf("about"), { name: "Dental" }, { description: `${text}\r\nand more`, name: text });
        const description = tidyMarkdown(`${text}\nand more`);
        expect(read.content).toMatchObject({ description, name: oneLine(text) || null });
        expect(read.issues).toEqual([]);
      }),
      fuzz,
    );
  });

  test.each([
    ["how-to-get-it", "waits", "weeks_max", "about 12"],
    ["ages", "transitions", "age_months", "grown up"],
    ["sources", "sources", "retrieved", "last week"],
    ["where-and-when", "delivery", "mode", "by-owl"],
  ])("stays as it was typed where it cannot be read: %s, %s", (slug, list, key, text) => {
    const read = typed(sectionOf(slug), { [list]: [{ id }] }, { [`${list}.0.${key}`]: text });
    expect(read.content).toEqual({ [list]: [expect.objectContaining({ id, [key]: text })] });
    expect(formValues(sectionOf(slug), read.content)).toContainEqual([`${list}.0.${key}`, text]);
  });

  test.each([
    ["12", 12],
    ["£1,250.50", 1250.5],
    ["0", 0],
    ["", null],
    ["free", "free"],
    ["1e3", "1e3"],
  ])("as a number: %j is %j", (text, value) => {
    const content = { cost_options: [{ id, option: "Visit", amount: 7 }] };
    const read = typed(sectionOf("how-to-get-it"), content, { "cost_options.0.amount": text });
    expect(read.content).toEqual({ cost_options: [{ id, option: "Visit", amount: value }] });
  });

  test("as nothing makes nothing of what was there", () => {
    const content = { summary: "Teeth.", acronyms: ["CDS"], categories: ["dental"], status: "active" };
    const read = typed(sectionOf("about"), content, { summary: "  ", acronyms: "", categories: "" });
    expect(read.content).toEqual({ summary: null, acronyms: [], categories: [], status: "active" });
  });

  test("as lines is one text a line", () => {
    const read = typed(sectionOf("about"), {}, { keywords: "my child\r\n\r\n  cannot sleep \r\n" });
    expect(read.content).toEqual({ keywords: ["my child", "cannot sleep"] });
  });

  test("keeps the order of what was ticked before", () => {
    const content = { needs: ["teeth", "autism"] };
    const read = typed(sectionOf("who-it-is-for"), content, { needs: ["", "autism", "vision", "teeth"] });
    expect(read.content).toEqual({ needs: ["teeth", "autism", "vision"] });
  });

  test("into an address that was not there makes one, with an id; and emptied, it is gone", () => {
    const section = sectionOf("contacts");
    const made = typed(section, { contacts: [contact] }, { "contacts.0.address.postal_code": "ox4 3lx" })
      .content as Any;
    const [{ address }] = made.contacts as [{ address: Any }];
    expect(address).toMatchObject({ postal_code: "OX4 3LX", address_1: null, country: "GB", address_type: "physical" });
    expect(address.id).toMatch(/^[0-9a-f-]{36}$/);
    const gone = typed(section, made, { "contacts.0.address.postal_code": "" }).content as Any;
    expect(gone.contacts).toEqual([contact]);
  });

  test("names a part for links after its name, unless it has such a name", () => {
    const content = {
      parts: [
        { id, slug: null },
        { id: newId(), slug: "old-name" },
      ],
    };
    const read = typed(sectionOf("about"), content, { "parts.0.name": "Speech clinic", "parts.1.name": "New" });
    expect(read.content).toMatchObject({ parts: [{ slug: "speech-clinic" }, { slug: "old-name", name: "New" }] });
  });
});

describe("what the form must not do", () => {
  test("is change another section, or a name that is no field's", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...editions),
        fc.nat(),
        fc.string({ minLength: 1 }),
        ({ kind, content }, at, word) => {
          const sections = sectionsOf(kind);
          const section = sections[at % sections.length] as Section;
          const own = new Set(
            section.fields
              .flatMap((field) => (field.type === "fold" ? field.fields : [field]))
              .map((field) => "key" in field && field.key),
          );
          const others = sections.filter((other) => other !== section).flatMap((other) => formValues(other, content));
          const form = [...others, ...formValues(section, content)].map(([name]) => [name, word] as const);
          const read = readSection(
            section,
            [...form, ["__proto__", word], ["constructor.prototype.x", word], ["name.x.y", word]],
            content,
            newId,
          ).content as Any;
          for (const key of Object.keys(content)) if (!own.has(key)) expect(read[key]).toBe((content as Any)[key]);
          expect(Object.keys(read).sort()).toEqual(Object.keys(content).sort());
          expect(Object.hasOwn(Object.prototype, "x")).toBe(false);
        },
      ),
      fuzz,
    );
  });

  test("is lose an item that it does not have, or one that came from elsewhere", () => {
    const section = sectionOf("contacts");
    const other = { ...contact, id: newId(), name: "Other" };
    const none = readSection(section, [], { contacts: [contact, other] }, newId);
    expect(none.content).toEqual({ contacts: [contact, other] });
    const form: [string, string][] = [
      ["contacts.0.id", other.id],
      ["contacts.0.name", "Changed"],
    ];
    const one = readSection(section, form, { contacts: [contact, other] }, newId);
    expect(one.content).toEqual({ contacts: [{ ...other, name: "Changed" }, contact] });
  });

  test("is take a block for another when their order changed meanwhile", () => {
    const other = { ...contact, id: newId(), name: "Other" };
    const form = formValues(sectionOf("contacts"), { contacts: [contact, other] });
    const read = readSection(sectionOf("contacts"), form, { contacts: [other, contact] }, newId);
    expect(read.content).toEqual({ contacts: [contact, other] });
  });

  test("is keep a block without an id, or give one id to two", () => {
    const read = typed(sectionOf("contacts"), { contacts: [{ name: "A" }, { name: "B" }] }, {}).content as Any;
    const ids = (read.contacts as Any[]).map((one) => one.id);
    expect(new Set(ids).size).toBe(2);
    for (const one of ids) expect(one).toMatch(/^[0-9a-f-]{36}$/);
  });
});

describe("marks that do not show", () => {
  test("are taken out: controls and those that turn the direction of writing", () => {
    const read = typed(
      sectionOf("about"),
      {},
      { name: "a\u0007b\u202ec\u200fd\u0085e", description: "x\u2066y\tz\r\nw" },
    );
    expect(read.content).toEqual({ name: "abcde", description: "xy\tz\nw" });
    expect(read.issues).toEqual([]);
  });

  test("and carry nothing are taken out, in a line and in a text", () => {
    const typedText = "sp\u200bee\u00adch\ufeff \u2060and \u200dplay";
    const read = typed(sectionOf("about"), {}, { name: typedText, description: typedText }).content;
    expect(read).toEqual({ name: "speech and play", description: "speech and play" });
    const contacts = { contacts: [contact] };
    const changes = { "contacts.0.email": "de\u00adsk@a.example", "contacts.0.url": "https://a.example/\u200bx" };
    expect(typed(sectionOf("contacts"), contacts, changes).content).toMatchObject({
      contacts: [{ email: "desk@a.example", url: "https://a.example/x" }],
    });
  });

  test("stay in a text where they change what is seen: an emoji of several, a flag, scripts that join", () => {
    const description = "👩\u200d👧 🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f} می\u200cخواهم";
    expect(typed(sectionOf("about"), {}, { description }).content).toEqual({ description });
  });

  test("and end a line in Word part the words", () => {
    const read = typed(sectionOf("about"), {}, { name: "one\u000btwo", description: "one\u000btwo\u2028three" });
    expect(read.content).toEqual({ name: "one two", description: "one\ntwo\nthree" });
  });

  test("are accents in one form", () => {
    expect(typed(sectionOf("about"), {}, { name: "Zoe\u0308" }).content).toEqual({ name: "Zo\u00eb" });
  });

  test.each(["a\0b", "a\ud800b", "a\udc00", "a\ufffdb"])("and cannot be saved at all are said: %j", (text) => {
    const read = typed(sectionOf("about"), { name: "ab", summary: "Old" }, { name: text, summary: "New" });
    expect(read.issues).toEqual([{ field: "name", message: expect.stringContaining("cannot be saved") }]);
    expect(read.content).toMatchObject({ summary: "New" });
    expect(JSON.stringify(read.content)).not.toMatch(/\\u0000|\\ud800|\\udc00|\ufffd/);
  });
});

describe("a form that is far too large", () => {
  test("changes nothing, and says so", () => {
    const content = { name: "Dental" };
    const read = typed(sectionOf("about"), content, { description: "é".repeat(140_000) });
    expect(read).toEqual({
      content,
      action: null,
      issues: [{ field: "", message: expect.stringContaining("was not saved") }],
      isTooLong: true,
    });
  });

  test("is not one of a text that is too long to publish: that is kept whole", () => {
    const long = "word ".repeat(10_000);
    expect(typed(sectionOf("about"), {}, { summary: long }).content).toEqual({ summary: long });
  });

  test("does not make more blocks than a list may have", () => {
    const form = Array.from({ length: 3_000 }, (_, at): [string, string] => [`links.${at}.id`, ""]);
    const read = readSection(sectionOf("links"), form, {}, newId).content as { links: unknown[] };
    expect(read.links.length).toBe(200);
  });
});
