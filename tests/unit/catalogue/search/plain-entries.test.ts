import { describe, expect, test } from "vitest";
import { everything, search } from "../../../../lib/catalogue/search/search";
import { readTerms } from "../../../../lib/live/content-files";
import { catalogueOf, edition, nearHome } from "../../../support/made-up";

/** Entries as an editor types them: a name, a sentence, a category, a need. No keywords. */
const editions = [
  edition("service", "audiology", {
    name: "Ear clinic",
    summary: "We test ears.",
    categories: ["hearing"],
    needs: ["hearing"],
  }),
  edition("service", "physio", {
    name: "Movement team",
    summary: "We help children to move.",
    categories: ["physiotherapy"],
    needs: ["movement"],
  }),
  edition("service", "feelings", {
    name: "Emerald team",
    summary: "A calm and kind team for the young.",
    categories: ["mental-health"],
    needs: ["social-emotional-and-mental-health"],
  }),
  edition("service", "hospice", {
    name: "Sunrise House",
    summary: "A calm place with kind people.",
    categories: ["palliative-care"],
    needs: ["end-of-life"],
  }),
  edition("service", "substances", {
    name: "A new leaf",
    summary: "Kind people, calm talk.",
    categories: ["drugs-and-alcohol"],
    needs: ["drugs-and-alcohol"],
  }),
  edition("service", "adult-physio", {
    name: "Adult physiotherapy",
    summary: "Physiotherapy.",
    categories: ["physiotherapy"],
    needs: ["movement"],
    ages: { minimum_age_months: 216 },
  }),
  edition("service", "early-words", {
    name: "Early words",
    summary: "For the very young.",
    categories: ["speech-and-language-therapy"],
    needs: ["speech-and-language"],
    ages: { maximum_age_months: 60 },
  }),
  edition("service", "later-words", {
    name: "Later words",
    summary: "For those at school.",
    categories: ["speech-and-language-therapy"],
    needs: ["speech-and-language"],
    ages: { minimum_age_months: 60, maximum_age_months: 216 },
  }),
  edition("service", "any-words", {
    name: "Any words",
    summary: "For talking.",
    categories: ["speech-and-language-therapy"],
    needs: ["speech-and-language"],
  }),
];
const catalogue = catalogueOf(editions, readTerms());
const ask = (words: string, more = {}) => search(catalogue, { ...everything, area: "near", words, ...more });
const found = (words: string, more = {}) => ask(words, more).matches.map(({ offer }) => offer.slug);

describe("an entry without keywords is found by words that it never uses", () => {
  test.each([
    ["grommets", "audiology"],
    ["my son is deaf", "audiology"],
    ["toe walking", "physio"],
    ["cerebral palsy", "physio"],
    ["panic attacks", "feelings"],
    ["does not talk yet", "any-words"],
  ])("“%s” finds %s first", (words, slug) => expect(found(words)[0]).toBe(slug));

  test.each([["wheel chair"], ["wheelchair"]])("“%s” is one thing, written in one word or two", (words) =>
    expect(ask(words).missing.map(({ slug }) => slug)).toEqual(["wheelchairs"]),
  );
});

test("what has a thing in its name comes before what is only of the same kind", () => {
  const riding = edition("service", "riding", { name: "Wolviston Horse Riding", categories: ["being-active"] });
  const sport = edition("service", "sport", { name: "Sport for all", categories: ["being-active"] });
  const { matches } = search(catalogueOf([sport, riding], readTerms()), {
    ...everything,
    area: "near",
    words: "mad on ponies",
  });
  expect(matches.map(({ offer }) => offer.slug)).toEqual(["riding", "sport"]);
});

