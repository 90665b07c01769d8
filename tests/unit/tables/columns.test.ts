import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { oneLine } from "../../../lib/catalogue/one-line";
import { withGuard, withoutGuard, writeCsv } from "../../../lib/open-data/csv-out";
import { columnNames, columnOfHeader } from "../../../lib/tables/columns";
import { bulkCsv } from "../../../lib/tables/csv-export";
import { joinCell, splitCell } from "../../../lib/tables/list-cell";
import { readCsv } from "../../../lib/tables/read-csv";
import { bulkReport } from "../../../lib/tables/report";
import { fuzz } from "../../support/fuzz";
import { areas, forPeopleIn, terms } from "../../support/made-up";

const [area] = areas;
if (!area) throw new Error("no area");

const existing = [
  { id: "11111111-1111-4111-8111-111111111111", kind: "organization" as const, slug: "trust", name: "The Trust" },
  { id: "22222222-2222-4222-8222-222222222222", kind: "location" as const, slug: "clinic", name: "A clinic" },
].map(({ name, ...entry }) => ({ ...entry, oldSlugs: [], state: "published" as const, content: { name } }));

const report = (file: string, more = {}) => {
  const { source, issues } = readCsv(file);
  if (!source) throw new Error(issues.join(" "));
  return bulkReport(source, {
    area,
    terms,
    existing,
    takenIds: new Set(),
    decisions: {},
    seed: "test",
    today: "2026-11-21",
    ...more,
  });
};

/** What the first row of a file with these cells makes. */
function rowOf(cells: Record<string, string>) {
  const [row] = report(writeCsv(Object.keys(cells), [cells])).rows;
  if (!row) throw new Error("no row");
  return row;
}
const contentOf = (cells: Record<string, string>) => rowOf({ name: "It", ...cells }).content;

describe("the guard of formulas", () => {
  test("comes off again, whatever the text", () => {
    const awkward = fc.stringMatching(/^'{0,3}[=+\-@＝＋－＠\t\r\n']?.{0,5}$/su);
    fc.assert(
      fc.property(awkward, (text) => withoutGuard(withGuard(text)) === text),
      fuzz,
    );
  });

  test("stands before everything that a spreadsheet runs", () => {
    for (const text of [
      "=1+1",
      "+44 1865",
      "-1",
      "@SUM(A1)",
      "\t=1",
      "\r=1",
      "\n=1",
      "＝1",
      "＋1",
      "－1",
      "＠x",
      "'=1",
    ]) {
      expect(withGuard(text)).toBe(`'${text}`);
    }
    for (const text of ["Sleep", "'tis", "5-11", ""]) expect(withGuard(text)).toBe(text);
  });
});

