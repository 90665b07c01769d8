import {
  type AreaContent,
  type Catalogue,
  joinContents,
  type Published,
  readEditions,
  type UncheckedEdition,
} from "../catalogue/catalogue";
import { isNational } from "../catalogue/coverage";
import { referencesOf } from "../catalogue/links";
import { withShared } from "../catalogue/shared-entries";
import { database } from "../db/client";
import { type AreaChange, type AreaVersion, areaVersions, noVersion, publishedChanges } from "../db/entries/editions";
import { inSlices } from "../process/in-slices";
import { logFault, say } from "../process/log";
import { oncePerThread } from "../process/once-per-thread";
import { waitAtMost } from "../process/wait-at-most";
import { readAreaFiles } from "./area-files";
import { readTerms } from "./content-files";
import { type AreaPages, type LiveNews, pagesOf } from "./directory";
import { copiesWritten, readLastGood, saveLastGood } from "./last-good";

/** The Catalogue of this process. One thread has it, the one that draws pages; the door has the `Directory` of it. */
type Live = {
  catalogue: Catalogue;
  /** What each area has published, and which version of it was read; null for what a copy on disk has. */
  contents: ReadonlyMap<string, AreaContent & { version: AreaVersion | null }>;
  /** The same with what each area shows of others. */
  shown: ReadonlyMap<string, AreaContent>;
  leftOut: readonly string[];
  /** Counts up whenever a page may look different. */
  version: number;
  /** The version with which the pages of each area changed last, and with which those of all did. */
  changedAt: ReadonlyMap<string, number>;
  allChangedAt: number;
  loadedAt: Date;
  databaseAway: boolean;
  /** Whether the database answers, and what is published cannot be read. */
  isUnreadable: boolean;
  /** Whether readers are told how old the information is. */
  isOld: boolean;
  timer: NodeJS.Timeout | null;
};

/**
 * A change of an entry that this process has served, and that the database has no more. That is so where a standby was
 * promoted that had not heard of it. `publishedAt` is when it was published, ISO 8601.
 */
export type LostChange = { id: string; publishedAt: string };

/**
 * What is served, who is told of what changes, and the reading that goes on. `load` is that of the module which began:
 * what Next has built may hold this module more than once, and only that one has made an index before.
 */
const home = oncePerThread("live", () => ({
  live: null as Live | null,
  load,
  watchers: new Set<(news: LiveNews) => void>(),
  lost: [] as LostChange[],
  loading: Promise.resolve() as Promise<unknown>,
}));

/** Milliseconds after which readers are told how old the information is, when nobody has confirmed it. */
const tellAfter = 60_000;
/** So many lost changes are remembered: who has lost more looks at everything. */
const mostLost = 200;
/** How often a process asks whether something was published elsewhere. */
const refreshEvery = 1_000;
/** Milliseconds after which a database that has said nothing counts as away: one that hangs never says so. */
const awayAfter = 2_000;

/** Returns the Catalogue that is served now. Throws before the first load: nothing is served until then. */
export function liveCatalogue(): Catalogue {
  const live = home.live;
  if (!live) throw new Error("The Catalogue has not been loaded.");
  return live.catalogue;
}

/**
 * Returns how fresh the Catalogue is that is served. `loadedAt`: when the database last confirmed it, null before the
 * first load. `databaseAway`: the database does not answer now. `isOld`: it was not confirmed for so long that readers
 * are told.
 */
export function liveState(): { loadedAt: Date | null; databaseAway: boolean; isOld: boolean } {
  const live = home.live;
  return live ?? { loadedAt: null, databaseAway: true, isOld: false };
}

/** Returns a number that counts up whenever a page may look different. */
export const liveVersion = (): number => home.live?.version ?? 0;

/** What the door is told of these areas; null for `known` where neither areas nor vocabularies have changed. */
function newsOf(live: Live, areas: Iterable<string>, hasNewFiles: boolean): LiveNews {
  const { catalogue, shown, leftOut, version, changedAt, allChangedAt } = live;
  const { loadedAt, databaseAway, isUnreadable, isOld } = live;
  const isServed = (area: string) => !leftOut.includes(area);
  const pages = (area: string): AreaPages => {
    const content = isServed(area) ? shown.get(area) : undefined;
    return { area, changedAt: changedAt.get(area) ?? version, ...pagesOf(content) };
  };
  return {
    version,
    allChangedAt,
    known: hasNewFiles ? { areas: catalogue.areas, terms: catalogue.terms, leftOut } : null,
    areas: [...areas].map(pages),
    state: { loadedAt, databaseAway, isUnreadable, isOld },
  };
}

const tellAll = (news: LiveNews) => {
  for (const tell of home.watchers) tell(news);
};

/**
 * Calls `tell` with everything that is served now, if anything is, and then with the news after each look at the
 * database. Returns the function that ends this.
 */
export function watchLive(tell: (news: LiveNews) => void): () => void {
  home.watchers.add(tell);
  const live = home.live;
  if (live) tell(newsOf(live, live.contents.keys(), true));
  return () => home.watchers.delete(tell);
}

/**
 * Notes how the database is, and tells whoever watches. Pages change when they begin or cease to say how old they are.
 */
