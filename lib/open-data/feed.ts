import { type Catalogue, findById, type Published } from "../catalogue/catalogue";
import { memoize } from "../catalogue/memoize";
import { locationRecord } from "./location-record";
import { notStated, organizationRecord, providerId } from "./organization-record";
import { placelessRecord, placeRecord, serviceRecord, shortRecord } from "./service-record";
import type { Location, Organization, ServiceAtLocation, TaxonomyTerm } from "./shapes";
import { type PublishedTerms, publishedTerms } from "./vocabularies";

/** Where the feed is, below the site's own address. */
export const feedPath = "/api/oruk";

/** A place where a service is given, as its content names it. */
export type Place = Published<"service">["content"]["service_at_locations"][number];

/**
 * One thing of a list. `area` is the Local Offer that publishes it, null for what belongs to none. `shownBy` are the
 * other areas that show it, too. `modified` is when
 * it was last published, ISO 8601 in UTC. `record` makes what is said of it.
 */
export type Item = {
  id: string;
  area: string | null;
  shownBy: readonly string[];
  modified: string;
  /** The service that it is, or that is given there, and the places that count: all that it has, or that one. */
  service: Published<"service"> | null;
  places: readonly Place[];
  /** The term that it is. */
  term: TaxonomyTerm | null;
  /** What words are looked for in. */
  words: string;
  record: () => object;
  /** The same as lists have it, where that is made with much less work; `listForm` leaves out what is too much. */
  short?: () => object;
};

/** Everything that is published, as Open Referral lists it. Each list is in the order of ids, which never changes. */
export type Feed = {
  catalogue: Catalogue;
  /** This site's address, without a slash at its end. */
  base: string;
  terms: PublishedTerms;
  organization: (entry: Published<"organization">) => Organization;
  location: (entry: Published<"location">) => Location;
  /** The published location of this id, or null. One whose place is confidential counts as none. */
  findLocation: (id: string) => Published<"location"> | null;
  /** The slug of the area of this slug or ONS code, or null. */
  findArea: (area: string) => string | null;
  /** A service as each other area has it that shows it, too. */
  copies: (entry: Published<"service">) => readonly Published<"service">[];
  /** When a service, or something that it shows of others, was last published. */
  modified: (entry: Published<"service">) => string;
};

const isOpenLocation = (entry: Published | null): entry is Published<"location"> =>
  entry?.kind === "location" && !entry.content.confidential;

/** Returns the feed that was made last of a Catalogue: nearly everybody asks the site by the same address. */
const lastFeed = memoize((_: Catalogue): { feed: Feed | null } => ({ feed: null }));

/** Returns the feed of a Catalogue, for who asks this site by the address `base`. */
export function feedOf(catalogue: Catalogue, base: string): Feed {
  const last = lastFeed(catalogue);
  if (last.feed?.base !== base) last.feed = makeFeed(catalogue, base);
  return last.feed;
}

function makeFeed(catalogue: Catalogue, base: string): Feed {
  const isPublished = (id: string) => catalogue.entries.has(id);
  const terms = publishedTerms(catalogue.terms, `${base}${feedPath}`);
  const findLocation = (id: string) => {
    const entry = findById(catalogue, id);
    return isOpenLocation(entry) ? entry : null;
  };
  const copies = new Map<string, Published<"service">[]>();
  for (const entry of catalogue.entries.values()) {
    const id = entry.shared?.original.id;
    if (id !== undefined && entry.kind === "service") copies.set(id, [...(copies.get(id) ?? []), entry]);
  }
  const copiesOf = ({ id }: Published<"service">) => copies.get(id) ?? [];
  return {
    catalogue,
    base,
    terms,
    // Many services name the same few.
    organization: memoize((entry) => organizationRecord(entry, terms, isPublished)),
    location: memoize((entry) => locationRecord(entry, catalogue.areas, isPublished)),
    findLocation,
    findArea: (area) => catalogue.areas.find(({ slug, gss_code }) => slug === area || gss_code === area)?.slug ?? null,
    copies: copiesOf,
    modified: (entry) => {
      const { publishedAt, content } = entry;
      const { organization_id, commissioner_id, service_at_locations } = content;
      const shown = [organization_id, commissioner_id, ...service_at_locations.map((place) => place.location_id)];
      const moments = shown.flatMap((id) => findById(catalogue, id)?.publishedAt ?? []);
      const saved = copiesOf(entry).flatMap(({ shared }) => shared?.savedAt ?? []);
      return [publishedAt, ...moments, ...saved].sort().at(-1) ?? publishedAt;
    },
  };
}