test("a list in a cell is the same list when it comes out", () => {
  const item = fc
    .stringMatching(/^[a-z;\\ é,"']{1,8}$/u)
    .map((text) => text.trim())
    .filter((text) => text !== "");
  fc.assert(
    fc.property(fc.array(item), (items) => {
      expect(splitCell(joinCell(items))).toEqual(items);
    }),
    fuzz,
  );
});

describe("a new entry written into a file and read into nothing", () => {
  const line = fc
    .stringMatching(/^[\w =+@'";,é-]{1,20}$/u)
    .map(oneLine)
    .filter((text) => text !== "");
  const months = fc.option(fc.integer({ min: 0, max: 300 }), { freq: 3 });
  const someOf = (slugs: string[]) => fc.subarray(slugs);
  const service = fc.record({
    name: line,
    summary: line,
    description: line,
    alternate_names: fc.array(line),
    alert: fc.option(line),
    categories: someOf(["therapy", "teeth"]),
    needs: someOf(["body", "talking"]),
    organization_id: fc.constantFrom(null, existing[0]?.id),
    ages: fc.record({
      minimum_age_months: months,
      maximum_age_months: months,
      maximum_age_inclusive: fc.boolean(),
      before_birth: fc.boolean(),
    }),
    referral: fc.record({
      required: fc.constantFrom(null, "yes", "usually"),
      note: fc.option(line),
      routes: someOf(["gp", "parent"]).map((who) => (who.length > 0 ? [{ who }] : [])),
    }),
    service_at_locations: fc.constantFrom([], [{ location_id: existing[1]?.id }]),
    delivery: someOf(["home", "phone"]).map((modes) => modes.map((mode) => ({ mode }))),
    contact: fc.record({
      name: fc.option(line),
      email: fc.option(line),
      numbers: fc.subarray(["01865 904040", "0800 1111", "+44 20 1"]),
      address: fc.option(fc.record({ address_1: line, postal_code: fc.constant("OX4 1XD") })),
    }),
    review_due: fc.constantFrom(null, "2027-03-31"),
  });

  test("says in every cell what it said", () => {
    const own = existing.map(({ id, kind, slug, content }) => ({ id, kind, slug, content }));
    fc.assert(
      fc.property(service, ({ contact: { numbers, ...contact }, ...content }) => {
        const contacts = [{ ...contact, phones: numbers.map((number) => ({ number })) }];
        const it = { ...content, contacts, service_areas: [forPeopleIn("E10000001")] };
        const file = (content: unknown) =>
          bulkCsv([{ id: "", kind: "service", slug: "it", content }, ...own], area, terms);
        const [row] = report(file(it)).rows;
        expect(row?.issues.filter(({ stops }) => stops)).toEqual([]);
        expect(row?.outcome).toBe("new");
        expect(file(row?.content)).toBe(file(it));
      }),
      { ...fuzz, numRuns: fuzz.numRuns / 4 },
    );
  });
});

describe("a cell", () => {
  test.each([
    ["5", 60],
    ["5 years", 60],
    ["4.5", 54],
    ["18 months", 18],
    ["0", 0],
    ["five", "five"],
  ])("for the lowest age that says %j is %j months", (cell, months) => {
    const ages = contentOf({ age_from: cell, age_to: "25" }).ages;
    expect(ages).toMatchObject({ minimum_age_months: months, before_birth: false });
  });

  test.each([
    ["18", 216, true],
    ["under 18", 216, false],
    ["up to the 6th birthday", 72, false],
    ["30 months", 30, true],
  ])("for the highest age that says %j is %j months, inclusive %j", (cell, months, inclusive) => {
    const ages = { maximum_age_months: months, maximum_age_inclusive: inclusive };
    expect(contentOf({ age_to: cell }).ages).toMatchObject(ages);
  });

  test.each([
    ["01865 904040", "01865 904040"],
    ["(01865) 904-040", "01865 904 040"],
    ["1865904040", "01865904040"],
    ["+44 (0)1865 904040", "+44 1865 904040"],
    ["ring Jo", "ring Jo"],
    ["ring Jo: now", "ring Jo: now"],
  ])("with the telephone number %j is kept as %j", (cell, number) => {
    expect(contentOf({ phones: cell }).contacts).toMatchObject([{ phones: [{ number }] }]);
  });

  test("with numbers may say what each is for, its extension, and that it is for texts", () => {
    const [contact] = contentOf({ phones: "01865 904040 ext 4: Appointments; 07700 900123 (Text); (01865) 1234 x12" })
      .contacts as { phones: object[] }[];
    expect(contact?.phones).toMatchObject([
      { number: "01865 904040", extension: "4", type: "voice", description: "Appointments" },
      { number: "07700 900123", type: "text" },
      { number: "01865 1234", extension: "12" },
    ]);
  });

  test.each([
    ["Mon to Fri 9am to 5pm", { byday: "MO,TU,WE,TH,FR", opens_at: "09:00", closes_at: "17:00", description: null }],
    ["Tuesdays and Thursdays 9.30am-midday: Walk in", { byday: "TU,TH", closes_at: "12:00", description: "Walk in" }],
    ["Sat from 10am monthly", { byday: "SA", opens_at: "10:00", closes_at: null, freq: "MONTHLY" }],
    ["until 4:15pm", { byday: null, opens_at: null, closes_at: "16:15" }],
    ["every second Friday", { byday: null, description: "every second Friday", freq: "WEEKLY" }],
    ["Mon 9 to 5", { byday: null, description: "Mon 9 to 5" }],
    [": Mon", { byday: null, description: "Mon" }],
  ])("with the opening time %j is kept as days, times and words", (cell, hours) => {
    expect(contentOf({ contact_1_hours: cell }).contacts).toMatchObject([{ schedules: [hours] }]);
  });

  test.each([
    `mon${"andmon".repeat(3_000)}!`,
    "mon ,".repeat(5_000),
    `1${"(".repeat(20_000)}x`,
    `9am${" ".repeat(20_000)}to`,
  ])("made to keep a pattern busy is read before the test gives up: %#", (cell) => {
    const { contacts } = contentOf({ contact_1_hours: cell, phones: cell, contact_2_hours: `: ${cell}` });
    expect(contacts).toHaveLength(2);
  });

  test("names a page by its address, or by a name that only one has", () => {
    for (const related_1_page of [
      "organizations/trust",
      "/near/organizations/trust",
      "The Trust",
      existing[0]?.id ?? "",
    ]) {
      expect(contentOf({ related_1_page }).related).toMatchObject([{ entry_id: existing[0]?.id, relation: "related" }]);
    }
    const { issues, content } = rowOf({ name: "It", related_1_page: "services/none" });
    expect(issues.filter(({ stops }) => stops)).toMatchObject([{ column: "related_1_page" }]);
    expect(content.related).toEqual([]);
  });

  test("names an organisation by its slug, name or id", () => {
    for (const organization of ["trust", "the trust", "THE TRUST", existing[0]?.id ?? ""]) {
      expect(contentOf({ organization }).organization_id).toBe(existing[0]?.id);
    }
  });

  test("names terms by slug or name, parted by semicolons or commas", () => {
    expect(contentOf({ categories: "therapy; Teeth" }).categories).toEqual(["therapy", "teeth"]);
    expect(contentOf({ needs: "body, talking" }).needs).toEqual(["body", "talking"]);
  });

  test("with a day as spreadsheets write it is kept as a day", () => {
    expect(contentOf({ review_due: "31/3/2027" }).review_due).toBe("2027-03-31");
  });

  test("that says what cannot be published is kept as typed, and the row says what to do", () => {
    const { content, issues } = rowOf({ name: "It", email: "jo at trust", url: "trust.uk", categories: "sleep" });
    expect(content).toMatchObject({ contacts: [{ email: "jo at trust" }], url: "trust.uk", categories: ["sleep"] });
    const said = new Map(issues.map(({ column, message, stops }) => [column, { message, stops }]));
    for (const column of ["email", "url", "categories", "summary"]) {
      expect(said.get(column)).toEqual({ message: expect.stringMatching(/[a-z] .*\.$/), stops: false });
    }
    expect(said.get("categories")?.message).toContain("“sleep”");
    const wait = { name: "It", wait_1_stage: "From referral", wait_1_weeks_max: "twelve", wait_1_basis: "aim" };
    const ofWait = rowOf(wait).issues.find(({ column }) => column === "wait_1_basis");
    expect(ofWait?.message).toContain("In the file: target: what the service aims for. measured:");
  });
});

describe("a file as spreadsheets write it", () => {
  test.each(["sep=;\r\n", "\ufeffsep=;\n", '"sep=;"\r\n', "SEP=;;;\n"])("is read behind its first line %j", (sep) => {
    const { source, issues } = readCsv(`${sep}name;summary\r\nIt, and more;About it\r\n`);
    expect(issues).toEqual([]);
    expect(source?.rows).toEqual([{ row: 2, cells: { name: "It, and more", summary: "About it" } }]);
  });

  test.each([
    ["Our services\nname,summary\nIt,About it\n", "row 2 does. Take out row 1,"],
    ["Our services;;\n\nname;summary;url\nIt;About it;\n", "row 3 does. Take out rows 1 to 2,"],
    ["Our services\nname;summary\nIt;About it\n", "row 2 does. Take out row 1,"],
  ])("with a title above the header is told so: %j", (file, words) => {
    expect(readCsv(file).issues).toEqual([expect.stringContaining(words)]);
  });

  test("without any header is told to name the columns", () => {
    expect(readCsv("one,two\nthree,four\n").issues.join()).toContain("Write names such as");
  });
});

test("Markdown in a cell is tidied, and what cannot be shown is listed", () => {
  expect(contentOf({ description: "•\tone\n•\ttwo" })).toMatchObject({ description: "- one\n- two" });
  const { issues } = rowOf({ name: "It", description: "Day\tTime\nMonday\t9 to 5" });
  expect(issues).toContainEqual(expect.objectContaining({ field: "description", column: "description", stops: false }));
});

test("a header is known by its name, whatever its case and spaces, and by what people call it", () => {
  expect(columnNames.map((name) => columnOfHeader(` ${name.toUpperCase().replaceAll("_", " ")} `))).toEqual(
    columnNames,
  );
  expect(["Organisation", "Phone", "Post code"].map(columnOfHeader)).toEqual(["organization", "phones", "postcode"]);
  const numbered = [
    "Contact 2 phone",
    "contact_02_tel",
    "contact_1_name",
    "contact-3-Post code",
    "place_1_opening_times",
  ];
  expect(numbered.map(columnOfHeader)).toEqual([
    ...["contact_2_phones", "contact_2_phones", "contact_name", "contact_3_postcode", "location_1_hours"],
  ]);
  const none = ["contact_0_name", "contact_41_name", "contact_2_constructor", "__proto___2_name", "constructor_1_name"];
  expect(none.map(columnOfHeader)).toEqual(none.map(() => null));
  expect(["__proto__", "constructor", "", "my notes"].map(columnOfHeader)).toEqual([null, null, null, null]);
});
