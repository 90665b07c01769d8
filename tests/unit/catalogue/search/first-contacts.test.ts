import { describe, expect, test } from "vitest";
import { everything, search } from "../../../../lib/catalogue/search/search";
import { stableId } from "../../../../lib/catalogue/stable-id";
import { readTerms } from "../../../../lib/live/content-files";
import { at, catalogueOf, edition, forPeopleIn, idOf } from "../../../support/made-up";

const service = (slug: string, category: string, more = {}, area = "near") =>
  edition("service", slug, { summary: "A team.", categories: [category], ...more }, area);

const ages = (from: number, to: number) => ({
  ages: { minimum_age_months: from * 12, maximum_age_months: to * 12 },
});
const far = { service_areas: [forPeopleIn("E06000002")] };

/** Near has a hearing clinic; Far has only those whom a family meets first. */
const catalogue = catalogueOf(
  [
    service("audiology", "hearing"),
    service("visitors", "health-visiting", { ...ages(0, 5), ...far }, "far"),
    service("nurses", "school-nursing", { ...ages(6, 19), ...far }, "far"),
    service("mentions", "benefits", { ...far, description: "Deaf people can use SignVideo." }, "far"),
    service("carers", "carers", ages(18, 99)),
    edition("organization", "trust", { name: "Vale of Plenty Trust", acronyms: ["VPT"] }),
    service("given", "dental", { organization_id: idOf("organization", "trust") }),
    service("speaks", "dental", { summary: "VPT has another clinic in Norton." }),
    service("named", "eye-health", { name: "Norton eyes", summary: "Glasses." }),
  ],
  readTerms(),
);

const ask = (words: string, area = "near") => {
  const { matches, missing } = search(catalogue, { ...everything, words, area });
  return { found: matches.map(({ offer }) => offer.slug), missing: missing.map(({ slug }) => slug) };
};

describe("whom a family meets first", () => {
  test("is not put before what answers the question", () => {
    expect(ask("hearing test").found[0]).toBe("audiology");
  });

  test("stands in where an area has none, which is still said to be missing", () => {
    expect(ask("hearing test", "far")).toEqual({ found: ["visitors", "nurses"], missing: ["hearing"] });
  });

  test("is who takes the child's age", () => {
    expect(ask("my 3 year old failed a hearing test", "far").found).toEqual(["visitors"]);
    expect(ask("my 9 year old failed a hearing test", "far").found).toEqual(["nurses"]);
  });
});

test("what takes only adults answers nothing for a child", () => {
  expect(ask("young carer").missing).toEqual([]);
  expect(ask("young carer, 12").missing).toEqual(["carers"]);
});

test("the name of an organisation finds what it gives before what speaks of it", () => {
  expect(ask("VPT").found).toEqual(["given", "speaks"]);
});

describe("what is found elsewhere", () => {
  test("a place counts only when nothing of health is asked beside it", () => {
    expect(ask("playground", "far").missing).toEqual(["library"]);
    expect(ask("hits other children at the playground", "far").missing).toEqual([]);
  });

  test("a part of a phrase about health is none", () => {
    expect(ask("passport").missing).toEqual(["passports"]);
    expect(ask("hospital passport").missing).not.toContain("passports");
  });
});

test("the name of a village that is a hospital's in another town finds what is given there; the town's finds nothing", () => {
  const address = { id: stableId("address"), address_1: "Oxford Road", city: "Banbury" };
  const catalogue = catalogueOf([
    edition("location", "hospital", { name: "Horton General Hospital", address }),
    edition("service", "x-rays", { service_at_locations: [at("hospital")] }),
    edition("service", "other", { description: "We meet in Banbury." }),
  ]);
  const found = (words: string) => search(catalogue, { ...everything, words }).matches.map(({ offer }) => offer.slug);
  expect(found("Horton")).toEqual(["x-rays"]);
  expect(found("Banbury")).toEqual([]);
});

test("the name of a town finds nothing, and tells entries apart that something else has found", () => {
  expect(ask("skateboards in Norton").found).toEqual([]);
  expect(ask("eyes Norton").found[0]).toBe("named");
});

test("a slip that has the stem of a little word is still mended", () => {
  expect(ask("hering test").found[0]).toBe("audiology");
});

test("a slip of a word that says nothing is no other word", () => {
  expect(search(catalogue, { ...everything, words: "suport" }).guesses).toEqual([]);
});

test("what only speaks of a thing does not follow where that thing is missing", () => {
  expect(ask("deaf", "far")).toEqual({ found: ["visitors", "nurses"], missing: ["hearing"] });
});
