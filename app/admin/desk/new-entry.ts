import { areasOnMap } from "@/lib/catalogue/area";
import { findArea } from "@/lib/catalogue/catalogue";
import { EntryKind } from "@/lib/catalogue/entry";
import { database } from "@/lib/db/client";
import { searchEntryNames } from "@/lib/db/entries/desk-entries";
import { searchDeskRows } from "@/lib/db/entries/worklist";
import { cleanLine } from "@/lib/editing/form/clean-text";
import type { Editor } from "@/lib/editing/roles";
import { alikeRows, placesAt } from "@/lib/editing/worklist/alike";
import { locatePostcode } from "@/lib/geo/locate";
import { liveCatalogue } from "@/lib/live/live";
import { slugOfName } from "@/lib/tables/slug-of-name";

/**
 * What somebody has said so far of an entry that they want to make; null for what they have not. `postcode` is "none"
 * for a place that has none. `category` comes from a gap in the coverage, and goes into the draft.
 */
export type NewEntry = {
  kind: EntryKind | null;
  area: string | null;
  name: string | null;
  postcode: string | null;
  category: string | null;
};

const longestName = 300;

/** Reads what was said, from an address or a form. What cannot be is not said. */
export function readNewEntry(read: (key: string) => string | undefined, areas: readonly string[]): NewEntry {
  const text = (key: string) => cleanLine((read(key) ?? "").slice(0, longestName)) || null;
  const [area, category] = [text("area"), text("category")];
  return {
    kind: EntryKind.safeParse(text("kind")).data ?? null,
    // Whoever writes in one area alone need not say so; an area that is not theirs is not taken for theirs.
    area: area === null && areas.length === 1 ? (areas[0] ?? null) : areas.includes(area ?? "") ? area : null,
    name: text("name"),
    postcode: text("postcode"),
    category:
      category !== null && liveCatalogue().terms.categories.some(({ slug }) => slug === category) ? category : null,
  };
}

/** Returns the address of the page on which somebody goes on making this entry. */
export function newEntryPage(made: NewEntry): string {
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(made)) if (value !== null) query.set(key, value);
  return query.size > 0 ? `/admin/entries/new?${query}` : "/admin/entries/new";
}

/** An entry that may be the one that somebody is about to make. */
export type Alike = { id: string; name: string; slug: string };

/**
 * Entries that may be this one: nearly of its name, or places at its postcode. `except` is the one that was just made,
 * if it was.
 */
export async function searchAlike(editor: Editor, made: NewEntry, except: string | null = null): Promise<Alike[]> {
  const { kind, area, name, postcode } = made;
  if (kind === null || area === null) return [];
  const db = database();
  const named = name === null ? [] : alikeRows(await searchDeskRows(db, editor), { kind, area, name });
  const isPlace = kind === "location" && postcode !== null;
  const there = isPlace ? placesAt(await searchEntryNames(db, editor, area), postcode) : [];
  const found = new Map([...there, ...named].map(({ id, name: called, slug }) => [id, { id, name: called, slug }]));
  return [...found.values()].filter(({ id }) => id !== except);
}

/** Returns an address for an entry of this name that no other of its kind has in the area. */
export async function proposeSlug(editor: Editor, { kind, area, name }: NewEntry): Promise<string> {
  const names = area === null ? [] : await searchEntryNames(database(), editor, area);
  const taken = new Set(names.filter((one) => one.kind === kind).map(({ slug }) => slug));
  return slugOfName(name ?? "", taken, new Map());
}

/** Returns the point of a place's postcode, or the sentence that says why it is not known. */
export const locatePlaceCode = (postcode: string) => locatePostcode(postcode, areasOnMap(liveCatalogue().areas));

/**
 * Returns the content of a new entry's draft. A service or guide is for the people of the whole area, in the category
 * that was chosen. A location has the point of its postcode.
 */
export function firstWords({ name, kind, area, postcode, category }: NewEntry): object {
  if (kind === "service" || kind === "guide") {
    const own = area === null ? null : findArea(liveCatalogue(), area);
    const service_areas = own ? [{ id: crypto.randomUUID(), code: own.gss_code, name: own.name }] : [];
    return { name, service_areas, ...(category === null ? {} : { categories: [category] }) };
  }
  if (kind !== "location" || postcode === null || postcode === "none") return { name };
  const located = locatePlaceCode(postcode);
  const at = located.outcome === "found" && located.origin.precision === "postcode" ? located.origin : null;
  return {
    name,
    address: { id: crypto.randomUUID(), postal_code: at?.postcode ?? postcode },
    ...(at ? { easting: at.easting, northing: at.northing, district: at.district?.code ?? null } : {}),
  };
}