function noteState(state: Partial<Pick<Live, "loadedAt" | "databaseAway" | "isUnreadable">>): void {
  const live = home.live;
  if (!live) return;
  Object.assign(live, state);
  const isOld = Date.now() - live.loadedAt.getTime() > tellAfter;
  if (isOld !== live.isOld) {
    const version = nextVersion();
    Object.assign(live, { isOld, version, allChangedAt: version });
  }
  tellAll(newsOf(live, [], false));
}

/** Returns the next version: greater than any of a thread that served before this one. */
const nextVersion = () => Math.max(Date.now(), (home.live?.version ?? 0) + 1);

/** What an area has after a change, in the order of ids. */
function contentAfter(
  before: AreaContent | undefined,
  change: Pick<AreaChange, "changed">,
  read: readonly Published[],
) {
  const entries = new Map(change.changed === null ? [] : before?.entries);
  for (const id of change.changed ?? []) entries.delete(id);
  for (const entry of read) entries.set(entry.id, entry);
  return new Map([...entries].sort(([a], [b]) => (a < b ? -1 : 1)));
}

const isForCountry = (entry: Published | undefined): boolean =>
  (entry?.kind === "service" || entry?.kind === "guide") && isNational(entry.content.service_areas);

/** Whether pages of other areas show something of what changed: what is for the whole country, and who gives it. */
function concernsAll(before: AreaContent | undefined, after: AreaContent, changed: AreaChange["changed"]): boolean {
  if (!before || changed === null) return true;
  const ids = new Set(changed);
  const namesOne = (entry: Published) => referencesOf(entry.content).some(({ to }) => ids.has(to));
  return (
    changed.some((id) => isForCountry(before.entries.get(id)) || isForCountry(after.entries.get(id))) ||
    [...after.entries.values()].some((entry) => isForCountry(entry) && namesOne(entry))
  );
}

/** The areas whose pages may look different: those that changed, and those that show something of one that did. */
function areasChangedBy(changes: readonly { area: string }[], contents: ReadonlyMap<string, AreaContent>): string[] {
  const changed = new Set(changes.map(({ area }) => area));
  const sources = [...contents].filter(([area]) => changed.has(area)).map(([, content]) => content);
  const isSource = ({ entries, removed }: AreaContent, id: string) =>
    entries.has(id) || removed.some((entry) => entry.id === id);
  const shows = ({ shared }: AreaContent) =>
    shared.some(({ entryId }) => sources.some((source) => isSource(source, entryId)));
  return [...contents].filter(([area, content]) => changed.has(area) || shows(content)).map(([area]) => area);
}

/** Returns the entries of which what was served last is not, or no longer, in what the database has. */
const lostBetween = (before: AreaContent, after: AreaContent): Published[] =>
  [...before.entries.values()].filter(
    ({ id, publishedAt }) => (after.entries.get(id)?.publishedAt ?? "") < publishedAt,
  );

/** Returns the changes that were lost with a database while this process ran, the last ones first. */
export const lostChanges = (): readonly LostChange[] => home.lost;

/** What was read of an area: from the database, or from a copy on disk, which has no version of its own. */
type Stored = Omit<AreaContent, "entries"> &
  Pick<AreaChange, "area" | "changed" | "isOther"> & {
    version: AreaVersion | null;
    editions: readonly UncheckedEdition[];
  };

/** The same with its entries checked, as they are served. */
type Taken = Omit<Stored, "editions"> & ReturnType<typeof readEditions>;

const checked = ({ editions, ...rest }: Stored): Taken => ({ ...rest, ...readEditions(editions) });

/**
 * Puts what has changed in place of what was served, as one value: a request sees the old Catalogue or the new, never a
 * half of each.
 */
async function take(changes: readonly Taken[], state: Pick<Live, "loadedAt" | "databaseAway">): Promise<void> {
  const before = home.live;
  const { areas, leftOut } = readAreaFiles();
  const terms = readTerms();
  const contents = new Map(before?.contents);
  const hasNewFiles =
    before?.catalogue.terms !== terms ||
    before.catalogue.areas.length !== areas.length ||
    areas.some((area, at) => area !== before.catalogue.areas[at]);
  let isForAll = hasNewFiles;
  for (const { area, version: read, changed, isOther, entries, faults, ...rest } of changes) {
    for (const { kind, slug, issues } of faults)
      say(`Left out ${area} ${kind} ${slug}: ${issues.map(({ field }) => field).join(", ")} cannot be read.`, "error");
    const old = contents.get(area);
    const content = { ...rest, version: read, entries: contentAfter(old, { changed }, entries) };
    isForAll ||= concernsAll(old, content, changed);
    const lost = isOther && old ? lostBetween(old, content) : [];
    for (const { kind, slug } of lost) say(`The database has lost a change of ${area} ${kind} ${slug}.`, "error");
    home.lost = [...lost.map(({ id, publishedAt }) => ({ id, publishedAt })), ...home.lost].slice(0, mostLost);
    contents.set(area, content);
  }
  const shown = withShared(areas, contents);
  const served = [...shown].filter(([area]) => !leftOut.includes(area)).map(([, content]) => content);
  const catalogue = joinContents({ areas, terms }, served);
  // The old Catalogue answers until the index of the new one is made. The first one waits for nothing.
  if (before) await inSlices(catalogue.indexing());
  const version = nextVersion();
  const changed = areasChangedBy(changes, contents);
  const live: Live = {
    catalogue,
    contents,
    shown,
    leftOut,
    version,
    changedAt: new Map([...(before?.changedAt ?? []), ...changed.map((area) => [area, version] as const)]),
    allChangedAt: isForAll ? version : (before?.allChangedAt ?? version),
    ...state,
    isUnreadable: false,
    isOld: Date.now() - state.loadedAt.getTime() > tellAfter,
    timer: before?.timer ?? null,
  };
  home.live = live;
  const told = hasNewFiles ? [...contents.keys()] : changed;
  tellAll(newsOf(live, told, hasNewFiles));
}

