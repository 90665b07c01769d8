import { isJsonObject, type JsonObject, objectsIn, ownValue, scalarText } from "../catalogue/json-values";

/** The records of a feed, as they were written: services, and what stands beside them. */
export type FeedParts = { services: unknown[]; organizations: unknown[]; locations: unknown[] };

/** Returns no records. */
export const noParts = (): FeedParts => ({ services: [], organizations: [], locations: [] });

const lists = ["contents", "content", "services", "service", "items", "data", "results"] as const;

/**
 * Returns the list of records in an answer: a page of any version, a bare list, or one record. Null for anything else.
 */
export function recordsIn(value: unknown): unknown[] | null {
  const records = listIn(value);
  return records?.map(withoutAttributes) ?? null;
}

/** Returns a record of JSON:API, whose fields stand in `attributes`, as any other; every other record as it is. */
function withoutAttributes(record: unknown): unknown {
  const fields = ownValue(record, "attributes");
  const isOne = isJsonObject(record) && isJsonObject(fields) && typeof ownValue(record, "type") === "string";
  return isOne ? { ...fields, id: record.id } : record;
}

function listIn(value: unknown): unknown[] | null {
  if (Array.isArray(value)) return value;
  // An organization alone has a name, and a list of its services.
  if (isJsonObject(value) && scalarText(ownValue(value, "name")) !== "") return [value];
  for (const name of lists) if (Array.isArray(ownValue(value, name))) return ownValue(value, name) as unknown[];
  const isRecord = scalarText(ownValue(value, "name")) !== "" || isJsonObject(ownValue(value, "service"));
  return isJsonObject(value) && isRecord ? [value] : null;
}

/** Services of a list of services at their locations, each once, with all their places. */
function fromPlaces(records: readonly unknown[]): JsonObject[] {
  const services = new Map<string, JsonObject>();
  for (const place of objectsIn(records)) {
    const { service, ...rest } = place;
    if (!isJsonObject(service)) continue;
    const id = scalarText(ownValue(service, "id")) || scalarText(ownValue(service, "name"));
    const known = services.get(id) ?? { ...service, service_at_locations: [] };
    services.set(id, { ...known, service_at_locations: [...objectsIn(known.service_at_locations), rest] });
  }
  return [...services.values()];
}

/** Services that stand in organizations, as HSDS has them with `full_service`. */
const inOrganizations = (records: readonly unknown[]): JsonObject[] =>
  objectsIn(records).flatMap(({ services, ...organization }) =>
    objectsIn(services).map((service) => ({ organization, ...service })),
  );

/**
 * Returns the records of a whole file: services, services at locations, organizations with services, or all of them.
 */
export function partsOf(value: unknown): FeedParts | null {
  const organizations = Array.isArray(ownValue(value, "organizations"))
    ? (ownValue(value, "organizations") as unknown[])
    : [];
  const locations = Array.isArray(ownValue(value, "locations")) ? (ownValue(value, "locations") as unknown[]) : [];
  const records = recordsIn(value) ?? (organizations.length > 0 ? [] : null);
  if (records === null) return null;
  const places = objectsIn(records).filter(
    (one) => isJsonObject(ownValue(one, "service")) && ownValue(one, "name") === undefined,
  );
  if (places.length > 0) return { services: fromPlaces(places), organizations, locations };
  const bodies = objectsIn(records).filter((one) => Array.isArray(ownValue(one, "services")));
  if (bodies.length > 0)
    return { services: inOrganizations(bodies), organizations: [...organizations, ...bodies], locations };
  return { services: [...records, ...inOrganizations(organizations)], organizations, locations };
}
