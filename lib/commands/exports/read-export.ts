import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { parseContent } from "../../catalogue/content";
import { EntryKind, folderOfKind } from "../../catalogue/entry";
import type { Issue } from "../../catalogue/issue";
import { Slug } from "../../catalogue/slug";
import type { ImportedEdition, ImportedShare } from "../../db/entries/import-editions";
import { PlainError } from "../../process/plain-error";

const About = z.object({ format: z.literal(1), entries: z.number().int() });

const ExportedEntry = z.strictObject({
  id: z.uuid(),
  area: Slug,
  kind: EntryKind,
  slug: Slug,
  number: z.number().int().min(1),
  published_at: z.iso.datetime(),
  content: z.unknown(),
});

/** Returns the path of an entry's own file in an export. */
export const entryFile = ({ area, kind, slug }: Pick<ImportedEdition, "area" | "kind" | "slug">) =>
  `entries/${area}/${folderOfKind[kind]}/${slug}.json`;

/** The file of an export that says which areas show entries of others. */
export const sharesFile = "shared-entries.json";

const ExportedShares = z.array(
  z.strictObject({ area: Slug, entry_id: z.uuid(), notes: z.string(), saved_at: z.iso.datetime() }),
);

type Named = Issue & { file: string };

/** What `export.json` says. Throws a plain sentence where there is no export that this version can read. */
function readAbout(folder: string): z.infer<typeof About> {
  try {
    return About.parse(JSON.parse(readFileSync(path.join(folder, "export.json"), "utf8")));
  } catch {
    throw new PlainError(`${folder} is no export of this version: there is no export.json of format 1 in it.`);
  }
}

/** Returns one file of `entries/`, or what is wrong with it. */
function readEntry(folder: string, file: string): { edition: ImportedEdition | null; issues: Named[] } {
  const named = (issues: Issue[]) => ({ edition: null, issues: issues.map((issue) => ({ ...issue, file })) });
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(path.join(folder, file), "utf8"));
  } catch {
    return named([{ field: "file", message: "This is not JSON." }]);
  }
  const read = ExportedEntry.safeParse(value);
  if (!read.success) {
    return named(read.error.issues.map(({ path: at, message }) => ({ field: at.join(".") || "file", message })));
  }
  const { published_at, content: unchecked, ...entry } = read.data;
  const { content, issues } = parseContent(entry.kind, unchecked);
  if (content === null) return named(issues.map(({ field, message }) => ({ field: `content.${field}`, message })));
  return { edition: { ...entry, publishedAt: new Date(published_at), content }, issues: [] };
}

/** What an export says of entries that areas show although others write them; one of an older version says nothing. */
function readShares(folder: string, ids: ReadonlySet<string>): { shares: ImportedShare[]; issues: Named[] } {
  const file = path.join(folder, sharesFile);
  if (!existsSync(file)) return { shares: [], issues: [] };
  const wrong = (message: string) => ({ shares: [], issues: [{ file: sharesFile, field: "file", message }] });
  try {
    const read = ExportedShares.parse(JSON.parse(readFileSync(file, "utf8")));
    const lost = read.find(({ entry_id }) => !ids.has(entry_id));
    if (lost) return wrong(`${lost.entry_id} is no entry of this export.`);
    const shares = read.map(({ area, entry_id: entryId, notes, saved_at }) => {
      return { area, entryId, notes, savedAt: new Date(saved_at) };
    });
    return { shares, issues: [] };
  } catch {
    return wrong("It cannot be read.");
  }
}

/**
 * Reads the entries of an export, each checked, and what areas show of others (`shares`). `issues` name everything that
 * is wrong: content that cannot be read, an area that is not in `areas`, an entry twice, or one too few. With any
 * issue, nothing of the export may be imported.
 */
export function readExport(
  folder: string,
  areas: ReadonlySet<string>,
): { editions: ImportedEdition[]; shares: ImportedShare[]; issues: Named[] } {
  const about = readAbout(folder);
  const files = readdirSync(path.join(folder, "entries"), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".json"))
    .map((file) => path.join("entries", file))
    .sort();
  const editions: ImportedEdition[] = [];
  const issues: Named[] = [];
  const seen = new Set<string>();
  for (const file of files) {
    const read = readEntry(folder, file);
    issues.push(...read.issues);
    if (!read.edition) continue;
    const { id, area } = read.edition;
    if (!areas.has(area)) issues.push({ file, field: "area", message: `There is no content/areas/${area}/area.yaml.` });
    for (const name of [id, entryFile(read.edition)]) {
      if (seen.has(name)) issues.push({ file, field: "id", message: `${name} is in this export twice.` });
      seen.add(name);
    }
    editions.push(read.edition);
  }
  if (files.length !== about.entries) {
    const message = `The export had ${about.entries} entries; there are ${files.length} files.`;
    issues.push({ file: "export.json", field: "entries", message });
  }
  const { shares, issues: ofShares } = readShares(folder, new Set(editions.map(({ id }) => id)));
  issues.push(...ofShares);
  for (const { area } of shares)
    if (!areas.has(area))
      issues.push({ file: sharesFile, field: "area", message: `There is no content/areas/${area}/area.yaml.` });
  return { editions, shares, issues };
}
