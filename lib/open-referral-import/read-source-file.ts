import { ownValue } from "../catalogue/json-values";
import { readFileText } from "../tables/file-text";
import { readJson } from "../tables/json-in";
import { bulkLimits } from "../tables/limits";
import { readBulkFile } from "../tables/read-file";
import type { BulkFile } from "../tables/read-open-referral";
import { feedLimits } from "./limits";
import { type FeedParts, noParts, partsOf } from "./parts";
import { readFeed } from "./read-feed";
import { readTabular } from "./tabular";
import { unzip } from "./unzip";

const refused = (message: string): BulkFile => ({ source: null, issues: [message], notes: [] });

const isZip = (bytes: Uint8Array) => bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;

/** Returns whether a value is what the desk downloads itself: only there has a record a slug and a kind. */
const isOwnFile = (value: unknown): boolean => {
  const records = ownValue(value, "contents");
  const first = Array.isArray(records) ? records[0] : null;
  return ownValue(first, "kind") !== undefined && ownValue(first, "slug") !== undefined;
};

const noServices = "There is no service in this file. It must be a list of services, or a page with “contents”.";

/** Returns the records of one JSON value a line; null when the text is no such thing. */
function linesOf(text: string): FeedParts | { message: string } | null {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  if (lines.length < 2 || !lines.every((line) => line.trimStart().startsWith("{") && line.trimEnd().endsWith("}")))
    return null;
  const parts = noParts();
  for (const [at, line] of lines.entries()) {
    const read = readJson(line, true);
    if ("message" in read) return { message: `Line ${at + 1}: ${read.message}` };
    parts.services.push(read.value);
  }
  return parts;
}

function readZip(bytes: Uint8Array, source: string): BulkFile {
  const unzipped = unzip(bytes, /(?:^|\/)[a-z_]+\.(?:csv|json)$/i, {
    files: feedLimits.files,
    bytes: feedLimits.pageBytes,
  });
  if ("message" in unzipped) return refused(unzipped.message);
  const notes: string[] = [];
  const tables = unzipped.files.filter(({ name }) => name.toLowerCase().endsWith(".csv"));
  const parts = readTabular(tables, notes);
  if (parts) {
    const file = readFeed(parts, source);
    return { ...file, notes: [...notes, ...file.notes] };
  }
  const [json] = unzipped.files.filter(
    ({ name }) => name.toLowerCase() !== "datapackage.json" && name.endsWith(".json"),
  );
  return json
    ? readSourceFile(json.bytes, source)
    : refused("There is no table of services (services.csv) in this zip file.");
}

/**
 * Reads a file that somebody chose: CSV of our own columns, or Open Referral of any version. That comes as JSON, as a
 * record a line, or as its tables in a zip file. `most` is how many bytes it may have. Never throws: what cannot be
 * read has sentences that say why.
 */
export function readSourceFile(bytes: Uint8Array, source: string, most: number = bulkLimits.bytes): BulkFile {
  if (bytes.length > most)
    return refused(`The file has ${(bytes.length / 1_000_000).toFixed(1)} MB, which is too much.`);
  if (isZip(bytes)) return readZip(bytes, source);
  const file = readFileText(bytes, most);
  if (file.text === null) return refused(file.message);
  if (!/^\ufeff?\s*[[{]/.test(file.text)) return readBulkFile(bytes);
  const lines = linesOf(file.text);
  if (lines && "message" in lines) return refused(lines.message);
  if (lines) return readFeed(lines, source);
  const read = readJson(file.text, true);
  if ("message" in read) return refused(read.message);
  if (isOwnFile(read.value)) return readBulkFile(bytes);
  const parts = partsOf(read.value);
  if (!parts) return refused(noServices);
  const feed = readFeed(parts, source);
  return { ...feed, notes: [...file.notes, ...feed.notes] };
}
