import { readFileSync } from "node:fs";
import { afterEach, describe, expect, test } from "vitest";
import { everything, type Search } from "../../../lib/catalogue/search/search";
import { unmetWords } from "../../../lib/catalogue/search/unmet-words";
import { forgetUnmet, handOverUnmet, noteUnmet, type UnmetPhrase } from "../../../lib/intake/unmet-searches";

const start = new Date("2026-11-21T12:00:00Z");
const later = (minutes: number) => new Date(start.getTime() + minutes * 60_000);
const asked = (words: string, more: Partial<Search> = {}): Search => ({ ...everything, area: "near", words, ...more });

/** So many searches, each a quarter of an hour after the one before. */
const search = (times: number, words: string, more: Partial<Search> = {}, total = 0) => {
  for (let at = 0; at < times; at++) noteUnmet(asked(words, more), { total, missing: [] }, null, later(at * 15));
};
async function handedOver(now = start): Promise<UnmetPhrase[]> {
  const found: UnmetPhrase[] = [];
  await handOverUnmet(async (phrases) => void found.push(...phrases), now);
  return found;
}

afterEach(forgetUnmet);

describe("words that led to nothing", () => {
  test("are handed over once five searches had them, and not before", async () => {
    search(4, "hydrotherapy");
    expect(await handedOver()).toEqual([]);
    noteUnmet(asked("Hydrotherapy"), { total: 0, missing: [] }, null, later(60));
    expect(await handedOver()).toEqual([{ area: "near", words: "hydrotherapy", month: "2026-11-01", more: 5 }]);
  });

  test("are counted once for a page that is opened again and again", async () => {
    for (let at = 0; at < 50; at++) noteUnmet(asked("hydrotherapy"), { total: 0, missing: [] }, null, later(at / 10));
    expect(await handedOver()).toEqual([]);
  });

  test("are handed over once, and then what came later", async () => {
    search(5, "hydrotherapy");
    await handedOver();
    expect(await handedOver()).toEqual([]);
    noteUnmet(asked("hydrotherapy"), { total: 0, missing: [] }, null, later(100));
    expect(await handedOver()).toMatchObject([{ more: 1 }]);
  });

  test("are handed over again when they could not be written", async () => {
    search(5, "hydrotherapy");
    await expect(handOverUnmet(() => Promise.reject(new Error("away")), start)).rejects.toThrow("away");
    expect(await handedOver()).toMatchObject([{ more: 5 }]);
  });

  test("of two areas, and of two months, are not added up", async () => {
    search(3, "hydrotherapy");
    search(3, "hydrotherapy", { area: "far" });
    noteUnmet(asked("hydrotherapy"), { total: 0, missing: [] }, null, new Date("2026-12-01T00:00:00Z"));
    noteUnmet(asked("hydrotherapy"), { total: 0, missing: [] }, null, new Date("2026-12-01T01:00:00Z"));
    expect(await handedOver()).toEqual([]);
  });

  test("of a month that is over are handed over, and then forgotten", async () => {
    search(5, "hydrotherapy");
    search(4, "hippotherapy");
    const december = new Date("2026-12-01T09:00:00Z");
    expect(await handedOver(december)).toHaveLength(1);
    noteUnmet(asked("hippotherapy"), { total: 0, missing: [] }, null, later(100));
    expect(await handedOver(december)).toEqual([]);
  });

  test("say nothing of where somebody lives", async () => {
    const origin = { label: "QZ9 9ZQ", easting: 1, northing: 1, home: [], districtName: "Canary" };
    search(9, "hydrotherapy", { origin });
    expect(Object.keys((await handedOver())[0] ?? {}).sort()).toEqual(["area", "month", "more", "words"]);
  });

  test.each<[string, Partial<Search>, number]>([
    ["something was found", {}, 1],
    ["no area was asked", { area: null }, 0],
    ["a filter may be why", { delivery: "home" }, 0],
    ["an age may be why", { age: 3 }, 0],
    ["a distance may be why", { radius: 3 }, 0],
    ["a category may be why", { categories: ["teeth"] }, 0],
  ])("are not counted when %s", async (_, more, total) => {
    search(9, "hydrotherapy", more, total);
    expect(await handedOver()).toEqual([]);
  });

  test("are counted once for each visitor: nobody puts words before the council alone", async () => {
    const visit = (visitor: string, minutes: number) =>
      noteUnmet(asked("hydrotherapy"), { total: 0, missing: [] }, visitor, later(minutes));
    for (let at = 0; at < 50; at++) visit("one", at * 15);
    for (let at = 0; at < 3; at++) visit(`other ${at}`, (60 + at) * 15);
    expect(await handedOver()).toEqual([]);
    visit("the fifth", 70 * 15);
    expect(await handedOver()).toMatchObject([{ words: "hydrotherapy", more: 5 }]);
  });

  test("of one visitor push out nothing that others searched for, nor of many what more have missed", async () => {
    const letters = (number: number) => [...String(number)].map((digit) => "bcdfghjklm"[Number(digit)]).join("");
    const nonsense = (at: number, visitor: string) =>
      noteUnmet(asked(`word ${letters(at)}`), { total: 0, missing: [] }, visitor, later(at / 1000));
    noteUnmet(asked("hippotherapy"), { total: 0, missing: [] }, "a family", start);
    search(4, "hydrotherapy");
    for (let at = 0; at < 2_500; at++) nonsense(at, "one");
    for (let at = 0; at < 4; at++)
      noteUnmet(asked("hippotherapy"), { total: 0, missing: [] }, `${at}`, later(60 + at * 15));
    expect(await handedOver()).toMatchObject([{ words: "hippotherapy", more: 5 }]);
    for (let at = 2_500; at < 5_000; at++) nonsense(at, `visitor ${at}`);
    noteUnmet(asked("hydrotherapy"), { total: 0, missing: [] }, null, later(300));
    expect(await handedOver()).toMatchObject([{ words: "hydrotherapy", more: 5 }]);
  });

  test("do not fill the memory, however many there are", async () => {
    search(1, "hydrotherapy");
    const letters = (number: number) => [...String(number)].map((digit) => "bcdfghjklm"[Number(digit)]).join("");
    for (let at = 0; at < 5_000; at++) noteUnmet(asked(`word ${letters(at)}`), { total: 0, missing: [] }, null, start);
    // It has been forgotten, and is counted anew.
    for (let at = 1; at < 5; at++) noteUnmet(asked("hydrotherapy"), { total: 0, missing: [] }, null, later(at * 15));
    expect(await handedOver()).toEqual([]);
  });
});

