import { agesInWords } from "../../catalogue/ages";
import { Ages } from "../../catalogue/content-blocks";
import { objectOf, textOf, textsWithin } from "../../catalogue/json-values";

/** What is known under one name, such as all telephone numbers. */
export type ShortFacts = { name: string; values: string[] };

const plain = /^(name|summary)$/;
const reach: [string, RegExp][] = [
  ["Telephone", /(^|\.)phones\.\d+\.number$/],
  ["Email", /(^|\.)email$/],
  ["Website", /^url$/],
  ["Postcodes", /(^|\.)postal_code$/],
];

/**
 * Returns the facts of a content that go wrong first, for a person who checks them. They are its kind, its ages, and
 * every number and address by which it is reached. The content may hold anything. Facts that it does not state are not
 * there.
 */
export function factsInShort(content: unknown): ShortFacts[] {
  const fields = objectOf(content);
  const texts = [...textsWithin(content)].filter(({ field, text }) => text.trim() !== "" && !plain.test(field));
  const ages = Ages.safeParse(fields.ages).data ?? null;
  const facts = [
    { name: "In short", values: [textOf(fields.summary)] },
    { name: "Ages", values: [agesInWords(ages) ?? ""] },
    ...reach.map(([name, field]) => ({
      name,
      values: [...new Set(texts.filter((one) => field.test(one.field)).map(({ text }) => text))],
    })),
  ];
  return facts
    .map(({ name, values }) => ({ name, values: values.filter((value) => value !== "") }))
    .filter(({ values }) => values.length > 0);
}
