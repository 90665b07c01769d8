import { existsSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { buildCatalogue, type Catalogue } from "../../catalogue/catalogue";
import { Slug } from "../../catalogue/slug";
import type { exportPublished } from "../../db/entries/published-export";
import { readAreas, readTerms } from "../../live/content-files";
import { findDownload } from "../../open-data/downloads";
import { PlainError, type Say } from "../../process/plain-error";
import { siteOrigin } from "../../process/site-origin";
import { aboutExport } from "./about-export";
import { entryFile, sharesFile } from "./read-export";

type Exported = Awaited<ReturnType<typeof exportPublished>>;

/** Stops with a plain sentence when there is something in the folder already. */
export function requireEmptyFolder(folder: string): void {
  if (existsSync(folder) && readdirSync(folder).length > 0) {
    throw new PlainError(`${folder} is not empty. Name a folder that does not exist yet.`);
  }
}

const pretty = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

/** Of the files to download, those that are made of entries alone. */
const openData = [
  ...["services.csv", "services.json", "places.geojson", "outline.geojson", "hsds.zip", "data-dictionary.csv"],
];

/** Returns every file of an export, by its path in it. */
function exportFiles(
  { editions, shares, events }: Exported,
  catalogue: Catalogue,
  now: Date,
): Map<string, string | Uint8Array> {
  const made = { format: 1, made_at: now.toISOString(), entries: editions.length };
  return new Map<string, string | Uint8Array>([
    ["README.md", aboutExport],
    ["export.json", pretty(made)],
    ["areas.json", pretty(catalogue.areas)],
    [sharesFile, pretty(shares)],
    ["events.jsonl", events.map((event) => `${JSON.stringify(event)}\n`).join("")],
    ...editions.map((edition): [string, string] => {
      for (const part of [edition.area, edition.slug]) Slug.parse(part);
      return [entryFile(edition), pretty(edition)];
    }),
    ...catalogue.areas.flatMap(({ slug }) =>
      openData.map((file): [string, string | Uint8Array] => [
        `open-data/${slug}/${file}`,
        findDownload(slug, file, catalogue, siteOrigin())?.body() ?? "",
      ]),
    ),
  ]);
}

/**
 * Writes an export to `folder`, which has its name only once it is whole. Says what is in it, and what cannot be read.
 */
export function writeExport(exported: Exported, folder: string, say: Say): void {
  requireEmptyFolder(folder);
  const unfinished = `${folder}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true, mode: 0o700 });
  const editions = exported.editions.map(({ published_at, ...edition }) => ({ ...edition, publishedAt: published_at }));
  const shared = exported.shares.map(({ area, entry_id: entryId, notes, saved_at: savedAt }) => {
    const isShown = true;
    return { area, entryId, notes, savedAt, isShown };
  });
  const { catalogue, faults } = buildCatalogue({ areas: readAreas(), terms: readTerms(), editions, shared });
  for (const [name, content] of exportFiles(exported, catalogue, new Date())) {
    const file = path.join(unfinished, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  if (existsSync(folder)) rmdirSync(folder);
  renameSync(unfinished, folder);
  for (const { issues, ...entry } of faults) {
    for (const { field, message } of issues) {
      say(`Cannot be read, and so not imported elsewhere: ${entryFile(entry)}: ${field}: ${message}`);
    }
  }
  say(`Exported ${exported.editions.length} entries and ${exported.events.length} events to ${folder}.`);
}
