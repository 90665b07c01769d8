import { ownValue, scalarText } from "../catalogue/json-values";
import { stableId } from "../catalogue/stable-id";
import type { BulkAsk } from "./bulk-ask";
import type { BulkSource, Decision, ExistingEntry, SourceRow } from "./bulk-row";
import { type EntryNames, nameEntries } from "./entry-names";
import type { HeadIndex } from "./find-base";
import { type RowHead, readHead } from "./row-head";

/** A row, what was decided about it, and which entry it is about. */
export type Known = { source: SourceRow; decision: Decision | null; head: RowHead };

/** Returns whether a decision takes the row out of what is done. */
export const isLeftOut = (decision: Decision | null) =>
  decision?.choice === "leave out" || decision?.choice === "same row";

/** A decision that still means something: what it names is there (`kept`: earlier rows that are not left out). */
function standing(decision: Decision | null, index: HeadIndex, kept: ReadonlySet<number>): Decision | null {
  if (decision?.choice === "same entry" && !index.byId.has(decision.id)) return null;
  if (decision?.choice === "same row" && !kept.has(decision.row)) return null;
  return decision;
}

const linksOf = ({ seen }: BulkAsk): ReadonlyMap<string, string> =>
  new Map([...(seen ?? [])].map(([record, { entryId }]) => [record, entryId]));

/** Returns the entry that each row is about, in the order of the file. */
export function readHeads(source: BulkSource, ask: BulkAsk): Known[] {
  const { existing, seed, area, takenIds } = ask;
  const paths = (entry: ExistingEntry) => [entry.slug, ...entry.oldSlugs].map((slug) => `${entry.kind} ${slug}`);
  const index: HeadIndex = {
    area,
    takenIds,
    byId: new Map(existing.map((entry) => [entry.id, entry])),
    bySlug: new Map(existing.map((entry) => [`${entry.kind} ${entry.slug}`, entry])),
    taken: new Set(existing.flatMap(paths)),
    numbers: new Map(),
    linked: source.format === "open-referral" && source.feed ? linksOf(ask) : null,
    newEntryId: (row) => stableId(`bulk ${seed} ${row}`),
  };
  const kept = new Set<number>();
  return source.rows.map((row: SourceRow) => {
    const decision = standing(ask.decisions[row.row] ?? null, index, kept);
    if (!isLeftOut(decision)) kept.add(row.row);
    return { source: row, decision, head: readHead(row, decision, index) };
  });
}

/**
 * Returns the names by which rows may refer to entries. They are those of entries here, of entries that the file adds,
 * and of rows that were merged.
 */
export function namesFor(known: readonly Known[], existing: readonly ExistingEntry[]): EntryNames {
  const byRow = new Map(known.map(({ source, head }) => [source.row, head]));
  const aliases = new Map<string, string>();
  const ofRows = known.flatMap(({ source, decision, head }) => {
    if (decision?.choice === "leave out") return [];
    const target = decision?.choice === "same row" ? byRow.get(decision.row) : head;
    if (!target) return [];
    // A record whose id was not taken over is still called by it in the file.
    if ("record" in source) aliases.set(scalarText(ownValue(source.record, "id")).toLowerCase(), target.id);
    return [{ ...head, id: target.id }];
  });
  const ofEntries = existing.map(({ id, kind, slug, content }) => ({
    id,
    kind,
    slug,
    name: scalarText(ownValue(content, "name")),
  }));
  return nameEntries([...ofRows, ...ofEntries], aliases);
}

/** The same entry twice in one file: only the first row may change it. */
export function refuseSecondRows(known: readonly Known[]): void {
  const rows = new Map<string, number>();
  for (const { source, decision, head } of known) {
    if (isLeftOut(decision)) continue;
    const first = rows.get(head.id);
    if (first === undefined) rows.set(head.id, source.row);
    else {
      const message = `Row ${first} is about the same entry. Keep one of them.`;
      head.issues.push({ field: "id", message, stops: true, column: "id" });
    }
  }
}