/** Returns the entries of each kind, in the order of ids, each once: as the area has it that writes it. */
const sortedEntries = memoize((entries: Catalogue["entries"]) => {
  const all = [...entries.values()].filter(({ shared }) => !shared).sort((a, b) => (a.id < b.id ? -1 : 1));
  return {
    services: all.filter((entry) => entry.kind === "service"),
    organizations: all.filter((entry) => entry.kind === "organization"),
    locations: all.filter(isOpenLocation),
  };
});

const wordsOf = ({ content }: Published) =>
  [content.name, ...content.alternate_names, ...content.acronyms, content.summary].join(" ");

/** Returns whether an item is of an area: it writes it, or shows it. */
export const isIn = ({ area, shownBy }: Item, slug: string | null): boolean =>
  area === slug || (slug !== null && shownBy.includes(slug));

/** Returns the order of all lists. */
export const byId = (a: Item, b: Item) => (a.id < b.id ? -1 : 1);

/** What an item has that is no service and no term. */
const nothing = { service: null, places: [], term: null, shownBy: [] };
const never = new Date(0).toISOString();

/** Returns the places of a service that may be shown. */
const openPlaces = ({ content }: Published<"service">, feed: Feed) =>
  content.service_at_locations.filter(({ location_id }) => feed.findLocation(location_id));

/** Returns the services. */
export const serviceItems = memoize((feed: Feed): Item[] =>
  sortedEntries(feed.catalogue.entries).services.map((entry) => ({
    id: entry.id,
    area: entry.area,
    shownBy: feed.copies(entry).map(({ area }) => area),
    modified: feed.modified(entry),
    service: entry,
    places: openPlaces(entry, feed),
    term: null,
    words: wordsOf(entry),
    record: () => serviceRecord(entry, feed),
    short: () => shortRecord(entry, feed),
  })),
);

/** Returns the services at each of their places. */
export const placeItems = memoize((feed: Feed): Item[] =>
  sortedEntries(feed.catalogue.entries)
    .services.flatMap((entry) =>
      openPlaces(entry, feed).map(
        (place): Item => ({
          id: place.id,
          area: entry.area,
          shownBy: feed.copies(entry).map(({ area }) => area),
          modified: feed.modified(entry),
          service: entry,
          places: [place],
          term: null,
          words: wordsOf(entry),
          record: () =>
            ({ ...placeRecord(entry, place, feed), service: placelessRecord(entry, feed) }) as ServiceAtLocation,
          short: () => ({ ...placeRecord(entry, place, feed), service: shortRecord(entry, feed) }) as ServiceAtLocation,
        }),
      ),
    )
    .sort(byId),
);

/** Returns the organizations. Where a service names none, there is the one that stands for its provider, too. */
export const organizationItems = memoize((feed: Feed): Item[] => {
  const { organizations, services } = sortedEntries(feed.catalogue.entries);
  const items = organizations.map(
    (entry): Item => ({
      ...nothing,
      id: entry.id,
      area: entry.area,
      modified: entry.publishedAt,
      words: wordsOf(entry),
      record: () => feed.organization(entry),
    }),
  );
  if (services.some((entry) => providerId(entry, feed.catalogue) === notStated.id)) {
    const { id, name: words } = notStated;
    items.push({ ...nothing, id, area: null, modified: never, words, record: () => notStated });
  }
  return items.sort(byId);
});

/** Returns the locations, without those whose place is confidential. */
export const locationItems = memoize((feed: Feed): Item[] =>
  sortedEntries(feed.catalogue.entries).locations.map((entry) => ({
    ...nothing,
    id: entry.id,
    area: entry.area,
    modified: entry.publishedAt,
    words: wordsOf(entry),
    record: () => feed.location(entry),
  })),
);

/** Returns the vocabularies. */
export const taxonomyItems = ({ terms }: Feed): Item[] =>
  terms.taxonomies
    .map((taxonomy) => ({
      ...nothing,
      id: taxonomy.id,
      area: null,
      modified: never,
      words: `${taxonomy.name} ${taxonomy.description}`,
      record: () => taxonomy,
    }))
    .sort(byId);

/** Returns the terms of all vocabularies. */
export const termItems = ({ terms }: Feed): Item[] =>
  [...terms.terms.values()]
    .map((term) => ({
      ...nothing,
      id: term.id,
      area: null,
      modified: never,
      term,
      words: `${term.name} ${term.description}`,
      record: () => term,
    }))
    .sort(byId);
