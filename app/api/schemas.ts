import { z } from "zod";

/** What programs get, as zod schemas with names: `/api/openapi.json` is made of them, and answers are typed by them. */
export const published = z.registry<{ id: string }>();

const text = z.string();
const whole = z.int();

/** A word of the query that was read as another. */
const Guess = z
  .strictObject({ typed: text, meant: text })
  .describe("A word that is in no entry, vocabulary or dictionary, and the one that was searched for in its place.")
  .register(published, { id: "Guess" });

/** Something that was asked for and that nothing here answers. */
const Missing = z
  .strictObject({
    kind: z.enum(["need", "category", "condition", "expectation", "elsewhere"]),
    slug: text,
    name: text,
    advice: text,
    url: z.url().nullable(),
  })
  .describe(
    'Something that was asked for and that no entry here answers; "elsewhere" is what is no health care. `advice` says who can help; `url` is a place to look, where there is one.',
  )
  .register(published, { id: "Missing" });

/** The place of a search. */
const Origin = z
  .strictObject({
    label: text,
    postcode: text.nullable(),
    precision: z.enum(["postcode", "sector", "district", "place"]),
    easting: whole,
    northing: whole,
    latitude: z.number(),
    longitude: z.number(),
    district: z.strictObject({ code: text, name: text }).nullable(),
    council: text.nullable().describe("Who publishes the Local Offer there; null when that cannot be known."),
    nation: z.enum(["England", "Wales", "Scotland"]).nullable(),
    area: text.nullable().describe("Slug of the Local Offer that covers it; null when this site has none."),
    note: text.nullable().describe("What a reader should know, such as that the middle of a sector was used."),
  })
  .describe("The point that distances are measured from. Metres on the British National Grid, and WGS84 degrees.")
  .register(published, { id: "Origin" });

const Ages = z.strictObject({
  minimum_age: z.number().nullable(),
  maximum_age: z.number().nullable(),
  maximum_age_inclusive: z.boolean(),
  before_birth: z.boolean(),
  text: text.nullable(),
});

/** One service or guide of an answer. */
const SearchResult = z
  .strictObject({
    id: z.uuid(),
    kind: z.enum(["service", "guide"]),
    slug: text,
    area: text,
    name: text,
    summary: text,
    url: z.url(),
    categories: z.array(text),
    needs: z.array(text),
    organization: z
      .strictObject({
        id: z.uuid(),
        name: text,
        has_ended: z.boolean().describe("Whether this body is gone, so that another one does its work."),
      })
      .nullable(),
    coverage: z.enum(["covers", "national"]),
    distance_metres: whole.nullable().describe("Straight line to the nearest place; null without a place."),
    distance_miles: z.number().nullable(),
    nearest: z
      .strictObject({ id: text, name: text, postcode: text.nullable(), easting: whole, northing: whole })
      .nullable(),
    ages: Ages.nullable(),
    referral: z.strictObject({
      required: z.enum(["yes", "no", "usually"]).nullable(),
      who: z.array(text),
      note: text.nullable(),
    }),
    how: z
      .enum(["named", "anyone", "not-stated"])
      .nullable()
      .describe(
        "How the role of `refer` gets a child in: it is named, anyone may ask (so the family can), or nobody has stated who may. Null without `refer`.",
      ),
    matched: z.array(text).describe("What the words were found by in this entry."),
    guess: Guess.nullable().describe(
      "A word of the question that was read as another, when this entry was found by it.",
    ),
    why: text.describe("Why it is in the answer, in one line."),
  })
  .register(published, { id: "SearchResult" });
/** One service or guide of an answer, as programs get it. */
export type SearchResult = z.infer<typeof SearchResult>;

/** The answer to a search. */
const SearchAnswer = z
  .strictObject({
    origin: Origin.nullable(),
    total: whole,
    page: whole,
    per_page: whole,
    urgent: z
      .boolean()
      .describe("Whether the words say that somebody may be in danger. Say first whom to ring: 999, or 111."),
    missing: z.array(Missing).describe("What was asked for and nothing here answers; empty where nothing is missing."),
    guess: Guess.nullable().describe("The first word that was read as another."),
    ages: z
      .strictObject({ from: whole, to: whole })
      .nullable()
      .describe("The whole years of age that were read in the words, both included, and filter as `age` does."),
    results: z.array(SearchResult),
    facets: z
      .record(text, z.array(z.strictObject({ slug: text, name: text, count: whole })))
      .describe("What can still be chosen, by the key of a filter. Where an area is chosen, only that is in `area`."),
  })
  .register(published, { id: "SearchAnswer" });
/** The answer to a search, as programs get it. */
export type SearchAnswer = z.infer<typeof SearchAnswer>;

/** Why there is no answer. */
const Problem = z
  .strictObject({
    type: text,
    title: text,
    status: whole,
    issues: z.array(z.strictObject({ field: text, message: text })).describe("What the caller can put right."),
    urgent: z
      .boolean()
      .optional()
      .describe("Of a search: whether its words say that somebody may be in danger, as in an answer."),
  })
  .describe("Why there is no answer, as RFC 9457 has it.")
  .register(published, { id: "Problem" });

/** Why there is no answer, as programs get it. */
export type Problem = z.infer<typeof Problem>;

/** The Local Offers that this site holds. */
const Areas = z
  .strictObject({
    areas: z.array(
      z
        .strictObject({
          slug: text,
          name: text,
          council: text,
          gss_code: text,
          districts: z.array(z.strictObject({ code: text, name: text })),
          url: z.url(),
        })
        .register(published, { id: "Area" }),
    ),
  })
  .register(published, { id: "Areas" });
/** The Local Offers that this site holds, as programs get them. */
export type Areas = z.infer<typeof Areas>;
