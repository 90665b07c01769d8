import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { EntryPicker } from "../../../../components/desk/form/entry-picker";
import { SectionList } from "../../../../components/desk/form/section-list";
import type { SectionState } from "../../../../lib/editing/form/section-states";
import { drawnValues } from "./drawn-values";

const words = (html: string) =>
  html
    .replace(/<[^>]*>/g, " ")
    .replace(/\s+/g, " ")
    .trim();

describe("the list of sections", () => {
  const state = (more: Partial<SectionState>): SectionState => ({
    slug: "about",
    title: "About",
    missing: 0,
    changed: false,
    empty: false,
    ...more,
  });
  const draw = (more: Partial<SectionState>, current: string | null = null) =>
    renderToStaticMarkup(
      createElement(SectionList, { states: [state(more)], current, hrefOf: (slug) => `/admin/${slug}` }),
    );

  test.each<[Partial<SectionState>, string]>([
    [{}, "About Done"],
    [{ empty: true }, "About Nothing yet"],
    [{ changed: true }, "About Changed"],
    [{ missing: 1 }, "About 1 thing to put right"],
    [{ missing: 3, changed: true }, "About 3 things to put right, changed"],
  ])("says in words how each stands: %o", (more, text) => expect(words(draw(more))).toBe(text));

  test("marks the one that is open", () => {
    expect(draw({}, "about")).toContain('aria-current="page"');
    expect(draw({}, "links")).not.toContain("aria-current");
  });
});

describe("the page on which an entry is chosen", () => {
  const draw = (more: object) =>
    renderToStaticMarkup(
      createElement(EntryPicker, {
        label: "Which place",
        noun: "place",
        search: { action: "/pick", hidden: { path: "service_at_locations.0.location_id" } },
        choose: { action: "/picked", hidden: { revision: "4" } },
        query: "<b>bic",
        results: [{ id: "1", name: "Bicester Health Centre", about: "Coker Close" }],
        total: 1,
        ...more,
      }),
    );

  test("offers what was found, something new, and nothing", () => {
    const values = [...draw({}).matchAll(/name="to" value="([^"]*)"/g)].map(([, value]) => value);
    expect(values).toEqual(["1", "new", "none"]);
    const found = [...draw({ canBeEmpty: false, canBeNew: false }).matchAll(/name="to"/g)];
    expect(found.length).toBe(1);
  });

  test("sends along what it was given, and what is chosen already", () => {
    expect(drawnValues(draw({ chosen: "1" }))).toEqual([
      ["path", "service_at_locations.0.location_id"],
      ["q", "<b>bic"],
      ["revision", "4"],
      ["q", "<b>bic"],
      ["to", "1"],
    ]);
  });

  test("says how many there are", () => {
    expect(words(draw({ total: 30 }))).toContain("The first 1 of 30 places.");
    expect(words(draw({ total: 0, results: [] }))).toContain("There is no place like that.");
  });
});
