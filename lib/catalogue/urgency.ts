import type { Offer } from "./catalogue";
import type { Terms } from "./terms";

/** Whether somebody who reads this may be in danger, so that the page should say at once whom to ring. */
export const isUrgent = (offer: Offer, { categories }: Terms): boolean =>
  offer.content.categories.some((slug) => categories.find((category) => category.slug === slug)?.urgent);
