import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Change, changeKey, compareContents, foldedParts } from "../../../lib/editing/compare";
import { readFirstEditions } from "../../../lib/live/content-files";
import { draft } from "../../support/arbitrary-draft";
import { fuzz } from "../../support/fuzz";

const compare = (before: unknown, after: unknown) => compareContents(before, after, (field) => `Label of ${field}`);
const brief = (changes: readonly Change[]) => changes.map(changeKey);
const contact = (id: string, more = {}) => ({ id, name: `Desk ${id}`, audience: "everyone", phones: [], ...more });
const contacts = (...ids: string[]) => ({ contacts: ids.map((id) => contact(id)) });

describe("what changed between two contents", () => {
  test("is nothing between a content and itself, whatever it holds", () => {
    fc.assert(
      fc.property(draft, (content) => {
        expect(compare(content, structuredClone(content))).toEqual([]);
      }),
      fuzz,
    );
  });

  test("is nothing where a telephone number is only written otherwise", () => {
    const phones = (number: string) => ({ contacts: [contact("a", { phones: [{ id: "p", number }] })] });
    expect(compare(phones("01865 904040"), phones("+44 (0)1865904040"))).toEqual([]);
    expect(brief(compare(phones("01865 904040"), phones("01865 904041")))).toEqual([
      "changed contacts.0.phones.0.number",
    ]);
  });

  test("is told for any two contents, each with a label and something to see", () => {
    const lookAt = ({ label, before, after, kind, field, parts }: Change) => {
      expect(label).toBe(`Label of ${field}`);
      if (kind !== "moved") expect(before).not.toBe(after);
      if (!parts) return;
      const without = (other: string) => parts.flatMap((part) => (part.kind === other ? [] : part.text)).join("");
      expect([without("added"), without("removed")]).toEqual([before, after]);
    };
    fc.assert(
      fc.property(draft, draft, (before, after) => {
        const changes = compare(before, after);
        changes.forEach(lookAt);
      }),
      { ...fuzz, numRuns: fuzz.numRuns / 4 },
    );
  });

  test("names every text that differs and none that does not", () => {
    const texts = fc.dictionary(
      fc.constantFrom("name", "summary", "alert", "url"),
      fc.string({ unit: "grapheme-ascii" }),
    );
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        const differs = (key: string) => (before[key] ?? "").trim() !== (after[key] ?? "").trim();
        const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(differs);
        expect(
          compare(before, after)
            .map(({ field }) => field)
            .sort(),
        ).toEqual(keys.sort());
      }),
      fuzz,
    );
  });

  test("has each a place of its own, so that it can be ticked, where contents are whole", () => {
    const { editions } = readFirstEditions();
    for (const [index, { content }] of editions.entries()) {
      const changes = brief(compare(editions[(index * 7 + 1) % editions.length]?.content, content));
      expect(new Set(changes).size).toBe(changes.length);
    }
  });

  test("is everything that a first content says, field by field", () => {
    expect(brief(compare(null, { name: "Teeth", alert: null, ...contacts("a", "b") }))).toEqual([
      "added name",
      "added contacts.0",
      "added contacts.1",
    ]);
  });

  test("does not say that a contact changed because another was put in before it", () => {
    expect(brief(compare(contacts("a", "b"), contacts("x", "a", "b")))).toEqual(["added contacts.0"]);
    expect(brief(compare(contacts("x", "a", "b"), contacts("a", "b")))).toEqual(["removed contacts.0"]);
  });

  test("says in one line that contacts stand in another order", () => {
    expect(compare(contacts("a", "b", "c"), contacts("c", "a", "x", "b"))).toMatchObject([
      {
        kind: "moved",
        field: "contacts",
        before: "1. Desk a\n2. Desk b\n3. Desk c",
        after: "3. Desk c\n1. Desk a\nnew. Desk x\n2. Desk b",
      },
      { kind: "added", field: "contacts.2" },
    ]);
  });

  test("finds the field that changed in a contact that moved, and says in which", () => {
    const before = { contacts: [contact("a"), contact("b", { email: "old@example.org" })] };
    const after = { contacts: [contact("b", { email: "new@example.org" }), contact("a")] };
    expect(compare(before, after)).toMatchObject([
      { kind: "moved", field: "contacts" },
      {
        kind: "changed",
        field: "contacts.0.email",
        within: ["Desk b"],
        before: "old@example.org",
        after: "new@example.org",
      },
    ]);
  });

  test("knows a contact by its id though its words changed and the one before it went", () => {
    const before = { contacts: [contact("a"), contact("b", { email: "old@example.org" })] };
    const after = { contacts: [contact("b", { email: "new@example.org" })] };
    expect(brief(compare(before, after))).toEqual(["removed contacts.0", "changed contacts.0.email"]);
  });

  test("is two things to look at where one contact took the place of another", () => {
    const changes = compare(contacts("a"), contacts("b"));
    expect(changes.map(({ field }) => field)).toEqual(["contacts.0", "contacts.0"]);
    expect(new Set(brief(changes)).size).toBe(2);
  });

  test("names the block that was taken out, with all it said", () => {
    const gone = contact("a", { phones: [{ id: "p", number: "01865 904040", type: "voice" }] });
    expect(compare({ contacts: [gone] }, { contacts: [] })).toMatchObject([
      { kind: "removed", before: expect.stringContaining("telephone 1, number: 01865 904040"), after: null },
    ]);
  });

  test("tells words of a list that came and went from those that only stand elsewhere", () => {
    const words = (...keywords: string[]) => ({ keywords });
    expect(compare(words("a", "b"), words("b", "c"))).toMatchObject([
      { kind: "removed", before: "a" },
      { kind: "added", after: "c" },
    ]);
    expect(brief(compare(words("a", "b"), words("b", "a")))).toEqual(["moved keywords"]);
  });
});

