import { existsSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { britishDay } from "../catalogue/british-day";
import { dataFolder } from "../database/data-folder";
import { type FeedReport, readFeedApart, sourceOfUrl } from "../jobs/feeds/feed-reader";
import type { FeedProgress } from "../jobs/feeds/walk-feed";
import { readAreas, readTerms } from "../live/content-files";
import { feedLimits } from "../open-referral-import/limits";
import { PlainError } from "../process/plain-error";
import { typed } from "../process/release";
import { runCommand } from "../process/run-command";
import { settings } from "../process/settings";
import { bulkReport } from "../tables/report";
import { reportLines } from "../tables/report-lines";
import { openMigrated } from "./setup";

const usage = `Name a feed and an area: ${typed("import-oruk", "https://feed.example/api --area oxfordshire")} (or a file: JSON, or a zip of tables)`;

/** What was typed: the feed, and whose entries are made of it. */
function readWords(): { feed: string; area: string } {
  try {
    const { positionals, values } = parseArgs({ allowPositionals: true, options: { area: { type: "string" } } });
    const [feed, ...more] = positionals;
    if (!feed || more.length > 0 || !values.area) throw new Error();
    return { feed, area: values.area };
  } catch {
    throw new PlainError(usage);
  }
}

/** The bytes of a file that was named, looked for where it was typed; null for an address of the web. */
function bytesOf(feed: string): Uint8Array | null {
  if (/^https?:\/\//i.test(feed)) return null;
  const file = path.resolve(settings.INIT_CWD ?? ".", feed);
  if (!existsSync(file)) throw new PlainError(`There is no file ${feed}. ${usage}`);
  if (statSync(file).size > feedLimits.pageBytes)
    throw new PlainError("The file is larger than is read at once (16 MB).");
  return readFileSync(file);
}

const barWidth = 24;

/** Draws how far the reading is on one line of the terminal; nothing where nobody looks. */
function drawProgress({ page, pages, records, waits }: FeedProgress): void {
  if (!process.stderr.isTTY) return;
  const done = pages ? Math.round((Math.min(page, pages) / pages) * barWidth) : 0;
  const bar = pages ? `[${"#".repeat(done)}${".".repeat(barWidth - done)}] ${page} of ${pages}` : `Page ${page}`;
  process.stderr.write(`\r\x1b[K${bar}, ${records} records${waits > 0 ? `, asked to wait ${waits} times` : ""}`);
}

function sayRead({ fetched, same, issue, issues, notes }: FeedReport): void {
  if (process.stderr.isTTY) process.stderr.write("\r\x1b[K");
  if (fetched + same > 0) console.log(`${fetched} pages came, ${same} were as they had been.`);
  if (issue && issues.length === 0) console.log(`Not read to its end: ${issue}`);
  for (const note of notes) console.log(note);
}

/**
 * `npm run import:oruk -- URL|FILE --area AREA`: reads Open Referral of somebody else, and says what would be made of
 * it. It is a dry run: nothing is changed. The site may run.
 */
await runCommand(async () => {
  const { feed, area: slug } = readWords();
  const areas = readAreas();
  const area = areas.find((one) => one.slug === slug);
  if (!area) {
    throw new PlainError(`There is no area called “${slug}”. There are: ${areas.map((one) => one.slug).join(", ")}.`);
  }
  const bytes = bytesOf(feed);
  const folder = bytes ? null : path.join(dataFolder(), "feeds");
  const source = bytes ? path.basename(feed) : sourceOfUrl(feed);
  const read = await readFeedApart({ url: feed, bytes, folder, source }, { onProgress: drawProgress });
  sayRead(read);
  if (!read.source) throw new PlainError(`Nothing could be read. ${read.issues.join(" ")}`);
  const database = await openMigrated(() => undefined);
  try {
    const { openDatabase } = await import("../db/client");
    const { existingEntries } = await import("../db/tables/bulk-entries");
    const db = openDatabase(database.url);
    try {
      const existing = await existingEntries(db, area.slug);
      const ask = { area, terms: readTerms(), existing, takenIds: new Set<string>(), decisions: {}, seed: source };
      for (const line of reportLines(bulkReport(read.source, { ...ask, today: britishDay(new Date()) })))
        console.log(line);
      console.log("This was a dry run: nothing was changed.");
    } finally {
      await db.$disconnect();
    }
  } finally {
    await database.stop();
  }
});
process.exit();
