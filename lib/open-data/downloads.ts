import type { Area } from "../catalogue/area";
import type { Catalogue } from "../catalogue/catalogue";
import { outlineFeature } from "./area-outline";
import { dataPackage } from "./data-package";
import { dataDictionary } from "./dictionary";
import { type Feed, feedOf, type Item, isIn, locationItems, serviceItems } from "./feed";
import { attribution, licence, publishedLast } from "./licence";
import type { Piece } from "./lines";
import { saidAtom, saidCsv } from "./said-and-did";
import { servicesCsv } from "./services-csv";
import type { Location, Service } from "./shapes";
import { unmetCsv, unmetJson } from "./unmet-needs";
import { wholePiece, wholeTag } from "./whole-json";

/** Where the files to download are, below the site's own address. */
export const downloadsPath = "/api/downloads";

/** How a long file is made piece by piece, and a tag of all of it. */
type Pieces = { piece: (after: string) => Piece; tag: () => string };

/** A file to download: its media type, its bytes or text, and how to have a long one piece by piece instead. */
export type Download = { type: string; body: () => string | Uint8Array; pieces: Pieces | null };

const own = (items: readonly Item[], area: Area) => items.filter((item) => isIn(item, area.slug));

/** Whose the data is, of which day, and under which licence. */
const origin = (feed: Feed, area: Area) => ({
  title: `${area.name}: health services of the Local Offer`,
  publisher: area.council,
  licence: { ...licence, attribution: attribution(area) },
  date: publishedLast(feed, area),
});

const json = (value: unknown) => `${JSON.stringify(value, null, 1)}\n`;

const piecesOfAll = (feed: Feed, area: Area): Pieces => ({
  piece: (after) => wholePiece(() => origin(feed, area), feed, area, after),
  tag: () => wholeTag(origin(feed, area), feed, area),
});

/** Returns everything that an area publishes, as the feed has it, all at once. */
function wholeJson(feed: Feed, area: Area): string {
  const { piece } = piecesOfAll(feed, area);
  const texts: string[] = [];
  for (let after: string | null = ""; after !== null; ) {
    const { text, next }: Piece = piece(after);
    texts.push(text);
    after = next;
  }
  return texts.join("");
}

/** The places of an area for maps, each with the services that are given there. Places without a point are none. */
function placesGeoJson(feed: Feed, area: Area): string {
  const servicesAt = new Map<string, Set<Service>>();
  for (const item of own(serviceItems(feed), area)) {
    const service = item.record() as Service;
    for (const { location_id = "" } of service.service_at_locations ?? [])
      servicesAt.set(location_id, (servicesAt.get(location_id) ?? new Set()).add(service));
  }
  const features = locationItems(feed).flatMap((item) => {
    const { id, name, description, latitude, longitude, addresses = [], phones = [] } = item.record() as Location;
    const there = [...(servicesAt.get(id) ?? [])];
    if (latitude === undefined || longitude === undefined || (item.area !== area.slug && there.length === 0)) return [];
    const [address] = addresses;
    const lines = address && [address.address_1, address.address_2, address.city, address.postal_code];
    const properties = {
      name,
      description,
      address: lines?.filter(Boolean).join(", "),
      postcode: address?.postal_code,
      phones: phones.map(({ number }) => number),
      services: there.map((one) => ({ id: one.id, name: one.name, url: one.url })),
    };
    return { type: "Feature", id, geometry: { type: "Point", coordinates: [longitude, latitude] }, properties };
  });
  return json({ type: "FeatureCollection", ...origin(feed, area), features });
}

/** Returns the outline of an area for maps. */
const outlineGeoJson = (feed: Feed, area: Area): string =>
  json({ type: "FeatureCollection", ...origin(feed, area), features: [outlineFeature(area)] });

type Kind = {
  about: string;
  type: string;
  make: (feed: Feed, area: Area) => string | Uint8Array;
  pieces?: (feed: Feed, area: Area) => Pieces;
};

/** The files of each area, by name. `about` says for people what each is for. */
export const downloads = {
  "services.csv": {
    about: "A table for Excel and other spreadsheets: one row for each service.",
    type: "text/csv; charset=utf-8",
    make: servicesCsv,
  },
  "services.json": {
    about: "Everything we publish, for programs.",
    type: "application/json; charset=utf-8",
    make: wholeJson,
    pieces: piecesOfAll,
  },
  "places.geojson": {
    about: "The places where services are given, for maps.",
    type: "application/geo+json; charset=utf-8",
    make: placesGeoJson,
  },
  "outline.geojson": {
    about: "The outline of the area, for maps. It is drawn from where postcodes lie, and is no legal boundary.",
    type: "application/geo+json; charset=utf-8",
    make: outlineGeoJson,
  },
  "hsds.zip": {
    about: "All tables of the Open Referral standard (HSDS 3.0) as a data package.",
    type: "application/zip",
    make: dataPackage,
  },
  "you-said.csv": {
    about: "What people said about the Local Offer, and what the council did: one row for each comment.",
    type: "text/csv; charset=utf-8",
    make: saidCsv,
  },
  "you-said.atom": {
    about: "The same as a feed for readers of news.",
    type: "application/atom+xml; charset=utf-8",
    make: saidAtom,
  },
  "unmet-need.csv": {
    about:
      "What was searched for and not found, by need and the first half of the postcode. Small numbers are left out.",
    type: "text/csv; charset=utf-8",
    make: unmetCsv,
  },
  "unmet-need.json": {
    about: "The same for programs.",
    type: "application/json; charset=utf-8",
    make: unmetJson,
  },
  "data-dictionary.csv": {
    about: "What each column of these files means.",
    type: "text/csv; charset=utf-8",
    make: dataDictionary,
  },
} as const satisfies Record<string, Kind>;

/** Returns a file of an area by their names; null where there is none. */
export function findDownload(area: string, file: string, catalogue: Catalogue, base: string): Download | null {
  const found = catalogue.areas.find(({ slug }) => slug === area);
  const kind = Object.hasOwn(downloads, file) ? (downloads as Record<string, Kind>)[file] : undefined;
  if (!found || !kind) return null;
  const feed = feedOf(catalogue, base);
  return { type: kind.type, body: () => kind.make(feed, found), pieces: kind.pieces?.(feed, found) ?? null };
}
