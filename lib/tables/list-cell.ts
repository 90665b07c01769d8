import { scalarText } from "../catalogue/json-values";

/** Several texts in one cell, "one; two". A semicolon or backslash that belongs to a text has a backslash in front. */
export const joinCell = (texts: readonly string[]): string =>
  texts.map((text) => text.replace(/[\\;]/g, "\\$&")).join("; ");

/** Returns a value of a draft as one line of a cell. */
export const line = (value: unknown): string => scalarText(value).replace(/\s+/g, " ").trim();

/** Returns the texts of such a cell, without empty ones. A line end parts them too. */
export function splitCell(cell: string): string[] {
  const texts: string[] = [];
  let text = "";
  for (const [piece, escaped] of cell.matchAll(/\\([\\;])|[;\n]|[^\\;\n]+|\\/g)) {
    if (piece === ";" || piece === "\n") {
      texts.push(text);
      text = "";
    } else text += escaped ?? piece;
  }
  return [...texts, text].map((text) => text.trim()).filter((text) => text !== "");
}
