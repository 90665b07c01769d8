import { z } from "zod";
import { Slug } from "./slug";
import { stableId } from "./stable-id";

const term = {
  slug: Slug,
  name: z.string(),
  description: z.string().optional(),
  words: z.array(z.coerce.string()).default([]),
};

/** What a service is about. `parent` makes it a part of another category. */
export const Category = z.object({
  ...term,
  icon: z.string(),
  parent: Slug.optional(),
  home: z.boolean().default(false),
  /** Whether somebody who looks here may be in danger: pages then say at once whom to ring. */
  urgent: z.boolean().default(false),
  /** Months after which a person checks again what is said here (review-interval.ts says what counts without it). */
  review_months: z.number().int().min(1).max(36).optional(),
});
export type Category = z.infer<typeof Category>;

/** What a child or young person needs help with. `words` are what families type for it. */
export const Need = z.object({ ...term, parent: Slug.optional() });
export type Need = z.infer<typeof Need>;

/** Who may refer. `ask` completes "Ask …" for a parent. */
export const Referrer = z.object({ ...term, ask: z.string() });
export type Referrer = z.infer<typeof Referrer>;

/** How care reaches the child. */
export const DeliveryMode = z.object({ ...term, icon: z.string() });
export type DeliveryMode = z.infer<typeof DeliveryMode>;

/** A word that professionals use, in everyday words. `variants` are other spellings of it. */
export const GlossaryTerm = z.object({
  term: z.string(),
  slug: Slug,
  full: z.string().nullable().default(null),
  variants: z.array(z.coerce.string()).default([]),
  meaning: z.string(),
  entries: z.array(z.string()).default([]),
});
export type GlossaryTerm = z.infer<typeof GlossaryTerm>;

/** Words and phrases that mean the same in a search. With `to`, only those who type one of `words` are led to `to`. */
export const SynonymGroup = z.object({
  words: z.array(z.coerce.string()).min(1),
  to: z.array(z.coerce.string()).default([]),
});
export type SynonymGroup = z.infer<typeof SynonymGroup>;

/** All vocabularies, as `content/` holds them. */
export type Terms = {
  categories: Category[];
  needs: Need[];
  referrers: Referrer[];
  deliveryModes: DeliveryMode[];
  glossary: GlossaryTerm[];
  synonyms: SynonymGroup[];
};

/** The uuid of a term in a taxonomy, the same for ever. */
export const termId = (taxonomy: "categories" | "needs" | "referrers" | "delivery", slug: string) =>
  stableId(`${taxonomy}/${slug}`);
