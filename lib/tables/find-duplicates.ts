import type { EntryKind } from "../catalogue/entry";
import type { Duplicate, ExistingEntry } from "./bulk-row";
import { blocksIn, type Draft, isBlock, own, textIn, textsIn, valueAt } from "./draft";
import { type DuplicateKey, duplicateIndex } from "./duplicates";
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

const plain = (postcode: unknown) => textIn(postcode).replace(/\s+/g, "").toUpperCase();

/** The postcode of a place by its id, as it stands there; "" where nobody knows it. */
type PostcodeOfPlace = (id: string) => string;

/** Returns the marks by which an entry is compared with others, to find duplicates. */
function duplicateKeyOf(kind: EntryKind, draft: Draft, postcodeOfPlace: PostcodeOfPlace): DuplicateKey {
  const addresses = [
    own(draft, "address"),
    ...blocksIn(own(draft, "contacts")).map((contact) => own(contact, "address")),
    ...blocksIn(valueAt(draft, "referral.routes")).map((route) => own(route, "address")),
  ];
  const places = blocksIn(own(draft, "service_at_locations")).map((block) => textIn(own(block, "location_id")));
  const postcodes = [...addresses.map((address) => own(address, "postal_code")), ...places.map(postcodeOfPlace)];
  return {
    kind,
    names: [textIn(own(draft, "name")), ...textsIn(own(draft, "alternate_names"))],
    provider: (kind === "service" || kind === "guide" ? textIn(own(draft, "organization_id")) : "") || null,
    postcodes: [...new Set(postcodes.map(plain).filter((postcode) => postcode !== ""))],
  };
}
