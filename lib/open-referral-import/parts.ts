import { blocksIn, type Draft, isBlock, own, textIn } from "../tables/draft";

/** The records of a feed, as they were written: services, and what stands beside them. */
export type FeedParts = { services: unknown[]; organizations: unknown[]; locations: unknown[] };

/** Returns no records. */
export const noParts = (): FeedParts => ({ services: [], organizations: [], locations: [] });

const lists = ["contents", "content", "services", "service", "items", "data", "results"] as const;

/**
 * Returns the list of records in an answer: a page of any version, a bare list, or one record. Null for anything else.
 */
export function recordsIn(value: unknown): unknown[] | null {
  if (Array.isArray(value)) return value;
  // An organization alone has a name, and a list of its services.
  if (isBlock(value) && textIn(own(value, "name")) !== "") return [value];
  for (const name of lists) if (Array.isArray(own(value, name))) return own(value, name) as unknown[];
  const isRecord = textIn(own(value, "name")) !== "" || isBlock(own(value, "service"));
  return isBlock(value) && isRecord ? [value] : null;
}

/** Services of a list of services at their locations, each once, with all their places. */
function fromPlaces(records: readonly unknown[]): Draft[] {
  const services = new Map<string, Draft>();
  for (const place of blocksIn(records)) {
    const { service, ...rest } = place;
    if (!isBlock(service)) continue;
    const id = textIn(own(service, "id")) || textIn(own(service, "name"));
    const known = services.get(id) ?? { ...service, service_at_locations: [] };
    services.set(id, { ...known, service_at_locations: [...blocksIn(known.service_at_locations), rest] });
  }
  return [...services.values()];
}

/** Services that stand in organizations, as HSDS has them with `full_service`. */
const inOrganizations = (records: readonly unknown[]): Draft[] =>
  blocksIn(records).flatMap(({ services, ...organization }) =>
    blocksIn(services).map((service) => ({ organization, ...service })),
  );

/**
 * Returns the records of a whole file: services, services at locations, organizations with services, or all of them.
 */
export function partsOf(value: unknown): FeedParts | null {
  const organizations = Array.isArray(own(value, "organizations")) ? (own(value, "organizations") as unknown[]) : [];
  const locations = Array.isArray(own(value, "locations")) ? (own(value, "locations") as unknown[]) : [];
  const records = recordsIn(value) ?? (organizations.length > 0 ? [] : null);
  if (records === null) return null;
  const places = blocksIn(records).filter((one) => isBlock(own(one, "service")) && own(one, "name") === undefined);
  if (places.length > 0) return { services: fromPlaces(places), organizations, locations };
  const bodies = blocksIn(records).filter((one) => Array.isArray(own(one, "services")));
  if (bodies.length > 0)
    return { services: inOrganizations(bodies), organizations: [...organizations, ...bodies], locations };
  return { services: [...records, ...inOrganizations(organizations)], organizations, locations };
}
