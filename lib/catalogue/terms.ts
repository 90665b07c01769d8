import { z } from "zod";
import type { Expectation } from "./expectation";
import type { English } from "./search/english";
import { Slug } from "./slug";
import { stableId } from "./stable-id";

/**
 * Returns every phrase that a phrase with choices stands for: "{mum|dad} hits {me|us}" is four of them. A phrase
 * without choices is itself. One of the choices may be empty.
 */
export function phrasesOf(text: string): string[] {
  const choice = /\{([^{}]*)\}/.exec(text);
  if (!choice) return [text.replace(/\s+/g, " ").trim()];
  const [before, after] = [text.slice(0, choice.index), text.slice(choice.index + choice[0].length)];
  return (choice[1] as string).split("|").flatMap((one) => phrasesOf(`${before}${one}${after}`));
}

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
  /** Whether its entries come last unless somebody asks for them: a first answer is never a shock. */
  last: z.boolean().default(false),
  /** Months after which a person checks again what is said here (review-interval.ts says what counts without it). */
  review_months: z.number().int().min(1).max(36).optional(),
  /** What is said where an area holds no entry of it: "We know of no `called` in …", and `ask`, who opens that door. */
  missing: z.object({ called: z.string(), ask: z.string() }),
  /**
   * Categories of those whom a family meets before this, and who open that door, the likeliest first. Their entries
   * come after those of the category itself, and stand in for them where an area has none.
   */
  first_contacts: z.array(Slug).default([]),
  /** The place to look that is for the whole country. */
  look: z.object({ name: z.string(), url: z.url() }).optional(),
});
export type Category = z.infer<typeof Category>;

/**
 * What a child or young person needs help with. `words` are what families type for it; `categories` the services that
 * answer it. `grave`: nobody is led to it by a guess. `urgent`: whoever asks for it, or for a condition with this need,
 * may be in danger.
 */
export const Need = z.object({
  ...term,
  parent: Slug.optional(),
  categories: z.array(Slug).default([]),
  grave: z.boolean().default(false),
  urgent: z.boolean().default(false),
});
export type Need = z.infer<typeof Need>;

/** What a thing that families ask for is: see `Condition`. */
export const conditionKinds = [
  "condition",
  "sign",
  "service",
  "equipment",
  "treatment",
  "profession",
  "paper",
] as const;

/**
 * What families and their letters call something: a condition, a sign that a parent sees, a piece of equipment, a
 * profession. `words` are other ways to say it, with choices where there are many (`phrasesOf`). Entries are found
 * through the `needs` and `categories` that they are tagged with. `urgent`: whoever asks for it may be in danger, so
 * the answers say first whom to ring.
 */
export const Condition = z.object({
  name: z.string(),
  kind: z.enum(conditionKinds),
  words: z.array(z.coerce.string()).default([]),
  needs: z.array(Slug).default([]),
  categories: z.array(Slug).default([]),
  /** Whether it is what somebody wants to do, whatever it is about: who complains about a nurse looks for no nurse. */
  aim: z.boolean().optional(),
  /** Whether it is where or with whom something happens: it counts little beside what happens there. */
  setting: z.boolean().optional(),
  urgent: z.boolean().optional(),
  /**
   * For a thing that only an entry which speaks of it answers, such as a dance class: completes "We know of no … in
   * Oxfordshire". Whoever its categories find is then somebody to ask.
   */
  called: z.string().optional(),
  /** What leads to such a thing and does not ask for it: "dances all day". Nobody is told that it is missing. */
  signs: z.array(z.coerce.string()).optional(),
});
export type Condition = z.infer<typeof Condition>;

/**
 * Sentences of danger, in parts. `parts` are lists of words and phrases by name; one of them may be another list,
 * "<partner>". A sentence has lists in their order, "<partner> <strikes> <me or us>", and leads to the condition named
 * `danger`. Near a word of `unless` it is harmless. `harmless` are phrases, with choices, whose words are no danger.
 */
export const Dangers = z.object({
  parts: z.record(z.string(), z.array(z.coerce.string()).min(1)),
  sentences: z.array(
    z.object({
      danger: z.string(),
      words: z.array(z.string()).min(1),
      unless: z.array(z.string().regex(/^\S+$/)).default([]),
    }),
  ),
  harmless: z.array(z.string()).default([]),
});
export type Dangers = z.infer<typeof Dangers>;

/** Something that is not health care, and where it is found: a row of `content/elsewhere.yaml`. */
export const Elsewhere = z.object({
  slug: Slug,
  name: z.string(),
  words: z.array(z.coerce.string()).min(1),
  /** Words for where something happens, which count only when nothing of health is asked beside them. */
  places: z.array(z.coerce.string()).default([]),
  /** Whether it is also for whoever says an age above those that these pages are for. */
  older: z.boolean().default(false),
  advice: z.string(),
  url: z.url(),
});
export type Elsewhere = z.infer<typeof Elsewhere>;

/**
 * Who may refer. `ask` completes "Ask …" for a parent. `parent` is who a person is besides: a GP is a health
 * professional.
 */
export const Referrer = z.object({ ...term, ask: z.string(), parent: Slug.optional() });
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

/** Ways to say something where people live or come from, with choices (`phrasesOf`), and plain English for it. */
export const DialectWord = z.object({
  means: z.string(),
  words: z.array(z.coerce.string()).transform((words) => words.flatMap(phrasesOf)),
});
export type DialectWord = z.infer<typeof DialectWord>;

/** All vocabularies, as `content/` holds them. */
export type Terms = {
  categories: Category[];
  needs: Need[];
  referrers: Referrer[];
  deliveryModes: DeliveryMode[];
  glossary: GlossaryTerm[];
  synonyms: SynonymGroup[];
  dialect: DialectWord[];
  conditions: Condition[];
  dangers: Dangers;
  elsewhere: Elsewhere[];
  /** What the law expects a Local Offer to say about health. */
  expectations: Expectation[];
  /** Whoever typed an English word meant it. */
  english: English;
  /** Everyday words that by themselves say nothing about health: see content/common-words.yaml. */
  commonWords: ReadonlySet<string>;
};

/** Returns the uuid of a term in a taxonomy, the same for ever. */
export const termId = (taxonomy: TaxonomySlug, slug: string) => stableId(`${taxonomy}/${slug}`);

/** Returns the uuid of a taxonomy, the same for ever. */
export const taxonomyId = (taxonomy: TaxonomySlug) => stableId(`taxonomies/${taxonomy}`);

/** The vocabularies that are published, by the name that their ids are made of. */
export type TaxonomySlug =
  | "categories"
  | "needs"
  | "referrers"
  | "delivery"
  | "tiers"
  | "referral"
  | "organization-types";