describe("what an area lacks is said", () => {
  test("by its name, with whom to ask, and with nothing that does not answer", () => {
    const { missing, matches } = ask("sleep");
    expect(missing).toEqual([
      expect.objectContaining({ kind: "category", slug: "sleep", called: "sleep service for children" }),
    ]);
    expect(missing[0]?.advice).toMatch(/^Ask /);
    expect(matches).toEqual([]);
  });

  test("and what shares another word with the question does not follow", () => {
    const team = edition("service", "zorbo", { name: "Team", summary: "We use Zorbo.", categories: ["mental-health"] });
    const { missing, matches } = search(catalogueOf([...editions, team], readTerms()), {
      ...everything,
      area: "near",
      words: "zorbo for sleep",
    });
    expect(missing.map(({ slug }) => slug)).toEqual(["sleep"]);
    expect(matches).toEqual([]);
  });

  test("not where an entry has the category or the need", () => expect(ask("hearing test").missing).toEqual([]));

  test("for what is no health care: where it is found", () =>
    expect(ask("bin collection").missing).toEqual([
      expect.objectContaining({ kind: "elsewhere", slug: "bins", url: expect.stringMatching(/^https:/) }),
    ]));

  test("for who is older than these pages are for, beside what was found", () => {
    const { missing, matches } = ask("my brother is 30, hearing test");
    expect(missing.map(({ slug }) => slug)).toEqual(["adults-health"]);
    expect(matches).not.toEqual([]);
  });

  test("for the place of whoever asks, not for some other", () =>
    expect(ask("grommets", { area: "far" }).missing).toHaveLength(1));
});

describe("everyday words", () => {
  test.each(["kind", "people", "place", "new"])("“%s” alone finds nothing", (words) =>
    expect(found(words)).toEqual([]),
  );

  test("find what has them all", () => expect(found("kind people").sort()).toEqual(["hospice", "substances"]));

  test("find the entry whose name they are", () => expect(found("a new leaf")).toEqual(["substances"]));

  test("find an entry that has one in its name, but for a hospice and help with drugs", () => {
    const riding = edition("service", "riding", { name: "Pony Club for All", categories: ["things-to-do"] });
    const catalogue = catalogueOf([...editions, riding], readTerms());
    const first = (words: string) =>
      search(catalogue, { ...everything, area: "near", words }).matches.map(({ offer }) => offer.slug);
    expect([first("ponies"), first("house"), first("leaf")]).toEqual([["riding"], [], []]);
  });
});

describe("nobody guesses at a word that is spelt right", () => {
  test.each(["hear", "table", "pizza", "guitar"])("“%s”", (words) => expect(ask(words).guesses).toEqual([]));

  test("and a guess is told, with what was meant", () => {
    const { guesses, matches } = ask("phyziotherapy");
    expect(guesses).toEqual([{ typed: "phyziotherapy", meant: "physiotherapy" }]);
    expect(matches[0]?.offer.slug).toBe("physio");
  });
});

describe("an age that is said is read", () => {
  test("and filters as the age filter does", () => {
    expect(found("2 year old not talking")).toEqual(["early-words", "any-words"]);
    expect(found("year 9 not talking")).toEqual(["later-words", "any-words"]);
    expect(ask("2 year old not talking").ages).toEqual({ from: 2, to: 2 });
  });

  test("and who states no age stands below who fits it", () =>
    expect(found("not talking, aged 7")[0]).toBe("later-words"));

  test("but an age that was chosen holds", () => {
    expect(found("2 year old not talking", { age: 7 })).toEqual(["later-words", "any-words"]);
    expect(ask("2 year old not talking", { age: 7 }).ages).toBeNull();
  });

  test("and a number alone finds nothing", () => expect(found("2")).toEqual([]));
});

describe("a first answer is never a shock", () => {
  test("a hospice, help with drugs and adults' services come last without words, near a place too", () => {
    const last = ["adult-physio", "hospice", "substances"];
    expect(found("").slice(-3).sort()).toEqual(last);
    expect(found("", { origin: nearHome }).slice(-3).sort()).toEqual(last);
  });

  test("and with words that do not ask for them", () =>
    expect(found("calm and kind").slice(-2).sort()).toEqual(["hospice", "substances"]));

  test("but first for who asks for them", () => {
    expect(found("end of life care")[0]).toBe("hospice");
    expect(found("Sunrise House")[0]).toBe("hospice");
    expect(found("my teenager smokes weed")[0]).toBe("substances");
    expect(found("physiotherapy for an adult")[0]).toBe("adult-physio");
  });

  test("children's services come before adults'", () =>
    expect(found("physiotherapy")).toEqual(["physio", "adult-physio"]));
});

