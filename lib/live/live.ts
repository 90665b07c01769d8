import { isMainThread } from "node:worker_threads";
import type { Area } from "../catalogue/area";
import { buildCatalogue, type Catalogue } from "../catalogue/catalogue";
import type { Terms } from "../catalogue/terms";
import { database } from "../db/client";
import { catalogueVersion, publishedEditions } from "../db/entries/editions";
import { say } from "../process/log";
import { waitAtMost } from "../process/wait-at-most";
import { readAreaFiles } from "./area-files";
import { readTerms } from "./content-files";
import { type LastGood, readLastGood, saveLastGood } from "./last-good";

/*
 * The Catalogue that this thread serves now: the door has one, and the thread that draws pages. It hangs on globalThis
 * because what Next has built may hold this module more than once.
 */
const key = Symbol.for("local-offer.live");
type Live = {
  catalogue: Catalogue;
  /** What the Catalogue was built from. */
  source: Source;
  loadedAt: Date;
  databaseAway: boolean;
  timer: NodeJS.Timeout | null;
};

/**
 * What a Catalogue is built from: what is published, and what stands in files. Terms with the same `termsNumber` are
 * the same, in whichever thread.
 */
type Source = LastGood & { areas: Area[]; leftOut: string[]; terms: Terms; termsNumber: number };

/**
 * What one thread tells another of what it serves: whether the database is away, and, when it is new, what the
 * Catalogue is built from.
 */
export type LiveNews = { source: Source | null; loadedAt: Date; databaseAway: boolean };

/** Milliseconds for which the database may be away before readers are told how old the information is. */
const tellAfter = 60_000;
type Shared = typeof globalThis & { [key]?: Live };

/** How often a process asks whether something was published elsewhere. */
const refreshEvery = 1_000;

/** The Catalogue that is served now. Throws before the first load: nothing is served until then. */
export function liveCatalogue(): Catalogue {
  const live = (globalThis as Shared)[key];
  if (!live) throw new Error("The Catalogue has not been loaded.");
  return live.catalogue;
}

/**
 * Returns how fresh the Catalogue is that is served. `loadedAt`: when the database last confirmed it, null before the
 * first load. `databaseAway`: the database does not answer now. `isOld`: it has been away so long that readers are
 * told.
 */
export function liveState(): { loadedAt: Date | null; databaseAway: boolean; isOld: boolean } {
  const live = (globalThis as Shared)[key];
  if (!live) return { loadedAt: null, databaseAway: true, isOld: false };
  const { loadedAt, databaseAway } = live;
  return { loadedAt, databaseAway, isOld: databaseAway && Date.now() - loadedAt.getTime() > tellAfter };
}

/**
 * Returns the version by which drawn pages are kept. It changes with the Catalogue, and when pages begin or cease to
 * say how old they are.
 */
export const liveVersion = (): number => liveCatalogue().version * 2 + (liveState().isOld ? 1 : 0);

/**
 * Puts this in place of what was served, as one value: a request sees the old Catalogue or the new, never a half of
 * each.
 */
function serve(source: Source, databaseAway: boolean): Catalogue {
  const editions = source.editions.filter(({ area }) => !source.leftOut.includes(area));
  const { catalogue, faults } = buildCatalogue({ ...source, editions });
  for (const { area, kind, slug, issues } of faults) {
    say(`Left out ${area} ${kind} ${slug}: ${issues.map(({ field }) => field).join(", ")} cannot be read.`, "error");
  }
  const home = globalThis as Shared;
  const loadedAt = new Date(source.readAt);
  home[key] = { catalogue, source, loadedAt, databaseAway, timer: home[key]?.timer ?? null };
  return catalogue;
}

const watchers = new Set<(news: LiveNews) => void>();

const tellAll = (news: LiveNews) => {
  for (const tell of watchers) tell(news);
};

/** Tells whoever watches whether the database is away. */
function tellState(): void {
  const live = (globalThis as Shared)[key];
  if (live) tellAll({ source: null, loadedAt: live.loadedAt, databaseAway: live.databaseAway });
}

/** Serves this, and tells whoever watches before the Catalogue is built: they build theirs meanwhile. */
function serveAndTell(source: Source, databaseAway: boolean): Catalogue {
  tellAll({ source, loadedAt: new Date(source.readAt), databaseAway });
  return serve(source, databaseAway);
}

/** The terms that were read last, and how many there were before them. */
let numbered: { terms: Terms | null; termsNumber: number } = { terms: null, termsNumber: 0 };

function readFiles() {
  const { areas, leftOut } = readAreaFiles();
  const terms = readTerms();
  if (terms !== numbered.terms) numbered = { terms, termsNumber: numbered.termsNumber + 1 };
  return { areas, leftOut, terms, termsNumber: numbered.termsNumber };
}

/** Whether the page of this path is of an area that is left out because its `area.yaml` has a mistake. */
export const isLeftOut = (path: string): boolean =>
  (globalThis as Shared)[key]?.source.leftOut.includes(path.split("/")[1] ?? "") ?? false;

