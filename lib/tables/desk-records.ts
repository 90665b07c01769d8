import { parseContent } from "../catalogue/content";
import type { EntryKind } from "../catalogue/entry";
import type { GuideContent } from "../catalogue/guide-content";
import type { JsonObject } from "../catalogue/json-values";
import { languageCode } from "../catalogue/language-code";
import type { LocationContent } from "../catalogue/location-content";
import type { OrganizationContent } from "../catalogue/organization-content";
import type { ServiceContent } from "../catalogue/service-content";
import type { Terms } from "../catalogue/terms";
import { degreesOf } from "../open-data/location-record";
import { paragraphs, stated } from "../open-data/stated";
import { attributeRecords, type PublishedTerms, publishedTerms } from "../open-data/vocabularies";

/*
 * The desk's own JSON: what is downloaded there and read back unchanged. It is nested as Open Referral has it (HSDS
 * 3.0), with drafts, guides and what is for professionals, in the words that editors typed. The public feed
 * (`lib/open-data`) says what is published, in words for its readers. Organizations and places are named by id here;
 * `desk-file.ts` puts them inside the services.
 */

/** An edition that a record is made of; its content still unchecked. `published_at` is ISO 8601. */
export type EditionForRecord = {
  id: string;
  area: string;
  kind: EntryKind;
  slug: string;
  published_at: string;
  content: unknown;
};

/** Returns a record without what is not stated. */
const record = (fields: JsonObject): JsonObject => stated(fields);

/** What one entry says, by its id. */
export type DeskRecord = { kind: EntryKind; record: JsonObject };

/**
 * Returns the records of these editions by entry id. Editions whose content does not fit its schema (unfinished drafts)
 * are left out: Open Referral has no place for what is not finished.
 */
export function deskRecords(editions: readonly EditionForRecord[], terms: Terms): Map<string, DeskRecord> {
  const published = publishedTerms(terms, "");
  const records = new Map<string, DeskRecord>();
  for (const { content: unchecked, ...edition } of editions) {
    const { content } = parseContent(edition.kind, unchecked);
    if (content === null) continue;
    const own =
      edition.kind === "organization"
        ? organizationRecord(content as OrganizationContent)
        : edition.kind === "location"
          ? locationRecord(content as LocationContent)
          : offerRecord(edition, content as ServiceContent | GuideContent, published);
    records.set(edition.id, { kind: edition.kind, record: record({ ...commonRecord(edition, content), ...own }) });
  }
  return records;
}

type Common = Pick<
  ServiceContent,
  "name" | "alternate_names" | "summary" | "description" | "alert" | "assured_date" | "contacts"
>;

/** What records of every kind say. */
const commonRecord = (
  { id, area, slug, published_at }: Omit<EditionForRecord, "content">,
  content: Common,
): JsonObject => ({
  id,
  name: content.name,
  alternate_name: content.alternate_names.join("; "),
  description: paragraphs(content.summary, content.description),
  alert: content.alert,
  assured_date: content.assured_date,
  last_modified: published_at,
  area,
  slug,
  contacts: content.contacts.map(({ id, name, title, department, email, url, audience, description, ...more }) => {
    const [phones, schedules] = [phoneRecords(more.phones), scheduleRecords(more.schedules)];
    return record({ id, name, title, department, email, url, audience, description, phones, schedules });
  }),
});

const organizationRecord = (content: OrganizationContent): JsonObject => ({
  website: content.url,
  parent_organization_id: content.parent_organization_id,
  organization_type: content.organization_type,
  ended: content.ended,
  successor_id: content.successor_id,
  organization_identifiers: content.organization_identifiers.map(record),
});

