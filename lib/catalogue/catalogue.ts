import type { Area } from "./area";
import { type ContentOf, parseContent } from "./content";
import { type EntryKind, folderOfKind, pathOfEntry } from "./entry";
import type { Issue } from "./issue";
import type { LocationContent } from "./location-content";
import type { PublishedResponse } from "./published-response";
import { buildSearchIndex, type SearchIndex } from "./search/search-index";
import { type Shared, type SharedEntry, withShared } from "./shared-entries";
import type { Terms } from "./terms";
import type { UnmetNeed } from "./unmet-need";

/** One published entry with its content. */
export type Published<K extends EntryKind = EntryKind> = {
  [Kind in K]: {
    id: string;
    area: string;
    kind: Kind;
    slug: string;
    /** When this edition was published, ISO 8601. */
    publishedAt: string;
    content: ContentOf<Kind>;
    /** Where another area writes it, and this one only shows it. */
    shared?: Shared;
  };
}[K];

/** What a family looks for: a service, or a guide that explains one. */
export type Offer = Published<"service"> | Published<"guide">;

/** All published content of the areas this process serves. Immutable. */
export type Catalogue = {
  areas: readonly Area[];
  terms: Terms;
  entries: ReadonlyMap<string, Published>;
  /** Entry ids by "area/folder/slug". */
  paths: ReadonlyMap<string, string>;
  /** What was taken down, by the path of its page ("/area/folder/slug"). */
  removed: ReadonlyMap<string, Removed>;
  /** Where pages are now that had another address once: path by path. */
  moved: ReadonlyMap<string, string>;
  /** What is published of comments: area by area, the newest comments first. */
  responses: readonly PublishedResponse[];
  /** What was searched for and not found, by need and place. */
  unmetNeeds: readonly UnmetNeed[];
  /**
   * What a search reads. Made when it is first asked for: a third of a second for hundreds of entries in a process that
   * has just begun.
   */
  readonly index: SearchIndex;
  /** Makes `index` in steps, so that others may have their turn between two. */
  indexing: () => Generator<undefined, SearchIndex>;
};

/** What a page says that was taken down (HTTP 410): why, in an editor's words, and the entry that helps instead. */
type Removed = { message: string | null; insteadId: string | null };

/** An entry whose page was taken down, and an address that an entry once had, as they are stored. */
export type RemovedEntry = Removed & { id?: string; area: string; kind: EntryKind; slug: string };
export type MovedEntry = { area: string; kind: EntryKind; slug: string; to: string };

/** A published edition as it was stored, its content still unchecked. */
export type UncheckedEdition = {
  id: string;
  area: string;
  kind: EntryKind;
  slug: string;
  publishedAt: string;
  content: unknown;
};

/** An edition that was left out because its content does not fit its kind's schema. */
export type Fault = { area: string; kind: EntryKind; slug: string; issues: Issue[] };

/** What one Local Offer has published, of comments too, what was taken down there, and what moved. Immutable. */
export type AreaContent = {
  entries: ReadonlyMap<string, Published>;
  removed: readonly RemovedEntry[];
  moved: readonly MovedEntry[];
  responses: readonly PublishedResponse[];
  unmetNeeds: readonly UnmetNeed[];
  /** The entries of other areas that it shows or once showed. */
  shared: readonly SharedEntry[];
};

/**
 * Reads the content of stored editions. One that cannot be read is left out and named in `faults`: a bad entry must
 * not take the site with it.
 */
export function readEditions(editions: readonly UncheckedEdition[]): { entries: Published[]; faults: Fault[] } {
  const entries: Published[] = [];
  const faults: Fault[] = [];
  for (const { id, area, kind, slug, publishedAt, content } of editions) {
    const read = parseContent(kind, content);
    if (read.content === null) faults.push({ area, kind, slug, issues: read.issues });
    else entries.push({ id, area, kind, slug, publishedAt, content: openContent(kind, read.content) } as Published);
  }
  return { entries, faults };
}

/** What of a content the public may see. */
const openContent = (kind: EntryKind, content: ContentOf<EntryKind>): ContentOf<EntryKind> =>
  kind === "location" ? withoutConfidentialPlace(content as ContentOf<"location">) : content;

