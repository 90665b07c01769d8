import { type CsvValue, quotedCsv } from "./csv-out";

/** Returns a text in one line: paragraphs follow each other, and items of a list are parted by semicolons. */
const inOneLine = (text: string): string =>
  text.trim().replace(/([.!?:;,]?)[^\S\n]*\n\s*(?:[-•] |\d+\. )?/g, (_, end: string) => `${end || ";"} `);

/**
 * Returns a table for spreadsheets, with the mark without which Excel does not read UTF-8. Each row is one line. Excel
 * and Power BI read an address with `QuoteStyle.None`, for which a line end inside quotes ends the row.
 */
export const flatCsv = (columns: readonly string[], rows: readonly Readonly<Record<string, CsvValue>>[]): string => {
  const lines = rows.map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([name, value]) => [name, typeof value === "string" ? inOneLine(value) : value]),
    ),
  );
  return `\uFEFF${quotedCsv(columns, lines)}`;
};