function locationRecord({ easting, northing, address, ...content }: LocationContent): JsonObject {
  const { id, attention, address_1, address_2, city, state_province, postal_code, country, address_type } = address;
  return {
    location_type: content.location_type,
    url: content.url,
    organization_id: content.organization_id,
    transportation: content.transportation,
    ...degreesOf({ easting, northing }),
    easting,
    northing,
    external_identifier: content.external_identifier,
    external_identifier_type: content.external_identifier_type,
    addresses: [
      record({ id, attention, address_1, address_2, city, state_province, postal_code, country, address_type }),
    ],
    accessibility: accessibilityRecords(content.accessibility),
    schedules: scheduleRecords(content.schedules),
  };
}

function offerRecord(
  { id, kind }: Pick<EditionForRecord, "id" | "kind">,
  content: ServiceContent | GuideContent,
  terms: PublishedTerms,
): JsonObject {
  const service = "status" in content ? content : null;
  return {
    kind,
    organization_id: content.organization_id,
    summary: content.summary,
    url: content.url,
    email: content.contacts.find(({ email, audience }) => email && audience === "everyone")?.email,
    status: service?.status ?? "active",
    minimum_age: years(content.ages?.minimum_age_months),
    maximum_age: years(content.ages?.maximum_age_months),
    eligibility_description: content.eligibility_description,
    application_process: paragraphs(...content.referral.routes.map(routeText), content.referral.note),
    wait_time: paragraphs(...(service?.waits ?? []).map(waitText)),
    fees_description: service?.fees_description,
    interpretation_services: service?.interpretation_services,
    commissioner_id: content.commissioner_id,
    service_areas: content.service_areas.map(({ id, code, name, description }) =>
      record({ id, name, description, uri: `http://statistics.data.gov.uk/id/statistical-geography/${code}` }),
    ),
    service_at_locations: service?.service_at_locations.map(({ id, location_id, description, phones, schedules }) =>
      record({
        id,
        location_id,
        description,
        phones: phoneRecords(phones),
        schedules: scheduleRecords(schedules),
      }),
    ),
    cost_options: service?.cost_options.map(({ id, option, amount, amount_description }) =>
      record({ id, option, amount, amount_description, currency: amount === null ? null : "GBP" }),
    ),
    languages: service?.languages.map(({ id, name, note }) => record({ id, name, code: languageCode(name), note })),
    required_documents: service?.required_documents.map(({ id, document, uri }) => record({ id, document, uri })),
    accessibility: service && accessibilityRecords(service.accessibility),
    // A word that is in no vocabulary (any more) stays in the entry. The address of a term is the feed's.
    attributes: attributeRecords({ id, content }, terms).map(
      ({ taxonomy_term: { term_uri: _, ...term }, ...link }) => ({
        ...link,
        taxonomy_term: term,
      }),
    ),
  };
}

const years = (months: number | null | undefined) => (typeof months === "number" ? months / 12 : null);

const routeText = ({ who, how, description, url, email }: ServiceContent["referral"]["routes"][number]) =>
  [`${who.join(", ")}${how.length > 0 ? ` (${how.join(", ")})` : ""}`, description, url, email]
    .filter(Boolean)
    .join(": ");

const waitText = ({ stage, weeks_min, weeks_max, basis, as_of }: ServiceContent["waits"][number]) =>
  `${stage}: ${weeks_min === null ? "up to " : `${weeks_min} to `}${weeks_max} weeks (${basis}${as_of ? `, ${as_of}` : ""})`;

const phoneRecords = (phones: ServiceContent["contacts"][number]["phones"]): JsonObject[] =>
  phones.map(({ id, number, extension, type, description }) => {
    // HSDS wants a number; what is none ("option 2") stays text.
    const digits = /^[1-9]\d*$/.test(extension ?? "") ? Number(extension) : extension;
    return record({ id, number, extension: digits, type, description });
  });

const scheduleRecords = (schedules: LocationContent["schedules"]): JsonObject[] =>
  schedules.map(({ id, freq, byday, opens_at, closes_at, description }) =>
    record({ id, freq, byday, opens_at, closes_at, description }),
  );

const accessibilityRecords = (accessibility: LocationContent["accessibility"]): JsonObject[] =>
  accessibility.map(({ id, kind, description }) => record({ id, description, details: kind }));
