import { parse } from "csv-parse/sync";
import { counted } from "../catalogue/counted";
import { type JsonObject, scalarText } from "../catalogue/json-values";
import { feedLimits } from "./limits";
import { type FeedParts, noParts } from "./parts";
import type { UnzippedFile } from "./unzip";

/*
 * The tabular form of HSDS 3: a CSV file for each kind of record (a "data package"), read into the nested form.
 */

/** Names of tables, and the list in which their rows stand inside of what they belong to. */
const tables: Record<string, { list: string; alone?: true }> = {
  services: { list: "services", alone: true },
  organizations: { list: "organizations", alone: true },
  locations: { list: "locations", alone: true },
  service_at_locations: { list: "service_at_locations" },
  contacts: { list: "contacts" },
  phones: { list: "phones" },
  schedules: { list: "schedules" },
  service_areas: { list: "service_areas" },
  cost_options: { list: "cost_options" },
  accessibility: { list: "accessibility" },
  addresses: { list: "addresses" },
  attributes: { list: "attributes" },
  funding: { list: "funding" },
  languages: { list: "languages" },
  organization_identifiers: { list: "organization_identifiers" },
  required_documents: { list: "required_documents" },
  urls: { list: "additional_urls" },
  taxonomy_terms: { list: "taxonomy_terms", alone: true },
};

/** Singular and older names of files. */
const otherNames: Record<string, string> = {
  service: "services",
  organization: "organizations",
  location: "locations",
  service_at_location: "service_at_locations",
  contact: "contacts",
  phone: "phones",
  schedule: "schedules",
  service_area: "service_areas",
  cost_option: "cost_options",
  accessibility_for_disabilities: "accessibility",
  address: "addresses",
  physical_addresses: "addresses",
  physical_address: "addresses",
  attribute: "attributes",
  fundings: "funding",
  language: "languages",
  organization_identifier: "organization_identifiers",
  required_document: "required_documents",
  url: "urls",
  taxonomy_term: "taxonomy_terms",
  regular_schedules: "schedules",
  regular_schedule: "schedules",
  services_at_location: "service_at_locations",
  services_at_locations: "service_at_locations",
};

/** To whom a row belongs: the narrowest of the records that it names. */
const owners = [
  ["contact_id", "contacts"],
  ["service_at_location_id", "service_at_locations"],
  ["location_id", "locations"],
  ["service_id", "services"],
  ["organization_id", "organizations"],
  ["link_id", "services"],
] as const;

/** Tables whose rows belong to the service, also where they name a location. */
const ofService = new Set([
  "service_at_locations",
  "service_areas",
  "cost_options",
  "funding",
  "required_documents",
  "urls",
]);

type Rows = Map<string, Map<string, JsonObject>>;

/** What stands between the names in the first line: a comma, or what spreadsheets on the continent write. */
function delimiterOf(bytes: Uint8Array): string {
  const [head = ""] = Buffer.from(bytes.subarray(0, 10_000))
    .toString("latin1")
    .split(/[\r\n]/, 1);
  const count = (mark: string) => head.split(mark).length;
  return [";", "\t"].reduce((most, mark) => (count(mark) > count(most) ? mark : most), ",");
}

/** The rows of a table, by id; rows without one are counted. Sentences of what could not be read go to `notes`. */
function rowsOf(file: UnzippedFile, table: string, notes: string[]): Map<string, JsonObject> {
  const rows = new Map<string, JsonObject>();
  try {
    const read = parse(Buffer.from(file.bytes), {
      bom: true,
      delimiter: delimiterOf(file.bytes),
      columns: (header: string[]) => header.map((name) => name.trim().toLowerCase()),
      relax_column_count: true,
      skip_records_with_error: true,
      skip_empty_lines: true,
      max_record_size: 1_000_000,
      to: feedLimits.records * 5,
    }) as Record<string, string>[];
    for (const [at, row] of read.entries()) {
      const filled = Object.entries(row).filter(([name, cell]) => name !== "__proto__" && cell !== "");
      const record: JsonObject = Object.fromEntries(filled);
      const id = scalarText(record.id) || `${table} ${at + 1}`;
      if (rows.has(id)) notes.push(`${file.name}: two rows have the id “${id.slice(0, 60)}”. Only the first is used.`);
      else rows.set(id, record);
    }
  } catch {
    notes.push(`${file.name}: this table cannot be read. A quotation mark may be missing.`);
  }
  return rows;
}

const put = (record: JsonObject, list: string, row: JsonObject) => {
  const rows = (record[list] as JsonObject[] | undefined) ?? [];
  rows.push(row);
  record[list] = rows;
};

function ownerOf(row: JsonObject, table: string, rows: Rows): JsonObject | null {
  const wanted = ofService.has(table) ? owners.filter(([key]) => key === "service_id") : owners;
  for (const [key, of] of wanted) {
    const id = scalarText(row[key]);
    if (id === "") continue;
    const found = rows.get(of)?.get(id) ?? (key === "link_id" ? rows.get("organizations")?.get(id) : undefined);
    if (found && found !== row) return found;
  }
  return null;
}

/**
 * Returns the records of a data package. Rows that belong to nothing, and tables that cannot be read, are told in
 * `notes`; null when there is no table of services.
 */
export function readTabular(files: readonly UnzippedFile[], notes: string[]): FeedParts | null {
  const rows: Rows = new Map();
  for (const file of files) {
    const name = file.name.toLowerCase().replace(/\.csv$/, "");
    const table = otherNames[name] ?? name;
    if (Object.hasOwn(tables, table)) rows.set(table, rowsOf(file, table, notes));
  }
  const services = rows.get("services");
  if (!services) return null;
  const terms = rows.get("taxonomy_terms");
  for (const attribute of rows.get("attributes")?.values() ?? []) {
    const term = terms?.get(scalarText(attribute.taxonomy_term_id));
    if (term) attribute.taxonomy_term = term;
  }
  for (const [table, own] of rows) {
    const { list, alone } = tables[table] as { list: string; alone?: true };
    if (alone) continue;
    let loose = 0;
    for (const row of own.values()) {
      const owner = ownerOf(row, table, rows);
      if (owner) put(owner, list, row);
      else loose++;
    }
    if (loose > 0) notes.push(`${table}: ${counted(loose, "row belongs", "rows belong")} to nothing in these files.`);
  }
  const parts = noParts();
  parts.services.push(...services.values());
  parts.organizations.push(...(rows.get("organizations")?.values() ?? []));
  parts.locations.push(...(rows.get("locations")?.values() ?? []));
  return parts;
}
