import { isDeepStrictEqual } from "node:util";
import { isJsonObject, type JsonObject, objectsIn, ownValue, scalarText } from "../catalogue/json-values";
import { notStated } from "../open-data/organization-record";
import { type BulkFile, sourceOf } from "../tables/read-open-referral";
import { feedLimits } from "./limits";
import { normalizeLocation, normalizeOrganization, normalizeService } from "./normalize";
import type { FeedParts } from "./parts";
import { tidyRecord } from "./tidy";
import type { Reading, Told } from "./told";

const shown = (text: string) => (text.length > 60 ? `${text.slice(0, 60)}…` : text);

/** What a record is called in a sentence: by its name, or its id, or its place in the list. */
function calledIn(record: JsonObject, kind: string, at: number): string {
  const name = scalarText(ownValue(record, "name"));
  const id = scalarText(ownValue(record, "feed_id"));
  return name ? shown(name) : id ? `The ${kind} with the id ${shown(id)}` : `Record ${at + 1}`;
}

/** The records of a list by their ids. Those without a name, and a second one of an id, are told and left out. */
function byId(
  raw: readonly unknown[],
  kind: "service" | "organisation" | "place",
  normalize: (record: JsonObject, reading: Reading) => JsonObject,
  reading: Reading,
): Map<string, JsonObject> {
  const found = new Map<string, JsonObject>();
  for (const [at, one] of raw.entries()) {
    const tidied = tidyRecord(one);
    const record = normalize(tidied, reading);
    const refuse = (sentence: string) => reading.told.push({ about: calledIn(record, kind, at), sentence });
    const id = String(record.id ?? "");
    if (!isJsonObject(one)) refuse(`This is no record of a ${kind}, so it was left out.`);
    else if (scalarText(ownValue(record, "name")) === "") refuse(`This ${kind} has no name, so it was left out.`);
    else if (found.has(id)) {
      const isSame = isDeepStrictEqual(found.get(id), record);
      if (!isSame)
        refuse(
          `Another ${kind} before it has the same id (${shown(scalarText(ownValue(tidied, "id")))}). It was left out.`,
        );
    } else found.set(id, record);
  }
  return found;
}

/** Takes what stands inside the services out, and notes what points at nothing. */
function gathered(
  services: Map<string, JsonObject>,
  organizations: Map<string, JsonObject>,
  locations: Map<string, JsonObject>,
  told: Told[],
) {
  const keep = (home: Map<string, JsonObject>, record: unknown) => {
    if (!isJsonObject(record) || scalarText(ownValue(record, "name")) === "") return;
    if (!home.has(String(record.id))) home.set(String(record.id), record);
  };
  for (const service of services.values()) {
    keep(organizations, service.organization);
    for (const place of objectsIn(service.service_at_locations)) keep(locations, place.location);
  }
  organizations.delete(notStated.id);
  const check = (record: JsonObject, field: string, home: Map<string, JsonObject>, what: string) => {
    const id = scalarText(ownValue(record, field));
    if (id === "" || home.has(id)) return;
    delete record[field];
    if (id === notStated.id) return;
    told.push({
      about: shown(scalarText(record.name)),
      sentence: `It names ${what} that is not in the feed. That was left out.`,
    });
  };
  for (const service of services.values()) {
    delete service.organization;
    check(service, "organization_id", organizations, "an organisation");
    const places = objectsIn(service.service_at_locations).map(({ location: _, ...place }) => place);
    const there = places.filter((place) => locations.has(scalarText(place.location_id)));
    if (there.length < places.length) {
      const count = places.length - there.length;
      const sentence = `It names ${count === 1 ? "a place" : `${count} places`} that ${count === 1 ? "is" : "are"} not in the feed. That was left out.`;
      told.push({ about: shown(scalarText(service.name)), sentence });
    }
    if (there.length > 0) service.service_at_locations = there;
    else delete service.service_at_locations;
  }
  for (const record of organizations.values())
    check(record, "parent_organization_id", organizations, "a parent organisation");
  for (const record of locations.values()) check(record, "organization_id", organizations, "an organisation");
}

/** Returns the sentences of what was told, the first of many. */
function sentencesOf(told: readonly Told[]): string[] {
  const all = told.map(({ about, sentence }) => `${about}: ${sentence}`);
  const more = all.length - feedLimits.told;
  return more > 0 ? [...all.slice(0, feedLimits.told), `And ${more.toLocaleString("en-GB")} more like these.`] : all;
}

/**
 * Returns the records of a feed as rows for a dry run: organizations and places first, then services. What is left
 * out, and what was not taken over, stands in `notes`, a sentence for each record. `source` is what ids of its own are
 * made of. Never throws.
 */
export function readFeed(parts: FeedParts, source: string): BulkFile {
  const reading: Reading = { source, told: [] };
  const services = byId(parts.services, "service", normalizeService, reading);
  const organizations = byId(parts.organizations, "organisation", normalizeOrganization, reading);
  const locations = byId(parts.locations, "place", normalizeLocation, reading);
  gathered(services, organizations, locations, reading.told);
  const file = sourceOf({
    contents: [...services.values()],
    organizations: [...organizations.values()],
    locations: [...locations.values()],
  });
  return { ...file, notes: [...sentencesOf(reading.told), ...file.notes], isOfOthers: true };
}
