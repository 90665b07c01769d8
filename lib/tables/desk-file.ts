import { type JsonObject, objectsIn, ownValue, scalarText } from "../catalogue/json-values";
import type { Terms } from "../catalogue/terms";
import { deskRecords, type EditionForRecord } from "./desk-records";

/**
 * These editions as one page of Open Referral's services, each with its organization and places inside. Organizations
 * and places stand whole beside the services too, because some have none. Content that does not fit its schema is left
 * out.
 */
export function deskFile(editions: readonly EditionForRecord[], terms: Terms): JsonObject {
  const records = [...deskRecords(editions, terms).entries()];
  const byId = new Map(records.map(([id, { record }]) => [id, record]));
  const inside = (record: JsonObject): JsonObject => {
    const organization = byId.get(scalarText(record.organization_id));
    const places = objectsIn(ownValue(record, "service_at_locations")).map((place) => {
      const location = byId.get(scalarText(place.location_id));
      return location ? { ...place, location } : place;
    });
    return {
      ...record,
      ...(organization && { organization }),
      ...(places.length > 0 && { service_at_locations: places }),
    };
  };
  const all = (kinds: readonly string[]) => records.filter(([, { kind }]) => kinds.includes(kind));
  const services = all(["service", "guide"]).map(([, { record }]) => inside(record));
  return {
    total_items: services.length,
    total_pages: 1,
    page_number: 1,
    size: services.length,
    first_page: true,
    last_page: true,
    empty: services.length === 0,
    contents: services,
    organizations: all(["organization"]).map(([, { record }]) => record),
    locations: all(["location"]).map(([, { record }]) => record),
  };
}
