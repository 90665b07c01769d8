import { z } from "zod";
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
  /** Entries to ask when a fact is not stated, and where to complain. */
  ask: z.array(EntryPath).min(1),
  complaints: z.array(EntryPath),
  family_support: EntryPath.nullable(),
  improve: EntryPath.nullable(),
});
export type Area = z.infer<typeof Area>;

/** The areas as the map needs them: which districts belong to which. */
export const areasOnMap = (areas: readonly Area[]) =>
  areas.map(({ slug, name, districts }) => ({ slug, name, districts: districts.map(({ code }) => code) }));
