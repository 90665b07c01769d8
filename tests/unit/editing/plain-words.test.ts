import { describe, expect, test } from "vitest";
import { syllablesIn } from "../../../lib/editing/checks/plain/syllables";
import { readingAge, remarksOf } from "../../../lib/editing/plain-words";
import { readTerms } from "../../../lib/live/content-files";

const { glossary } = readTerms();
const remarks = (text: string) => remarksOf("service", { description: text }, glossary);
const kinds = (text: string) => remarks(text).map(({ kind }) => kind);
const words = (count: number) => `We ${"see ".repeat(count - 2)}you.`;

describe("syllables are counted as they are spoken in", () => {
  const spoken = {
    1: ["the", "made", "these", "helped", "nurse", "tongue", "through", "use"],
    2: [
      "children",
      "service",

      "wanted",
      "clinic",
      "people",
      "little",
      "muscles",
      "carers",
      "patient",
      "going",
      "careful",
    ],
    3: ["therapy", "services", "family", "families", "hospital", "medicine", "serious", "area"],
    4: ["community", "diabetes", "usually", "professional", "epilepsy", "paediatric", "experience"],
    5: ["occupational", "disability", "communication", "organisation"],
    6: ["physiotherapy"],
  };
  test.each(Object.entries(spoken).flatMap(([count, all]) => all.map((word) => [word, Number(count)] as const)))(
    "%s",
    (word, count) => {
      expect(syllablesIn(word)).toBe(count);
    },
  );
});

describe("the reading age", () => {
  const easy =
    "You can ask us for help. We will ring you back. A nurse will come to your home. She will talk with you and your child. You can ask her what you like. Then we will make a plan. You get a copy of it. We meet again in a month.";
  const hard =
    "The multidisciplinary assessment facilitates the identification of appropriate therapeutic interventions, subject to eligibility considerations determined by commissioning organisations, and establishes comprehensive documentation regarding individual developmental characteristics, communication difficulties and educational participation opportunities available.";

  test("of easy words in short sentences is low, of long words in long ones high", () => {
    expect(readingAge(easy)).toBeLessThan(9);
    expect(readingAge(`${hard} ${hard}`)).toBeGreaterThan(20);
  });

  test("by the formula: 40 words of one syllable in four sentences", () => {
    const text = "We see you and we help you at home now. ".repeat(4);
    expect(readingAge(text)).toBeCloseTo(Math.max(5, 0.39 * 10 + 11.8 - 15.59 + 5), 5);
  });

  test("is not told of a text too short to tell", () => {
    expect(readingAge("Multidisciplinary assessment.")).toBeNull();
  });

  test("above 11 is remarked on", () => {
    expect([kinds(easy), kinds(`${hard} ${hard}`)[0]]).toEqual([[], "reading-age"]);
  });
});

describe("a remark is made on", () => {
  test("a sentence of more than 25 words, and not on one of 25", () => {
    expect([kinds(words(25)), kinds(words(26))]).toEqual([[], ["long-sentence"]]);
  });

  test("each long sentence and none beside it, whatever the Markdown", () => {
    const text = `## A heading\n\n- ${words(20)}\n- ${words(30)}\n\n[${words(12)}](https://nhs.uk/${"long/".repeat(50)}) ${words(20)}`;
    expect(remarks(text).map(({ message }) => message)).toEqual([expect.stringContaining("30 words")]);
  });

  test.each(["Ask the XYZT.", "The XYZTs decide.", "XYZT meets often.", "**XYZT** is here."])(
    "letters that nobody explains: %s",
    (text) => {
      expect(remarks(text)).toMatchObject([{ kind: "acronym", message: expect.stringContaining("XYZT") }]);
    },
  );

  test.each([
    "The eXtra Year Zone Team (XYZT) helps. Ask the XYZT.",
    "XYZT (extra year team) helps.",
    "XYZT is short for extra year team. Ask the XYZT.",
    "XYZT means extra year team.",
    "CAMHS, an EHC plan, SENDIASS and CCGs are in the glossary.",
    "The NHS, your GP and A&E need no explanation. Bring ID on 3 May, level II, to OX4 1XD.",
    "MindEd is a name.",
  ])("but not on letters that are explained or known: %s", (text) => {
    expect(kinds(text)).toEqual([]);
  });

  test.each([
    "here",
    "click here",
    "Click here.",
    "this page",
    "more",
    "Read more…",
    "link",
    "https://nhs.uk/a",
    "**here**",
  ])("a link called “%s”", (text) => {
    expect(kinds(`See [${text}](https://nhs.uk).`)).toContain("link-text");
  });

  test("but not on a link that says where it leads", () => {
    expect(kinds("See [how to complain here](https://nhs.uk) and [More House School](https://a.example).")).toEqual([]);
  });

  test.each(["PLEASE ring first.", "DO NOT COME if you are ill.", "You MUST ask.", "IMPORTANT INFORMATION about it"])(
    "words in capitals: %s",
    (text) => {
      expect(kinds(text)).toEqual(["capitals"]);
    },
  );

  test.each(["# One", "### Three first", "## Two\n\ntext\n\n#### Four"])("headings out of order: %s", (text) => {
    expect(kinds(text)).toEqual(["heading"]);
  });

  test("but not on headings in order", () => {
    expect(kinds("## Two\n\n### Three\n\n#### Four\n\n## Two\n\n### Three")).toEqual([]);
  });
});

describe("the remarks on an entry", () => {
  test("name the field, for every text that families read and for the names of links", () => {
    const content = {
      summary: "Ask the XYZT.",
      contacts: [{ description: "PLEASE ring.", name: "XYZT" }],
      links: [{ title: "click here" }],
      keywords: ["ABCD"],
      facts: [{ note: "ABCD" }],
    };
    expect(remarksOf("service", content, []).map(({ field, kind }) => [field, kind])).toEqual([
      ["summary", "acronym"],
      ["contacts.0.description", "capitals"],
      ["links.0.title", "link-text"],
    ]);
  });

  test("take letters for explained that any of its fields explains", () => {
    const content = {
      name: "Extra year team (XYZT)",
      summary: "Ask the XYZT.",
      what_happens: "The ABCD sees you.",
      acronyms: ["ABCD"],
    };
    expect(remarksOf("service", content, [])).toEqual([]);
  });

  test("leave out what the kind does not have, and the reading age of words for professionals", () => {
    const hard = "Multidisciplinary organisational considerations necessitate documentation. ".repeat(12);
    expect(remarksOf("organization", { eligibility_description: hard }, [])).toEqual([]);
    expect(remarksOf("service", { for_professionals: hard }, [])).toEqual([]);
    expect(remarksOf("service", { eligibility_description: hard }, [])).toMatchObject([{ kind: "reading-age" }]);
  });
});
