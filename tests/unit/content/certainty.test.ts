import { expect, test } from "vitest";
import { missingFacts } from "../../../components/service/missing";
import { firstContact } from "../../../components/service/whom-to-ask";
import type { Offer } from "../../../lib/catalogue/catalogue";
import { textsWithin } from "../../../lib/catalogue/json-values";
import { firstCatalogue } from "../../support/catalogue";

const catalogue = firstCatalogue();
const offers = [...catalogue.entries.values()].filter((one): one is Offer => "easy_read" in one.content);
const pathOf = ({ area, kind, slug }: Offer) => `${area}/${kind}s/${slug}`;

test("a number on a page about a crisis or being safe, apart from 999, has two sources, and nobody doubts it", () => {
  const danger = offers.filter(({ content }) => content.categories.some((slug) => ["crisis", "safety"].includes(slug)));
  expect(danger.length).toBeGreaterThanOrEqual(4);
  const wrong = danger.flatMap((offer) => {
    const { contacts, referral, facts } = offer.content;
    const isCertain = facts.some(({ field, confidence }) => field === "contacts" && confidence === "high");
    return [...contacts, ...referral.routes].flatMap(({ phones, sources, needs_review }) =>
      phones
        .filter(({ number }) => number !== "999")
        .filter((phone) => {
          const cited = new Set([...sources, ...phone.sources]);
          return !isCertain || cited.size < 2 || needs_review || phone.needs_review;
        })
        .map(({ number }) => `${pathOf(offer)}: ${number}`),
    );
  });
  expect(wrong).toEqual([]);
});

test("the first number of a page about a crisis is 111, on its card, on paper and on a list", () => {
  const crisis = offers.filter(({ content }) => content.categories.includes("crisis"));
  expect(crisis.length).toBeGreaterThanOrEqual(2);
  for (const offer of crisis) expect(firstContact(offer, catalogue)?.phone?.number, pathOf(offer)).toBe("111");
});

test("a service that says that it is free has that as its cost, so that its page does not call the cost unknown", () => {
  const free = /\bfree of charge\b|\b(?:it|this) is free\b/i;
  const wrong = offers.filter(({ content }) => {
    if (!("cost_options" in content)) return false;
    const said = [content.summary, content.description, content.what_happens].join("\n");
    return free.test(said) && missingFacts(content).includes("Whether it costs anything");
  });
  expect(wrong.map(pathOf)).toEqual([]);
});

test("Easy Read that gives a number gives the address of the same people, too, for those who cannot ring", () => {
  const lacking = offers.flatMap((offer) => {
    const lines = offer.content.easy_read.map(({ text }) => text).join("\n");
    return offer.content.contacts
      .filter(({ email, phones }) => email && phones.some(({ number }) => lines.includes(number)))
      .filter(({ email }) => !lines.includes(email ?? ""))
      .map(({ email }) => `${pathOf(offer)}: ${email}`);
  });
  expect(lacking).toEqual([]);
});

const inWords = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
/** A number of a telephone, a link or an email address: other tests hold those. */
const reached = /https?:\/\/\S+|\S+@\S+|\b0\d[\d ]{8,12}\d\b|\b116 123\b|\b18001 111\b/g;

/** Returns the numbers that a text says: ages, weeks, sums, times by the clock of twelve and of twenty-four hours. */
function* numbersIn(text: string): Generator<number> {
  for (const [digits] of text.replace(reached, "").matchAll(/\d+/g)) yield Number(digits);
  for (const [, hour] of text.matchAll(/\b(\d\d):\d\d\b/g)) yield Number(hour) % 12 || 12;
  for (const [, months] of text.matchAll(/(\d+) months/g)) yield Math.floor(Number(months) / 12);
  for (const [word] of text.toLowerCase().matchAll(/[a-z]+/g)) {
    if (word === "twenty") yield 20;
    else if (inWords.includes(word)) yield inWords.indexOf(word) + 1;
  }
}

test("Easy Read says no number, such as an age or an hour, that the main text does not say", () => {
  const strange = offers.flatMap((offer) => {
    const { easy_read, facts: _, sources: __, ...main } = offer.content;
    const said = [...textsWithin(main)].filter(({ key }) => !/(^|_)id$/.test(key));
    const known = new Set(said.flatMap(({ text }) => [...numbersIn(text)]));
    const { minimum_age_months, maximum_age_months } = main.ages ?? {};
    for (const months of [minimum_age_months, maximum_age_months]) known.add(Math.floor((months ?? 0) / 12));
    if ("waits" in main) for (const { weeks_max } of main.waits) known.add(weeks_max ?? 0);
    const isStrange = ([digits]: readonly string[]) => !known.has(Number(digits));
    return easy_read
      .filter(({ text }) => [...text.replace(reached, "").matchAll(/\d+/g)].some(isStrange))
      .map(({ text }) => `${pathOf(offer)}: ${text}`);
  });
  expect(strange).toEqual([]);
});
