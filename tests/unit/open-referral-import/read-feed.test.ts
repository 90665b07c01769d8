import { describe, expect, test } from "vitest";
import { zip } from "../../../lib/open-data/zip";
import { readSourceFile } from "../../../lib/open-referral-import/read-source-file";
import type { BulkReport } from "../../../lib/tables/report";
import { bulkReport } from "../../../lib/tables/report";
import { areas, terms } from "../../support/made-up";

const [area] = areas;
if (!area) throw new Error("no area");

const readBytes = (bytes: Uint8Array): BulkReport & { notes: string[] } => {
  const file = readSourceFile(bytes, "feed.example/api");
  if (!file.source) throw new Error(file.issues.join(" "));
  const ask = { area, terms, existing: [], takenIds: new Set<string>(), decisions: {}, seed: "t", today: "2026-11-30" };
  return { ...bulkReport(file.source, ask), notes: file.notes };
};
const read = (value: unknown) => readBytes(Buffer.from(JSON.stringify(value)));

const issuesOf = (bytes: Uint8Array) => readSourceFile(bytes, "feed.example").issues.join(" ");

test("one service at a place, and one organization with services, are read as the services that they are", () => {
  const place = { id: "p", location: { id: "l", name: "House", location_type: "physical" } };
  const service = { id: "s", name: "Sleep clinic" };
  expect(read({ ...place, service }).rows.map(({ name }) => name)).toEqual(["House", "Sleep clinic"]);
  expect(read({ id: "o", name: "Trust", services: [service] }).rows.map(({ name }) => name)).toEqual([
    "Trust",
    "Sleep clinic",
  ]);
});

describe("the tables of HSDS in a zip file", () => {
  const files: [string, string][] = [
    ["organizations.csv", "id,name,description\no1,Trust,A trust\n"],
    [
      "services.csv",
      "id,organization_id,name,description,status,minimum_age\ns1,o1,Sleep clinic,We help.,active,5\ns2,o9,Rest,,active,\n",
    ],
    ["locations.csv", "id,name,location_type\nl1,House,physical\n"],
    ["service_at_location.csv", "id,service_id,location_id\np1,s1,l1\n"],
    ["addresses.csv", "id,location_id,address_1,city,postal_code\na1,l1,1 Road,Oxford,OX4 1XD\n"],
    [
      "phones.csv",
      "id,service_id,location_id,service_at_location_id,number\nt1,s1,,,01865 904040\nt2,,,p1,01865 904041\nt3,gone,,,1\n",
    ],
    ["schedules.csv", "id,service_at_location_id,freq,byday,opens_at,closes_at\nh1,p1,WEEKLY,MO,9:00,17:00\n"],
    ["attributes.csv", "id,link_id,link_entity,taxonomy_term_id\nx1,s1,service,g1\n"],
    ["taxonomy_terms.csv", "id,name,taxonomy\ng1,Speech,local\n"],
    ["datapackage.json", "{}"],
  ];
  const zipped = (more: [string, string][] = []) => zip([...files, ...more], new Date("2026-11-30"));

  test("in a damaged, shortened, empty, odd or huge archive are refused with a sentence", () => {
    const whole = zipped();
    expect(issuesOf(whole.subarray(0, 500))).toMatch(/damaged/);
    const broken = Uint8Array.from(whole);
    broken.fill(0xff, 40, 200);
    expect(issuesOf(broken)).not.toBe("");
    expect(issuesOf(zip([["readme.txt", "x"]], new Date()))).toMatch(/no table of services/);
    const bomb = zip([["services.csv", `id,name\n${"a,b\n".repeat(8_000_000)}`]], new Date());
    expect(bomb.length).toBeLessThan(200_000);
    expect(issuesOf(bomb)).toMatch(/more in this zip file/);
    // It says of itself that it is small.
    const lying = Buffer.from(bomb);
    lying.writeUInt32LE(10, lying.lastIndexOf("PK\x01\x02", undefined, "latin1") + 24);
    expect(issuesOf(lying)).toMatch(/more in this zip file|damaged/);
  });
});

describe("a record that is", () => {
  test("of two ways to count its ids is another one in each feed", () => {
    const idIn = (source: string) => {
      const file = readSourceFile(Buffer.from(JSON.stringify([{ id: "1", name: "A" }])), source);
      return file.source?.format === "open-referral" ? file.source.rows[0]?.record.id : "";
    };
    expect(idIn("a.example")).not.toBe(idIn("b.example"));
    expect(idIn("a.example")).toBe(idIn("a.example"));
  });
});

describe("a file is refused with a sentence when it is", () => {
  test.each([
    ["cut off", '{"contents":[{"name":"x"', /not JSON/],
    ["20,000 deep", `${"[".repeat(20_000)}${"]".repeat(20_000)}`, /nested too deeply/],
    ["no list", '{"a":1}', /no service in this file/],
    ["an empty list", "[]", /no service in this file/],
    ["a list of nothing usable", "[null,1]", /no service in this file/],
  ])("%s", (_, text, sentence) => expect(issuesOf(Buffer.from(text))).toMatch(sentence));
});