describe("a change is written as people read it", () => {
  const ages = (minimum_age_months: unknown, maximum_age_months: unknown) => ({
    ages: { minimum_age_months, maximum_age_months, maximum_age_inclusive: false },
  });

  test.each([
    ["ages", ages(0, 72), ages(0, 216), "up to the 6th birthday", "under 18"],
    [
      "ages that are no numbers",
      ages("abc", 72),
      ages(null, 72),
      "lowest age: abc\nhighest age: 6 years",
      "up to the 6th birthday",
    ],
    ["yes and no", { needs_review: true }, { needs_review: false }, "yes", "no"],
    ["no and yes", { needs_review: false }, { needs_review: true }, "no", "yes"],
    ["a day", { review_due: "2026-05-03" }, { review_due: "2026-11-21" }, "3 May 2026", "21 November 2026"],
    ["nothing", { alert: null }, { alert: "Closed" }, null, "Closed"],
    ["an age", { age_months: 30 }, { age_months: 216 }, "30 months", "18 years"],
  ])("%s", (_, before, after, was, is) => {
    expect(compare(before, after)).toMatchObject([{ before: was, after: is }]);
  });

  test("names instead of ids and slugs, where somebody knows them", () => {
    const names: Record<string, string> = { gp: "GP", "id-1": "Oxford Health" };
    const nameOf = (value: string) => names[value] ?? null;
    const content = { organization_id: "id-1", referral: { routes: [{ id: "r", who: ["gp", "unknown"] }] } };
    const [organization, route] = compareContents(null, content, (field) => field, nameOf);
    expect([organization?.after, route?.after]).toEqual(["Oxford Health", "who may ask: GP; unknown"]);
  });

  test("the same with Windows' line ends or space round it: no change", () => {
    expect(compare({ description: "One\n\ntwo" }, { description: " One\r\n\r\ntwo\n" })).toEqual([]);
  });

  test("so that marks nobody sees are seen", () => {
    const [change] = compare({ name: "Help" }, { name: "Help\u202e" });
    expect(change?.after).toBe("Help[hidden mark]");
  });

  test("word by word where sentences changed in part, and whole where hardly anything stayed", () => {
    const [change] = compare({ summary: "Ring the old clinic first." }, { summary: "Ring the new clinic first." });
    expect(change?.parts).toEqual([
      { kind: "same", text: "Ring the" },
      { kind: "removed", text: " old" },
      { kind: "added", text: " new" },
      { kind: "same", text: " clinic first." },
    ]);
    const [other] = compare({ summary: "Ring the old clinic first." }, { summary: "Nothing like it, at all." });
    expect(other?.parts).toBeNull();
  });

  test("with long stretches that stayed folded", () => {
    const long = "word ".repeat(400);
    const [change] = compare({ description: `${long}old ${long}` }, { description: `${long}new ${long}` });
    const folded = foldedParts(change?.parts ?? []).map(({ text }) => text);
    expect(folded.join("").length).toBeLessThan(400);
    expect(folded.slice(1, -1)).toEqual([" old", " new"]);
  });

  test("but not when two long texts differ in more words than anybody would read one by one", () => {
    const words = (letter: string) =>
      Array.from({ length: 4_000 }, (_, at) => (at % 3 ? "same" : letter + at)).join(" ");
    expect(compare({ description: words("a") }, { description: words("b") })).toMatchObject([{ parts: null }]);
  });
});
