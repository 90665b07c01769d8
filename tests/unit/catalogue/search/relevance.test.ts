import { describe, expect, test } from "vitest";
import { everything, search } from "../../../../lib/catalogue/search/search";
import { catalogueOf, edition } from "../../../support/made-up";

const therapies = [
  edition("service", "speech", { summary: "Speech and language therapy." }),
  edition("service", "occupational", { summary: "Occupational therapy for everyday skills." }),
  edition("service", "breathing", { summary: "A clinic for asthma." }),
  edition("service", "teeth", { summary: "A dentist." }),
];

const find = (words: string, catalogue = catalogueOf(therapies)) =>
  search(catalogue, { ...everything, words }).matches.map(({ offer }) => offer.slug);

describe("what somebody typed", () => {
  test("finds the services that have the word, and no other", () => {
    expect(find("asthma")).toEqual(["breathing"]);
  });

  test("finds nothing where nothing is near it", () => {
    expect(find("xylophone")).toEqual([]);
  });

  test("is guessed at for its first four unknown words: more would cost more than they help", () => {
    const unknown = (count: number) => Array.from({ length: count }, (_, at) => `qxqxv${"wxyz"[at]}`).join(" ");
    expect(find(`${unknown(3)} denntist`)).toEqual(["teeth"]);
    expect(find(`${unknown(4)} denntist`)).toEqual([]);
    expect(find(`${unknown(4)} dentist`)).toEqual(["teeth"]);
  });

  test("finds other forms of the word", () => {
    expect(find("therapies").slice(0, 2).sort()).toEqual(["occupational", "speech"]);
  });

  test("with words that say nothing round it finds the same", () => {
    expect(find("please can you tell me where the dentist is")).toEqual(["teeth"]);
  });

  test.each([
    ["C(E)TR", "CETR"],
    ["cetr", "C(E)TR"],
    ["cafe", "Café"],
    ["childrens", "Children’s"],
    ["S&LT", "slt"],
    ["C.A.M.H.S.", "CAMHS"],
    ["e.h.c.p", "EHCP"],
    ["camhs", "C.A.M.H.S."],
    ["night\u200bl\u00adight", "Nightlight"],
  ])("as %s finds %s", (typed, name) => {
    expect(find(typed, catalogueOf([edition("service", "it", { name }), ...therapies]))).toEqual(["it"]);
  });

  test("the start of a word finds it", () => {
    expect(find("occup")).toEqual(["occupational"]);
  });
});

describe("slips", () => {
  test.each([
    ["ocupational", "occupational"],
    ["ashtma", "breathing"],
    ["asthmma", "breathing"],
    ["langauge", "speech"],
    ["languege", "speech"],
    ["dentsit", "teeth"],
  ])("%s finds %s", (typed, slug) => {
    expect(find(typed)[0]).toBe(slug);
  });

  test("a slip in one word leaves the others as they are", () => {
    expect(find("ocupational therapy")[0]).toBe("occupational");
  });

  test("a word that some service has is never taken for a slip", () => {
    const two = [edition("service", "a", { summary: "Diabetic." }), edition("service", "b", { summary: "Dialectic." })];
    expect(find("diabetic", catalogueOf(two))).toEqual(["a"]);
  });

  test("short words forgive nothing", () => {
    expect(find("pet", catalogueOf([edition("service", "it", { summary: "Peg." })]))).toEqual([]);
  });
});

describe("words that mean the same", () => {
  const one = (words: string[], to: string[] = []) => catalogueOf(therapies, { synonyms: [{ words, to }] });

  test("find each other both ways", () => {
    const both = one(["dentist", "molar doctor"]);
    expect(find("molar doctor", both)).toEqual(["teeth"]);
    const other = catalogueOf([edition("service", "it", { summary: "A molar doctor." })], {
      synonyms: [{ words: ["dentist", "molar doctor"], to: [] }],
    });
    expect(find("dentist", other)).toEqual(["it"]);
  });

  test("that lead to another find it", () => {
    expect(find("wheezing", one(["wheezing"], ["asthma"]))).toEqual(["breathing"]);
  });

  test("that lead to another are not found from there", () => {
    const catalogue = catalogueOf([...therapies, edition("service", "wheezing", { summary: "Wheezing." })], {
      synonyms: [{ words: ["wheezing"], to: ["asthma"] }],
    });
    expect(find("asthma", catalogue)).toEqual(["breathing"]);
  });

  test("are read as whole phrases, not word by word", () => {
    expect(find("blue light", one(["blue light"], ["asthma"]))).toEqual(["breathing"]);
    expect(find("light", one(["blue light"], ["asthma"]))).toEqual([]);
  });

  test("the letters of the glossary find what they stand for, and the other way round", () => {
    const row = { term: "OT", slug: "ot", full: "Occupational therapy", variants: [], meaning: "", entries: [] };
    expect(find("ot", catalogueOf(therapies, { glossary: [row] }))[0]).toBe("occupational");
    const named = [edition("service", "letters", { summary: "OT." })];
    expect(find("occupational therapy", catalogueOf(named, { glossary: [row] }))).toEqual(["letters"]);
  });
});

describe("what comes first", () => {
  const often = edition("service", "often", { summary: "Sleep, sleep and sleep.", description: "Sleep. ".repeat(20) });

  test.each([
    ["name", { name: "Sleep" }],
    ["other name", { alternate_names: ["Sleep"] }],
    ["acronym", { acronyms: ["SLEEP"] }],
    ["keyword", { keywords: ["sleep"] }],
  ])("whoever types a %s whole gets it before what has the word often", (_, said) => {
    expect(find("sleep", catalogueOf([often, edition("service", "it", said)]))[0]).toBe("it");
  });

  test("a word in a name counts more than in a description", () => {
    const said = edition("service", "said", { description: "Sleep clinic." });
    const named = edition("service", "named", { name: "Clinic for sleep and rest" });
    expect(find("sleep", catalogueOf([said, named]))[0]).toBe("named");
  });

  test("two of the words count more than one of them", () => {
    const both = edition("service", "both", { summary: "Sleep and food." });
    const more = [1, 2, 3].map((number) => edition("service", `one-${number}`, { summary: "Sleep, sleep, sleep." }));
    expect(find("sleep food", catalogueOf([...more, both]))[0]).toBe("both");
  });

  test("the same word typed again changes nothing", () => {
    expect(find("dentist dentist dentist asthma")).toEqual(find("dentist asthma"));
  });
});

describe("two Local Offers", () => {
  test("a strong answer for people elsewhere does not hide a weak one here", () => {
    const elsewhere = edition("service", "drinking", { name: "Drinking", keywords: ["drinking too much"] }, "far");
    const here = edition("service", "nurses", { description: `${"Much else. ".repeat(40)} Drinking.` });
    const catalogue = catalogueOf([elsewhere, here]);
    const { matches } = search(catalogue, { ...everything, words: "drinking too much", area: "near" });
    expect(matches.map(({ offer }) => offer.slug)).toEqual(["nurses"]);
  });
});
