import type { Offer, Published } from "./catalogue";
import { proseOf } from "./prose";
import type { Answer } from "./search/search";
import type { Terms } from "./terms";

/** Returns whether somebody who reads this may be in danger, so that the page should say at once whom to ring. */
export const isUrgent = (offer: Offer, { categories }: Terms): boolean =>
  offer.content.categories.some((slug) => categories.find((category) => category.slug === slug)?.urgent);

/**
 * Returns whether the answers to a query begin with whom to ring. They do when its words tell of a danger, or when the
 * first answer is for those who may be in one. What stands further down says it on its own page.
 */
export const beginsWithEmergency = (
  { isUrgent: isDanger, matches: [first] }: Pick<Answer, "isUrgent" | "matches">,
  words: string,
  terms: Terms,
): boolean => isDanger || (words !== "" && first !== undefined && isUrgent(first.offer, terms));

/**
 * Returns whether the page of an entry names 999 by itself, at its top or in its own words. Its foot need not name it
 * again then.
 */
export const saysEmergency = (entry: Published, terms: Terms): boolean =>
  ((entry.kind === "service" || entry.kind === "guide") && isUrgent(entry, terms)) ||
  proseOf(entry.content).some(({ text }) => /\b999\b/.test(text));