/** Returns the Catalogue of what some Local Offers have published. */
export function joinContents(
  { areas, terms }: Pick<Catalogue, "areas" | "terms">,
  contents: Iterable<AreaContent>,
): Catalogue {
  const entries = new Map<string, Published>();
  const paths = new Map<string, string>();
  const removed = new Map<string, Removed>();
  const moved = new Map<string, string>();
  const responses: PublishedResponse[] = [];
  const unmetNeeds: UnmetNeed[] = [];
  for (const content of contents) {
    responses.push(...content.responses);
    unmetNeeds.push(...content.unmetNeeds);
    for (const [id, entry] of content.entries) {
      entries.set(id, entry);
      paths.set(`${entry.area}/${folderOfKind[entry.kind]}/${entry.slug}`, id);
    }
    for (const { message, insteadId, ...entry } of content.removed)
      removed.set(pathOfEntry(entry), { message, insteadId });
    for (const { to, ...entry } of content.moved) moved.set(pathOfEntry(entry), pathOfEntry({ ...entry, slug: to }));
  }
  let made: SearchIndex | null = null;
  function* indexing() {
    made ??= yield* buildSearchIndex(entries, terms);
    return made;
  }
  return {
    areas,
    terms,
    entries,
    paths,
    removed,
    moved,
    indexing,
    responses,
    unmetNeeds,
    get index() {
      if (made) return made;
      const steps = indexing();
      let step = steps.next();
      while (!step.done) step = steps.next();
      return step.value;
    },
  };
}

/** Returns the Catalogue of these editions, and those that cannot be read. */
export function buildCatalogue(source: {
  areas: readonly Area[];
  terms: Terms;
  editions: readonly UncheckedEdition[];
  removed?: readonly RemovedEntry[];
  moved?: readonly MovedEntry[];
  responses?: readonly PublishedResponse[];
  unmetNeeds?: readonly UnmetNeed[];
  shared?: readonly (SharedEntry & { area: string })[];
}): { catalogue: Catalogue; faults: Fault[] } {
  const { editions, removed = [], moved = [], responses = [], unmetNeeds = [], shared = [], ...known } = source;
  const { entries, faults } = readEditions(editions);
  const contentOf = (isOf: (one: { area: string }) => boolean): AreaContent => ({
    entries: new Map(entries.filter(isOf).map((entry) => [entry.id, entry])),
    removed: removed.filter(isOf),
    moved: moved.filter(isOf),
    responses: responses.filter(isOf),
    unmetNeeds: unmetNeeds.filter(isOf),
    shared: shared.filter(isOf),
  });
  if (shared.length === 0) return { catalogue: joinContents(known, [contentOf(() => true)]), faults };
  const areas = new Set(
    [...entries, ...removed, ...moved, ...responses, ...unmetNeeds, ...shared].map(({ area }) => area),
  );
  const contents = new Map([...areas].map((area) => [area, contentOf((one) => one.area === area)]));
  return { catalogue: joinContents(known, withShared(known.areas, contents).values()), faults };
}

/** Returns the area of this slug, or null. */
export const findArea = (catalogue: Catalogue, slug: string): Area | null =>
  catalogue.areas.find((area) => area.slug === slug) ?? null;

/** Returns the published entry of this kind and slug in an area, or null. */
export function findEntry<K extends EntryKind>(
  catalogue: Catalogue,
  area: string,
  kind: K,
  slug: string,
): Published<K> | null {
  const id = catalogue.paths.get(`${area}/${folderOfKind[kind]}/${slug}`);
  return id ? ((catalogue.entries.get(id) as Published<K> | undefined) ?? null) : null;
}

/** Returns the published entry that a reference names, or null when there is none (any more). */
export const findById = (catalogue: Catalogue, id: string | null): Published | null =>
  (id && catalogue.entries.get(id)) || null;

/** Returns the entry at a path within an area, such as "services/sendiass", or null. */
export const findByPath = (catalogue: Catalogue, area: string, path: string): Published | null =>
  findById(catalogue, catalogue.paths.get(`${area}/${path}`) ?? null);

/** Returns all published entries of a kind in an area, by name. */
export function entriesOf<K extends EntryKind>(catalogue: Catalogue, area: string, kind: K): Published<K>[] {
  const isOne = (entry: Published): boolean => entry.kind === kind && entry.area === area;
  return ([...catalogue.entries.values()].filter(isOne) as Published<K>[]).sort((a, b) =>
    a.content.name.localeCompare(b.content.name, "en-GB"),
  );
}

/**
 * Returns what may be said of a location to the public. Of a confidential one that is everything but where it is. There
 * is no line of its address, no postcode, no point, and no number in another register.
 */
function withoutConfidentialPlace(content: LocationContent): LocationContent {
  if (!content.confidential) return content;
  const address_1 = "The address is not given out";
  return {
    ...content,
    address: { ...content.address, attention: null, address_1, address_2: null, postal_code: null },
    easting: null,
    northing: null,
    external_identifier: null,
    external_identifier_type: null,
    transportation: null,
  };
}
