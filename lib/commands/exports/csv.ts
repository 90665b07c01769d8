export type CsvValue = string | number | boolean | null | undefined;

/** What makes a spreadsheet take text for a formula when a cell begins with it, full-width forms among them. */
const formula = /^[=+\-@\t\r\n\0＝＋－＠]/;

/** One cell as RFC 4180 has it. Text that a spreadsheet would run as a formula gets an apostrophe in front. */
function cell(value: CsvValue): string {
  if (value === null || value === undefined) return "";
  if (typeof value !== "string") return String(value);
  const text = formula.test(value) ? `'${value}` : value;
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * A CSV file (RFC 4180) of these rows, with these columns in this order. It begins with a byte order mark, without which
 * Excel does not read UTF-8.
 */
export const writeCsv = (columns: readonly string[], rows: readonly Record<string, CsvValue>[]): string =>
  `\uFEFF${[columns, ...rows.map((row) => columns.map((column) => row[column]))]
    .map((line) => `${line.map(cell).join(",")}\r\n`)
    .join("")}`;
