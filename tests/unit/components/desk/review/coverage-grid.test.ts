import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { CoverageEntries } from "../../../../../components/desk/review/coverage-entries";
import { CoverageGrid } from "../../../../../components/desk/review/coverage-grid";
import { CoverageList } from "../../../../../components/desk/review/coverage-list";
import { CoverageNotice } from "../../../../../components/desk/review/coverage-notice";
import { ageBands, type CoverageCell, coverageGrid } from "../../../../../lib/editing/expectations";
import { readExpectations, readFirstEditions } from "../../../../../lib/live/content-files";

const { editions } = readFirstEditions();
const cells = coverageGrid(
  readExpectations(),
  editions.filter(({ area }) => area === "stockton-on-tees"),
  ageBands,
  "2026-11-21",
);
const hrefOf = ({ expectation, band }: CoverageCell) => `?cell=${expectation.slug}.${band.slug}`;
const html = renderToStaticMarkup(createElement(CoverageGrid, { cells, caption: "Coverage", hrefOf }));
const words = (inner: string) =>
  inner
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ")
    .trim();
const linksIn = (text: string) =>
  [...text.matchAll(/<a [^>]*href="([^"]+)"[^>]*>(.*?)<\/a>/g)].map(([, href, inner = ""]) => ({
    href,
    words: words(inner),
  }));
const links = linksIn(html);

describe("the grid of coverage", () => {
  test("is a table with a caption, a header for each column and one for each row", () => {
    expect(html).toMatch(/^<table[^>]*><caption/);
    expect(html.match(/scope="col"/g)).toHaveLength(1 + ageBands.length);
    expect(html.match(/scope="row"/g)).toHaveLength(readExpectations().length);
  });

  test("has a link in each cell that is expected, and each says all of what it is", () => {
    expect(links).toHaveLength(cells.filter(({ state }) => state !== "not-expected").length);
    const habilitation = "Habilitation (getting about with little or no sight), ages 0 to 4 years: Empty";
    expect(links).toContainEqual({ href: "?cell=habilitation.0-4", words: habilitation });
    expect(new Set(links.map(({ words }) => words.replace(/(Filled|Thin|Empty).*/, ""))).size).toBe(links.length);
  });

  test("says of each row that nobody has held against the law that this is still to do", () => {
    const unchecked = readExpectations().filter(({ checked }) => !checked).length;
    expect(html.match(/Still to be checked against the law/g)).toHaveLength(unchecked);
  });

  test("opens into the entries of a cell, with why each is not enough", () => {
    const thin = cells.find(
      ({ state, entries }) => state === "thin" && entries.some(({ weaknesses }) => weaknesses.length > 1),
    );
    const shown = renderToStaticMarkup(
      createElement(CoverageEntries, { cell: thin as CoverageCell, hrefOf: ({ slug }) => slug }),
    );
    expect(shown).toMatch(
      /It (lacks much of what families need|explains, but offers no care|does not state ages); it /,
    );
    expect(shown).toContain("Nothing complete and up to date is for ages");
  });
});

describe("the list of coverage for a narrow screen", () => {
  const list = renderToStaticMarkup(createElement(CoverageList, { cells, hrefOf }));

  test("leads to every cell that the table leads to, in the same words", () => {
    const sorted = (all: typeof links) => all.map((link) => `${link.href} ${link.words.replace(" :", ":")}`).sort();
    expect(sorted(linksIn(list))).toEqual(sorted(links));
  });

  test("begins with what is empty and folds away what is filled", () => {
    const titles = [...list.matchAll(/<h2[^>]*>(.*?)<\/h2>/g)].map(([, inner = ""]) =>
      words(inner).replace(/ \(.*/, ""),
    );
    expect(titles).toEqual(["Empty for some or all ages", "Thin for some or all ages", "Filled for every age"]);
    const filled = list.slice(list.indexOf("Filled for every age"));
    expect(filled).toMatch(/^.*?<\/h2><details><summary/);
    expect(list).not.toContain("<details open");
  });
});

describe("what stands above the grid", () => {
  const notice = (checked: boolean) =>
    words(
      renderToStaticMarkup(
        createElement(CoverageNotice, {
          cells: cells.map((cell) => ({ ...cell, expectation: { ...cell.expectation, checked } })),
        }),
      ),
    );

  test("says that the law may not be met while somebody has still to hold a row against it", () => {
    expect(notice(false)).toContain("A grid that is filled does not mean that the law is met.");
    expect(notice(true)).not.toContain("the law is met");
  });
});
