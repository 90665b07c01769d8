import { CsvError, parse } from "csv-parse/sync";
import { counted } from "../catalogue/counted";
import { bulkLimits } from "./limits";

/** One row of a file. `row` is its number in a spreadsheet: the header is row 1. */
export type CsvRow = { row: number; cells: string[] };

/**
 * The rows of a CSV file below its header, blank ones left out; `issues` are sentences, empty if all of it could be
 * read.
 */
export type CsvRows = { header: string[]; rows: CsvRow[]; issues: string[] };

/** Rows that are read at most, blank ones among them: spreadsheets write thousands of empty lines. */
const readAtMost = 4 * bulkLimits.rows;

/** Thrown by ourselves to stop reading: what comes after a broken quotation mark means nothing. */
class Enough extends Error {}

const isBlank = (cells: readonly string[]) => cells.every((cell) => cell.trim() === "");

/**
 * The line with which Excel says what stands between the cells. Excel shows it to nobody, so no row is counted for it.
 */
const sepLine = /^\ufeff?"?sep=([,;|\t])"?[ \t,;]*(?:\r\n|\r|\n)/i;

/**
 * What stands between two cells: Excel writes semicolons where a comma is the decimal sign, and tabs into "Unicode
 * text".
 */
function delimiterOf(text: string): string {
  const line = /^[^\r\n]*/.exec(text)?.[0] ?? "";
  const count = (mark: string) => line.split(mark).length;
  return [",", ";", "\t"].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}

const tooManyRows = `There are more than ${bulkLimits.rows.toLocaleString("en-GB")} rows. Split the file into smaller ones.`;

function sentenceOf(code: string, line: number): string {
  const most = bulkLimits.rowCharacters.toLocaleString("en-GB");
  switch (code) {
    case "CSV_QUOTE_NOT_CLOSED":
      return 'A quotation mark (") opens a cell and none closes it, so the rest of the file is one cell. Close it, or write it twice ("").';
    case "INVALID_OPENING_QUOTE":
      return `Line ${line}: there is a quotation mark (") inside a cell. Put the whole cell in quotation marks and write the inner one twice (""). Nothing below was read.`;
    case "CSV_INVALID_CLOSING_QUOTE":
    case "CSV_NON_TRIMABLE_CHAR_AFTER_CLOSING_QUOTE":
      return `Line ${line}: something stands between a closing quotation mark (") and the next comma. Take it out, or write the mark twice (""). Nothing below was read.`;
    case "CSV_MAX_RECORD_SIZE":
      return `Line ${line}: one row has more than ${most} characters. Look for a quotation mark (") that is not closed, or shorten the row. Nothing below was read.`;
    default:
      return `Line ${line}: this row cannot be read. Save the file again as “CSV UTF-8” and choose that.`;
  }
}

/** Lines on which nothing stands but marks that part cells. */
const blankLine = /^[ \t,;]*\r?$/gm;

/**
 * Whether a text has more rows than are read, as far as that can be seen without reading them: lines in quotation marks
 * are no rows.
 */
function hasTooManyLines(text: string): boolean {
  let most = readAtMost;
  const lines = text.includes('"') ? blankLine : /\r\n|\n|\r/g;
  for (const _ of text.matchAll(lines)) if (most-- <= 0) return true;
  return false;
}

type Read = { line: number; cells: string[] };

/** At most so many records, also those with too many or too few cells; `broken` says why reading stopped, if it did. */
function readRecords(whole: string): { records: Read[]; broken: string | null } {
  const [sep = "", named] = sepLine.exec(whole) ?? [];
  const text = whole.slice(sep.length);
  let broken: string | null = null;
  try {
    const records = parse(text, {
      bom: true,
      delimiter: named ?? delimiterOf(text),
      record_delimiter: ["\r\n", "\n", "\r"],
      // How many cells a row has is looked at below: an error for each, with its stack, takes seconds for a file of
      // empty lines.
      relax_column_count: true,
      max_record_size: bulkLimits.rowCharacters,
      to: readAtMost,
      info: true,
      skip_records_with_error: true,
      on_skip: (error) => {
        broken = sentenceOf(error?.code ?? "", Number(error?.lines ?? 0));
        throw new Enough();
      },
    }) as unknown as { info: { lines: number }; record: string[] }[];
    return { records: records.map(({ info, record }) => ({ line: info.lines, cells: record })), broken };
  } catch (error) {
    if (!(error instanceof Enough || error instanceof CsvError)) throw error;
    return { records: [], broken: broken ?? sentenceOf((error as { code?: string }).code ?? "", 0) };
  }
}

/**
 * Reads CSV text: RFC 4180, with commas, semicolons or tabs (or what a first line such as `sep=;` names), and any line
 * ends. The first row that is not blank is the header. A row may have empty cells too many; any other row that has not
 * as many cells as the header is an issue. Never throws, whatever the text is.
 */
export function readCsvRows(text: string): CsvRows {
  const none = (message: string): CsvRows => ({ header: [], rows: [], issues: [message] });
  if (hasTooManyLines(text)) return none(tooManyRows);
  const { records, broken } = readRecords(text);
  if (broken !== null) return none(broken);
  const first = records.findIndex(({ cells }) => !isBlank(cells));
  if (first < 0) return none("There is nothing in this file. Its first line must name the columns.");
  const header = trimmedEnd(records[first]?.cells ?? []);
  const issues: string[] = [];
  const rows: CsvRow[] = [];
  for (const [index, { cells: read }] of records.entries()) {
    if (index <= first || isBlank(read)) continue;
    const cells = read.length > header.length ? trimmedEnd(read, header.length) : read;
    rows.push({ row: index + 1, cells });
    if (cells.length === header.length) continue;
    const why = cells.length > header.length ? "A comma in a text needs quotation marks round the text." : "";
    issues.push(
      `Row ${index + 1} has ${counted(cells.length, "cell")}, and the header has ${counted(header.length, "column")}. ${why || "Add the missing commas."}`,
    );
  }
  if (rows.length > bulkLimits.rows || records.length >= readAtMost) return none(tooManyRows);
  if (rows.length === 0) return none("There is nothing below the header. Add one row for each entry.");
  return { header, rows, issues };
}

/** Without the empty cells at the end, but never fewer than `least`. */
function trimmedEnd(cells: readonly string[], least = 0): string[] {
  let end = cells.length;
  while (end > least && cells[end - 1]?.trim() === "") end--;
  return cells.slice(0, end);
}
