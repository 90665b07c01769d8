import type { EntryKind } from "../catalogue/entry";
import {
  isJsonObject,
  type JsonObject,
  objectsIn,
  ownValue,
  scalarText,
  textList,
  valueAt,
} from "../catalogue/json-values";
import type { Duplicate, ExistingEntry } from "./bulk-row";
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
  const drafts = new Map<string, JsonObject>();
  for (const { id, content } of existing) drafts.set(id, content as JsonObject);
  for (const { head, draft } of proposed) drafts.set(head.id, draft);
  const postcodeOfPlace = (id: string) => scalarText(valueAt(drafts.get(id) ?? {}, "address.postal_code"));
  const keyOf = (kind: ExistingEntry["kind"], draft: JsonObject) => duplicateKeyOf(kind, draft, postcodeOfPlace);
  const shown = (draft: JsonObject, key: ReturnType<typeof keyOf>) => ({
    name: scalarText(ownValue(draft, "name")),
    provider: scalarText(ownValue(drafts.get(key.provider ?? "") ?? {}, "name")) || null,
    postcode: key.postcodes[0]?.replace(/^(.+)(...)$/, "$1 $2") ?? null,
  });
  const index = duplicateIndex<Duplicate>();
  // What is here is called what it is called now, also when a row of the file would rename it.
  for (const { id, kind, content } of existing) {
    const draft = isJsonObject(content) ? content : {};
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

const plain = (postcode: unknown) => scalarText(postcode).replace(/\s+/g, "").toUpperCase();

/** The postcode of a place by its id, as it stands there; "" where nobody knows it. */
type PostcodeOfPlace = (id: string) => string;

/** Returns the marks by which an entry is compared with others, to find duplicates. */
function duplicateKeyOf(kind: EntryKind, draft: JsonObject, postcodeOfPlace: PostcodeOfPlace): DuplicateKey {
  const addresses = [
    ownValue(draft, "address"),
    ...objectsIn(ownValue(draft, "contacts")).map((contact) => ownValue(contact, "address")),
    ...objectsIn(valueAt(draft, "referral.routes")).map((route) => ownValue(route, "address")),
  ];
  const places = objectsIn(ownValue(draft, "service_at_locations")).map((block) =>
    scalarText(ownValue(block, "location_id")),
  );
  const postcodes = [...addresses.map((address) => ownValue(address, "postal_code")), ...places.map(postcodeOfPlace)];
  return {
    kind,
    names: [scalarText(ownValue(draft, "name")), ...textList(ownValue(draft, "alternate_names"))],
    provider: (kind === "service" || kind === "guide" ? scalarText(ownValue(draft, "organization_id")) : "") || null,
    postcodes: [...new Set(postcodes.map(plain).filter((postcode) => postcode !== ""))],
  };
}
