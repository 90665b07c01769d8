import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { linkPreview } from "@/app/link-preview";
import type { Area } from "@/lib/catalogue/area";
import { type Catalogue, findArea, findEntry, type Published } from "@/lib/catalogue/catalogue";
import { type EntryKind, folderOfKind, pathOfEntry } from "@/lib/catalogue/entry";
import { originalOf } from "@/lib/catalogue/shared-entries";
import { liveCatalogue } from "@/lib/live/live";
import { pictureOfEntry } from "./pictures";

/** The parameters of an entry's page, as Next passes them. */
export type EntryParams = { params: Promise<{ area: string; slug: string }> };

/** What readers call the index of each kind. */
const indexNames: Record<EntryKind, string> = {
  service: "Services",
  guide: "Guides",
  organization: "Organisations",
  location: "Places",
};

/** Returns the published entry that a page is about, with its area. What does not exist is not found. */
export async function entryOfPage<K extends EntryKind>(
  kind: K,
  { params }: EntryParams,
): Promise<{ catalogue: Catalogue; area: Area; entry: Published<K> }> {
  const { area: areaSlug, slug } = await params;
  const catalogue = liveCatalogue();
  const area = findArea(catalogue, areaSlug);
  const entry = findEntry(catalogue, areaSlug, kind, slug);
  return area && entry ? { catalogue, area, entry } : notFound();
}

/** Returns the area of an index page. What is not served here is not found. */
export async function areaOfPage(params: Promise<{ area: string }>): Promise<{ catalogue: Catalogue; area: Area }> {
  const catalogue = liveCatalogue();
  const area = findArea(catalogue, (await params).area);
  return area ? { catalogue, area } : notFound();
}

/** The steps that lead to a page of an area; with a kind, through the index of that kind. The head names the area. */
export const crumbsTo = (area: Area, kind: EntryKind | null = null) => [
  { label: area.name, href: `/${area.slug}` },
  ...(kind ? [{ label: indexNames[kind], href: `/${area.slug}/${folderOfKind[kind]}` }] : []),
];

/** Returns a title that stands alone among many tabs. */
export const titleIn = (area: Area, words: string) => `${words} – ${area.name} health Local Offer`;

/** What a title adds to the name of an entry: an organization, or a place, may have the name of its one service. */
const titleEndings: Record<EntryKind, string> = {
  service: "",
  guide: "",
  organization: " (organisation)",
  location: " (place)",
};

/**
 * The one address (RFC 6596) of a page of an entry that another area writes: it is there. Nothing of any other entry.
 */
export const oneAddress = (entry: Published, page = ""): Metadata =>
  entry.shared ? { alternates: { canonical: `${pathOfEntry(originalOf(entry))}${page}` } } : {};

/** Title, description and picture of an entry's page. */
export async function metadataOf(kind: EntryKind, props: EntryParams): Promise<Metadata> {
  const { area, entry } = await entryOfPage(kind, props);
  return {
    title: titleIn(area, `${entry.content.name}${titleEndings[entry.kind]}`),
    description: entry.content.summary,
    ...oneAddress(entry),
    openGraph: linkPreview(pictureOfEntry(entry)),
  };
}
