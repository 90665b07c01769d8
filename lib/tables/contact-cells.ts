import { tidyLine } from "../editing/form/tidy-text";
import { blocksIn, type Draft, isBlock, own, textIn } from "./draft";

/** The contact that a flat row can show: the first that is meant for everyone. Null when there is none. */
const mainContact = (draft: Draft): Draft | null =>
  blocksIn(own(draft, "contacts")).find((contact) => own(contact, "audience") !== "professionals") ?? null;

/** Changes the main contact, which is made if there is none, and goes when nothing is left in it. */
export function changeContact(draft: Draft, newId: () => string, change: (contact: Draft) => void): void {
  const contact = mainContact(draft) ?? { id: newId(), audience: "everyone" };
  const others = blocksIn(own(draft, "contacts"));
  if (!others.includes(contact)) others.push(contact);
  change(contact);
  draft.contacts = others.filter((one) => one !== contact || hasWords(one));
}

const hasWords = (contact: Draft): boolean =>
  ["name", "title", "department", "description", "email", "url"].some((key) => textIn(own(contact, key)) !== "") ||
  ["phones", "schedules"].some((key) => blocksIn(own(contact, key)).length > 0) ||
  isBlock(own(contact, "address"));

/**
 * A telephone number as it is kept: digits and single spaces. A nought that a spreadsheet took away is put back
 * ("1865904040"). What is no number stays as it was typed.
 */
export function plainNumber(text: string): string {
  const number = tidyLine("phone", text);
  return /^[123578]\d{9}$/.test(number) ? `0${number}` : number;
}

const addressFields = ["attention", "address_1", "address_2", "city", "state_province", "postal_code"] as const;

/** Puts one line of an address: the address is made if there is none, and is null when all its lines are empty. */
export function addressWith(address: unknown, field: string, cell: string, newId: () => string): Draft | null {
  const made: Draft = isBlock(address)
    ? { ...address, [field]: cell || null }
    : { id: newId(), [field]: cell || null, country: "GB", address_type: "physical" };
  return addressFields.some((name) => textIn(own(made, name)) !== "") ? made : null;
}
