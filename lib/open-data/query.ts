import { z } from "zod";
import type { Issue } from "../catalogue/issue";
import { oneLine } from "../catalogue/one-line";
import { plainKey, typedNumber } from "../catalogue/search/query";

/** The lists of the feed, as its addresses name them. */
export const resources = [
  "services",
  "service_at_locations",
  "organizations",
  "locations",
  "taxonomies",
  "taxonomy_terms",
] as const;
export type Resource = (typeof resources)[number];

const age = (says: string) => typedNumber(0, 150, false, "For an age, give a number of years.").describe(says);

const clock = (says: string) =>
  z
    .string()
    .regex(/^(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?$/, { error: "For a time, give hours and minutes, such as 09:30." })
    .describe(`${says} HH:MM by clocks in the United Kingdom.`);

const yesNo = (says: string) =>
  z.enum(["true", "false", "1", "0", "yes", "no"], { error: "Give true or false." }).describe(says);

const words = (says: string) => z.string().max(200, { error: "Use at most 200 characters." }).describe(says);

const momentPattern = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?)(Z|[+ -]\d\d:?\d\d)?)?$/i;

/**
 * Returns the moment of a typed day or time, in milliseconds since 1970; NaN where there is none such. A time without a
 * zone is UTC, as all times of the feed are. A "+" that nobody encoded comes as a space.
 */
export function parseMoment(text: string): number {
  const [, day, time = "00:00", zone = "Z"] = momentPattern.exec(text) ?? [];
  // JavaScript takes 30 February for 2 March.
  const isDay = z.iso.date().safeParse(day).success;
  return isDay ? Date.parse(`${day}T${time}${zone.replace(" ", "+").toUpperCase()}`) : Number.NaN;
}

const keys = {
  page: typedNumber(1, 1_000_000, true, "For page, give a whole number from 1 to 1000000.")
    .default(1)
    .describe("From 1. A page past the end is not found (404)."),
  per_page: typedNumber(1, 100, true, "For per_page, give a whole number from 1 to 100.")
    .default(20)
    .describe("Items on a page."),
  format: z
    .enum(["json", "ndjson"], { error: "For format, give json or ndjson." })
    .default("json")
    .describe("ndjson gives one item a line: all of them, unless a page is asked for."),
  profile: z
    .enum(["strict", "1.0"], { error: "For profile, give strict or 1.0, or leave it out." })
    .optional()
    .describe("strict leaves out what the UK profile does not have; 1.0 uses the names of version 1."),
  area: words("Only what this Local Offer publishes: its slug or its ONS code.").optional(),
  search: words("Words: a need, a name, a question.").optional(),
  modified_after: z
    .string()
    .refine((text) => !Number.isNaN(parseMoment(text)), {
      error: "Give a day or a time, such as 2026-11-21T00:00:00Z.",
    })
    .describe("Only what was published at this time or later.")
    .optional(),
  taxonomy_term_id: z
    .array(words("The id of a term."))
    .default([])
    .describe("Only services with this term; of several, with each."),
  taxonomy_id: words("Only services with any term of this vocabulary; of terms, only those of it.").optional(),
  organization_id: words("Only services of this organization.").optional(),
  minimum_age: age("Only services whose minimum age is at least this, in years.").optional(),
  maximum_age: age("Only services whose maximum age is at most this, in years.").optional(),
  day: z
    .string()
    .regex(/^(?:mo|tu|we|th|fr|sa|su)[a-z]{0,7}$/i, { error: "For day, give MO, TU, WE, TH, FR, SA or SU." })
    .describe("Only services that are open on this day: MO to SU.")
    .optional(),
  start_time: clock("Only services that open at this time or later.").optional(),
  end_time: clock("Only services that close at this time or earlier.").optional(),
  postcode: words(
    "Only services for people who live here; with proximity, only those within it. Put it into no log.",
  ).optional(),
  proximity: typedNumber(0, 1_000_000, false, "For proximity, give metres.")
    .describe("Metres from the postcode, in a straight line.")
    .optional(),
  minimal: yesNo("Only the id of each item and when it was last modified.").optional(),
  full: yesNo("Each item with everything that belongs to it.").optional(),
  full_service: yesNo("Each organization with its services.").optional(),
  parent_id: words("Only terms below this one.").optional(),
  top_only: yesNo("Only terms that stand below no other.").optional(),
};
type Key = keyof typeof keys;

const ofList = ["search", "area", "page", "per_page", "format", "minimal", "profile"] as const;
const ofServices = [
  ...ofList,
  ...["taxonomy_term_id", "taxonomy_id", "organization_id", "modified_after", "minimum_age", "maximum_age"],
  ...["day", "start_time", "end_time", "postcode", "proximity", "full"],
] as readonly Key[];

/** The keys that each list reads. */
const keysOf: Record<Resource, readonly Key[]> = {
  services: ofServices,
  service_at_locations: ofServices,
  organizations: [...ofList, "modified_after", "full", "full_service"],
  locations: [...ofList, "modified_after", "full"],
  taxonomies: ofList,
  taxonomy_terms: [...ofList, "taxonomy_id", "parent_id", "top_only"],
};

const all = z.object(keys);

/** What is asked of a list. `isPaged`: a page of it was asked for. */
export type ListQuery = z.infer<typeof all> & { isPaged: boolean };

/** Returns the schema of each key that a list reads: the parser and OpenAPI are made of it. */
export const listKeys = (resource: Resource): Partial<typeof keys> =>
  Object.fromEntries(keysOf[resource].map((key) => [key, keys[key]]));

/** Returns whether somebody said yes. */
export const isYes = (value: string | undefined): boolean => value === "true" || value === "1" || value === "yes";

/** Other spellings of keys that programs send. */
const spellings: Record<string, Key> = { perpage: "per_page" };

/**
 * Reads what is asked of a list. Keys that it does not read are never refused: programs send what they like. A value
 * that cannot be read gives the issue.
 */
export function parseListQuery(resource: Resource, given: URLSearchParams): { query: ListQuery } | { issue: Issue } {
  const texts = new Map<string, string[]>();
  for (const [typed, value] of given) {
    const small = plainKey(typed);
    const key = spellings[small] ?? small;
    const text = oneLine(value.slice(0, 1_000)).replace(/\p{Cc}|\p{Surrogate}/gu, "");
    if (text !== "") texts.set(key, [...(texts.get(key) ?? []), text]);
  }
  const read = keysOf[resource].flatMap((key): [string, unknown][] => {
    const values = texts.get(key);
    if (!values) return [];
    return [[key, key === "taxonomy_term_id" ? values.flatMap((value) => value.split(",")) : values[0]]];
  });
  const { success, data, error } = all.safeParse(Object.fromEntries(read));
  if (success) return { query: { ...data, isPaged: texts.has("page") || texts.has("per_page") } };
  const [issue] = error.issues;
  return { issue: { field: String(issue?.path[0] ?? "query"), message: issue?.message ?? "" } };
}
