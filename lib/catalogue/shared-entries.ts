import type { Area } from "./area";
import type { AreaContent, MovedEntry, Offer, Published, RemovedEntry } from "./catalogue";
import { counterpartsIn } from "./counterparts";
import { coverageOf, isNational } from "./coverage";
import { type EntryKind, pathOfEntry } from "./entry";
import { referencesOf, withReferences } from "./links";
import { stableId } from "./stable-id";

/**
 * An entry of another area that an area shows among its own, with notes for its own families ("" for none). `isShown`
 * is false once it does so no more: the address then leads on. `savedAt` is when that was last decided, ISO 8601.
 */
export type SharedEntry = { entryId: string; notes: string; isShown: boolean; savedAt: string };

/**
 * What an entry that another area writes says of that: how it stands there, and the council that writes it. `notes` are
 * added for families of the area that shows it (`shownBy` is its name).
 */
export type Shared = Pick<SharedEntry, "notes" | "savedAt"> & { original: Offer; council: string; shownBy: string };

/** Returns the entry as the council that writes it has it: itself, unless it is shown from another area. */
export const originalOf = (entry: Published): Published => entry.shared?.original ?? entry;

/** Returns the id that an entry has in an area which shows it although another one writes it. */
export const idShownIn = (area: string, entryId: string): string => stableId(`${entryId}/shown/${area}`);

/** What is made of an entry for each area that shows it, while nothing of it changes. */
const made = new WeakMap<Offer, Map<string, { key: string; entry: Offer }>>();

/**
 * Returns an entry as another area shows it: its families are among those that it is for, and what it names is what
 * that area has of it, where it has (`own`: ids by ids).
 */
function shownIn(
  area: Area,
  original: Offer,
  slug: string,
  { council, notes, savedAt, own: counterparts }: Omit<Shared, "original"> & { own: ReadonlyMap<string, string> },
) {
  const key = JSON.stringify([slug, area.gss_code, area.name, council, notes, savedAt, ...counterparts]);
  const before = made.get(original)?.get(area.slug);
  if (before?.key === key) return before.entry;
  const { service_areas } = original.content;
  const id = idShownIn(area.slug, original.id);
  const own = { id, code: area.gss_code, name: area.name, description: null, sources: [], needs_review: false };
  const isCovered = coverageOf(service_areas, [area.gss_code]) === "covers";
  const content = withReferences(original.content, (to) => counterparts.get(to) ?? to);
  if (!isCovered) content.service_areas = [...service_areas, own];
  const shared: Shared = { original, council, shownBy: area.name, notes, savedAt };
  const entry = { ...original, id, area: area.slug, slug, content, shared } as Offer;
  const known = made.get(original) ?? new Map<string, { key: string; entry: Offer }>();
  made.set(original, known.set(area.slug, { key, entry }));
  return entry;
}

const isOffer = (entry: Published | undefined): entry is Offer => entry?.kind === "service" || entry?.kind === "guide";

/** Returns whether it is a service or a guide that is not for the whole country, so that other areas may show it. */
const isForSome = (entry: Published | undefined): entry is Offer =>
  isOffer(entry) && !isNational(entry.content.service_areas);

/** Returns what an area has when it also shows these entries of others; see `withShared`. */
function shownBy(
  area: Area,
  own: AreaContent,
  areas: readonly Area[],
  others: {
    find: (id: string) => Published | undefined;
    removed: readonly RemovedEntry[];
    moved: readonly MovedEntry[];
  },
): AreaContent {
  const entries = new Map(own.entries);
  const [removed, moved] = [[...own.removed], [...own.moved]];
  const taken = new Set([...own.entries.values(), ...own.removed, ...own.moved].map(pathOfEntry));
  /** Returns the address here of what has this one there. What this area has itself keeps its own. */
  const addressOf = (there: { area: string; kind: EntryKind; slug: string }) => {
    const here = { area: area.slug, kind: there.kind, slug: there.slug };
    return taken.has(pathOfEntry(here)) ? { ...here, slug: `${there.slug}-${there.area}` } : here;
  };
  const isShownHere = (id: string) => own.shared.some(({ entryId, isShown }) => isShown && entryId === id);
  const counterpartOf = counterpartsIn(own.entries.values());
  for (const { entryId, isShown, ...words } of own.shared) {
    const original = others.find(entryId);
    if (!isOffer(original)) {
      const gone = others.removed.find(({ id }) => id === entryId);
      if (gone) removed.push({ ...gone, ...addressOf(gone) });
      continue;
    }
    const here = addressOf(original);
    const council = areas.find(({ slug }) => slug === original.area)?.council ?? "another council";
    for (const old of others.moved) {
      const isOf = old.area === original.area && old.kind === original.kind && old.to === original.slug;
      if (isOf) moved.push({ ...addressOf(old), to: here.slug });
    }
    if (isShown && isForSome(original)) {
      const named = referencesOf(original.content).flatMap(({ to }): [string, string][] => {
        const it = others.find(to);
        if (isForSome(it) && isShownHere(to)) return [[to, idShownIn(area.slug, to)]];
        const counterpart = it && counterpartOf(it);
        return counterpart ? [[to, counterpart]] : [];
      });
      const entry = shownIn(area, original, here.slug, { ...words, council, shownBy: area.name, own: new Map(named) });
      entries.set(entry.id, entry);
    } else {
      const message = `This page is not part of the Local Offer of ${area.name} now. It is kept by ${council}.`;
      removed.push({ ...here, message, insteadId: original.id });
    }
  }
  return { ...own, entries, removed, moved };
}

/**
 * Returns the contents of some areas, by slug, each with the entries of others that it shows. Such an entry has an
 * address in the area that shows it, and an id of its own. It changes, and goes, with what the other area publishes.
 * What has become an entry for the whole country is in each area by itself, so it is not shown twice.
 */
export function withShared<Content extends AreaContent>(
  areas: readonly Area[],
  contents: ReadonlyMap<string, Content>,
): ReadonlyMap<string, AreaContent> {
  const all = [...contents.values()];
  if (all.every(({ shared }) => shared.length === 0)) return contents;
  const find = (id: string) => all.find(({ entries }) => entries.has(id))?.entries.get(id);
  const removed = all.flatMap((content) => content.removed);
  const moved = all.flatMap((content) => content.moved);
  return new Map(
    [...contents].map(([slug, content]) => {
      const area = areas.find((one) => one.slug === slug);
      const isPlain = !area || content.shared.length === 0;
      return [slug, isPlain ? content : shownBy(area, content, areas, { find, removed, moved })];
    }),
  );
}
