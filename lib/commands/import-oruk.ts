import { existsSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { britishDay } from "../catalogue/british-day";
import { counted } from "../catalogue/counted";
import { dataFolder } from "../database/data-folder";
import type { FeedProgress } from "../jobs/feeds/feed-client";
import { type FeedReport, readFeedApart, rowsOfFeed } from "../jobs/feeds/feed-reader";
import { readAreas, readTerms } from "../live/content-files";
import { sourceOfUrl, titleOfFeed } from "../open-referral-import/feed-address";
import { feedLimits } from "../open-referral-import/limits";
import { PlainError } from "../process/plain-error";
import { typed } from "../process/release";
import { runCommand } from "../process/run-command";
import { settings } from "../process/settings";
import { bulkReport } from "../tables/report";
import { reportLines } from "../tables/report-lines";
import { openMigrated } from "./setup";
import { withDatabase } from "./with-database";

const usage = `Name a feed and an area: ${typed("import-oruk", "https://feed.example/api --area oxfordshire")} (or a file: JSON, or a zip of tables). With --apply --as ann@council.example it makes drafts in her name.`;

const options = { area: { type: "string" }, apply: { type: "boolean" }, as: { type: "string" } } as const;

/** What was typed: the feed, whose entries are made of it, and who makes drafts; null for a dry run. */
function readWords(): { feed: string; area: string; email: string | null } {
  try {
    const { positionals, values } = parseArgs({ allowPositionals: true, options });
    const [feed, ...more] = positionals;
    if (!feed || more.length > 0 || !values.area || Boolean(values.apply) !== Boolean(values.as)) throw new Error();
    return { feed, area: values.area, email: values.as ?? null };
  } catch {
    throw new PlainError(usage);
  }
}

/** Returns the bytes of a file that was named, looked for where it was typed; null for an address of the web. */
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
  if (fetched + same > 0)
    console.log(`${counted(fetched, "page")} came, ${same} ${same === 1 ? "was" : "were"} unchanged.`);
  if (issue && issues.length === 0) console.log(`Not read to its end: ${issue}`);
  for (const note of notes) console.log(note);
}

/**
 * `npm run import:oruk -- URL|FILE --area AREA`: reads Open Referral of somebody else, and says what would be made of
 * it. That is a dry run: nothing is changed. With `--apply --as E-MAIL` it makes drafts in the name of that editor;
 * what is refused, or may be here already, is left for the desk. The site may run.
 */
await runCommand(async () => {
  const { feed, area: slug, email } = readWords();
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
  const { source: found } = read;
  if (!found) throw new PlainError(`Nothing could be read. ${read.issues.join(" ")}`);
  const today = britishDay(new Date());
  const world = { area, terms: readTerms(), today };
  const shown = { title: titleOfFeed(source), url: bytes ? null : feed };
  await withDatabase(await openMigrated(() => undefined), async (db) => {
    const { saveAreas } = await import("../db/entries/editions");
    const { findFeedId } = await import("../db/feeds/feeds");
    const { seenRecords } = await import("../db/feeds/feed-records");
    const { existingEntries } = await import("../db/tables/bulk-entries");
    const { makeDrafts } = await import("../db/feeds/make-drafts");
    await saveAreas(db, areas);
    if (email !== null) {
      const rows = (id: string) => rowsOfFeed(found, { id, ...shown, retrieved: today });
      const made = await makeDrafts(db, email, { world, feed: { source, ...shown }, rows });
      if ("sentence" in made) throw new PlainError(made.sentence);
      for (const line of reportLines(made.report)) console.log(line);
      console.log(`${made.made} drafts of new entries and ${made.changed} of changes were made. Nothing is published.`);
      return;
    }
    const id = await findFeedId(db, area.slug, source);
    const seen = id === null ? new Map() : await seenRecords(db, id);
    const existing = await existingEntries(db, area.slug);
    const ask = { ...world, existing, takenIds: new Set<string>(), decisions: {}, seed: source, seen };
    const rows = rowsOfFeed(found, { id: id ?? "new", ...shown, retrieved: today });
    for (const line of reportLines(bulkReport(rows, ask))) console.log(line);
    console.log("This was a dry run: nothing was changed.");
  });
});
process.exit();
