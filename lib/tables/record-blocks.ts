import { type JsonObject, objectsIn, ownValue, scalarText } from "../catalogue/json-values";
import { isUuid } from "../catalogue/stable-id";
import { savableText } from "./savable-text";

/** Returns a text of a record as it may be kept; null where there is none. */
export const textOfField = (record: unknown, name: string): string | null =>
  savableText(scalarText(ownValue(record, name))) || null;

/** Returns the fields of these names that a record fills. */
export const textsOfFields = (record: unknown, names: readonly string[]): JsonObject =>
  Object.fromEntries(
    names.flatMap((name) => (textOfField(record, name) === null ? [] : [[name, textOfField(record, name)]])),
  );

/**
 * Returns blocks made of the records in a list, in its order. A block that is there already keeps its id and the fields
 * that the record does not have. These are its source, and whether to check it.
 */
export function blocksFrom(
  records: unknown,
  before: unknown,
  newId: () => string,
  make: (record: JsonObject, old: JsonObject | undefined) => JsonObject,
): JsonObject[] {
  const old = objectsIn(before);
  return objectsIn(records).map((record) => {
    const id = scalarText(ownValue(record, "id")).toLowerCase();
    const same = old.find((block) => ownValue(block, "id") === id);
    return { ...same, id: isUuid(id) ? id : newId(), ...make(record, same) };
  });
}

/** Two-letter days without spaces, as they are kept: "MO,TU". */
const days = (record: JsonObject) => scalarText(ownValue(record, "byday")).toUpperCase().replace(/\s+/g, "") || null;

/** "10:00:00" and "9:30" as "10:00" and "09:30"; anything else as it is. */
const time = (record: JsonObject, name: string) =>
  textOfField(record, name)?.replace(/^(\d{1,2}):(\d{2})(:00)?(Z|[+-]00:00)?$/, (_, hour: string, minute: string) =>
    [hour.padStart(2, "0"), minute].join(":"),
  ) ?? null;

/** Phones of Open Referral as ours. */
export const phonesFrom = (records: unknown, before: unknown, newId: () => string): JsonObject[] =>
  blocksFrom(records, before, newId, (record) => ({
    ...textsOfFields(record, ["number", "extension", "description"]),
    type: ["text", "fax"].includes(scalarText(ownValue(record, "type"))) ? ownValue(record, "type") : "voice",
  }));

/** Opening hours of Open Referral as ours. */
export const schedulesFrom = (records: unknown, before: unknown, newId: () => string): JsonObject[] =>
  blocksFrom(records, before, newId, (record) => ({
    freq: scalarText(ownValue(record, "freq")).toUpperCase() === "MONTHLY" ? "MONTHLY" : "WEEKLY",
    byday: days(record),
    opens_at: time(record, "opens_at"),
    closes_at: time(record, "closes_at"),
    description: textOfField(record, "description") ?? textOfField(record, "notes"),
  }));

/** Contacts of Open Referral as ours. */
export const contactsFrom = (records: unknown, before: unknown, newId: () => string): JsonObject[] =>
  blocksFrom(records, before, newId, (record, old) => ({
    ...textsOfFields(record, ["name", "title", "department", "description", "email", "url"]),
    audience: ownValue(record, "audience") === "professionals" ? "professionals" : "everyone",
    phones: phonesFrom(ownValue(record, "phones"), old?.phones, newId),
    schedules: schedulesFrom(ownValue(record, "schedules"), old?.schedules, newId),
  }));

/** Returns the first address of Open Referral as ours; null where there is none. */
export function addressFrom(records: unknown, before: unknown, newId: () => string): JsonObject | null {
  const names = ["attention", "address_1", "address_2", "city", "state_province", "postal_code"];
  const [address] = blocksFrom(objectsIn(records).slice(0, 1), [before], newId, (record) => ({
    ...textsOfFields(record, names),
    country: "GB",
    address_type: textOfField(record, "address_type") ?? "physical",
  }));
  return address ?? null;
}