/**
 * Calls `tell` with everything that is served now, if anything is, and then with the news after each look at the
 * database. Returns the function that ends this. For a thread that serves the same as this one (`followLive`).
 */
export function watchLive(tell: (news: LiveNews) => void): () => void {
  watchers.add(tell);
  const live = (globalThis as Shared)[key];
  if (live) tell({ source: live.source, loadedAt: live.loadedAt, databaseAway: live.databaseAway });
  return () => watchers.delete(tell);
}

/**
 * Reads everything that is published, serves it, and keeps a copy on disk. Throws when the database does not answer;
 * what was served then stays. A follower (`isFollower`) ignores a snapshot that is not newer than its own, and reuses
 * the content files as its leader has read them.
 */
export async function loadCatalogue(isFollower = !isMainThread): Promise<Catalogue> {
  const { editions, ...stored } = await publishedEditions(database());
  const good: LastGood = {
    ...stored,
    readAt: new Date().toISOString(),
    editions: editions.map((edition) => ({ ...edition, publishedAt: edition.publishedAt.toISOString() })),
  };
  const followed = isFollower ? (globalThis as Shared)[key] : undefined;
  if (followed && followed.source.version >= good.version) return followed.catalogue;
  const { areas, leftOut, terms, termsNumber } = followed?.source ?? readFiles();
  const catalogue = serveAndTell({ ...good, areas, leftOut, terms, termsNumber }, false);
  try {
    // One thread of a process is enough.
    if (!isFollower) saveLastGood(good);
  } catch (error) {
    say(`The copy of the Catalogue could not be kept on disk (${(error as NodeJS.ErrnoException).code}).`, "error");
  }
  return catalogue;
}

/** Milliseconds after which a database that has said nothing counts as away: one that hangs never says so. */
const awayAfter = 2_000;

/**
 * Serves what another thread of this process serves. That thread has the last word, because it looks again and again.
 * If this thread has read something newer, the other will have it a moment later.
 */
export function followLive({ source, loadedAt, databaseAway }: LiveNews): void {
  const home = globalThis as Shared;
  if (source && source.version !== home[key]?.catalogue.version) {
    // What search has made of the terms is made once: they come as a copy each time.
    const before = home[key]?.source;
    const terms = before?.termsNumber === source.termsNumber ? before.terms : source.terms;
    serve({ ...source, terms }, databaseAway);
  }
  if (home[key]) Object.assign(home[key], { loadedAt, databaseAway });
}

/** Looks whether something newer is published, and loads it. An absent database leaves everything as it is. */
async function refresh(): Promise<void> {
  const live = (globalThis as Shared)[key];
  if (!live) return;
  const late = setTimeout(() => {
    live.databaseAway = true;
    tellState();
  }, awayAfter).unref();
  try {
    const version = await catalogueVersion(database());
    clearTimeout(late);
    if (version === live.catalogue.version) {
      live.loadedAt = new Date();
      live.databaseAway = false;
    } else await loadCatalogue();
  } catch {
    live.databaseAway = true;
  } finally {
    clearTimeout(late);
    tellState();
  }
}

/**
 * Whether the database is away at this moment. It is asked; the answer takes two seconds at most, when there is none.
 */
export async function isDatabaseAway(): Promise<boolean> {
  await waitAtMost(awayAfter, refresh());
  return liveState().databaseAway;
}

/** Milliseconds for which somebody waits at most until this thread has read what another has read already. */
const longestCatchUp = 1_000;

/**
 * A thread of this process has read this version of the Catalogue (`catalogue.version`): this one reads it too, unless
 * it has done so. Over after a second, whatever the database says.
 */
export async function catchUp(version: number): Promise<void> {
  if (liveCatalogue().version >= version) return;
  catchingUp ??= refresh().finally(() => {
    catchingUp = null;
  });
  await waitAtMost(longestCatchUp, catchingUp);
}
let catchingUp: Promise<void> | null = null;

/**
 * Loads the Catalogue, then looks every second whether a newer one was published, until `stopLive`. When the database
 * is away, the last good copy is served until it is back. Throws when there is neither.
 */
export async function startLive(): Promise<Catalogue> {
  const home = globalThis as Shared;
  if (home[key]) return home[key].catalogue;
  try {
    await loadCatalogue();
  } catch (error) {
    const good = readLastGood();
    if (!good) throw error;
    serveAndTell({ ...good, ...readFiles() }, true);
  }
  const again = () => {
    const live = home[key];
    if (live) live.timer = setTimeout(look, refreshEvery).unref();
  };
  const look = async () => {
    await refresh();
    again();
  };
  again();
  return liveCatalogue();
}

/** Ends the looking, and forgets what was served. */
export function stopLive(): void {
  const live = (globalThis as Shared)[key];
  if (live?.timer) clearTimeout(live.timer);
  delete (globalThis as Shared)[key];
}
