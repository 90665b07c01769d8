import { type EntryKind, folderOfKind } from "../../catalogue/entry";
import type { Terms } from "../../catalogue/terms";
import type { CsvValue } from "../../tables/csv-out";
import { type EditionForRecord, openReferralRecords, taxonomiesOf } from "../../tables/open-referral-records";

/** One row of a table: columns by name. */
export type Row = Record<string, CsvValue>;

/** The tables of Open Referral (HSDS 3.0, tabular form), by name. */
export type Tables = Record<string, Row[]>;

const tableNames = [
  ...["organizations", "organization_identifiers", "services", "service_areas", "service_at_locations", "cost_options"],
  ...["languages", "required_documents"],
  ...["locations", "addresses", "accessibility", "contacts", "phones", "schedules"],
  ...["taxonomies", "taxonomy_terms", "attributes"],
];

/** HSDS knows no guides: they stand among services. */
const tableOf: Record<EntryKind, string> = {
  service: "services",
  guide: "services",
  organization: "organizations",
  location: "locations",
};

/** The column of the rows within a row that says to which it belongs. Where there is none, they say it themselves. */
const ownerColumns: Record<string, string> = {
  services: "service_id",
  organizations: "organization_id",
  locations: "location_id",
  contacts: "contact_id",
  service_at_locations: "service_at_location_id",
};

/** These editions as Open Referral's tables. Editions whose content cannot be read are left out. */
export function openReferralTables(editions: readonly EditionForRecord[], terms: Terms): Tables {
  const tables: Tables = Object.fromEntries(tableNames.map((name) => [name, []]));
  const add = (table: string, record: object, owner: Row): void => {
    const row: Row = { ...owner };
    const inside: [string, object[]][] = [];
    for (const [name, value] of Object.entries(record)) {
      if (Array.isArray(value)) inside.push([name, value]);
      else if (typeof value !== "object") row[name] = value;
    }
    tables[table]?.push(row);
    const own = { [ownerColumns[table] ?? ""]: row.id };
    // Numbers and times of a contact belong to whatever the contact belongs to, too.
    const owners = table === "contacts" ? { ...owner, ...own } : own;
    for (const [name, records] of inside)
      for (const one of records) add(name, one, name === "attributes" ? {} : owners);
  };
  for (const { kind, record } of openReferralRecords(editions, terms).values()) add(tableOf[kind], record, {});
  for (const { taxonomy, terms: own } of taxonomiesOf(terms)) {
    add("taxonomies", taxonomy, {});
    for (const term of own) add("taxonomy_terms", term, {});
  }
  return tables;
}

/** Returns the path of an entry's own file in an export. */
export const entryFile = ({ area, kind, slug }: Pick<EditionForRecord, "area" | "kind" | "slug">) =>
  `entries/${area}/${folderOfKind[kind]}/${slug}.json`;
