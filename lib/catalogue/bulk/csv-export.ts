import type { Area } from "../area";
import type { EntryKind } from "../entry";
import type { Terms } from "../terms";
import type { Place } from "./column";
import { columnNames, columnsOf } from "./columns";
import { writeCsv } from "./csv-out";
import { isBlock, own, textIn } from "./draft";
import { nameEntries } from "./entry-names";

/** An entry to write into a flat file; its content may be an unfinished draft. */
export type EntryForCsv = { id: string; kind: EntryKind; slug: string; content: unknown };

/**
 * The flat CSV file of these entries of an area: one row each, every column. Reading it again changes nothing. What has no
 * column (a second contact, waiting times, sources…) is not in it, and stays in the entry when the file comes back.
 */
export function bulkCsv(entries: readonly EntryForCsv[], area: Area, terms: Terms): string {
  const names = nameEntries(entries.map(({ content, ...entry }) => ({ ...entry, name: textIn(own(content, "name")) })));
  const rows = entries.map(({ id, kind, slug, content }) => {
    const at: Place = { kind, area, terms, names, today: "", newId: () => id };
    const draft = isBlock(content) ? content : {};
    const cells = columnsOf(kind).map(({ name, read }) => [name, read(draft, at)]);
    return { id, area: area.slug, kind, slug, ...Object.fromEntries(cells) };
  });
  return writeCsv(columnNames, rows);
}
