import type { Area } from "../catalogue/area";
import type { Feed } from "./feed";
import { flatCsv } from "./flat-csv";
import { saidColumns } from "./said-and-did";
import { originColumns, originOf, serviceColumns } from "./services-csv";
import { tables } from "./tables";
import { unmetColumns } from "./unmet-needs";

const columns = ["file", "field", "type", "always_there", "says"];

/** Fields that are no text, by their types. */
const types: Readonly<Record<string, readonly string[]>> = {
  integer: ["minimum_age", "maximum_age", "year", "searches"],
  date: ["last_checked", "last_published", "data_date", "due", "done", "published", "quarter_begins"],
  "list of string": ["phones", "districts"],
  "list of object": ["services"],
};

const typeOf = (field: string): string => Object.keys(types).find((type) => types[type]?.includes(field)) ?? "string";

/** Fields that each row of their file has. */
const alwaysThere = new Set(["id", "name", ...unmetColumns.map(({ name }) => name)]);

/** What the files for maps say of each thing on them. */
const onMaps = {
  "places.geojson": {
    id: "The id of the location, which stays.",
    name: "Its name.",
    description: "What is there.",
    address: "Its address in one line.",
    postcode: "Its postcode.",
    phones: "Telephone numbers.",
    services: "The services that are given there: their ids, names and pages.",
  },
  "outline.geojson": {
    id: "The ONS (GSS) code of the area.",
    name: "The name of the area.",
    gss_code: "The same as id.",
    districts: "The ONS (GSS) codes of the districts in it.",
  },
};

const described = (file: string, fields: readonly { name: string; about: string }[]) =>
  fields.map(({ name, about }) => ({
    file,
    field: name,
    type: typeOf(name),
    always_there: alwaysThere.has(name) ? "yes" : "",
    says: about,
  }));

/** Returns the data dictionary: every field of every file to download, what may stand in it, and what it says. */
export function dataDictionary(feed: Feed, area: Area): string {
  const origin = originOf(feed, area);
  const ofAll = originColumns.map(({ name }) => ({ file: "all files", field: name, says: origin[name] }));
  const flat = [
    ["services.csv", serviceColumns],
    ["you-said.csv", saidColumns],
    ["unmet-need.csv", unmetColumns],
  ] as const;
  const ofFlat = flat.flatMap(([file, own]) => described(file, [...own, ...originColumns]));
  const ofMaps = Object.entries(onMaps).flatMap(([file, own]) =>
    described(
      file,
      Object.entries(own).map(([name, about]) => ({ name, about })),
    ),
  );
  const ofTables = tables.flatMap((table) =>
    table.columns.map(({ name, isRequired, schema }) => ({
      file: `hsds.zip: ${table.file}`,
      field: name,
      type: [schema.type, schema.format, schema.enum && `(${schema.enum.join(", ")})`].filter(Boolean).join(" "),
      always_there: isRequired ? "yes" : "",
      says: schema.description,
    })),
  );
  return flatCsv(columns, [...ofAll, ...ofFlat, ...ofMaps, ...ofTables]);
}
