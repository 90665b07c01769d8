import type { z } from "zod";
import type { Area } from "../../lib/catalogue/area";
import { buildCatalogue, type Catalogue, type UncheckedEdition } from "../../lib/catalogue/catalogue";
import { type EntryKind, folderOfKind } from "../../lib/catalogue/entry";
import type { GuideContent } from "../../lib/catalogue/guide-content";
import type { LocationContent } from "../../lib/catalogue/location-content";
import type { OrganizationContent } from "../../lib/catalogue/organization-content";
import type { SearchOrigin } from "../../lib/catalogue/search/search";
import type { ServiceContent } from "../../lib/catalogue/service-content";
import { stableId } from "../../lib/catalogue/stable-id";
import type { Terms } from "../../lib/catalogue/terms";

/*
 * A small made-up world. "Near" and "Far" are two councils in England; entries take valid content with nothing in it
 * but what a test gives them, and everything goes through `buildCatalogue` as the real ones do.
 */

const areaOf = (slug: string, gss_code: string, district: string): Area => ({
  slug,
  name: slug,
  council: `${slug} Council`,
  gss_code,
  districts: [{ code: district, name: slug }],
  people: `people in ${slug}`,
  example_postcode: "AA1 1AA",
  example_place: "Town",
  ask: ["services/help"],
  complaints: [],
  family_support: null,
  improve: null,
});

export const areas: Area[] = [areaOf("near", "E10000001", "E07000001"), areaOf("far", "E06000002", "E06000002")];

const term = (slug: string, parent?: string) => ({
  slug,
  name: slug,
  words: [],
  icon: "x",
  home: false,
  urgent: false,
  last: false,
  missing: { called: `${slug} service`, ask: "Ask your GP." },
  first_contacts: [],
  parent,
});

export const terms: Terms = {
  categories: [term("therapy"), term("speech", "therapy"), term("teeth")],
  needs: [term("body"), term("walking", "body"), term("talking")].map((need) => ({
    ...need,
    categories: [],
    grave: false,
    urgent: false,
  })),
  referrers: [
    { ...term("gp"), ask: "your GP" },
    { ...term("parent"), ask: "you" },
  ],
  deliveryModes: [term("clinic"), term("home"), term("phone")],
  glossary: [],
  synonyms: [],
  conditions: [],
  elsewhere: [],
  dangers: { parts: {}, sentences: [], harmless: [] },
  expectations: [],
  english: { flagsOf: new Map(), suffixes: [], prefixes: [] },
  dialect: [],
  commonWords: new Set(),
};

/** Somebody who lives in the district of Near, at the point where every distance below begins. */
export const nearHome: SearchOrigin = {
  label: "AA1 1AA",
  easting: 400_000,
  northing: 300_000,
  home: ["E07000001", "E10000001", "E92000001"],
  districtName: "Near",
};

/** The block that says: for people who live under this ONS code. */
export const forPeopleIn = (code: string) => ({ id: stableId(`area ${code}`), code, name: code });

type Said = {
  service: z.input<typeof ServiceContent>;
  guide: z.input<typeof GuideContent>;
  organization: z.input<typeof OrganizationContent>;
  location: z.input<typeof LocationContent>;
};

const plain = { categories: ["therapy"], service_areas: [forPeopleIn("E10000001")], summary: "Summary." };
const bare: { [K in EntryKind]: Omit<Said[K], "name"> } = {
  service: plain,
  guide: plain,
  organization: { summary: "Summary.", organization_type: "charity" },
  location: { summary: "Summary.", address: { id: stableId("address"), address_1: "1 High Street" } },
};

export const idOf = (kind: EntryKind, slug: string, area = "near") => stableId(`${area}/${folderOfKind[kind]}/${slug}`);

/** A published edition that says nothing but this; its name is its slug unless `said` names it. */
export const edition = <K extends EntryKind>(
  kind: K,
  slug: string,
  said: Partial<Said[K]> = {},
  area = "near",
): UncheckedEdition => ({
  id: idOf(kind, slug, area),
  area,
  kind,
  slug,
  publishedAt: "2026-01-01T00:00:00.000Z",
  content: { ...bare[kind], name: slug, ...said },
});

/** The block that says: given at this location. */
export const at = (location: string, area = "near") => ({
  id: stableId(`at ${location}`),
  location_id: idOf("location", location, area),
});

/** The Catalogue of these editions. Throws when one of them cannot be read: a test's own content must be valid. */
export function catalogueOf(editions: UncheckedEdition[], more: Partial<Terms> = {}): Catalogue {
  const { catalogue, faults } = buildCatalogue({ areas, terms: { ...terms, ...more }, editions });
  if (faults.length > 0) throw new Error(JSON.stringify(faults));
  return catalogue;
}
