import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { buildCatalogue } from "../../../lib/catalogue/catalogue";
import { findDownload } from "../../../lib/open-data/downloads";
import { areas, terms } from "../../support/made-up";
import { base } from "../../support/open-data";

const need = { area: "near", need: "=Hearing", outcode: "TS18", quarter: "2026-10-01", count: 15 };
const { catalogue } = buildCatalogue({
  areas,
  terms,
  editions: [],
  unmetNeeds: [need, { ...need, area: "far", need: "Sleep" }],
});
const fileOf = (file: string) => String(findDownload("near", file, catalogue, base)?.body());

test("what was searched for and not found is a row for each need and place of the area, and nothing that runs", () => {
  expect(parse(fileOf("unmet-need.csv"), { columns: true, bom: true })).toMatchObject([
    { quarter_begins: "2026-10-01", need: "'=Hearing", outward_code: "TS18", searches: "15" },
  ]);
  expect(JSON.parse(fileOf("unmet-need.json")).unmet_needs).toEqual([
    { quarter_begins: "2026-10-01", need: "=Hearing", outward_code: "TS18", searches: 15 },
  ]);
});

test("it says what is left out, and each column is in the data dictionary", () => {
  expect(JSON.parse(fileOf("unmet-need.json")).note).toContain("Counts below 10 are left out");
  for (const column of ["quarter_begins", "outward_code", "searches"])
    expect(fileOf("data-dictionary.csv")).toContain(`"unmet-need.csv","${column}"`);
});
