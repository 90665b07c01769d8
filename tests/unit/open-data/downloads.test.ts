import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { stableId } from "../../../lib/catalogue/stable-id";
import { unzip } from "../../../lib/geo/build/zip";
import { downloads, findDownload } from "../../../lib/open-data/downloads";
import { firstCatalogue } from "../../support/catalogue";
import { at, catalogueOf, edition, idOf } from "../../support/made-up";
import { base, walkFeed } from "../../support/open-data";

type Cells = Record<string, string>;
type Resource = {
  name: string;
  path: string;
  schema: {
    fields: { name: string; type: string; description?: string; constraints: { required: boolean; enum?: string[] } }[];
    foreignKeys: { fields: string; reference: { resource: string } }[];
  };
};

const catalogue = firstCatalogue();
const areas = catalogue.areas.map(({ slug }) => slug);
const bytesOf = (area: string, file: string, from = catalogue) => {
  const found = findDownload(area, file, from, base);
  if (!found) throw new Error(`There is no ${file} of ${area}.`);
  return found.body();
};
const textOf = (area: string, file: string, from = catalogue) => String(bytesOf(area, file, from));
const rowsOf = (text: string): Cells[] => parse(text, { columns: true, bom: true });
const packageOf = (area: string, from = catalogue) =>
  Object.fromEntries(
    Object.entries(unzip(bytesOf(area, "hsds.zip", from) as Uint8Array)).map(([name, bytes]) => [
      name,
      Buffer.from(bytes).toString("utf8"),
    ]),
  );

/** How each type of Frictionless Data is written. */
const written: Record<string, RegExp> = {
  string: /^[\s\S]+$/,
  integer: /^\d+$/,
  number: /^-?\d+(\.\d+)?$/,
  date: /^\d{4}-\d\d-\d\d$/,
  datetime: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/,
};

describe.each(areas)("the files of %s", (area) => {
  test("have one row for each service, with every cell in quotes", () => {
    const text = textOf(area, "services.csv");
    const services = walkFeed(catalogue, "services", `area=${area}`);
    expect(rowsOf(text).map(({ id }) => id)).toEqual(services.map(({ id }) => id));
    for (const line of text.slice(1).split("\r\n").slice(0, 3)) expect(line).toMatch(/^(?:"(?:[^"]|"")*",?)*$/);
  });

  test("say whose they are, of which day, and under which licence", () => {
    // Nobody has said anything, or missed it, in a first edition: those tables have no row to say it in.
    for (const file of Object.keys(downloads).filter((file) => !["you-said.csv", "unmet-need.csv"].includes(file))) {
      const text = file === "hsds.zip" ? packageOf(area)["datapackage.json"] : textOf(area, file);
      expect(text).toContain("https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/");
      expect(text).toContain(catalogue.areas.find(({ slug }) => slug === area)?.council);
      expect(text).toContain("2026-11-21");
    }
  });

  test("have as a data package what its description says, and point at nothing that is not there", () => {
    const files = packageOf(area);
    const { resources } = JSON.parse(files["datapackage.json"] ?? "") as { resources: Resource[] };
    const tables = new Map(resources.map(({ name, path }) => [name, rowsOf(files[path] ?? "")]));
    const faults: string[] = [];
    for (const { name, path, schema } of resources) {
      const rows = tables.get(name) ?? [];
      const [head = ""] = (files[path] ?? "").split("\r\n");
      expect(head).toBe(schema.fields.map((field) => `"${field.name}"`).join(","));
      expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
      for (const row of rows)
        for (const { name: field, type, constraints } of schema.fields) {
          const cell = row[field] ?? "";
          const isFine =
            cell === ""
              ? !constraints.required
              : written[type]?.test(cell) && (constraints.enum?.includes(cell) ?? true);
          if (!isFine) faults.push(`${path} ${field}: ${cell}`);
        }
      for (const { fields, reference } of schema.foreignKeys) {
        const ids = new Set(tables.get(reference.resource)?.map(({ id }) => id));
        faults.push(
          ...rows.flatMap((row) => (row[fields] && !ids.has(row[fields]) ? `${path} ${fields}: ${row[fields]}` : [])),
        );
      }
    }
    expect(faults).toEqual([]);
    for (const name of ["service", "organization", "phone", "contact", "attribute", "service_area", "schedule"])
      expect(tables.get(name)?.length).toBeGreaterThan(1);
    expect(resources.flatMap(({ schema }) => schema.fields).filter(({ description }) => !description)).toEqual([]);
  });

  test("show on a map every place that has a point, east before north", () => {
    const { type, features } = JSON.parse(textOf(area, "places.geojson"));
    expect(type).toBe("FeatureCollection");
    expect(features.length).toBeGreaterThan(3);
    for (const { geometry } of features) {
      expect(geometry.coordinates[0]).toBeLessThan(0);
      expect(geometry.coordinates[1]).toBeGreaterThan(50);
    }
  });

  test("are the same bytes as long as nothing changes", () => {
    expect(bytesOf(area, "hsds.zip")).toEqual(bytesOf(area, "hsds.zip"));
  });
});

