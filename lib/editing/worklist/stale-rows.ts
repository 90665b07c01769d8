import type { Catalogue, Published } from "../../catalogue/catalogue";
import type { Issue } from "../../catalogue/issue";
import { memoize } from "../../catalogue/memoize";
import { outsideLinks } from "../../catalogue/outside-links";
import type { DeskRow } from "./desk-row";

/**
 * An entry of which something may not be right any more: what, and in which field. `isHidden`: it is not on the website
 * for it.
 */
export type StaleRow = { row: DeskRow; isHidden: boolean; facts: Issue[] };

type Said = Issue & { entryId: string };
type Unreadable = { entryId: string; issues: Issue[] };

/**
 * Returns the facts of these entries that are out of date (`stale`, from the nightly check), and the faults that keep
 * entries off the website. The latter (`unreadable`: published, and does not fit its schema) come first, and only their
 * first fields are named.
 */
export function staleRowsOf(
  rows: readonly DeskRow[],
  stale: readonly Said[],
  unreadable: readonly Unreadable[],
): StaleRow[] {
  const byEntry = new Map<string, Said[]>();
  for (const said of stale) byEntry.set(said.entryId, [...(byEntry.get(said.entryId) ?? []), said]);
  const broken = new Map(unreadable.map(({ entryId, issues }) => [entryId, issues.slice(0, 5)]));
  return rows
    .flatMap((row): StaleRow[] => {
      const facts = [...(broken.get(row.id) ?? []), ...(byEntry.get(row.id) ?? [])];
      return facts.length > 0 ? [{ row, isHidden: broken.has(row.id), facts }] : [];
    })
    .sort((a, b) => Number(b.isHidden) - Number(a.isHidden) || b.facts.length - a.facts.length);
}

/** A link that leads nowhere any more, and the entries that show it. */
export type DeadLink = { url: string; rows: DeskRow[] };

const linksOf = memoize((entry: Published) => outsideLinks(entry.content));

/** Returns the links in the public pages of these entries that are dead, those in most entries first. */
export function deadLinksOf(
  rows: readonly DeskRow[],
  catalogue: Catalogue,
  states: ReadonlyMap<string, string>,
): DeadLink[] {
  const found = new Map<string, DeskRow[]>();
  for (const row of rows) {
    const entry = catalogue.entries.get(row.id);
    for (const url of new Set(entry ? linksOf(entry) : [])) {
      if (states.get(url) === "dead") found.set(url, [...(found.get(url) ?? []), row]);
    }
  }
  return [...found].map(([url, naming]) => ({ url, rows: naming })).sort((a, b) => b.rows.length - a.rows.length);
}
