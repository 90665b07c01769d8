import { describe, expect, test } from "vitest";
import { readConcepts } from "../../../../lib/catalogue/search/concepts";
import { findDangers, indexDangers } from "../../../../lib/catalogue/search/dangers";
import { everything, search } from "../../../../lib/catalogue/search/search";
import { stemOf, wordsOf } from "../../../../lib/catalogue/search/words";
import { firstCatalogue } from "../../../support/catalogue";

const catalogue = firstCatalogue();
const { terms } = catalogue;
const areas = catalogue.areas.map(({ slug }) => slug);
const { dangers } = readConcepts(terms);
const found = (text: string) => {
  const words = wordsOf(text);
  return findDangers(words, words.map(stemOf), dangers).dangers.map(({ concept }) => concept.name);
};

/** Sentences of danger, half of them oblique, by the category that answers first or second. */
const said: Record<string, string[]> = {
  crisis: [
    "she punches herself until she bleeds",
    "he asked me how many tablets it would take",
    "i dont trust myself with her",
    "you lot will be happier once im not around",
    "i rang her to say goodbye, no reason to get up",
    "she has a plan and the pills are in her drawer",
    "hearing voices telling her to jump",
    "he has given away all his things and said sorry to everyone",
  ],
  emergency: ["my boy has swallowed all his adhd tablets", "fell off the swing and is sleepy"].concat(
    ["my baby is eight weeks and burning up", "he has no spleen and a high fever", "stiff neck hates light"],
    ["second dose of buccal and no better", "sugar is hi on the meter and he is vomiting", "oxygen saturations 84"],
    ["hot drink spilled on the baby", "green vomit in a newborn", "having contractions at 30 weeks"],
    ["magnets from a toy, he ate them", "i shook her and now she is quiet", "suddenly can't move his right arm"],
    // Three weeks of age make a fever a danger.
    ["3 week old with a fever", "my 2 week old baby has a temperature of 38"],
    ["croup and drooling", "stung and wheezy", "her rash doesnt go when i press it", "g tube fell out an hour ago"],
  ),
  "mental-health": ["my autistic son strangled his little brother", "we hide all the knives because of our son"],
  safety: [
    "dad punched my little brother in the face",
    "she was hit by her stepdad",
    "mum gets drunk and hits us",
    "he controls my money and what i wear",
    "my cousin got on top of me",
    "the toddler was left alone all night",
    "the kids are never washed and there are rats in the kitchen",
    "the carer slapped my disabled son",
    "they tape his mouth shut at respite",
    "she came back with finger marks on her arm",
    "he touched my little girl in the bath",
    "a lad keeps giving my daughter vapes and lifts",
    "a teacher pinned my son to the floor",
    "they are not feeding my disabled sister",
    "grandma wants my daughter cut",
    "the teaching assistant drags him by the arm",
    "dad says he will burn the house down with us inside",
    "he put a tracker on my phone and reads all my messages",
    "i dont feel safe when mums new bloke is back",
    "he says it is our secret",
    "he says if i tell anyone mum will go to prison",
    "i am not allowed out without him",
    "my dad gets really scary when he drinks",
    "they are planning my wedding and i am 16",
    "my son comes back with cash and wont say who gave it",
    "he ran off from school and nobody can find him",
  ],
};

const harmless = [
  "hit a wall with his homework",
  "3 week old baby not sleeping",
  "my daughter was born at 32 weeks and is behind",
  "normal sats for my son are 80",
  "she has a plan and it is not being followed",
  "tomorrow is his last day at nursery",
  "stiff neck physio",
  "stung by nettles and itchy",
  "grandma wants my daughter's hair cut",
  "she kills me laughing",
  "dad beats me at chess",
  "my husband pushes me in my wheelchair",
  "a massive hit with the kids",
  "drama group about abuse",
  "choking hazard training",
  "my son touches everything",
  "he never hurt anybody",
  "stabbing pain in her tummy when she eats",
  "gang show scouts",
  "home alone at what age",
  "hit by a ball at school",
  "our house is not safe for a wheelchair",
  "he pushed me to get help",
  "hard to wake in the morning for school",
  "everyone would be better informed",
  "say goodbye to nursery",
  "secret santa party accessible",
  "he took his medicine and now fine",
  "my stepdad wants to come to the appointment",
  "he gives away the ball and my brother hits it",
  "nobody can find him a school place",
];

describe.each(areas)("in %s", (area) => {
  test.each(Object.entries(said))("a sentence in parts leads to help of the kind “%s”", (category, sentences) => {
    const missed = sentences.filter((words) => {
      const { isUrgent, matches } = search(catalogue, { ...everything, area, words }, { from: 0, count: 2 });
      return !isUrgent || !matches.some(({ offer }) => offer.content.categories.includes(category));
    });
    expect(missed).toEqual([]);
  });

  test("the same words in a harmless sentence are no danger", () => {
    expect(harmless.filter((words) => search(catalogue, { ...everything, area, words }).isUrgent)).toEqual([]);
  });
});

test("two other words may stand between two parts, and no third", () => {
  expect(found("my husband often badly hits the kids")).toEqual(["abuse at home"]);
  expect(found("my husband often says that he never liked it and hits golf balls for the kids")).toEqual([]);
});

test("parts of two clauses make no sentence", () => {
  expect(found("my husband left and hit them")).toEqual([]);
});

test.each(["my husband has never hit me", "dad does not hit us", "never sent nudes to anyone"])(
  "what is denied is no danger: “%s”",
  (text) => {
    expect(found(text)).toEqual([]);
  },
);

test("who says no to a question denies nothing", () => {
  expect(found("no my husband hits me")).toEqual(["abuse at home"]);
});

test("who does not stop a blow goes on with it", () => {
  expect(found("my husband does not stop hitting me")).toEqual(["abuse at home"]);
});

test("what a longer phrase means otherwise is no danger", () => {
  const { isUrgent } = search(catalogue, { ...everything, words: "hit his head on the swing", area: "oxfordshire" });
  expect(isUrgent).toBe(false);
});

test("each sentence leads to a row that tells of a danger", () => {
  const urgent = new Set(terms.needs.filter((need) => need.urgent).map(({ slug }) => slug));
  const rows = terms.conditions.filter((row) => row.urgent ?? row.needs.some((slug) => urgent.has(slug)));
  const names = new Set(rows.map(({ name }) => name));
  expect(terms.dangers.sentences.map(({ danger }) => danger).filter((name) => !names.has(name))).toEqual([]);
});

test("each list of parts is in a sentence", () => {
  const texts = [
    ...Object.values(terms.dangers.parts).flat(),
    ...terms.dangers.sentences.flatMap(({ words }) => words),
    ...terms.dangers.harmless,
  ].join();
  expect(Object.keys(terms.dangers.parts).filter((name) => !texts.includes(`<${name}>`))).toEqual([]);
});

test("a list that there is not is named at once", () => {
  const saying = { text: "<nobody> hits", between: 0, unless: [], concept: null };
  expect(() => indexDangers([saying], { dangers: terms.dangers, dialect: [] }, () => 1)).toThrow("nobody");
});

test("the choices of a danger are not written out", () => {
  const keys = [...readConcepts(terms).byPhrase.values()].filter((all) => all.some(({ isUrgent }) => isUrgent));
  expect(keys.length).toBeLessThan(5_000);
});
