import type { Duplicate, ExistingEntry } from "./bulk-row";
import { type Draft, isBlock, own, textIn, valueAt } from "./draft";
import { duplicateKeyOf } from "./duplicate-key";
import { duplicateIndex } from "./duplicates";
import { isLeftOut, type Known } from "./known-rows";
import type { Proposal } from "./proposal";

/** A row, and what it would make of its entry. */
export type Proposed = Known & Proposal & { kept: string[] };

/** Rows that are looked up between two pauses. */
const rowsInStep = 200;

/** Looks for entries and earlier rows that each row may be about that has no id or slug of one. */
export function* findDuplicates(
  proposed: readonly Proposed[],
  existing: readonly ExistingEntry[],
): Generator<undefined, Map<number, Duplicate[]>> {
  const drafts = new Map<string, Draft>();
  for (const { id, content } of existing) drafts.set(id, content as Draft);
  for (const { head, draft } of proposed) drafts.set(head.id, draft);
  const postcodeOfPlace = (id: string) => textIn(valueAt(drafts.get(id) ?? {}, "address.postal_code"));
  const keyOf = (kind: ExistingEntry["kind"], draft: Draft) => duplicateKeyOf(kind, draft, postcodeOfPlace);
  const shown = (draft: Draft, key: ReturnType<typeof keyOf>) => ({
    name: textIn(own(draft, "name")),
    provider: textIn(own(drafts.get(key.provider ?? "") ?? {}, "name")) || null,
    postcode: key.postcodes[0]?.replace(/^(.+)(...)$/, "$1 $2") ?? null,
  });
  const index = duplicateIndex<Duplicate>();
  // What is here is called what it is called now, also when a row of the file would rename it.
  for (const { id, kind, content } of existing) {
    const draft = isBlock(content) ? content : {};
    const key = keyOf(kind, draft);
    index.add(key, { ...shown(draft, key), id, row: null });
  }
  const found = new Map<number, Duplicate[]>();
  for (const [number, { source, decision, head, draft }] of proposed.entries()) {
    if (number % rowsInStep === 0) yield;
    if (head.base && decision?.choice !== "same entry") continue;
    const key = keyOf(head.kind, draft);
    found.set(source.row, index.find(key));
    if (!head.base && !isLeftOut(decision)) index.add(key, { ...shown(draft, key), id: null, row: source.row });
  }
  return found;
}
