import { buildCatalogue, type Catalogue } from "./catalogue/catalogue";
import { readAreas, readTerms } from "./content-files";
import { database } from "./db/client";
import { catalogueVersion, publishedEditions } from "./db/editions";

/*
 * The Catalogue that this process serves now. It hangs on globalThis because one process holds this module twice: once in
 * the server that starts Next, once in what Next has bundled.
 */
const key = Symbol.for("local-offer.live");
type Live = { catalogue: Catalogue; loadedAt: Date; timer: NodeJS.Timeout | null };
type Shared = typeof globalThis & { [key]?: Live };

/** How often a process asks whether something was published elsewhere. */
const refreshEvery = 1_000;

/** The Catalogue that is served now. Throws before the first load: nothing is served until then. */
export function liveCatalogue(): Catalogue {
  const live = (globalThis as Shared)[key];
  if (!live) throw new Error("The Catalogue has not been loaded.");
  return live.catalogue;
}

/** When the Catalogue that is served now was read from the database. Null before the first load. */
export const liveSince = (): Date | null => (globalThis as Shared)[key]?.loadedAt ?? null;

/**
 * Reads everything that is published and puts it in place of what was served, as one value: a request sees the old
 * Catalogue or the new one, never a half of each. Throws when the database does not answer; the old one then stays.
 */
export async function loadCatalogue(): Promise<Catalogue> {
  const { version, editions } = await publishedEditions(database());
  const { catalogue, faults } = buildCatalogue({
    version,
    areas: readAreas(),
    terms: readTerms(),
    editions: editions.map((edition) => ({ ...edition, publishedAt: edition.publishedAt.toISOString() })),
  });
  for (const { area, kind, slug, issues } of faults) {
    console.error(`Left out ${area} ${kind} ${slug}: ${issues.map(({ field }) => field).join(", ")} cannot be read.`);
  }
  const home = globalThis as Shared;
  home[key] = { catalogue, loadedAt: new Date(), timer: home[key]?.timer ?? null };
  return catalogue;
}

/** Loads the Catalogue, then looks every second whether a newer one was published, until `stopLive`. */
export async function startLive(): Promise<Catalogue> {
  const home = globalThis as Shared;
  if (home[key]) return home[key].catalogue;
  const catalogue = await loadCatalogue();
  const again = () => {
    const live = home[key];
    if (live) live.timer = setTimeout(look, refreshEvery).unref();
  };
  const look = async () => {
    try {
      if ((await catalogueVersion(database())) !== home[key]?.catalogue.version) await loadCatalogue();
    } catch {
      // The database is away: what is served stays as it is, and the next look tries again.
    }
    again();
  };
  again();
  return catalogue;
}

/** Ends the looking. What is served stays. */
export function stopLive(): void {
  const live = (globalThis as Shared)[key];
  if (live?.timer) clearTimeout(live.timer);
  delete (globalThis as Shared)[key];
}
