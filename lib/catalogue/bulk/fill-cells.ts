import type { BulkIssue } from "./bulk-row";
import { cleanText } from "./clean-text";
import { kindWords, type Place } from "./column";
import { columns, columnsOf } from "./columns";
import type { Draft } from "./draft";

/** Whether a cell says what the field says already. A spreadsheet may have changed the line ends. */
const saysSame = (cell: string, field: string) =>
  cell === field || cell.replace(/\r\n?/g, "\n").trim() === field.replace(/\r\n?/g, "\n").trim();

const unkeepable = "There is a character in this cell that no text has. Type the cell again.";

/**
 * Puts the cells of a row into a draft, and gives what stops it. A cell that says what its field says already changes
 * nothing, so a file that was downloaded and not edited changes nothing at all. An empty cell empties its field, unless the
 * row is merged into an entry that its writer did not know of (`merged`).
 */
export function fillFromCells(
  draft: Draft,
  cells: Readonly<Record<string, string>>,
  at: Place,
  merged: boolean,
): BulkIssue[] {
  const issues: BulkIssue[] = [];
  const stop = (column: string, field: string, message: string) => issues.push({ field, message, stops: true, column });
  const before = structuredClone(draft);
  for (const column of columnsOf(at.kind)) {
    const { name } = column;
    if (!Object.hasOwn(cells, name)) continue;
    const cell = cells[name] ?? "";
    if (saysSame(cell, column.read(before, at)) || (merged && cell.trim() === "")) continue;
    const clean = cleanText(cell);
    const sentence = clean === null ? unkeepable : column.write(draft, clean, at);
    if (sentence !== null) stop(name, column.fields[0] ?? name, sentence);
  }
  for (const { name, kinds } of columns) {
    if (kinds.includes(at.kind) || !Object.hasOwn(cells, name) || cells[name]?.trim() === "") continue;
    stop(name, name, `A ${kindWords[at.kind]} has no “${name}”. Empty this cell.`);
  }
  return issues;
}
