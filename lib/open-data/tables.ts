import { z } from "zod";
import type { CsvValue } from "./csv-out";
import { type Feed, type Item, isIn, locationItems, organizationItems, serviceItems } from "./feed";
import {
  Accessibility,
  Address,
  Attribute,
  Contact,
  CostOption,
  Funding,
  Language,
  Location,
  Organization,
  OrganizationIdentifier,
  Phone,
  PlaceOfService,
  RequiredDocument,
  Schedule,
  Service,
  ServiceArea,
  Taxonomy,
  TaxonomyTerm,
  unwrapped,
} from "./shapes";

/*
 * The records of the feed as the tables of HSDS 3.0: its tabular form. Columns, types and rules of each table are those
 * of the shape of its records.
 */

/** A column: what may stand in it, as JSON Schema has it. `isRequired`: it is in every row. */
export type Column = { name: string; isRequired: boolean; schema: z.core.JSONSchema.BaseSchema };

/** A table of HSDS 3.0. `name` is that of its records; `isEntity`: its records stand for themselves. */
export type Table = { name: string; file: string; about: string; columns: readonly Column[]; isEntity: boolean };

/** A row by the names of columns. */
export type Row = Record<string, CsvValue>;

const id = z.uuid();
const ownersOfPhones = ["service_id", "organization_id", "location_id", "service_at_location_id"] as const;
const phoneOwners = Object.fromEntries(
  ownersOfPhones.map((key) => [key, id.optional().describe(`The ${key.slice(0, -3)} that is reached so.`)]),
);

const entities: readonly z.ZodType[] = [Organization, Service, Location, PlaceOfService, Taxonomy];

const described: readonly [shape: z.ZodObject, name: string, file: string, about: string][] = [
  [Organization, "organization", "organizations", "Who gives services."],
  [Service, "service", "services", "What is offered."],
  [Location, "location", "locations", "Places where services are given."],
  [PlaceOfService, "service_at_location", "service_at_location", "Which service is given at which location."],
  [Address, "address", "addresses", "Addresses of locations."],
  [Contact, "contact", "contacts", "Whom to get in touch with."],
  [Phone, "phone", "phones", "Telephone numbers."],
  [Schedule, "schedule", "schedules", "When something is open."],
  [ServiceArea, "service_area", "service_areas", "Where people must live to use a service."],
  [CostOption, "cost_option", "cost_options", "What a service costs."],
  [Language, "language", "languages", "Languages that are spoken there."],
  [RequiredDocument, "required_document", "required_documents", "What people have to bring or show."],
  [Funding, "funding", "funding", "Who pays for a service."],
  [Accessibility, "accessibility", "accessibility", "Help to get in, get about and be understood."],
  [OrganizationIdentifier, "organization_identifier", "organization_identifiers", "Numbers in other registers."],
  [Attribute, "attribute", "attributes", "Which terms hold for a service or an organization."],
  [Taxonomy, "taxonomy", "taxonomies", "Vocabularies."],
  [TaxonomyTerm, "taxonomy_term", "taxonomy_terms", "The terms of the vocabularies."],
];

/** Returns the columns of a shape: its fields that hold one value. */
function columnsOf(shape: z.ZodObject): Column[] {
  const { properties = {}, required = [] } = z.toJSONSchema(shape, { io: "output" });
  return Object.entries(properties).flatMap(([name, schema]) =>
    typeof schema === "boolean" || schema.type === "array" || schema.type === "object"
      ? []
      : [{ name, isRequired: required.includes(name), schema }],
  );
}

const tableOf = new Map<z.ZodType, Table>(
  described.map(([shape, name, file, about]) => {
    const columns = columnsOf(shape === Phone ? shape.extend(phoneOwners) : shape);
    return [shape, { name, file: `${file}.csv`, about, columns, isEntity: entities.includes(shape) }];
  }),
);

/** The tables, those that others point at first. */
export const tables: readonly Table[] = [...tableOf.values()];

/** Rows by their ids, in each table by its name. */
type Rows = Map<string, Map<string, Row>>;

/** Puts a record, and all records in it, into rows. `owner` is the column and id of what it belongs to. */
function collect(value: object, shape: z.ZodObject, owner: [string, string] | null, rows: Rows): void {
  const table = tableOf.get(shape);
  if (!table) return;
  const record = value as Record<string, unknown> & { id: string };
  const row: Row = {};
  for (const { name } of table.columns) if (record[name] !== undefined) row[name] = record[name] as CsvValue;
  if (owner && table.columns.some(({ name }) => name === owner[0])) row[owner[0]] ??= owner[1];
  // Times of a contact belong to nothing that HSDS has a column for.
  if (!table.isEntity && !table.columns.some(({ name }) => /_id$/.test(name) && row[name])) return;
  const own = rows.get(table.name) ?? new Map<string, Row>();
  rows.set(table.name, own.set(record.id, { ...own.get(record.id), ...row }));
  for (const [key, field] of Object.entries(shape.shape)) {
    const inside = unwrapped(field as z.ZodType);
    const inner = inside instanceof z.ZodArray ? unwrapped(inside.element as z.ZodType) : inside;
    if (!(inner instanceof z.ZodObject)) continue;
    for (const one of [record[key] ?? []].flat()) collect(one as object, inner, [`${table.name}_id`, record.id], rows);
  }
}

/** Returns the tables of what an area publishes, with the organizations that they point at, whoever publishes them. */
export function tableRows(feed: Feed, area: string): ReadonlyMap<string, readonly Row[]> {
  const rows: Rows = new Map();
  const isOwn = (item: Item) => isIn(item, area);
  for (const item of serviceItems(feed).filter(isOwn)) collect(item.record(), Service, null, rows);
  for (const item of locationItems(feed).filter(isOwn)) collect(item.record(), Location, null, rows);
  const organizations = new Map(organizationItems(feed).map((item) => [item.id, item]));
  for (const item of organizations.values()) if (isOwn(item)) collect(item.record(), Organization, null, rows);
  for (const taxonomy of feed.terms.taxonomies) collect(taxonomy, Taxonomy, null, rows);
  for (;;) {
    const pointed = [...rows.values()].flatMap((own) =>
      [...own.values()].flatMap((row) => [row.organization_id, row.parent_organization_id]),
    );
    const missing = pointed.flatMap((one) =>
      rows.get("organization")?.has(String(one)) ? [] : (organizations.get(String(one)) ?? []),
    );
    if (missing.length === 0) break;
    for (const item of missing) collect(item.record(), Organization, null, rows);
  }
  return new Map(tables.map(({ name }) => [name, [...(rows.get(name)?.values() ?? [])]]));
}
