import { counted } from "../catalogue/counted";
import type { EntryKind } from "../catalogue/entry";
import { isJsonObject, type JsonObject, objectsIn, ownValue, scalarText } from "../catalogue/json-values";
import type { BulkSource } from "./bulk-row";
import { readJson } from "./json-in";
import { bulkLimits } from "./limits";

/**
 * A file as it was read. `issues` stop all of it; `notes` are worth knowing. Both are sentences. `isOfOthers`: it is
 * Open Referral that somebody else publishes.
 */
export type BulkFile = { source: BulkSource | null; issues: string[]; notes: string[]; isOfOthers?: boolean };

/** What an entity of Open Referral says that has no place here, by its name in that standard. */
const notTaken = [
  ...["wait_time", "languages", "funding", "accreditations", "licenses", "programs"],
  ...["capacities", "interpretation", "logo", "year_incorporated", "legal_status", "locations"],
];

const refused = (message: string): BulkFile => ({ source: null, issues: [message], notes: [] });

type Found = { kind: EntryKind; record: JsonObject };

/** Services in a list, a page, an object with lists, or alone. */
function servicesIn(value: unknown): JsonObject[] {
  if (Array.isArray(value)) return objectsIn(value);
  for (const name of ["contents", "services"])
    if (Array.isArray(ownValue(value, name))) return objectsIn(ownValue(value, name));
  return isJsonObject(value) && scalarText(ownValue(value, "name")) !== "" ? [value] : [];
}

/**
 * A record and the records inside it, each of them once: what is inside is taken out and named by id, or else by name.
 */
function gather(value: unknown): Found[] {
  const found = new Map<string, Found>();
  const keyOf = (kind: EntryKind, record: JsonObject) =>
    `${kind} ${scalarText(ownValue(record, "id")) || scalarText(ownValue(record, "name"))}`;
  const add = (kind: EntryKind, record: JsonObject) => {
    const key = keyOf(kind, record);
    if (!found.has(key)) found.set(key, { kind, record });
  };
  for (const record of objectsIn(ownValue(value, "organizations"))) add("organization", record);
  for (const record of objectsIn(ownValue(value, "locations"))) add("location", record);
  const services = servicesIn(value).map((service): Found => {
    const { organization, service_at_locations, ...record } = service;
    if (isJsonObject(organization)) {
      add("organization", organization);
      record.organization_id ??= scalarText(ownValue(organization, "id")) || scalarText(ownValue(organization, "name"));
    }
    if (Array.isArray(service_at_locations)) {
      record.service_at_locations = objectsIn(service_at_locations).map(({ location, ...place }) => {
        if (!isJsonObject(location)) return place;
        add("location", location);
        return {
          ...place,
          location_id:
            place.location_id ?? (scalarText(ownValue(location, "id")) || scalarText(ownValue(location, "name"))),
        };
      });
    }
    return { kind: ownValue(record, "kind") === "guide" ? "guide" : "service", record };
  });
  return [...found.values(), ...services];
}

/** Returns a note for each field of Open Referral that the file fills and that has no place here. */
function leftBehind(found: readonly Found[]): string[] {
  return notTaken.flatMap((name) => {
    const count = found.filter(({ kind, record }) => {
      // A service has a place for its languages, and a location none.
      if (name === "languages" && kind === "service") return false;
      const value = ownValue(record, name);
      return Array.isArray(value) ? value.length > 0 : scalarText(value) !== "" || isJsonObject(value);
    }).length;
    if (count === 0) return [];
    return [`“${name}” is not taken over (${counted(count, "entry has", "entries have")} it).`];
  });
}

/**
 * Reads Open Referral JSON (UK version 3, or HSDS 3): a page of services, a list of them, or one. Organizations and
 * places inside the services become rows of their own, before the services that name them. Never throws.
 */
export function readOpenReferral(text: string): BulkFile {
  const read = readJson(text);
  return "message" in read ? refused(read.message) : sourceOf(read.value);
}

/** Returns the rows of such a value, or why there are none. Never throws. */
export function sourceOf(value: unknown): BulkFile {
  const found = gather(value);
  if (found.length === 0) {
    return refused("There is no service in this file. It must be a list of services, or a page with “contents”.");
  }
  const most = bulkLimits.rows.toLocaleString("en-GB");
  if (found.length > bulkLimits.rows) return refused(`There are more than ${most} entries. Split the file.`);
  const rows = found.map((one, index) => ({ row: index + 1, ...one }));
  return { source: { format: "open-referral", rows }, issues: [], notes: leftBehind(found) };
}
