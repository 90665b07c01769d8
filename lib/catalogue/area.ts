import { z } from "zod";
import { AreaColours } from "./colours";
import { memoize } from "./memoize";
import { Slug } from "./slug";

const EntryPath = z.string().regex(/^(services|guides|organizations|locations)\/[a-z0-9-]+$/);

/** One council's Local Offer: its name, ONS (GSS) codes, and the entries that help when nothing else does. */
export const Area = z.object({
  slug: Slug,
  name: z.string(),
  council: z.string(),
  /** GSS code of the council that publishes this Local Offer. */
  gss_code: z.string(),
  districts: z.array(z.object({ code: z.string(), name: z.string() })).min(1),
  /** "people in Oxfordshire". */
  people: z.string(),
  example_postcode: z.string(),
  example_place: z.string(),
  /**
   * Names that people here use and the map does not have, each with a place of the map or a part of a postcode that it
   * means, and where it says so.
   */
  local_names: z.array(z.object({ name: z.string(), means: z.string(), source: z.string() })).optional(),
  /** Entries to ask when a fact is not stated, and where to complain. */
  ask: z.array(EntryPath).min(1),
  /** The categories that one of them knows about. One that is not named here is asked about everything. */
  ask_about: z.record(EntryPath, z.array(Slug).min(1)).optional(),
  complaints: z.array(EntryPath),
  /** Within how many days the council says that it answers a comment; without it nothing is promised. */
  answer_days: z.int().min(1).max(365).optional(),
  family_support: EntryPath.nullable(),
  improve: EntryPath.nullable(),
  /** The area's own colours; without them its pages have those of the site. */
  colours: AreaColours.optional(),
});
export type Area = z.infer<typeof Area>;

/** An area that people may have to live in, by its ONS code; `label` is what stands beside its box. */
export type AreaOption = { code: string; name: string; label: string };

/**
 * The areas that can be ticked for "where people must live", most used first: all of this one, its districts, England.
 */
export const areaOptions = ({ name, gss_code, districts }: Area): AreaOption[] => [
  { code: gss_code, name, label: `All of ${name}` },
  ...districts.filter(({ code }) => code !== gss_code).map((district) => ({ ...district, label: district.name })),
  { code: "E92000001", name: "England", label: "All of England" },
];

/**
 * Returns the areas as the map needs them: which districts belong to which, and what people call places there. It is
 * made once for the same areas.
 */
export const areasOnMap = memoize((areas: readonly Area[]) =>
  areas.map(({ slug, name, districts, local_names }) => ({
    slug,
    name,
    districts: districts.map(({ code }) => code),
    localNames: local_names ?? [],
  })),
);