describe("a table for spreadsheets", () => {
  const made = catalogueOf([
    edition("service", "a", {
      eligibility_description: "It is for:\n\n- children in care\n- foster carers\n\nAsk first.",
      contacts: [
        {
          id: stableId("contact"),
          audience: "everyone" as const,
          phones: ["+441865904467", "08001111", "02079460000", "01204 300000", "111"].map((number, index) => ({
            id: stableId(`phone ${index}`),
            number,
          })),
        },
      ],
    }),
  ]);
  const text = textOf("near", "services.csv", made);

  test("has one line for each row, since Excel and Power BI begin another row at each line end", () => {
    for (const area of areas)
      for (const file of Object.keys(downloads).filter((name) => name.endsWith(".csv"))) {
        const table = textOf(area, file);
        expect(table.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
        expect(table.split("\r\n").length).toBe(rowsOf(table).length + 2);
      }
    expect(rowsOf(text)[0]?.who_it_is_for).toContain("It is for: children in care; foster carers; Ask first.");
  });

  test("keeps the first 0 of telephone numbers, and needs no apostrophe before one of them", () => {
    expect(rowsOf(text)[0]?.phone).toBe("01865 904467; 0800 1111; 020 7946 0000; 01204 300000; 111");
    for (const area of areas)
      for (const { phone = "" } of rowsOf(textOf(area, "services.csv"))) expect(phone).not.toMatch(/^0\d+$|^'/);
  });
});

test("the data dictionary names each column of each table, and each field of each map, and no other", () => {
  for (const area of areas) {
    const files = packageOf(area);
    expect(files["data-dictionary.csv"]).toBe(textOf(area, "data-dictionary.csv"));
    const listed = rowsOf(textOf(area, "data-dictionary.csv")).filter(({ file }) => file !== "all files");
    const told = (name: string) => listed.filter(({ file }) => file === name).map(({ field }) => field);
    const headOf = (table: string) => (parse(table, { bom: true, to: 1 }) as string[][])[0];
    const tables = [
      ...["services.csv", "you-said.csv", "unmet-need.csv"].map((file) => [file, textOf(area, file)] as const),
      ...Object.keys(files)
        .filter((file) => file.endsWith(".csv") && file !== "data-dictionary.csv")
        .map((file) => [`hsds.zip: ${file}`, files[file] ?? ""] as const),
    ];
    for (const [file, table] of tables) expect([file, told(file)]).toEqual([file, headOf(table)]);
    const maps = ["places.geojson", "outline.geojson"];
    for (const file of maps) {
      const { features } = JSON.parse(textOf(area, file)) as { features: { id: string; properties: object }[] };
      const fields = new Set(features.flatMap(({ properties }) => ["id", ...Object.keys(properties)]));
      expect(new Set(told(file))).toEqual(fields);
    }
    expect(new Set(listed.map(({ file }) => file))).toEqual(new Set([...tables.map(([file]) => file), ...maps]));
    expect(listed.filter(({ type, says }) => !type || !says)).toEqual([]);
  }
});

test("what the data dictionary calls a number, a date or always there is that in each row", () => {
  for (const area of areas) {
    const rows = rowsOf(textOf(area, "services.csv"));
    const fields = rowsOf(textOf(area, "data-dictionary.csv")).filter(({ file }) => file === "services.csv");
    for (const { field = "", type = "", always_there } of fields)
      for (const row of rows) {
        const cell = row[field] ?? "";
        if (cell === "") expect([field, always_there]).toEqual([field, ""]);
        else expect([field, cell]).toEqual([field, expect.stringMatching(written[type] ?? /^$/)]);
      }
  }
});

test("a text that a spreadsheet would run is a text in every file of cells", () => {
  const trap = '=HYPERLINK("https://a.example","x")';
  const made = catalogueOf([
    edition("location", "place", { name: trap }),
    edition("service", "a", { name: trap, summary: trap, service_at_locations: [at("place")] }),
  ]);
  const files = [textOf("near", "services.csv", made), ...Object.values(packageOf("near", made))];
  expect(files.join("\n")).toContain(`"'=HYPERLINK(""https`);
  for (const text of files) expect(text).not.toMatch(/(?:^|,|\n)"?=HYPERLINK/);
});

test("the files hold nothing that is for professionals only, and no confidential place", () => {
  const hidden = "hidden-from-families";
  const contacts = [{ id: stableId("contact"), audience: "professionals" as const, name: hidden }];
  const address = { id: stableId("address"), address_1: hidden, city: "Town", postal_code: "OX4 1XD" };
  const made = catalogueOf([
    edition("location", "refuge", { address, easting: 454_000, northing: 205_000, confidential: true, name: hidden }),
    edition("service", "a", { contacts, for_professionals: hidden, service_at_locations: [at("refuge")] }),
  ]);
  for (const file of Object.keys(downloads)) {
    const text = file === "hsds.zip" ? Object.values(packageOf("near", made)).join("\n") : textOf("near", file, made);
    expect(text).not.toContain(hidden);
    expect(text).not.toContain(idOf("location", "refuge"));
  }
});

test.each([
  ["nowhere", "services.csv"],
  ["oxfordshire", "constructor"],
  ["oxfordshire", "secrets.csv"],
  ["", ""],
])("there is no file %s/%s", (area, file) => expect(findDownload(area, file, catalogue, base)).toBeNull());
