import { expect, test } from "vitest";
import type { GlossaryTerm } from "../../../lib/catalogue/terms";
import { explainWords } from "../../../lib/next/explain-words";
import { firstCatalogue } from "../../support/catalogue";
import { drawPage } from "../../support/draw-page";

const term = (name: string): GlossaryTerm => ({
  term: name,
  slug: name.toLowerCase(),
  full: null,
  variants: [],
  meaning: "Meaning.",
  entries: [],
});
const glossary = [term("GP"), term("referral")];

/** What becomes of the inside of an element whose words are explained. */
const explained = (inside: string) =>
  explainWords(`<div data-words="near">${inside}</div>`, glossary).replace(/^<div>|<\/div>$/g, "");

const link = (word: string, slug = word.toLowerCase()) => `<a class="word" href="/near/glossary#${slug}">${word}</a>`;

test("the first use of a word leads to what it means, and no later one does", () => {
  expect(explained("<p>Ask your GP.</p><ul><li>GPs know. <br>A referral, please.</li></ul>")).toBe(
    `<p>Ask your ${link("GP")}.</p><ul><li>GPs know. <br>A ${link("referral")}, please.</li></ul>`,
  );
});

test.each(["h1", "h2", "h3", "h4", "a", "button", "summary", "label", "dt", "address", "nav", "script"])(
  "no word in <%s> becomes a link, also deeper in it",
  (tag) => {
    const quiet = `<${tag}>Your GP <strong>and GP</strong></${tag}>`;
    expect(explained(`${quiet}<p>GP</p>`)).toBe(`${quiet}<p>${link("GP")}</p>`);
  },
);

test("what is open on a phone is explained before what is folded", () => {
  const folded = "<details><summary>More</summary><p>GP, referral</p></details>";
  expect(explained(`${folded}<p>GP</p>`)).toBe(`${folded.replace("referral", link("referral"))}<p>${link("GP")}</p>`);
});

test("nothing outside the marked parts changes, and no mark stays", () => {
  const page = '<p>GP</p><div data-words="near"><p data-words="">GP</p></div><p>GP</p>';
  expect(explainWords(page, glossary)).toBe("<p>GP</p><div><p>GP</p></div><p>GP</p>");
  expect(explainWords("<p>GP</p>", glossary)).toBe("<p>GP</p>");
});

test("words in attributes and entities stay as they are", () => {
  expect(explained('<img alt="GP"><input value="GP"/><p title="GP">Q&amp;A</p>')).toBe(
    '<img alt="GP"><input value="GP"/><p title="GP">Q&amp;A</p>',
  );
});

test("on the pages of both areas each word is explained once, by a word of the glossary, and the text is the same", () => {
  const catalogue = firstCatalogue();
  const slugs = new Set(catalogue.terms.glossary.map(({ slug }) => slug));
  let count = 0;
  for (const entry of catalogue.entries.values()) {
    if (entry.kind !== "service" && entry.kind !== "guide") continue;
    const drawn = drawPage(entry, catalogue);
    const page = explainWords(drawn, catalogue.terms.glossary);
    const used = [...page.matchAll(/<a class="word" href="\/([^/]+)\/glossary#([^"]+)">/g)];
    expect(used.every(([, area, slug = ""]) => area === entry.area && slugs.has(slug))).toBe(true);
    expect(new Set(used.map(([, , slug]) => slug)).size).toBe(used.length);
    expect(page.replaceAll(/<a class="word" [^>]*>([^<]*)<\/a>/g, "$1")).toBe(
      drawn.replaceAll(/ data-words="[^"]*"/g, ""),
    );
    count += used.length;
  }
  expect(count).toBeGreaterThan(catalogue.areas.length * 50);
});
