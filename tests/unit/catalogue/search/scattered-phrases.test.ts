import { describe, expect, test } from "vitest";
import { everything, search } from "../../../../lib/catalogue/search/search";
import { readTerms } from "../../../../lib/live/content-files";
import { catalogueOf, edition } from "../../../support/made-up";

const row = (name: string, words: string[], needs: string[], categories: string[]) => ({
  name,
  kind: "sign" as const,
  words,
  needs,
  categories,
});
const terms = {
  ...readTerms(),
  conditions: [
    row("arthritis", ["swollen knee joint"], ["bones-joints-and-pain"], ["physiotherapy"]),
    row("fussy eating", ["lives on nuggets"], ["eating-and-swallowing"], ["dietetics"]),
    row("thoughts of suicide", ["jump off the viaduct", "razor blade wrist"], ["self-harm"], ["crisis"]),
    row("clothes", ["hates labels in clothes", "can't stand labels"], ["sensory-processing"], ["occupational-therapy"]),
  ],
};
const entries = [
  edition("service", "joints", {
    name: "Emerald team",
    categories: ["physiotherapy"],
    needs: ["bones-joints-and-pain"],
  }),
  edition("service", "food", { name: "Amber team", categories: ["dietetics"], needs: ["eating-and-swallowing"] }),
  edition("service", "crisis", { name: "Violet team", categories: ["crisis"], needs: ["self-harm"] }),
  edition("service", "skills", { name: "Olive team", categories: ["occupational-therapy"] }),
];
const catalogue = catalogueOf(entries, terms);
const ask = (words: string) => search(catalogue, { ...everything, words });
const found = (words: string) => ask(words).matches.map(({ offer }) => offer.slug);

describe("a phrase is found in a typed sentence", () => {
  test.each([
    ["in another order", "his joint in the knee is swollen"],
    ["with other words between", "knee and then the ankle joint swollen"],
    ["in other forms", "puffed up knees and joints"],
  ])("%s", (_, words) => expect(found(words)[0]).toBe("joints"));

  test("with one word missing, where it has the rarest", () => expect(found("swollen red knee")[0]).toBe("joints"));

  test("but one word alone of it finds nothing", () => expect(found("nuggets tomorrow")).toEqual([]));

  test("and a part of it claims nothing to be missing", () =>
    expect(search(catalogueOf(entries.slice(1), terms), { ...everything, words: "swollen red knee" }).missing).toEqual(
      [],
    ));

  test("never where it is grave: a part of a phrase leads nobody to a crisis line", () => {
    expect(found("razor with a new blade")).toEqual([]);
    expect(found("the wrist hurt by a razor blade")).toEqual(["crisis"]);
  });
});

describe("can't, won't and hates are said in many ways", () => {
  test.each(["he really can't bear the labels", "she just hates having labels", "doesn't like labels"])(
    "“%s”",
    (words) => expect(found(words)[0]).toBe("skills"),
  );
});
