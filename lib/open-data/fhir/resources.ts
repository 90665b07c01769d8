import type { Feed } from "../feed";
import type { Attribute, Location, Organization, Phone, Schedule, Service } from "../shapes";
import { stated } from "../stated";
import type { CodeableConcept, FhirLocation, FhirOrganization, HealthcareService, Telecom } from "./shapes";

/*
 * FHIR resources, made of the records of the feed: both say the same.
 */

/** The registers of NHS codes, as NHS England names them in FHIR. */
const odsOrganization = "https://fhir.nhs.uk/Id/ods-organization-code";
const odsSite = "https://fhir.nhs.uk/Id/ods-site-code";
/** Tags of languages (BCP 47). */
const languageTags = "urn:ietf:bcp:47";
const onsCode = "https://www.ons.gov.uk/geography/gss-code";

const phoneSystems = { voice: "phone", text: "sms", fax: "fax" } as const;

const telecomOf = (phones: readonly Phone[] = [], email?: string, url?: string): Telecom[] => [
  ...phones.map(({ number, type = "voice" }) => ({ system: phoneSystems[type], value: number })),
  ...(email ? [{ system: "email" as const, value: email }] : []),
  ...(url ? [{ system: "url" as const, value: url }] : []),
];

/** Returns the terms that say one thing of a record, each with the address of its vocabulary. */
const conceptsOf = (attributes: readonly Attribute[] = [], linkType: string, feed: Feed): CodeableConcept[] =>
  attributes
    .filter(({ link_type }) => link_type === linkType)
    .map(({ taxonomy_term: { taxonomy_id, code = "", name } }) => ({
      coding: [{ system: vocabularyOf(taxonomy_id, feed), code, display: name }],
      text: name,
    }));

/** Returns the address of a vocabulary of the feed. */
const vocabularyOf = (id: string, { terms }: Feed) => terms.taxonomies.find((one) => one.id === id)?.uri ?? "";

const days = { MO: "mon", TU: "tue", WE: "wed", TH: "thu", FR: "fri", SA: "sat", SU: "sun" } as const;
const daysOf = (byday = "") => byday.split(",").flatMap((day) => days[day as keyof typeof days] ?? []);
const seconds = (time: string | undefined) => (time ? `${time}:00` : null);

/** Times of each week. What happens once a month, or is only known in words, FHIR has no times for. */
const isWeekly = ({ freq, byday, opens_at, closes_at }: Schedule) =>
  freq === "WEEKLY" && byday && opens_at !== undefined && closes_at !== undefined;

const listOf = (names: string | undefined) => names?.split("; ") ?? [];

/** Returns a service as FHIR has it. */
export function healthcareService(service: Service, feed: Feed): HealthcareService {
  const { id, organization, schedules = [], attributes, phones, email, service_areas = [] } = service;
  const ways = service.application_process;
  return stated<HealthcareService>({
    resourceType: "HealthcareService",
    id,
    meta: { lastUpdated: service.last_modified },
    identifier: [{ system: `${feed.base}/api/oruk/services`, value: id }],
    active: service.status === "active",
    providedBy: { reference: `Organization/${organization.id}`, display: organization.name },
    category: conceptsOf(attributes, "tier", feed),
    type: [...conceptsOf(attributes, "service_type", feed), ...conceptsOf(attributes, "need", feed)],
    location: service.service_at_locations?.map(({ location }) => ({
      reference: `Location/${location.id}`,
      display: location.name,
    })),
    name: service.name,
    comment: service.summary,
    extraDetails: service.description,
    telecom: telecomOf(phones, email, service.url),
    coverageArea: service_areas.map(({ name, uri }) => ({
      identifier: { system: onsCode, value: uri.split("/").at(-1) ?? "" },
      display: name,
    })),
    eligibility: service.eligibility_description ? [{ comment: service.eligibility_description }] : [],
    characteristic: conceptsOf(attributes, "delivery", feed),
    communication: service.languages?.map(({ name = "", code }) => ({
      coding: code ? [{ system: languageTags, code, display: name }] : undefined,
      text: name,
    })),
    referralMethod: ways ? [{ text: ways }] : [],
    availableTime: schedules.filter(isWeekly).map(({ byday, opens_at, closes_at }) =>
      stated<NonNullable<HealthcareService["availableTime"]>[number]>({
        daysOfWeek: daysOf(byday),
        availableStartTime: seconds(opens_at),
        availableEndTime: seconds(closes_at),
      }),
    ),
    availabilityExceptions: schedules
      .filter((one) => !isWeekly(one))
      .map(({ description }) => description)
      .join("\n"),
  });
}

/** Returns a place as FHIR has it. `runBy` names the organization that runs it. */
export function fhirLocation(location: Location, runBy: Pick<Organization, "id" | "name"> | null): FhirLocation {
  const { latitude, longitude, addresses = [], external_identifier: code } = location;
  const [address] = addresses;
  return stated<FhirLocation>({
    resourceType: "Location",
    id: location.id,
    meta: { lastUpdated: location.last_modified },
    identifier: code && location.external_identifier_type === "ODS" ? [{ system: odsSite, value: code }] : [],
    status: "active",
    name: location.name,
    alias: listOf(location.alternate_name),
    description: location.description,
    mode: "instance",
    telecom: telecomOf(location.phones, undefined, location.url),
    address: address && {
      ...(address.address_type !== "virtual" && { type: address.address_type }),
      line: [address.attention, address.address_1, address.address_2].filter((line) => line !== undefined),
      city: address.city,
      district: address.state_province,
      postalCode: address.postal_code,
      country: address.country,
    },
    position: latitude !== undefined && longitude !== undefined ? { longitude, latitude } : null,
    managingOrganization: runBy && { reference: `Organization/${runBy.id}`, display: runBy.name },
    hoursOfOperation: location.schedules?.filter(isWeekly).map(({ byday, opens_at, closes_at }) =>
      stated<NonNullable<FhirLocation["hoursOfOperation"]>[number]>({
        daysOfWeek: daysOf(byday),
        openingTime: seconds(opens_at),
        closingTime: seconds(closes_at),
      }),
    ),
  });
}

/** Returns an organization as FHIR has it. `partOf` is the one that it is a part of; `active`: it is not gone. */
export function fhirOrganization(
  organization: Organization,
  partOf: Pick<Organization, "id" | "name"> | null,
  active: boolean,
  feed: Feed,
): FhirOrganization {
  return stated<FhirOrganization>({
    resourceType: "Organization",
    id: organization.id,
    // FHIR has no empty element: the one that stands for "not stated" was never published.
    meta: organization.last_modified === undefined ? undefined : { lastUpdated: organization.last_modified },
    identifier: organization.organization_identifiers
      ?.filter(({ identifier_type }) => identifier_type === "ODS")
      .map(({ identifier }) => ({ system: odsOrganization, value: identifier })),
    active,
    type: conceptsOf(organization.attributes, "organization_type", feed),
    name: organization.name,
    alias: listOf(organization.alternate_name),
    telecom: telecomOf(organization.phones, organization.email, organization.website),
    partOf: partOf && { reference: `Organization/${partOf.id}`, display: partOf.name },
  });
}
