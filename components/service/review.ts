import type { Fact } from "@/lib/catalogue/content-blocks";

type Reviewed = { needs_review: boolean };

/** Whether every item of a list should be checked, so that saying it once is enough. */
export const allNeedReview = (items: readonly Reviewed[]) =>
  items.length > 1 && items.every(({ needs_review }) => needs_review);

/** Whether a fact about one of these fields should be checked. */
export const factNeedsReview = (facts: readonly Fact[], fields: readonly string[]) =>
  facts.some((fact) => fact.needs_review && fields.includes(fact.field));
