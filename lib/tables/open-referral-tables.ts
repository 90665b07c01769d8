import { parseContent } from "../catalogue/content";
import { type EntryKind, folderOfKind } from "../catalogue/entry";
import type { GuideContent } from "../catalogue/guide-content";
import { languageCode } from "../catalogue/language-code";
import type { LocationContent } from "../catalogue/location-content";
import type { OrganizationContent } from "../catalogue/organization-content";
import type { ServiceContent } from "../catalogue/service-content";
import { stableId } from "../catalogue/stable-id";
import type { Terms } from "../catalogue/terms";
import { taxonomyId, termId } from "../catalogue/terms";
import { toLatitudeLongitude } from "../geo/grid";
import type { CsvValue } from "./csv-out";

/** One row of a table: columns by name. */
export type Row = Record<string, CsvValue>;

/** The tables of Open Referral (HSDS 3.0, tabular form), by name. */
export type Tables = Record<string, Row[]>;

/** An edition that tables are made of; its content still unchecked. `published_at` is ISO 8601. */
export type EditionForTables = {
  id: string;
  area: string;
  kind: EntryKind;
  slug: string;
  published_at: string;
  content: unknown;
};

type Head = { id: string; area: string; slug: string; kind: EntryKind; last_modified: string };

/** These editions as Open Referral's tables. Editions whose content cannot be read are left out. */
export function openReferralTables(editions: readonly EditionForTables[], terms: Terms): Tables {
  const tables: Tables = Object.fromEntries(tableNames.map((name) => [name, []]));
  const add = (table: string, row: Row) => tables[table]?.push(row);
  for (const { id, area, slug, kind, published_at, content: unchecked } of editions) {
    const head: Head = { id, area, slug, kind, last_modified: published_at };
    const { content } = parseContent(kind, unchecked);
    if (content === null) continue;
    if (kind === "organization") addOrganization(head, content as OrganizationContent, add);
    else if (kind === "location") addLocation(head, content as LocationContent, add);
    else addService(head, content as ServiceContent | GuideContent, add);
    addContacts(head, content, add);
  }
  addTaxonomies(terms, add);
  // A word that is in no vocabulary (any more) stays in the entry; a row that points at nothing helps nobody.
  const known = new Set(tables.taxonomy_terms?.map(({ id }) => id));
  tables.attributes = (tables.attributes ?? []).filter(({ taxonomy_term_id }) => known.has(taxonomy_term_id));
  return tables;
}

const tableNames = [
  ...["organizations", "organization_identifiers", "services", "service_areas", "service_at_locations", "cost_options"],
  ...["languages", "required_documents"],
  ...["locations", "addresses", "accessibility", "contacts", "phones", "schedules"],
  ...["taxonomies", "taxonomy_terms", "attributes"],
];

type Add = (table: string, row: Row) => void;
type Phones = ServiceContent["contacts"][number]["phones"];
type Schedules = LocationContent["schedules"];

/** Lines of text that are there, one below the other. */
const lines = (...texts: (string | null | undefined)[]) => texts.filter(Boolean).join("\n\n") || null;

/** Which column says to what a row belongs: Open Referral's `service_id` is also a guide's. */
const owner = ({ id, kind }: Head): Row => ({ [kind === "guide" ? "service_id" : `${kind}_id`]: id });

function addOrganization(head: Head, content: OrganizationContent, add: Add): void {
  const { name, alternate_names, summary, description, url, parent_organization_id, ended, successor_id } = content;
  add("organizations", {
    id: head.id,
    name,
    alternate_name: alternate_names.join("; ") || null,
    description: lines(summary, description),
    website: url,
    parent_organization_id,
    organization_type: content.organization_type,
    ended,
    successor_id,
    alert: content.alert,
    assured_date: content.assured_date,
    last_modified: head.last_modified,
    area: head.area,
    slug: head.slug,
  });
  for (const one of content.organization_identifiers) {
    const { id, identifier_scheme, identifier_type, identifier } = one;
    add("organization_identifiers", { id, organization_id: head.id, identifier_scheme, identifier_type, identifier });
  }
}

function addLocation(head: Head, content: LocationContent, add: Add): void {
  const { easting, northing, address } = content;
  const at = easting !== null && northing !== null ? toLatitudeLongitude({ easting, northing }) : null;
  const { attention, address_1, address_2, city, state_province, postal_code, country, address_type } = address;
  add("locations", {
    id: head.id,
    location_type: content.location_type,
    name: content.name,
    alternate_name: content.alternate_names.join("; ") || null,
    description: lines(content.summary, content.description),
    url: content.url,
    organization_id: content.organization_id,
    transportation: content.transportation,
    latitude: at && round(at.latitude),
    longitude: at && round(at.longitude),
    easting,
    northing,
    external_identifier: content.external_identifier,
    external_identifier_type: content.external_identifier_type,
    alert: content.alert,
    assured_date: content.assured_date,
    last_modified: head.last_modified,
    area: head.area,
    slug: head.slug,
  });
  add("addresses", {
    id: address.id,
    location_id: head.id,
    attention,
    address_1,
    address_2,
    city,
    state_province,
    postal_code,
    country,
    address_type,
  });
  addAccessibility(head, content.accessibility, add);
  addSchedules({ location_id: head.id }, content.schedules, add);
}

/** Degrees to about a decimetre: the grid is not better. */
const round = (degrees: number) => Number(degrees.toFixed(6));

const years = (months: number | null | undefined) => (typeof months === "number" ? months / 12 : null);