/** Reads what has changed since this thread last read, serves it, and keeps a copy on disk. */
async function load(): Promise<Catalogue> {
  const known = new Map([...(home.live?.contents ?? [])].map(([area, { version }]) => [area, version]));
  const readAt = new Date();
  const taken = await publishedChanges(database(), known, ({ editions, ...change }) =>
    checked({
      ...change,
      editions: editions.map((edition) => ({ ...edition, publishedAt: edition.publishedAt.toISOString() })),
    }),
  );
  if (taken.length > 0 || !home.live) await take(taken, { loadedAt: readAt, databaseAway: false });
  else noteState({ loadedAt: readAt, databaseAway: false, isUnreadable: false });
  for (const { area } of taken) {
    const content = home.live?.contents.get(area);
    if (content) void keepCopy(area, content);
  }
  return liveCatalogue();
}

async function keepCopy(area: string, { version, entries, ...rest }: AreaContent & { version: AreaVersion | null }) {
  try {
    if (version) await saveLastGood({ ...rest, area, version, editions: [...entries.values()] });
  } catch (error) {
    say(`The copy of the Catalogue could not be kept on disk (${(error as NodeJS.ErrnoException).code}).`, "error");
  }
}

/**
 * Reads what was published since this thread last read, and serves it. Throws when the database does not answer; what
 * was served then stays. Who calls it sees what was committed before: reads come one after the other.
 */
export function loadCatalogue(): Promise<Catalogue> {
  const mine = home.loading.then(() => home.load());
  home.loading = mine.catch(() => undefined);
  return mine;
}

/** Returns whether what was read of the areas is what the database has. */
const isCurrent = ({ contents }: Live, versions: ReadonlyMap<string, AreaVersion>): boolean =>
  [...new Set([...versions.keys(), ...contents.keys()])].every((area) => {
    const [now, read] = [versions.get(area) ?? noVersion, contents.get(area)?.version];
    return read?.number === now.number && read.token === now.token;
  });

/** Looks whether something newer is published, and loads it. An absent database leaves everything as it is. */
async function refresh(): Promise<void> {
  const live = home.live;
  if (!live) return;
  const late = setTimeout(() => noteState({ databaseAway: true }), awayAfter).unref();
  const lookedAt = new Date();
  try {
    const versions = await areaVersions(database()).finally(() => clearTimeout(late));
    if (isCurrent(live, versions)) return noteState({ loadedAt: lookedAt, databaseAway: false, isUnreadable: false });
  } catch {
    return noteState({ databaseAway: true });
  }
  try {
    await loadCatalogue();
  } catch (error) {
    // It answers, and still what is published cannot be read: that is no outage, and does not end by itself.
    if (!home.live?.isUnreadable) logFault("reading what is published", error as Error);
    noteState({ databaseAway: false, isUnreadable: true });
  }
}

/** Looks at the database now, for two seconds at most: what it says is told to whoever watches. */
export const lookNow = (): Promise<void> => waitAtMost(awayAfter, refresh());

/**
 * Loads the Catalogue, then looks every second whether a newer one was published, until `stopLive`. When the database
 * is away, the last good copy is served until it is back. Throws when there is neither.
 */
export async function startLive(): Promise<Catalogue> {
  if (home.live) return home.live.catalogue;
  home.load = load;
  try {
    await loadCatalogue();
  } catch (error) {
    const good = readLastGood();
    if (!good) throw error;
    // A copy of an older version of this site has none of these.
    const changes = good.areas.map(({ responses = [], unmetNeeds = [], shared = [], ...area }) =>
      checked({ ...area, responses, unmetNeeds, shared, version: null, changed: null, isOther: false }),
    );
    await take(changes, { loadedAt: good.readAt, databaseAway: true });
  }
  const again = () => {
    const live = home.live;
    if (live) live.timer = setTimeout(look, refreshEvery).unref();
  };
  const look = async () => {
    await refresh();
    again();
  };
  again();
  return liveCatalogue();
}

/** Ends the looking, and forgets what was served. Resolves when the copies of it are on disk. */
export function stopLive(): Promise<void> {
  const live = home.live;
  if (live?.timer) clearTimeout(live.timer);
  home.live = null;
  return copiesWritten();
}
