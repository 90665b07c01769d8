import { objectOf, textOf, textsWithin } from "../../../catalogue/json-values";
import { linksInMarkdown } from "../../../catalogue/outside-links";
import { phoneKind } from "../../../catalogue/phone-number";
import { proseOf } from "../../../catalogue/prose";
import type { StaleFact } from "./stale-fact";

/** What the link checker found: `dead` only after it looked more than once; everything else is left alone. */
export type LinkState = "works" | "dead" | "unsure";

const provenance = /^(?:facts|sources)\./;
const inText = /\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b/g;

/** Postcodes that do not exist, in addresses and in texts. */
export function lostPostcodes(content: unknown, exists: (postcode: string) => boolean): StaleFact[] {
  const inAddresses = [...textsWithin(content)].filter(({ key, text }) => key === "postal_code" && text.trim() !== "");
  const inTexts = proseOf(content).flatMap(({ field, text }) =>
    (text.match(inText) ?? []).map((found) => ({ field, text: found })),
  );
  return [...inAddresses, ...inTexts]
    .filter(({ text }) => !exists(text))
    .map(({ field, text }) => ({
      field,
      kind: "postcode",
      wrong: `There is no postcode ${text.trim().slice(0, 20)}.`,
      advice: "Check it with whoever is there, or look the address up.",
    }));
}

/** Telephone numbers that nobody can ring: too short, too long, or beginning as no number does. */
export const impossiblePhones = (content: unknown): StaleFact[] =>
  [...textsWithin(content)]
    .filter(
      ({ field, key, text }) => key === "number" && /(?:^|\.)phones\.\d+\.number$/.test(field) && text.trim() !== "",
    )
    .filter(({ field, text }) => phoneKind(text, typeAt(content, field)) === "impossible")
    .map(({ field, text }) => ({
      field,
      kind: "telephone",
      wrong: `Nobody can ring ${text.trim().slice(0, 40)}: no number of the United Kingdom has that length or begins like that.`,
      advice: "Check the number with whoever answers it.",
    }));

/** Returns the type of the phone whose number stands at this path: it stands beside it. */
function typeAt(content: unknown, field: string): unknown {
  let value = content;
  for (const key of field.split(".").slice(0, -1)) value = objectOf(Array.isArray(value) ? { ...value } : value)[key];
  return objectOf(value).type ?? "voice";
}

/** Links that are known to lead nowhere, in fields and in texts. Those of sources are the sources' business. */
export function deadLinks(content: unknown, states: ReadonlyMap<string, LinkState>): StaleFact[] {
  const inFields = [...textsWithin(content)].filter(({ field, key }) => key === "url" && !provenance.test(field));
  const inTexts = proseOf(content).flatMap(({ field, text }) =>
    linksInMarkdown(text).map((address) => ({ field, text: address })),
  );
  return [...inFields, ...inTexts]
    .filter(({ text }) => states.get(textOf(text)) === "dead")
    .map(({ field, text }) => ({
      field,
      kind: "link",
      wrong: `The link ${text.trim().slice(0, 120)} leads nowhere any more.`,
      advice: "Find where the page is now, or take the link out.",
    }));
}
