import { z } from "zod";
import type { EntryKind } from "./entry";
import { Slug } from "./slug";

const year = z.number().int().min(0).max(25);

/**
 * Something that the law or the Code of Practice expects a Local Offer to say about health: a row of
 * `content/expectations.yaml`. An entry meets it by one of its `categories` or `needs`, by one of its `words`, or
 * because it fills the list that `states` names.
 */
export const Expectation = z.strictObject({
  slug: Slug,
  name: z.string(),
  categories: z.array(Slug).default([]),
  needs: z.array(Slug).default([]),
  words: z.array(z.string()).default([]),
  states: z.enum(["transitions"]).nullable().default(null),
  /** Whole years of age, both included. */
  ages: z.strictObject({ from: year, to: year }).default({ from: 0, to: 25 }),
  /** Whether it has no age: a page about it need not state one. */
  any_age: z.boolean().default(false),
  /** Whether a guide meets it as well as a service does. */
  guide: z.boolean().default(false),
  /** Where it is asked for. */
  source: z.string(),
  /** Whether the row was held against the text of the law. When not, whoever shows it says so. */
  checked: z.boolean(),
});
export type Expectation = z.infer<typeof Expectation>;

/** A band of whole years of age, both ends included. */
export type AgeBand = { slug: string; name: string; from: number; to: number };

/** The bands by which councils look at their Local Offer. */
export const ageBands: readonly AgeBand[] = [
  { slug: "0-4", name: "0 to 4", from: 0, to: 4 },
  { slug: "5-10", name: "5 to 10", from: 5, to: 10 },
  { slug: "11-15", name: "11 to 15", from: 11, to: 15 },
  { slug: "16-17", name: "16 to 17", from: 16, to: 17 },
  { slug: "18-25", name: "18 to 25", from: 18, to: 25 },
];

/** An entry as coverage sees it. `content` may be a draft's and hold anything. */
export type CoveringEntry = { id: string; area: string; kind: EntryKind; slug: string; content: unknown };
