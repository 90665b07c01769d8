import { kindWords } from "../catalogue/entry";
import type { JsonObject } from "../catalogue/json-values";
import type { BulkIssue } from "./bulk-row";
import { fieldsIn, type Place } from "./column";
import { findColumn } from "./columns";
import { families } from "./families";
import { takeOutEmptied } from "./numbered";
import { savableText } from "./savable-text";

/** Returns whether a cell says what the field says already. A spreadsheet may have changed the line ends. */
const saysSame = (cell: string, field: string) =>
  cell === field || cell.replace(/\r\n?/g, "\n").trim() === field.replace(/\r\n?/g, "\n").trim();

const unkeepable = "There is a character in this cell that no text has. Type the cell again.";

/**
 * Puts the cells of a row into a draft, and gives what stops it. A cell that says what its field says already changes
 * nothing, so a file that was downloaded and not edited changes nothing at all. An empty cell empties its field, unless
 * the row is merged into an entry that its writer did not know of. A block that is emptied cell by cell is taken out.
 */
export function fillFromCells(draft: JsonObject, cells: Readonly<Record<string, string>>, at: Place): BulkIssue[] {
  const issues: BulkIssue[] = [];
  const stop = (column: string, field: string, message: string) => issues.push({ field, message, stops: true, column });
  for (const [name, cell] of Object.entries(cells)) {
    const column = findColumn(name);
    if (column === null) continue;
    if (!column.kinds.includes(at.kind)) {
      if (cell.trim() !== "") stop(name, name, `A ${kindWords[at.kind]} has no “${name}”. Empty this cell.`);
      continue;
    }
    if (saysSame(cell, column.read(at.before, at)) || (at.isMerged && cell.trim() === "")) continue;
    const clean = savableText(cell);
    const sentence = clean === null ? unkeepable : column.write(draft, clean, at);
    if (sentence !== undefined) stop(name, fieldsIn(column, at.kind)[0] ?? name, sentence);
  }
  takeOutEmptied(families, draft, at);
  return issues;
}
