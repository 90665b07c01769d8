import { describe, expect, test } from "vitest";
import { parseQuery } from "../../../../lib/catalogue/search/query";
import { everything, search } from "../../../../lib/catalogue/search/search";
import { phrasesOf } from "../../../../lib/catalogue/terms";
import { firstCatalogue } from "../../../support/catalogue";

const catalogue = firstCatalogue();
const firstOf = (words: string, area: string) => {
  const { isUrgent, matches } = search(catalogue, { ...everything, area, words }, { from: 0, count: 3 });
  return { isUrgent, categories: matches.flatMap(({ offer }) => offer.content.categories) };
};

const dangers: Record<string, string[]> = {
  "mental-health": [
    "my daughter is cutting",
    "twelve year old cutting",
    "12 year old cuts",
    "found a blade in her room",
    "my son hits me",
  ],
  "speech-and-language-therapy": ["choking"],
  crisis: ["kms", "unalive", "kill me", "life isnt worth living", "he said he wants to jump", "overdose"].concat([
    "I can't see the point in going on any more",
    "what's the point of being here",
    "hope i dont wake up",
  ]),
  safety: [
    ...[
      "my husband hits us",
      "my dad hits my mum",
      "my partner hurts me",
      "my mate gets hit by his dad",
      "he strangled me",
      "uncle touched her",
    ],
    ...["my husband keeps hitting the kids", "he wont let me leave the house", "parents want me to marry a man abroad"],
    ...[
      "touched by a man at the bus stop",
      "talking to a man online",
      "made to sell drugs",
      "kids next door are left alone",
    ],
  ],
  "gp-and-urgent-care": ["not breathing", "seizure now", "swallowed a battery", "meningitis rash"].concat([
    "he is having a fit now",
    "she is having a seizure and it won't stop",
    "he is choking",
    "having a fit that won't stop",
    "she is bleeding and it won't stop",
    "baby blue lips",
    "unconscious",
    "she wont wake up",
  ]),
  "health-visiting": ["going to hurt my baby", "shaking my baby"],
};
const everyday = ["cut finger", "cut his knee", "cutting teeth", "haircut", "cutting food", "cut the grass"].concat([
  "he hurt his leg",
  "he touched the hot pan",
  "knife and fork",
  "my son hits his sister",
  "hits his brother",
  // What is known and lasts is no emergency; what happens now is.
  "he has fits and the school want a plan",
  "epilepsy care plan for school",
  "he chokes on his food nearly every meal",
  "4 week old not feeding well",
  "a family friend looks after him",
  "speech therapy",
  "hearing aid",
]);

describe.each(catalogue.areas.map(({ slug }) => slug))("in %s", (area) => {
  test.each(Object.entries(dangers))(
    "a danger is known, with help of the kind “%s” among the first three",
    (kind, asked) => {
      const missed = asked.filter((words) => {
        const { isUrgent, categories } = firstOf(words, area);
        return !isUrgent || !categories.includes(kind);
      });
      expect(missed).toEqual([]);
    },
  );

  test("everyday words are no danger", () => {
    expect(everyday.filter((words) => firstOf(words, area).isUrgent)).toEqual([]);
  });
});

/** Dangers of one kind, in words that stand nowhere else here, and a category that answers first or second. */
const kinds: Record<string, { category: string; said: string[] }> = {
  "words of farewell": {
    category: "crisis",
    said: [
      "i won't be a problem for much longer",
      "nobody would even notice if i wasnt around",
      "found a rope in my sons bedroom",
      "he want die my boy please help",
      "pupil told me she has a plan to take her life",
      "suicidle teenager what do i do",
      "which pills are quickest",
    ],
  },
  "a mother, or a carer, who fears what may come": {
    category: "crisis",
    said: [
      "my wife just had a baby and thinks the devil is in him",
      "nearly threw her across the room",
      "i cant cope anymore im going to snap",
      "i want to put a pillow over his face",
      "i am scared i will hit my disabled son",
    ],
  },
  "a body in danger": {
    category: "gp-and-urgent-care",
    said: [
      "she took all of nans heart tablets",
      "ive had 30 ibuprofen",
      "fitting for more than 5 mins",
      "buccal midazolam given and still fitting",
      "bump on head and now confused",
      "rash that doesnt go away with a glass",
      "stiff neck and cant stand light",
      "blood sugar 28 and ketones",
      "breath smells of pear drops",
      "trachy has come out",
      "anorexic and wont drink water now",
      "asthma pump not working",
      "shes choking",
    ],
  },
  "somebody who is hurt, used, left alone or gone": {
    category: "safety",
    said: [
      "my brother beats me up and mum doesnt stop it",
      "mum throws things at me when shes drunk",
      "taxi escort hit my son on the way to school",
      "my son punches me every day",
      "my step brother comes in my room at night",
      "he makes me do things i dont like in bed",
      "my mum leaves me on my own all night",
      "child comes to school hungry and dirty every day",
      "they are taking me to pakistan to get married",
      "my brothers will murder me",
      "my son has run off",
      "lost my child in town",
      "pupil talking about bombing a mosque",
      "someone is gonna leak my pics",
      "my daughter is meeting someone she met on roblox",
    ],
  },
};

describe.each(catalogue.areas.map(({ slug }) => slug))("in %s", (area) => {
  test.each(Object.entries(kinds))("%s: each is a danger, answered first or second", (_, { category, said }) => {
    const missed = said.filter((words) => {
      const { isUrgent, matches } = search(catalogue, { ...everything, area, words }, { from: 0, count: 2 });
      return !isUrgent || !matches.some(({ offer }) => offer.content.categories.includes(category));
    });
    expect(missed).toEqual([]);
  });

  test.each([
    "he puts his hand in his nappy and smears",
    "brother comes in my room and takes my toys",
    "life skills course 16",
    "he eats mushrooms and berries only",
    "shot of insulin at school who gives it",
    "abuse of antibiotics",
    "swallowing tablets tips",
    "oxygen for flying on holiday",
    "tracheostomy training for school staff",
    "feeding tube supplies",
    "epipen training for teachers",
    "waiting list is not moving",
  ])("“%s” is no danger, though its words are in one", (words) => {
    expect(firstOf(words, area).isUrgent).toBe(false);
  });
});

test("a phrase with choices stands for each of them", () => {
  expect(phrasesOf("{mum|dad} hits {me|us}")).toEqual(["mum hits me", "mum hits us", "dad hits me", "dad hits us"]);
  expect(phrasesOf("fell {out of |}bed")).toEqual(["fell out of bed", "fell bed"]);
});

test.each([6, 150])("a danger that stands behind the longest words that are read is read with them (%i)", (times) => {
  const long = `${"he goes to a school near here and he likes it ".repeat(times)} now he says he wants to die`;
  const { search: asked, issues } = parseQuery((key) => (key === "q" ? [long] : []), catalogue);
  expect([asked.words.length <= 200, issues.map(({ field }) => field)]).toEqual([true, ["q"]]);
  expect(search(catalogue, { ...everything, words: asked.words }).isUrgent).toBe(true);
});

test.each(["severe autism", "severe learning difficulties", "slaps the table", "hit his head on the swing"])(
  "a word that only has the stem of a danger, or of a slang word for drugs, is none: “%s”",
  (words) => {
    const { isUrgent, categories } = firstOf(words, "oxfordshire");
    expect([isUrgent, categories.filter((slug) => slug === "drugs-and-alcohol")]).toEqual([false, []]);
  },
);
