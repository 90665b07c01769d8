import type { EntryKind } from "../catalogue/entry";
import { blocksIn, type Draft, own, textIn, textsIn, valueAt } from "./draft";
import type { DuplicateKey } from "./duplicates";

const plain = (postcode: unknown) => textIn(postcode).replace(/\s+/g, "").toUpperCase();

/** The postcode of a place by its id, as it stands there; "" where nobody knows it. */
export type PostcodeOfPlace = (id: string) => string;

/** Returns the marks by which an entry is compared with others, to find duplicates. */
export function duplicateKeyOf(kind: EntryKind, draft: Draft, postcodeOfPlace: PostcodeOfPlace): DuplicateKey {
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
