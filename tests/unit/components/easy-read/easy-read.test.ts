import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { drawings } from "../../../../components/easy-read/drawings";
import { EasyReadPage } from "../../../../components/easy-read/easy-read-page";
import { standingInWords } from "../../../../components/service/standing";
import { joinContents, type Offer } from "../../../../lib/catalogue/catalogue";
import { easyReadPictures } from "../../../../lib/catalogue/easy-read-pictures";
import { firstCatalogue } from "../../../support/catalogue";
import { wordsIn } from "../../../support/draw-page";

const catalogue = firstCatalogue();
const offers = [...catalogue.entries.values()].filter((one): one is Offer => "easy_read" in one.content);
const written = offers.filter(({ content }) => content.easy_read.length > 0);
const drawn = (entry: Offer) => renderToStaticMarkup(createElement(EasyReadPage, { entry, catalogue }));

test("each picture has a drawing of at most 700 characters, on a grid of 96", () => {
  expect(Object.keys(drawings).sort()).toEqual(Object.keys(easyReadPictures).sort());
  for (const [name, { line, wash, dots = "" }] of Object.entries(drawings)) {
    const paths = line + wash + dots;
    expect([name, paths.length <= 700]).toEqual([name, true]);
    expect([name, /^[\d\s.\-MmLlHhVvQqTtCcSsAaZz]+$/.test(paths)]).toEqual([name, true]);
  }
});

test("pictures are decoration, and what they stand for is in the words beside them", () => {
  const [entry] = written;
  if (!entry) throw new Error("No Easy Read.");
  const html = drawn(entry);
  expect(html.match(/<svg/g)?.length).toBeGreaterThanOrEqual(entry.content.easy_read.length);
  expect(html.match(/<svg(?![^>]*aria-hidden="true")/g)).toBe(null);
});

test("each number in Easy Read is a link", () => {
  for (const entry of written) {
    const html = drawn(entry);
    for (const { text } of entry.content.easy_read)
      for (const [number] of text.matchAll(/\b0\d{3,4} \d{3} ?\d{3,4}\b/g))
        expect(html).toContain(`<a href="tel:${number.replaceAll(" ", "")}">${number}</a>`);
  }
});

test("a page that has changed since says so to families, with a way to the main page", () => {
  const [entry] = written;
  if (!entry) throw new Error("No Easy Read.");
  const note = "The main page has changed since this was written.";
  expect(drawn(entry)).not.toContain(note);
  const changed = { ...entry, content: { ...entry.content, summary: "Something else." } } as Offer;
  expect(drawn(changed)).toContain(note);
});

test("a page says whether anybody has checked it and what is not certain, as the main page does", () => {
  const doubtful = written.filter((entry) => standingInWords(entry).includes("Not certain:"));
  expect(doubtful.length).toBeGreaterThan(50);
  for (const entry of written) expect(wordsIn(drawn(entry))).toContain(standingInWords(entry));
});

test("no search reads the lines of Easy Read", () => {
  const [entry] = written;
  if (!entry) throw new Error("No Easy Read.");
  const [line] = entry.content.easy_read;
  const odd = { ...entry, content: { ...entry.content, easy_read: [{ ...line, text: "zxqvword" }] } } as Offer;
  const none = { removed: [], moved: [], responses: [], unmetNeeds: [], shared: [] };
  const { index } = joinContents(catalogue, [{ entries: new Map([[odd.id, odd]]), ...none }]);
  expect(JSON.stringify([...index.vocabulary.words])).not.toContain("zxqvword");
});

test("says that nobody has checked it, until somebody has", () => {
  const [entry] = written;
  if (!entry) throw new Error("No Easy Read.");
  expect(drawn(entry)).toContain("Nobody has checked this");
  const checked = { ...entry, content: { ...entry.content, assured_date: "2026-11-30" } } as Offer;
  expect(drawn(checked)).not.toContain("Nobody has checked this");
});
