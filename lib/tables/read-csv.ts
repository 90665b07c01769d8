import { withoutGuard } from "../open-data/csv-out";
import { columnNames, columnOfHeader } from "./columns";
import { type CsvRow, readCsvRows } from "./csv-in";
import { bulkLimits } from "./limits";
import type { BulkFile } from "./read-open-referral";

/** Returns a header that is none of ours, short enough to show. */
const shown = (header: string) => {
  const plain = header.replace(/[\p{Cc}\p{Cf}]/gu, "").trim();
  return plain.length > 40 ? `${plain.slice(0, 40)}…` : plain;
};

/** Returns the first of many sentences, and how many more there are. */
function someOf(sentences: readonly string[]): string[] {
  const more = sentences.length - bulkLimits.listed;
  return more > 0 ? [...sentences.slice(0, bulkLimits.listed), `And ${more} more like these.`] : [...sentences];
}

/** What is wrong with a header, and which of its columns are not used. */
function readHeader(header: readonly string[]): { columns: (string | null)[]; issues: string[]; notes: string[] } {
  const columns = header.map(columnOfHeader);
  const known = columns.filter((name) => name !== null);
  const twice = [...new Set(known.filter((name, at) => known.indexOf(name) !== at))];
  const issues = twice.map((name) => `Two columns are called “${name}”. Keep one of them.`);
  if (known.length === 0) {
    const some = ["name", "summary", "organization"].map((name) => `“${name}”`).join(", ");
    issues.push(`The first line does not name the columns. Write names such as ${some} there.`);
  } else if (!known.some((name) => ["id", "slug", "name"].includes(name))) {
    issues.push("No column says which entry a row is about. Add a column “name”, or “id” as in a download.");
  }
  const unknown = header.filter((name, at) => columns[at] === null && shown(name) !== "");
  if (unknown.length > bulkLimits.columns) {
    issues.push(
      `Too many columns are none of ours: ${unknown.length} columns. There may be at most ${bulkLimits.columns}.`,
    );
  }
  const notes = unknown.map((name) => `The column “${shown(name)}” is none of ours, so nothing in it is used.`);
  return { columns, issues, notes: someOf(notes) };
}

/**
 * Returns how many of our columns a row names. A header below a title may be in one cell, because the title had nothing
 * to part it.
 */
const namesOurs = (cells: readonly string[]): number =>
  new Set(cells.flatMap((cell) => cell.split(/[,;\t]/)).flatMap((cell) => columnOfHeader(cell) ?? [])).size;

/** The sentence for a file with a title above its header; null when no row below the first names our columns. */
function titleIssue(rows: readonly CsvRow[]): string | null {
  const header = rows.find(({ cells }) => namesOurs(cells) >= 2);
  if (!header) return null;
  const above = header.row === 2 ? "row 1" : `rows 1 to ${header.row - 1}`;
  return `The first line does not name the columns; row ${header.row} does. Take out ${above}, so that the names come first.`;
}

/**
 * Reads a CSV file into rows of cells by column. Takes the apostrophe off that a download put in front of formulas.
 * Only columns that are ours are kept. Never throws, whatever the text is.
 */
export function readCsv(text: string): BulkFile {
  const { header, rows, issues } = readCsvRows(text);
  if (header.length === 0) return { source: null, issues, notes: [] };
  const read = readHeader(header);
  const title = read.columns.every((name) => name === null) ? titleIssue(rows) : null;
  if (title !== null) return { source: null, issues: [title], notes: [] };
  const all = [...read.issues, ...issues];
  if (all.length > 0) return { source: null, issues: someOf(all), notes: read.notes };
  const named = new Set(read.columns);
  const columns = columnNames.filter((name) => named.has(name));
  const filled = rows.reduce((sum, { cells }) => sum + cells.filter((cell) => cell !== "").length, 0);
  if (filled > bulkLimits.cells) {
    const most = bulkLimits.cells.toLocaleString("en-GB");
    const issue = `More than ${most} cells of this file are filled. Split it into smaller ones.`;
    return { source: null, issues: [issue], notes: read.notes };
  }
  const places = columns.map((name) => [name, read.columns.indexOf(name)] as const);
  return {
    source: {
      format: "csv",
      columns,
      rows: rows.map(({ row, cells }) => ({
        row,
        cells: Object.fromEntries(
          places.flatMap(([name, at]) => (cells[at] ? [[name, withoutGuard(cells[at] ?? "")]] : [])),
        ),
      })),
    },
    issues: [],
    notes: read.notes,
  };
}
