import { z } from "zod";

/** The kinds of entry that have a page. */
export const EntryKind = z.enum(["service", "guide", "organization", "location"]);
export type EntryKind = z.infer<typeof EntryKind>;

/** The folder of each kind in a URL and in `content/`: `/{area}/services/{slug}`. */
export const folderOfKind = {
  service: "services",
  guide: "guides",
  organization: "organizations",
  location: "locations",
} as const satisfies Record<EntryKind, string>;

/** One entry of each kind, in words. */
export const kindWords = {
  service: "service",
  guide: "guide",
  organization: "organisation",
  location: "place",
} as const satisfies Record<EntryKind, string>;

/** What each kind of entry is called where its name stands by itself. */
export const kindNames = {
  service: "Service",
  guide: "Guide",
  organization: "Organisation",
  location: "Place",
} as const satisfies Record<EntryKind, string>;

/** Returns the path of an entry's public page, from the root of the site. */
export const pathOfEntry = (entry: { area: string; kind: EntryKind; slug: string }) =>
  `/${entry.area}/${folderOfKind[entry.kind]}/${entry.slug}`;
