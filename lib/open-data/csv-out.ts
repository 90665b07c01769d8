/** A value of a cell. Null and undefined are an empty cell. */
export type CsvValue = string | number | boolean | null | undefined;

/**
 * Text that a spreadsheet would take for a formula, full-width forms among them; and such text behind apostrophes, so
 * that one apostrophe more can always be told from one that was there.
 */
const guardable = /^'*[=+\-@\t\r\n\0＝＋－＠]/;
const guarded = /^'+[=+\-@\t\r\n\0＝＋－＠]/;

/** Returns a cell's text with an apostrophe in front where a spreadsheet would run it as a formula. */
export const withGuard = (text: string): string => (guardable.test(text) ? `'${text}` : text);

/** Returns the text that `withGuard` was given: takes off exactly the apostrophe that it put there. */
export const withoutGuard = (cell: string): string => (guarded.test(cell) ? cell.slice(1) : cell);

/** Returns one cell as RFC 4180 has it. Text that a spreadsheet would run as a formula gets an apostrophe in front. */
function cell(value: CsvValue): string {
  if (value === null || value === undefined) return "";
  if (typeof value !== "string") return String(value);
  const text = withGuard(value);
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Returns one cell in quotes, whatever is in it, so that no program takes a text for something else. */
const quotedCell = (value: CsvValue): string =>
  `"${typeof value === "string" ? withGuard(value).replaceAll('"', '""') : String(value ?? "")}"`;

/** Returns the lines of a CSV file (RFC 4180) of these rows, with every cell in quotes and no byte order mark. */
export const quotedCsv = (columns: readonly string[], rows: readonly Record<string, CsvValue>[]): string =>
  linesOf(columns, rows, quotedCell);

const linesOf = (
  columns: readonly string[],
  rows: readonly Record<string, CsvValue>[],
  write: (value: CsvValue) => string,
): string =>
  [columns, ...rows.map((row) => columns.map((column) => row[column]))]
    .map((line) => `${line.map(write).join(",")}\r\n`)
    .join("");

/**
 * Returns a CSV file (RFC 4180) of these rows, with these columns in this order. It begins with a byte order mark,
 * without which Excel does not read UTF-8.
 */
export const writeCsv = (columns: readonly string[], rows: readonly Record<string, CsvValue>[]): string =>
  `\uFEFF${linesOf(columns, rows, cell)}`;
