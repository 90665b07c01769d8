import type { Area } from "../catalogue/area";
import { quotedCsv } from "../tables/csv-out";
import type { Feed } from "./feed";
import { saidColumns } from "./said-and-did";
import { originColumns, originOf, serviceColumns } from "./services-csv";
import { tables } from "./tables";
import { unmetColumns } from "./unmet-needs";

const columns = ["file", "field", "type", "always_there", "says"];

/** Returns the data dictionary: every field of every file to download, what may stand in it, and what it says. */
export function dataDictionary(feed: Feed, area: Area): string {
  const origin = originOf(feed, area);
  const ofAll = originColumns.map(({ name }) => ({ file: "all files", field: name, says: origin[name] }));
  const flat = [...serviceColumns, ...originColumns].map(({ name, about }) => ({
    file: "services.csv (flat)",
    field: name,
    type: /_age$/.test(name) ? "integer" : "string",
    always_there: "",
    says: about,
  }));
  const ofComments = saidColumns.map(({ name, about }) => ({
    file: "you-said.csv",
    field: name,
    type: name === "year" ? "integer" : "string",
    always_there: "",
    says: about,
  }));
  const ofNeeds = unmetColumns.map(({ name, about }) => ({
    file: "unmet-need.csv",
    field: name,
    type: name === "searches" ? "integer" : "string",
    always_there: "yes",
    says: about,
  }));
  const ofTables = tables.flatMap((table) =>
    table.columns.map(({ name, isRequired, schema }) => ({
      file: `hsds: ${table.file}`,
      field: name,
      type: [schema.type, schema.format, schema.enum && `(${schema.enum.join(", ")})`].filter(Boolean).join(" "),
      always_there: isRequired ? "yes" : "",
      says: schema.description,
    })),
  );
  return `\uFEFF${quotedCsv(columns, [...ofAll, ...flat, ...ofComments, ...ofNeeds, ...ofTables])}`;
}
