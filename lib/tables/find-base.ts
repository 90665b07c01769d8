import type { Area } from "../catalogue/area";
import { type EntryKind, kindWords } from "../catalogue/entry";
import { ownValue, scalarText } from "../catalogue/json-values";
import { Slug } from "../catalogue/slug";
import { isUuid } from "../catalogue/stable-id";
import type { BulkIssue, Decision, ExistingEntry, SourceRow } from "./bulk-row";
import { savableText } from "./savable-text";

/** What is known of the entries of the area while rows are read, one after the other. */
export type HeadIndex = {
  area: Area;
  byId: ReadonlyMap<string, ExistingEntry>;
  /** By kind and slug, "service dental". */
  bySlug: ReadonlyMap<string, ExistingEntry>;
  /** Kinds and slugs that are, were or will be the address of something. */
  taken: Set<string>;
  /** Ids used by entries of other areas. */
  takenIds: ReadonlySet<string>;
  /** How far the numbers behind slugs of one name have got. */
  numbers: Map<string, number>;
  newEntryId: (row: number) => string;
  /** Entries that records of this feed became, by the id of the record; null for a file of the desk. */
  linked: ReadonlyMap<string, string> | null;
};

/** Returns an issue that stops a row, at one of the columns that name its entry. */
export const stop = (field: string, message: string): BulkIssue => ({ field, message, stops: true, column: field });

/** Returns the cleaned text of a row's own field; "" where it has none. */
export function saidIn(source: SourceRow, field: string): string {
  const value = "cells" in source ? ownValue(source.cells, field) : ownValue(source.record, field);
  return savableText(scalarText(value)) ?? "";
}

/** The entry that a row changes, or the id and slug that a new one asks for. */
type Found = { base: ExistingEntry | null; id?: string; slug?: string };

/** Finds the entry of a row: by a decision, its id, or its kind and slug. Adds the faults of those to `issues`. */
export function findBase(
  source: SourceRow,
  kind: EntryKind,
  decision: Decision | null,
  index: HeadIndex,
  issues: BulkIssue[],
): Found {
  const chosen = decision?.choice === "same entry" ? index.byId.get(decision.id) : undefined;
  if (chosen?.kind === kind) return { base: chosen };
  const id = saidIn(source, "id").toLowerCase();
  const slug = saidIn(source, "slug").toLowerCase();
  const isRecord = "record" in source;
  const byId = index.byId.get(index.linked?.get(id) ?? id);
  if (byId) {
    // What a feed calls its pages is no address here.
    if (index.linked) return byId.kind === kind ? { base: byId } : { base: null };
    if (byId.kind !== kind) {
      issues.push(stop("kind", `The entry with this id is a ${kindWords[byId.kind]}. Its kind cannot change.`));
    } else if (slug !== "" && slug !== byId.slug && !byId.oldSlugs.includes(slug)) {
      issues.push(stop("slug", `The slug of this entry is “${byId.slug}”. Put that back, or leave the cell empty.`));
    }
    return { base: byId };
  }
  if (id !== "" && !isUuid(id)) {
    issues.push(stop("id", "This is no id. Leave it empty for a new entry, or copy the id from a download."));
  } else if (id !== "" && !isRecord) {
    issues.push(stop("id", "No entry here has this id. Leave it empty for a new entry."));
  }
  const newId = isRecord && isUuid(id) && !index.takenIds.has(id) ? { id } : {};
  if (slug === "") return { base: null, ...newId };
  if (index.linked) {
    const isFree = Slug.safeParse(slug).success && !index.taken.has(`${kind} ${slug}`);
    return isFree ? { base: null, ...newId, slug } : { base: null, ...newId };
  }
  const bySlug = index.bySlug.get(`${kind} ${slug}`);
  if (bySlug && (id === "" || isRecord)) return { base: bySlug };
  if (!Slug.safeParse(slug).success) {
    issues.push(stop("slug", "Use lower-case letters, numbers and single hyphens only, at most 80 characters."));
    return { base: null, ...newId };
  }
  if (index.taken.has(`${kind} ${slug}`)) {
    issues.push(
      stop("slug", `“${slug}” is taken by another row, or was the address of another entry. Choose another.`),
    );
    return { base: null, ...newId };
  }
  return { base: null, ...newId, slug };
}
