import { existsSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseContent } from "../../catalogue/content";
import { Slug } from "../../catalogue/slug";
import type { exportPublished } from "../../db/entries/published-export";
import { readAreas, readTerms } from "../../live/content-files";
import { PlainError, type Say } from "../../process/plain-error";
import { aboutExport } from "./about-export";
import { csvFiles } from "./csv-tables";
import { entryFile, openReferralTables, type Row } from "./open-referral-tables";

type Exported = Awaited<ReturnType<typeof exportPublished>>;

/** Stops with a plain sentence when there is something in the folder already. */
export function requireEmptyFolder(folder: string): void {
  if (existsSync(folder) && readdirSync(folder).length > 0) {
    throw new PlainError(`${folder} is not empty. Name a folder that does not exist yet.`);
  }
}

const pretty = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

/** A row without what is not stated: HSDS has no nulls. */
const stated = (row: Row) => Object.fromEntries(Object.entries(row).filter(([, value]) => value != null));

/** Every file of an export, by its path in it. */
function exportFiles({ editions, events }: Exported, now: Date): Map<string, string> {
  const tables = openReferralTables(editions, readTerms());
  const made = { format: 1, made_at: now.toISOString(), entries: editions.length };
  return new Map([
    ["README.md", aboutExport],
    ["export.json", pretty(made)],
    ["areas.json", pretty(readAreas())],
    ["events.jsonl", events.map((event) => `${JSON.stringify(event)}\n`).join("")],
    ...editions.map((edition): [string, string] => {
      for (const part of [edition.area, edition.slug]) Slug.parse(part);
      return [entryFile(edition), pretty(edition)];
    }),
    ...Object.entries(tables).map(([name, rows]): [string, string] => [
      `open-referral/${name}.json`,
      pretty(rows.map(stated)),
    ]),
    ...Object.entries(csvFiles(tables)).map(([name, text]): [string, string] => [`csv/${name}.csv`, text]),
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
  for (const [name, text] of exportFiles(exported, new Date())) {
    const file = path.join(unfinished, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  if (existsSync(folder)) rmdirSync(folder);
  renameSync(unfinished, folder);
  for (const edition of exported.editions) {
    const { issues } = parseContent(edition.kind, edition.content);
    for (const { field, message } of issues) {
      say(`Cannot be read, and so not imported elsewhere: ${entryFile(edition)}: ${field}: ${message}`);
    }
  }
  say(`Exported ${exported.editions.length} entries and ${exported.events.length} events to ${folder}.`);
}
