import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { PrintedSharedNotes } from "../../../../components/service/shared-notes";
import type { Shared } from "../../../../lib/catalogue/shared-entries";
import { wordsIn } from "../../../support/draw-page";

/** The notes as a sheet with room for so many characters shows them. */
function printed(notes: string, most?: number): string {
  const shared = { notes, council: "Far Council", shownBy: "Near" } as Shared;
  const words = wordsIn(renderToStaticMarkup(createElement(PrintedSharedNotes, { entry: { shared }, most })));
  return words.replace("For families in Near:", "").replace("Written and kept by Far Council.", "").trim();
}

const long = "Ring us first. We have a room in Near Road. ".repeat(13).trim();

test("notes that fit a sheet stand on it whole, on lines that follow each other", () => {
  expect(printed("Ring us first.", 160)).toBe("Ring us first.");
  expect(printed("Ring us first.\nWe are in Near Road.", 160)).toBe("Ring us first. We are in Near Road.");
});

test("of long notes a sheet has whole sentences, and says that the page has more", () => {
  const words = printed(long, 160);
  expect(words).toMatch(/^(?:Ring us first\. (?:We have a room in Near Road\. )?)+Its page says more\.$/);
  expect(words.length).toBeLessThanOrEqual(160 + " Its page says more.".length);
});

test("one sentence without an end is cut between words, and says so", () => {
  const words = printed("word ".repeat(100), 160);
  expect(words).toMatch(/^(?:word )+… Its page says more\.$/);
  expect(words.length).toBeLessThanOrEqual(160 + " … Its page says more.".length);
});

test("a list of everything to print has notes of any length whole", () => {
  expect(printed(long)).toBe(long);
});
