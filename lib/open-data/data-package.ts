import type { Area } from "../catalogue/area";
import { quotedCsv } from "./csv-out";
import { dataDictionary } from "./dictionary";
import type { Feed } from "./feed";
import { attribution, licence, publishedLast } from "./licence";
import { type Column, type Table, tableRows, tables } from "./tables";
import { zip } from "./zip";

/** The types of Frictionless Data for the formats of JSON Schema. */
const types: Record<string, { type: string; format?: string }> = {
  uuid: { type: "string", format: "uuid" },
  uri: { type: "string", format: "uri" },
  email: { type: "string", format: "email" },
  date: { type: "date" },
  "date-time": { type: "datetime", format: "any" },
};

/** Returns the table that a column points at, by the name of its records; null for one that points at none. */
function pointsAt({ name }: Column, table: Table): string | null {
  if (!name.endsWith("_id")) return null;
  if (name === "parent_id") return table.name;
  const other = name === "parent_organization_id" ? "organization" : name.replace(/_id$/, "");
  return tables.some((one) => one.name === other) ? other : null;
}

const fieldOf = ({ name, isRequired, schema }: Column) => ({
  name,
  description: schema.description,
  ...(types[schema.format ?? ""] ?? { type: schema.type }),
  constraints: { required: isRequired, unique: name === "id", ...(schema.enum && { enum: schema.enum }) },
});

const resourceOf = (table: Table) => ({
  name: table.name,
  path: table.file,
  description: table.about,
  profile: "tabular-data-resource",
  format: "csv",
  mediatype: "text/csv",
  encoding: "utf-8",
  schema: {
    fields: table.columns.map(fieldOf),
    primaryKey: "id",
    foreignKeys: table.columns.flatMap((column) => {
      const resource = pointsAt(column, table);
      return resource ? { fields: column.name, reference: { resource, fields: "id" } } : [];
    }),
    missingValues: [""],
  },
});

/** Returns the description of the package: what Frictionless Data asks of a `datapackage.json`. */
const describePackage = (feed: Feed, area: Area) => ({
  name: `${area.slug}-health-local-offer`,
  title: `${area.name}: health services of the Local Offer`,
  description: `What ${area.council} publishes, as tables of HSDS 3.0. ${attribution(area)}`,
  profile: "tabular-data-package",
  version: "3.0.0",
  created: publishedLast(feed, area),
  homepage: `${feed.base}/${area.slug}`,
  licenses: [licence],
  contributors: [{ title: area.council, role: "publisher" }],
  resources: tables.map(resourceOf),
});

/** Returns the tabular data package of an area as a ZIP file: the same bytes as long as nothing changes. */
export function dataPackage(feed: Feed, area: Area): Uint8Array {
  const rows = tableRows(feed, area.slug);
  const files = [
    ["datapackage.json", `${JSON.stringify(describePackage(feed, area), null, 2)}\n`],
    ["data-dictionary.csv", dataDictionary(feed, area)],
    ...tables.map(({ name, file, columns }) => [
      file,
      quotedCsv(
        columns.map((one) => one.name),
        rows.get(name) ?? [],
      ),
    ]),
  ] as [string, string][];
  return zip(files, new Date(publishedLast(feed, area)));
}
