import { expect, test } from "vitest";
import { ageInWords, saysOlder } from "../../../../lib/catalogue/search/age-in-words";

const said: [string, number, number, string][] = [
  ["2 year old not talking", 2, 2, "not talking"],
  ["my 2-year-old bites", 2, 2, "my bites"],
  ["7yrs wetting the bed", 7, 7, "wetting the bed"],
  ["13 yo anxious", 13, 13, "anxious"],
  ["5 y/o speech", 5, 5, "speech"],
  ["aged 14, very sad", 14, 14, ", very sad"],
  ["age 7", 7, 7, ""],
  ["she is three and not walking", 3, 3, "and not walking"],
  ["he's 4 and not talking", 4, 4, "and not talking"],
  ["my nephew is twenty, he can't read", 20, 20, "my nephew , he cant read"],
  ["our lass, 15, who do I talk to", 15, 15, "our lass , who do I talk to"],
  ["can't sleep, 16", 16, 16, "cant sleep"],
  ["24, cerebral palsy", 24, 24, ", cerebral palsy"],
  ["22 with bladder accidents", 22, 22, "with bladder accidents"],
  ["18 months not walking", 1, 1, "not walking"],
  ["twenty-three, cannot cook alone", 23, 23, ", cannot cook alone"],
  ["nineteen with Down's", 19, 19, "with Downs"],
  ["stroke at 22 can't find her words", 22, 22, "stroke at 22 can't find her words"],
  ["What happens at 18?", 17, 18, "turning 18 ?"],
  ["knee rehab at twenty", 20, 20, "knee rehab at twenty"],
  ["below the line at 27/12", 2, 2, "below the line at"],
  ["6 weeks old crying", 0, 0, "baby crying"],
  ["year 9 school nurse", 13, 14, "school nurse"],
  ["nearly 18", 17, 18, "nearly 18"],
  ["turning 16 diabetes", 15, 16, "turning 16 diabetes"],
  ["teenager self harm", 13, 17, "teenager self harm"],
  ["newborn not feeding", 0, 0, "newborn not feeding"],
  ["three and a half year old stammer", 3, 3, "stammer"],
];

test.each(said)("“%s” speaks of somebody of %i to %i", (question, from, to, rest) => {
  expect(ageInWords(question)).toEqual({ from, to, rest });
});

test.each([
  "speech therapy",
  "Level 2 continence",
  "2 children with autism",
  "ring 111",
  "section 17",
  "years of waiting",
  "aged 80",
  "the other is one, and clever",
  "rooms 3, 4 and 5",
])("“%s” speaks of no age", (question) => expect(ageInWords(question)).toBeNull());

test.each(["my brother is 30, he has autism", "age 26", "45 year old with epilepsy", "aged 80"])(
  "“%s” speaks of somebody too old for these pages",
  (question) => expect(saysOlder(question)).toBe(true),
);

test.each([
  "I am 40 and my son has autism",
  "mum of 38, my lad is not talking",
  "my 4 year old, his uncle is 30",
  "age 25",
  "level 30",
  "speech therapy",
])("“%s” does not", (question) => expect(saysOlder(question)).toBe(false));
