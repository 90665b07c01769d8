import { isJsonObject, type JsonObject, objectsIn, ownValue, scalarText } from "../catalogue/json-values";
import { tidyLine } from "../editing/form/tidy-text";

/** Returns the contact that a flat row can show: the first that is meant for everyone. Null when there is none. */
const mainContact = (draft: JsonObject): JsonObject | null =>
  objectsIn(ownValue(draft, "contacts")).find((contact) => ownValue(contact, "audience") !== "professionals") ?? null;

/** Changes the main contact, which is made if there is none, and goes when nothing is left in it. */
export function changeContact(draft: JsonObject, newId: () => string, change: (contact: JsonObject) => void): void {
  const contact = mainContact(draft) ?? { id: newId(), audience: "everyone" };
  const others = objectsIn(ownValue(draft, "contacts"));
  if (!others.includes(contact)) others.push(contact);
  change(contact);
  draft.contacts = others.filter((one) => one !== contact || hasWords(one));
}

const hasWords = (contact: JsonObject): boolean =>
  ["name", "title", "department", "description", "email", "url"].some(
    (key) => scalarText(ownValue(contact, key)) !== "",
  ) ||
  ["phones", "schedules"].some((key) => objectsIn(ownValue(contact, key)).length > 0) ||
  isJsonObject(ownValue(contact, "address"));

/**
 * Returns a telephone number as it is kept: digits and single spaces. A nought that a spreadsheet took away is put back
 * ("1865904040"). What is no number stays as it was typed.
 */
export function plainNumber(text: string): string {
  const number = tidyLine("phone", text);
  return /^[123578]\d{9}$/.test(number) ? `0${number}` : number;
}

const addressFields = ["attention", "address_1", "address_2", "city", "state_province", "postal_code"] as const;

/** Puts one line of an address: the address is made if there is none, and is null when all its lines are empty. */
export function addressWith(address: unknown, field: string, cell: string, newId: () => string): JsonObject | null {
  const made: JsonObject = isJsonObject(address)
    ? { ...address, [field]: cell || null }
    : { id: newId(), [field]: cell || null, country: "GB", address_type: "physical" };
  return addressFields.some((name) => scalarText(ownValue(made, name)) !== "") ? made : null;
}