function addService(head: Head, content: ServiceContent | GuideContent, add: Add): void {
  const service = "status" in content ? content : null;
  add("services", {
    id: head.id,
    kind: head.kind,
    organization_id: content.organization_id,
    name: content.name,
    alternate_name: content.alternate_names.join("; ") || null,
    summary: content.summary,
    description: lines(content.summary, content.description),
    url: content.url,
    email: content.contacts.find(({ email, audience }) => email && audience === "everyone")?.email,
    status: service?.status ?? "active",
    alert: content.alert,
    minimum_age: years(content.ages?.minimum_age_months),
    maximum_age: years(content.ages?.maximum_age_months),
    eligibility_description: content.eligibility_description,
    application_process: lines(...content.referral.routes.map(routeText), content.referral.note),
    wait_time: lines(...(service?.waits ?? []).map(waitText)),
    fees_description: service?.fees_description,
    interpretation_services: service?.interpretation_services,
    commissioner_id: content.commissioner_id,
    assured_date: content.assured_date,
    last_modified: head.last_modified,
    area: head.area,
    slug: head.slug,
  });
  for (const { id, code, name, description } of content.service_areas) {
    const uri = `http://statistics.data.gov.uk/id/statistical-geography/${code}`;
    add("service_areas", { id, service_id: head.id, name, description, uri });
  }
  for (const place of service?.service_at_locations ?? []) {
    const { id, location_id, description } = place;
    add("service_at_locations", { id, service_id: head.id, location_id, description });
    addPhones({ service_at_location_id: id }, place.phones, add);
    addSchedules({ service_at_location_id: id }, place.schedules, add);
  }
  for (const { id, option, amount, amount_description } of service?.cost_options ?? []) {
    const currency = amount === null ? null : "GBP";
    add("cost_options", { id, service_id: head.id, option, amount, amount_description, currency });
  }
  for (const { id, name, note } of service?.languages ?? [])
    add("languages", { id, service_id: head.id, name, code: languageCode(name), note });
  for (const { id, document, uri } of service?.required_documents ?? [])
    add("required_documents", { id, service_id: head.id, document, uri });
  addAccessibility(head, service?.accessibility ?? [], add);
  const use = (taxonomy: "categories" | "needs" | "delivery", slug: string) =>
    add("attributes", {
      id: stableId(`${head.id}/${taxonomy}/${slug}`),
      link_id: head.id,
      link_entity: "service",
      taxonomy_term_id: termId(taxonomy, slug),
    });
  for (const slug of new Set(content.categories)) use("categories", slug);
  for (const slug of new Set(content.needs)) use("needs", slug);
  for (const slug of new Set(service?.delivery.map(({ mode }) => mode))) use("delivery", slug);
}

const routeText = ({ who, how, description, url, email }: ServiceContent["referral"]["routes"][number]) =>
  [`${who.join(", ")}${how.length > 0 ? ` (${how.join(", ")})` : ""}`, description, url, email]
    .filter(Boolean)
    .join(": ");

const waitText = ({ stage, weeks_min, weeks_max, basis, as_of }: ServiceContent["waits"][number]) =>
  `${stage}: ${weeks_min === null ? "up to " : `${weeks_min} to `}${weeks_max} weeks (${basis}${as_of ? `, ${as_of}` : ""})`;

function addContacts(head: Head, { contacts }: Pick<ServiceContent, "contacts">, add: Add): void {
  for (const contact of contacts) {
    const { id, name, title, department, email, url, audience, description } = contact;
    add("contacts", { id, ...owner(head), name, title, department, email, url, audience, description });
    addPhones({ contact_id: id, ...owner(head) }, contact.phones, add);
    addSchedules({ contact_id: id, ...owner(head) }, contact.schedules, add);
  }
}

function addPhones(of: Row, phones: Phones, add: Add): void {
  for (const { id, number, extension, type, description } of phones) {
    // HSDS wants a number; what is none ("option 2") stays text.
    const digits = /^[1-9]\d*$/.test(extension ?? "") ? Number(extension) : extension;
    add("phones", { id, ...of, number, extension: digits, type, description });
  }
}

function addSchedules(of: Row, schedules: Schedules, add: Add): void {
  for (const { id, freq, byday, opens_at, closes_at, description } of schedules) {
    add("schedules", { id, ...of, freq, byday, opens_at, closes_at, description });
  }
}

function addAccessibility(head: Head, accessibility: LocationContent["accessibility"], add: Add): void {
  for (const { id, kind, description } of accessibility) {
    add("accessibility", { id, ...owner(head), description, details: kind });
  }
}

function addTaxonomies({ categories, needs, deliveryModes }: Terms, add: Add): void {
  const all = [
    { slug: "categories", name: "Categories", description: "What a service is about.", terms: categories },
    { slug: "needs", name: "Needs", description: "What a child or young person needs help with.", terms: needs },
    { slug: "delivery", name: "Delivery", description: "How care reaches the child.", terms: deliveryModes },
  ] as const;
  for (const { slug: taxonomy, name: taxonomyName, description: about, terms } of all) {
    const taxonomy_id = taxonomyId(taxonomy);
    add("taxonomies", { id: taxonomy_id, name: taxonomyName, description: about });
    for (const term of terms) {
      const parent = "parent" in term && term.parent ? termId(taxonomy, term.parent) : null;
      add("taxonomy_terms", {
        id: termId(taxonomy, term.slug),
        code: term.slug,
        name: term.name,
        description: term.description ?? term.name,
        parent_id: parent,
        taxonomy: taxonomyName,
        taxonomy_id,
      });
    }
  }
}

/** Returns the path of an entry's own file in an export. */
export const entryFile = ({ area, kind, slug }: Pick<EditionForTables, "area" | "kind" | "slug">) =>
  `entries/${area}/${folderOfKind[kind]}/${slug}.json`;
