import { type CsvValue, writeCsv } from "../../tables/csv-out";
import type { Tables } from "./open-referral-tables";

const page = ["assured_date", "last_modified", "area", "slug"];
const address = ["attention", "address_1", "address_2", "city", "state_province", "postal_code", "country"];
const owners = ["service_id", "organization_id", "location_id"];

/** The columns of each CSV file: Open Referral's names, and after them ours. */
const columns: Record<string, readonly string[]> = {
  services: [
    ...["id", "organization_id", "name", "alternate_name", "description", "url", "email", "status", "alert"],
    ...["minimum_age", "maximum_age", "eligibility_description", "application_process", "wait_time"],
    ...["fees_description", "interpretation_services", "kind", "summary", "commissioner_id", ...page],
  ],
  organizations: [
    ...["id", "name", "alternate_name", "description", "website", "parent_organization_id", "organization_type"],
    ...["ended", "successor_id", "alert", ...page],
  ],
  locations: [
    ...["id", "location_type", "name", "alternate_name", "description", "url", "organization_id", ...address],
    ...["latitude", "longitude", "easting", "northing", "transportation"],
    ...["external_identifier", "external_identifier_type", "alert", ...page],
  ],
  contacts: ["id", ...owners, "name", "title", "department", "email", "url", "audience", "description"],
  phones: ["id", "contact_id", ...owners, "service_at_location_id", "number", "extension", "type", "description"],
};

/** The CSV files of an export, by name. A location stands on one line with its address. */
export function csvFiles(tables: Tables): Record<string, string> {
  const addresses = new Map((tables.addresses ?? []).map((row) => [row.location_id, row]));
  const withAddress = (row: Record<string, CsvValue>) => ({ ...addresses.get(row.id), ...row });
  return Object.fromEntries(
    Object.entries(columns).map(([name, names]) => {
      const rows = tables[name] ?? [];
      return [name, writeCsv(names, name === "locations" ? rows.map(withAddress) : rows)];
    }),
  );
}
