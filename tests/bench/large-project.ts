import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { chmod } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { stableId } from "../../lib/catalogue/stable-id";
import { readFirstEditions } from "../../lib/live/content-files";

/** How many entries an area has: as many as a council of some size. */
const entriesOfArea = 200;

/** How many areas so many entries need. */
export const areasFor = (entries: number): number => Math.ceil(entries / entriesOfArea);

/** What a copy of the project has of its own, or does not need. */
const notShared = new Set([".git", ".data", "content", "test-results"]);

/**
 * Makes a folder that is this project with so many more areas in `content/`: a real one under other names. What is
 * built, too, is that of this project. Returns the folder, which PostgreSQL may enter.
 */
export async function largeProject(areas: number): Promise<string> {
  const root = process.cwd();
  const folder = mkdtempSync(path.join(tmpdir(), "local-offer-scale-"));
  await chmod(folder, 0o755);
  for (const name of readdirSync(root))
    if (!notShared.has(name)) symlinkSync(path.join(root, name), path.join(folder, name));
  cpSync(path.join(root, "content"), path.join(folder, "content"), { recursive: true });
  const about = readFileSync(path.join(root, "content/areas/oxfordshire/area.yaml"), "utf8");
  for (let at = 0; at < areas; at++) {
    const made = path.join(folder, "content/areas", `area-${at}`);
    for (const kind of ["services", "guides", "organizations", "locations"])
      mkdirSync(path.join(made, kind), { recursive: true });
    writeFileSync(path.join(made, "area.yaml"), about.replace("slug: oxfordshire", `slug: area-${at}`));
  }
  mkdirSync(path.join(folder, "data"));
  return folder;
}

const idIn = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;
const codeIn = /E\d{8}/g;

/**
 * Writes what `npm run import` reads into a new folder: the first editions of Oxfordshire, as long as they are, with
 * ids, slugs and ONS codes of each area. Returns how many there are.
 */
export function writeLargeExport(areas: number, folder: string): number {
  const published = readFirstEditions().editions.filter(({ state }) => state === "published");
  const own = published.filter(({ area }) => area === "oxfordshire");
  for (let area = 0; area < areas; area++) {
    const entries = path.join(folder, "entries", `area-${area}`);
    mkdirSync(entries, { recursive: true });
    for (let at = 0; at < entriesOfArea; at++) {
      const copy = Math.floor(at / own.length);
      const { id, kind, slug, content } = own[at % own.length] as (typeof own)[number];
      const text = JSON.stringify(content)
        .replace(idIn, (found) => stableId(`${found} ${area} ${copy}`))
        .replace(codeIn, (code) => (code.startsWith("E92") ? code : `E99${String(area).padStart(6, "0")}`));
      const about = { id: stableId(`${id} ${area} ${copy}`), area: `area-${area}`, kind };
      const edition = { slug: `${slug}-${area}-${copy}`, number: 1, published_at: "2026-01-01T00:00:00.000Z" };
      const file = path.join(entries, `${kind}-${edition.slug}.json`);
      writeFileSync(file, JSON.stringify({ ...about, ...edition, content: JSON.parse(text) }));
    }
  }
  const entries = areas * entriesOfArea;
  writeFileSync(path.join(folder, "export.json"), JSON.stringify({ format: 1, entries }));
  return entries;
}
