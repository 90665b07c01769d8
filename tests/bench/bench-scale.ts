import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { chmod } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { buildCatalogue, type Catalogue } from "../../lib/catalogue/catalogue";
import { parseContent } from "../../lib/catalogue/content";
import { everything, search } from "../../lib/catalogue/search/search";
import { stableId } from "../../lib/catalogue/stable-id";
import { openMigrated } from "../../lib/commands/setup";
import { closeDatabase, openDatabase } from "../../lib/db/client";
import { saveAreas } from "../../lib/db/entries/editions";
import { type ImportedEdition, importEditions } from "../../lib/db/entries/import-editions";
import { readAreas, readFirstEditions, readTerms } from "../../lib/live/content-files";
import { followNews, type LiveNews } from "../../lib/live/directory";
import { loadCatalogue, startLive, stopLive, watchLive } from "../../lib/live/live";
import { runCommand } from "../../lib/process/run-command";
import { setEnvironment } from "../../lib/process/settings";
import { rename } from "../support/rename";
import { type BenchRow, benchRow } from "./bench-row";

/** How many entries, and in how many areas. */
const sizes = process.argv.slice(2).map(Number);
const entriesOfArea = 200;
const publishes = 10;

/** A folder that looks like the project, with so many areas in `content/`: the real ones under other names. */
function projectWith(areas: number): string {
  const root = process.cwd();
  const folder = mkdtempSync(path.join(tmpdir(), "local-offer-scale-"));
  for (const name of ["node_modules", "lib", "prisma"]) symlinkSync(path.join(root, name), path.join(folder, name));
  cpSync(path.join(root, "content"), path.join(folder, "content"), { recursive: true });
  for (let at = 0; at < areas; at++) {
    const made = path.join(folder, "content/areas", `area-${at}`);
    for (const kind of ["services", "guides", "organizations", "locations"])
      mkdirSync(path.join(made, kind), { recursive: true });
    const file = readFileSync(path.join(root, "content/areas/oxfordshire/area.yaml"), "utf8");
    writeFileSync(path.join(made, "area.yaml"), file.replace("slug: oxfordshire", `slug: area-${at}`));
  }
  return folder;
}

/** Editions of so many entries: the first editions as long as they are, with ids, slugs and ONS codes of each area. */
function editionsOf(areas: number): ImportedEdition[] {
  const published = readFirstEditions().editions.filter(({ state }) => state === "published");
  const own = published.filter(({ area }) => area === "oxfordshire");
  const idIn = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;
  const codeIn = /E\d{8}/g;
  return Array.from({ length: areas }, (_, area) =>
    Array.from({ length: entriesOfArea }, (_, at) => {
      const copy = Math.floor(at / own.length);
      const { id, kind, slug, content } = own[at % own.length] as (typeof own)[number];
      const text = JSON.stringify(content)
        .replace(idIn, (found) => stableId(`${found} ${area} ${copy}`))
        .replace(codeIn, (code) => (code.startsWith("E92") ? code : `E99${String(area).padStart(6, "0")}`));
      const read = parseContent(kind, JSON.parse(text));
      if (read.content === null) throw new Error(`${slug} cannot be read.`);
      return {
        id: stableId(`${id} ${area} ${copy}`),
        area: `area-${area}`,
        kind,
        slug: `${slug}-${area}-${copy}`,
        number: 1,
        publishedAt: new Date("2026-01-01"),
        content: read.content,
      };
    }),
  ).flat();
}

/** Milliseconds of processor time of this process for some work. */
async function processorTime(work: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

const most = (values: readonly number[]) => Math.max(...values);
const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[values.length >> 1] as number;

/** Measures one size. The baseline is what a publish cost before: the Catalogue built anew from all of it. */
async function benchSize(count: number): Promise<BenchRow[]> {
  const areas = Math.ceil(count / entriesOfArea);
  const root = process.cwd();
  const project = projectWith(areas);
  await chmod(project, 0o755);
  process.chdir(project);
  const data = path.join(project, "data");
  mkdirSync(data);
  setEnvironment({ DATA_DIR: data, DATABASE_URL: null, DATABASE_OWNER_URL: null });
  const editions = editionsOf(areas);
  const database = await openMigrated(() => undefined);
  try {
    const db = openDatabase(database.url);
    await saveAreas(db, readAreas());
    const from = performance.now();
    await importEditions(db, editions);
    const imported = performance.now() - from;
    await db.$disconnect();
    setEnvironment({ DATABASE_URL: database.url });

    const stored = editions.map((edition) => ({ ...edition, publishedAt: edition.publishedAt.toISOString() }));
    const anew = await processorTime(() => {
      const whole = buildCatalogue({ areas: readAreas(), terms: { ...readTerms() }, editions: stored });
      return whole.catalogue.index;
    });
    const started = await processorTime(async () => (await startLive()).index);
    const doorTook: number[] = [];
    watchLive((news: LiveNews) => {
      const begun = performance.now();
      followNews(structuredClone(news));
      doorTook.push(performance.now() - begun);
    });
    doorTook.length = 0;
    const pauses = monitorEventLoopDelay({ resolution: 1 });
    const published: number[] = [];
    const found: number[] = [];
    for (let at = 0; at < publishes; at++) {
      await rename(database.ownerUrl, { [`camhs-${at % areas}-0`]: `Changed ${at}` }, `area-${at % areas}`);
      pauses.enable();
      let catalogue = null as Catalogue | null;
      published.push(
        await processorTime(async () => {
          catalogue = await loadCatalogue();
        }),
      );
      pauses.disable();
      found.push(
        await processorTime(() =>
          search(catalogue as Catalogue, { ...everything, area: `area-${at % areas}`, words: "speech therapy" }),
        ),
      );
    }
    const name = (what: string) => `${what}, ${editions.length.toLocaleString("en-GB")} entries in ${areas} areas`;
    const row = (what: string, value: number) => benchRow(name(what), value, anew, "ms", "less");
    console.info(
      `${name("Imported")} in ${Math.round(imported / 1000)} s. Memory of this process: ${Math.round(process.memoryUsage().rss / 1e6)} MB.`,
    );
    return [
      row("start: read, check and index everything", started),
      row("publish, processor time (median)", median(published)),
      row("publish, processor time (most)", most(published)),
      row("publish, longest pause of the thread that draws", pauses.max / 1e6),
      row("publish, longest pause of the door", most(doorTook)),
      row("first search after a publish (median)", median(found)),
    ];
  } finally {
    await stopLive();
    await closeDatabase();
    await database.stop();
    process.chdir(root);
    rmSync(project, { recursive: true, force: true });
  }
}

/**
 * `npm run bench:scale -- 1000 10000 30000`: what a start, a publish and a search cost with so many entries of real
 * length, each beside building the whole Catalogue anew, which every publish did once.
 */
await runCommand(async () => {
  const rows: BenchRow[] = [];
  for (const size of sizes.length > 0 ? sizes : [1_000, 10_000]) rows.push(...(await benchSize(size)));
  console.table(rows);
});
process.exit();