describe("a service that names no need", () => {
  const searched = catalogueOf(
    [
      edition("service", "drums", { name: "Rhythm makers", summary: "Drums for deaf children." }),
      edition("service", "walks", { name: "Long walks", summary: "Walks.", needs: ["movement"] }),
      edition("service", "caravan", { name: "Sandpipers Caravan", summary: "A week by the sea." }),
    ],
    readTerms(),
  );
  const found = (words: string) =>
    search(searched, { ...everything, words, area: "near" }).matches.map(({ offer }) => offer.slug);

  test("is found by what its own words are about", () => expect(found("can't hear")).toEqual(["drums"]));

  test("and does not make anybody believe that nothing is missing", () => {
    const { missing } = search(searched, { ...everything, words: "hearing aids", area: "near" });
    expect(missing.map(({ slug }) => slug)).toEqual(["hearing"]);
  });

  test("and a rare word of its name finds it beside others", () =>
    expect(found("accesible caravan")).toEqual(["caravan"]));
});

test("ordinary words that stand only in the body of a text are not what was asked", () => {
  const searched = catalogueOf(
    [
      edition("service", "teeth", { name: "Tooth clinic", summary: "Teeth.", description: "Free with a tax credit." }),
      edition("service", "money", { name: "Money", summary: "Help with tax." }),
    ],
    readTerms(),
  );
  const { matches } = search(searched, { ...everything, words: "tax return" });
  expect(matches.map(({ offer }) => offer.slug)).toEqual(["money"]);
});

test("a service is found by its name, also where that is another word for something", () => {
  const grizzle = { name: "The Grizzle Group", summary: "Company.", categories: ["family-support"] };
  const searched = catalogueOf([edition("service", "grizzle", grizzle)], readTerms());
  const { matches } = search(searched, { ...everything, words: "grizzle" });
  expect(matches.map(({ offer }) => offer.slug)).toEqual(["grizzle"]);
});

test("an acronym that is an English word finds what has it where it stands alone, and nothing beside other words", () => {
  const nursing = { name: "Nursing", summary: "Nurses.", keywords: ["PET"], categories: ["childrens-nursing"] };
  const searched = catalogueOf([edition("service", "nursing", nursing)], readTerms());
  const found = (words: string) => search(searched, { ...everything, words }).matches.map(({ offer }) => offer.slug);
  expect(found("PET")).toEqual(["nursing"]);
  expect(found("pet insurance")).toEqual([]);
});

describe("a thing that only an entry which speaks of it answers", () => {
  const sport = { summary: "Sport for disabled children.", categories: ["being-active"] };
  const riding = {
    name: "horse riding",
    kind: "service" as const,
    words: ["pony riding"],
    signs: ["horse mad"],
    needs: [],
    categories: ["being-active"],
    called: "horse riding for disabled children",
  };
  const asked = (words: string, own: Parameters<typeof edition>[2]) => {
    const editions = [edition("service", "sport", { name: "On the move", ...sport, ...own })];
    const catalogue = catalogueOf(editions, { ...readTerms(), conditions: [riding] });
    const { matches, missing } = search(catalogue, { ...everything, words });
    return { found: matches.map(({ offer }) => offer.slug), missing: missing.map(({ called }) => called) };
  };

  test("is missing where none does, and whoever may know of one follows", () => {
    expect(asked("pony riding lessons", {})).toEqual({
      found: ["sport"],
      missing: ["horse riding for disabled children"],
    });
  });

  test("is there where the text of one does", () => {
    const description = "On Fridays there is pony riding.";
    expect(asked("pony riding lessons", { description })).toEqual({ found: ["sport"], missing: [] });
  });

  test("is not said to be missing to somebody who only says what leads to it", () => {
    expect(asked("she is horse mad", {})).toEqual({ found: ["sport"], missing: [] });
  });
});