describe("what may be kept of what was typed", () => {
  test.each([
    ["hydrotherapy", "hydrotherapy"],
    ["Hydrotherapy pool", "hydrotherapy pool"],
    ["I need a hydrotherapy pool", "hydrotherapy pool"],
    ["ADHD coaching", "adhd coaching"],
    ["children's hippotherapy", "childrens hippotherapy"],
    ["équine therapy", "equine therapy"],
  ])("of “%s” is “%s”", (typed, kept) => expect(unmetWords(typed)).toBe(kept));

  test.each([
    ...["OX4 1XD", "ox41xd", "help near OX4 1XD", "SWIA IAA", "swiaiaa", "ＯＸ４ １ＸＤ", "dentist OX4"],
    ...["01865 904040", "born 3 May 2019", "my son is 7", "NHS number 943 476 5919", "٠١٢٣٤"],
    ...["sam@council.example", "sam@council", "www.canary.example", "https://canary.example/x", "canary.example"],
    ...[
      "Joe Bloggs",
      "my son Joe",
      "autism for Joe",
      "Joe Bloggs autism",
      "joe McTavish",
      "Anne-Marie Canary",
      "O’Neill Sam",
    ],
    ...[
      "JOE BLOGGS",
      "CANARYSMITH",
      "dr canary",
      "mrs canary",
      "boy called canary",
      "his name is canary",
      "Élodie Çanary",
    ],
    ...[
      "a",
      "of the",
      "x",
      "",
      "   ",
      "日本語",
      "one two three four five six seven",
      "w".repeat(41),
      "drop <b>table</b>",
    ],
  ])("of “%s” is nothing", (typed) => expect(unmetWords(typed)).toBeNull());

  test("is nothing of any postcode, however often it is searched", async () => {
    const postcodes =
      readFileSync("tests/support/postcodes-sample.csv", "utf8").match(/[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}/g) ?? [];
    expect(postcodes.length).toBeGreaterThan(100);
    for (const postcode of postcodes) {
      for (const typed of [postcode, postcode.toLowerCase(), postcode.replace(" ", ""), `dentist ${postcode}`]) {
        search(9, typed);
      }
    }
    expect(await handedOver()).toEqual([]);
  });
});

describe("what is known to be missing", () => {
  const sleep = {
    kind: "category",
    slug: "sleep",
    name: "Sleep",
    called: "sleep service",
    advice: "",
    url: null,
  } as const;

  test("is counted by its own name, whatever was typed", async () => {
    const typed = ["my son Liam 7 never sleeps", "sleep", "OX4 1XD sleep", "up all night", "melatonin"];
    for (const [at, words] of typed.entries())
      noteUnmet(asked(words), { total: 2, missing: [sleep] }, null, later(at * 15));
    expect(await handedOver()).toEqual([{ area: "near", words: "sleep", month: "2026-11-01", more: 5 }]);
  });

  test("is not counted when it is no health care", async () => {
    const bins = { ...sleep, kind: "elsewhere" } as const;
    for (let at = 0; at < 6; at++) noteUnmet(asked("bins"), { total: 0, missing: [bins] }, null, later(at * 15));
    expect(await handedOver()).toEqual([]);
  });
});
