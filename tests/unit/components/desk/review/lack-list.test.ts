import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { LackList } from "../../../../../components/desk/review/lack-list";
import { conditionRow, lacksOf } from "../../../../../lib/catalogue/lacks";
import { Condition } from "../../../../../lib/catalogue/terms";
import { wordsIn } from "../../../../support/draw-page";
import { catalogueOf, edition, terms } from "../../../../support/made-up";

const condition = { name: "glue ear", kind: "condition" as const, words: [], needs: [], categories: ["teeth"] };
const catalogue = catalogueOf([edition("service", "bouncing", { name: "Trampoline club", categories: ["speech"] })], {
  conditions: [condition],
});
const asked = (words: string, count: number, month = "2026-11-01") => ({ words, count, month });

describe("what families asked for and an area lacks", () => {
  test("is counted over all months, the most asked first", () => {
    const rows = [asked("hydrotherapy pool", 3), asked("music", 4), asked("hydrotherapy pool", 5, "2026-09-01")];
    expect(lacksOf(rows, "near", catalogue)).toEqual([
      { words: "hydrotherapy pool", count: 8, since: "2026-09-01", isKnown: false, category: null },
      { words: "music", count: 4, since: "2026-11-01", isKnown: false, category: null },
    ]);
  });

  test("is known when a condition names it, with what an entry of it is about", () => {
    expect(lacksOf([asked("glue ear", 2)], "near", catalogue)).toMatchObject([{ isKnown: true, category: "teeth" }]);
  });

  test("is also what an entry answers in part only", () => {
    const pool = catalogueOf([edition("service", "pool", { name: "Pool games" })], { conditions: [condition] });
    expect(lacksOf([asked("hydrotherapy pool", 3)], "near", pool)).toHaveLength(1);
    expect(lacksOf([asked("pool games", 3)], "near", pool)).toEqual([]);
  });

  test("is not what somebody has written an entry about since", () => {
    expect(lacksOf([asked("trampoline", 9)], "near", catalogue)).toEqual([]);
    const written = catalogueOf([edition("service", "ears", { categories: ["teeth"] })], { conditions: [condition] });
    expect(lacksOf([asked("glue ear", 2)], "near", written)).toEqual([]);
  });
});

describe("a row for the conditions", () => {
  test.each(["hydrotherapy pool", "yes", "null"])("can be copied into the file as it is: %s", (words) => {
    const [row] = parse(conditionRow(words, terms));
    expect(Condition.parse(row)).toMatchObject({ name: words, kind: "condition" });
  });

  test("guesses the needs and categories whose words come nearest", () => {
    expect(conditionRow("walking teeth", terms)).toContain("needs: [walking], categories: [teeth]");
  });
});

describe("the list at the desk", () => {
  const lacks = lacksOf([asked("hydrotherapy pool", 8), asked("glue ear", 2)], "near", catalogue);
  const drawn = (may: boolean) =>
    renderToStaticMarkup(
      createElement(LackList, {
        lacks,
        terms,
        entryOf: may ? ({ words }) => `/admin/entries/new?name=${words}` : null,
      }),
    );

  test("leads from each lack to a new entry, and offers a row for words that search does not know", () => {
    expect(drawn(true).match(/href="\/admin\/entries\/new\?name=/g)).toHaveLength(2);
    expect(drawn(true).match(/<code/g)).toHaveLength(1);
    expect(wordsIn(drawn(true))).toContain('- { name: "hydrotherapy pool", kind: condition');
    expect(wordsIn(drawn(true))).toContain(
      "glue ear 2 searches since November 2026. Families are told that we know of none.",
    );
  });

  test("leads whoever may not write to no new entry", () => {
    expect(drawn(false)).not.toContain("/admin/entries/new");
  });
});
