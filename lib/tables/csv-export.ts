import type { Area } from "../catalogue/area";
import type { EntryKind } from "../catalogue/entry";
import { isJsonObject, ownValue, scalarText } from "../catalogue/json-values";
import type { Terms } from "../catalogue/terms";
import { writeCsv } from "../open-data/csv-out";
import type { Place } from "./column";
import { columns, columnsFor, headColumns, numbered } from "./columns";
import { nameEntries } from "./entry-names";
import { families, familiesOf } from "./families";
import { type Family, mostNumbered, numberedName, placesOf } from "./numbered";
import { onlyOnTheDesk } from "./only-on-the-desk";

/** An entry to write into a flat file; its content may be an unfinished draft. */
export type EntryForCsv = { id: string; kind: EntryKind; slug: string; content: unknown };

/** Returns the columns of a list that a file has whether they are filled or not. */
function offeredNames(family: Family, most: number): string[] {
  const last = Math.min(mostNumbered, most + (family.hasSpare ? 1 : 0));
  return Array.from({ length: last }, (_, index) => index + 1).flatMap((number) =>
    (family.offered ?? []).map((name) => numberedName(family, number, name)),
  );
}

/**
 * Returns the flat CSV file of these entries of an area: one row each. It has every column without a number, and those
 * with a number that some entry fills. It has room for one more contact, referral route and waiting time. So it has
 * for one more source, language and thing to bring. Reading it again changes nothing. Fields without a column are named
 * in “only_on_the_desk”, and stay in the entry when the file comes back.
 */
export function bulkCsv(entries: readonly EntryForCsv[], area: Area, terms: Terms): string {
  const names = nameEntries(
    entries.map(({ content, ...entry }) => ({ ...entry, name: scalarText(ownValue(content, "name")) })),
  );
  const filled = new Set<string>();
  const most = new Map<Family, number>();
  const rows = entries.map(({ id, kind, slug, content }) => {
    const draft = isJsonObject(content) ? content : {};
    const at: Place = { kind, area, terms, names, today: "", newId: () => id, before: draft, isMerged: false };
    for (const family of familiesOf(kind)) {
      most.set(family, Math.max(most.get(family) ?? 0, placesOf(family, draft).length));
    }
    const cells = columnsFor(kind, [draft]).map(({ name, read }) => [name, read(draft, at)] as const);
    for (const [name, cell] of cells) if (cell !== "") filled.add(name);
    return {
      id,
      area: area.slug,
      kind,
      slug,
      only_on_the_desk: onlyOnTheDesk(kind, draft),
      ...Object.fromEntries(cells),
    };
  });
  for (const family of families) for (const name of offeredNames(family, most.get(family) ?? 0)) filled.add(name);
  const used = numbered.flatMap(({ name }) => (filled.has(name) ? name : []));
  return writeCsv([...headColumns, ...columns.map(({ name }) => name), ...used], rows);
}
