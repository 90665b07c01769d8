import type { Area } from "../catalogue/area";
import type { AreaContent } from "../catalogue/catalogue";
import { pathOfEntry } from "../catalogue/entry";
import type { Terms } from "../catalogue/terms";

/** The pages that an area has, and since which version they may look different. */
export type AreaPages = {
  area: string;
  changedAt: number;
  /** Paths of the pages of entries, as "area/folder/slug". */
  paths: string[];
  /** Paths of pages that were taken down; and where pages are that had another path once. */
  removed: string[];
  moved: [from: string, to: string][];
  /** The days on which entries are to be checked, ISO 8601. */
  reviewDue: string[];
};

/** How fresh what is served is; see `liveState`. `isUnreadable`: the database answers, and cannot be read. */
export type SiteState = { loadedAt: Date | null; databaseAway: boolean; isUnreadable: boolean; isOld: boolean };

/** What the thread that has the Catalogue tells the door of it: what has changed, and the state of the database. */
export type LiveNews = {
  version: number;
  allChangedAt: number;
  known: { areas: readonly Area[]; terms: Terms; leftOut: readonly string[] } | null;
  areas: AreaPages[];
  state: SiteState;
};

/**
 * What the door has to know of the Catalogue: which pages there are, and since when each may look different. What they
 * say it does not know.
 */
export type Directory = {
  areas: readonly Area[];
  terms: Terms;
  paths: { has: (path: string) => boolean };
  removed: { has: (path: string) => boolean };
  moved: { has: (path: string) => boolean; get: (path: string) => string | undefined };
  /** Whether the page of this path is of an area that is left out because its `area.yaml` has a mistake. */
  isLeftOut: (path: string) => boolean;
  /** The version with which the page of this path changed last: one that was drawn from it, or later, is right. */
  changedAt: (path: string) => number;
  entryCount: () => number;
  /** How many entries were to be checked before this day, ISO 8601. */
  overdueCount: (today: string) => number;
};

/** Returns the pages of an area that has published this; none of one that is left out. */
export function pagesOf(content: AreaContent | undefined): Omit<AreaPages, "area" | "changedAt"> {
  const entries = [...(content?.entries.values() ?? [])];
  return {
    paths: entries.map((entry) => pathOfEntry(entry).slice(1)),
    removed: (content?.removed ?? []).map(pathOfEntry),
    moved: (content?.moved ?? []).map(({ to, ...entry }) => [pathOfEntry(entry), pathOfEntry({ ...entry, slug: to })]),
    reviewDue: entries.flatMap((entry) => entry.content.review_due ?? []),
  };
}

type Held = {
  news: Pick<LiveNews, "version" | "allChangedAt"> & { known: NonNullable<LiveNews["known"]> };
  areas: Map<string, Omit<AreaPages, "paths" | "removed" | "moved"> & Sets>;
};
type Sets = { paths: ReadonlySet<string>; removed: ReadonlySet<string>; moved: ReadonlyMap<string, string> };

let held: Held | null = null;
/** The directory of what is held. Each request asks for it, so it is made once for all of them. */
let directory: Directory | null = null;
let state: SiteState = { loadedAt: null, databaseAway: true, isUnreadable: false, isOld: false };

/** Returns the slug that an address begins with, or a path without its first slash. */
const slugOf = (path: string) => /^\/?([^/?]*)/.exec(path)?.[1] ?? "";

/** Takes in what the thread that has the Catalogue says. */
export function followNews({ known, areas, ...news }: LiveNews): void {
  state = news.state;
  const isKnown = known ?? held?.news.known;
  if (!isKnown) return;
  held = { news: { ...news, known: isKnown }, areas: new Map(held?.areas) };
  for (const { paths, removed, moved, ...area } of areas)
    held.areas.set(area.area, { ...area, paths: new Set(paths), removed: new Set(removed), moved: new Map(moved) });
  directory = directoryOf(held);
}

/** Forgets what was served: for a process that ends, or a test. */
export function forgetNews(): void {
  held = null;
  directory = null;
  state = { loadedAt: null, databaseAway: true, isUnreadable: false, isOld: false };
}

/** Returns how fresh what is served is. */
export const siteState = (): SiteState => state;

/** Returns the directory of what is served now. Throws before there is any: nothing is served until then. */
export function liveDirectory(): Directory {
  if (!directory) throw new Error("The Catalogue has not been loaded.");
  return directory;
}

function directoryOf({ news, areas }: Held): Directory {
  const ofPath = (path: string) => areas.get(slugOf(path));
  return {
    areas: news.known.areas,
    terms: news.known.terms,
    paths: { has: (path) => ofPath(path)?.paths.has(path) ?? false },
    removed: { has: (path) => ofPath(path)?.removed.has(path) ?? false },
    moved: {
      has: (path) => ofPath(path)?.moved.has(path) ?? false,
      get: (path) => ofPath(path)?.moved.get(path),
    },
    isLeftOut: (path) => news.known.leftOut.includes(slugOf(path)),
    // Built files have a new name when they change.
    changedAt: (path) =>
      path.startsWith("/_next/static/") ? 0 : Math.max(ofPath(path)?.changedAt ?? news.version, news.allChangedAt),
    entryCount: () => [...areas.values()].reduce((sum, { paths }) => sum + paths.size, 0),
    overdueCount: (today) =>
      [...areas.values()].reduce((sum, { reviewDue }) => sum + reviewDue.filter((day) => day < today).length, 0),
  };
}
