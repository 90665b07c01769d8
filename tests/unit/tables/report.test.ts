import { describe, expect, test } from "vitest";
import { writeCsv } from "../../../lib/open-data/csv-out";
import type { Decisions, ExistingEntry } from "../../../lib/tables/bulk-row";
import { readCsv } from "../../../lib/tables/read-csv";
import { bulkReport, isUndecided } from "../../../lib/tables/report";
import { areas, terms } from "../../support/made-up";

const [area] = areas;
if (!area) throw new Error("no area");

const idOf = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, "0")}`;
const entry = (
  number: number,
  kind: ExistingEntry["kind"],
  slug: string,
  content: object,
  state: ExistingEntry["state"] = "published",
): ExistingEntry => ({ id: idOf(number), kind, slug, oldSlugs: [], state, content });

const at = (postal_code: string) => [
  { id: idOf(900), name: "Desk", address: { id: idOf(901), address_1: "1 Road", postal_code } },
];
const speech = {
  name: "Speech and Language Therapy",
  summary: "Help with talking.",
  categories: ["speech"],
  organization_id: idOf(1),
  contacts: at("OX4 1XD"),
  waits: [{ id: idOf(902), weeks_max: 12 }],
};
const existing = [
  entry(1, "organization", "oxford-health", { name: "Oxford Health NHS Foundation Trust" }),
  entry(2, "organization", "north-tees", { name: "North Tees" }),
  entry(3, "service", "speech", speech),
  entry(4, "service", "waiting", { name: "Being checked", summary: "It waits." }, "submitted"),
  {
    ...entry(5, "location", "clinic", { name: "The Clinic", address: { address_1: "2 Road", postal_code: "OX3 9DU" } }),
    oldSlugs: ["old-clinic"],
  },
];

const report = (rows: Record<string, string>[], decisions: Decisions = {}) => {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const { source, issues } = readCsv(writeCsv(columns, rows));
  if (!source) throw new Error(issues.join(" "));
  return bulkReport(source, {
    area,
    terms,
    existing,
    takenIds: new Set(),
    decisions,
    seed: "test",
    today: "2026-11-21",
  });
};
const only = (row: Record<string, string>, decisions?: Decisions) => {
  const [first] = report([row], decisions).rows;
  if (!first) throw new Error("no row");
  return first;
};
const stops = (row: Record<string, string>) =>
  only(row).issues.flatMap(({ stops, message }) => (stops ? [message] : []));

describe("a row", () => {
  test("with the id of an entry changes what it says otherwise, and nothing else", () => {
    const row = only({ id: idOf(3), name: "Talking", summary: "Help with talking." });
    expect([row.outcome, row.id, row.slug]).toEqual(["change", idOf(3), "speech"]);
    expect(row.changes).toEqual([
      { field: "name", label: "Name", before: "Speech and Language Therapy", after: "Talking" },
    ]);
    expect(row.content).toEqual({ ...speech, name: "Talking" });
  });

  test("with the kind and slug of an entry is about that entry", () => {
    expect(only({ kind: "location", slug: "clinic", name: "The Clinic" })).toMatchObject({
      outcome: "same",
      id: idOf(5),
    });
    expect(only({ kind: "service", slug: "clinic", name: "The Clinic" }).outcome).toBe("new");
  });

  test("with an empty cell empties the field, and keeps what is in fields without a column", () => {
    const { content, changes } = only({ slug: "speech", organization: "", postcode: "", address_1: "" });
    expect(content).toMatchObject({
      organization_id: null,
      contacts: [{ name: "Desk", address: null }],
      waits: speech.waits,
    });
    expect(changes.map(({ field, after }) => [field, after])).toEqual([
      ["organization", ""],
      ["address_1", ""],
      ["postcode", ""],
    ]);
  });

  test("says in the words of the desk's form what it changes, and not in codes", () => {
    const { changes } = only({ slug: "speech", organization: "north-tees", status: "temporarily closed" });
    expect(changes.map(({ label, before, after }) => [label, before, after])).toEqual([
      ["Is it running?", "", "Closed for now"],
      ["Who runs it", "Oxford Health NHS Foundation Trust", "North Tees"],
    ]);
  });

  test("leaves what its file has no column for", () => {
    expect(only({ slug: "speech", alert: "Closed on Friday" }).content).toEqual({
      ...speech,
      alert: "Closed on Friday",
    });
  });

  test("that is new gets a slug of its own, and people of the area as those it is for", () => {
    const [one, two] = report([
      { name: "Sleep & Rest (Clinic)" },
      { name: "Sleep & rest clinic", postcode: "OX1 1AA" },
    ]).rows;
    expect([one?.slug, two?.slug]).toEqual(["sleep-and-rest-clinic", "sleep-and-rest-clinic-2"]);
    expect(one?.content.service_areas).toMatchObject([{ code: area.gss_code, name: area.name }]);
  });

  test("may name an organisation that another row of the file adds", () => {
    const [service, body] = report([
      { kind: "service", name: "Sleep", organization: "Night Trust" },
      { kind: "organization", name: "Night Trust", organization: "" },
    ]).rows;
    expect(service?.content.organization_id).toBe(body?.id);
  });

  test("keeps the phones that it still names as they are, with all that is known of them", () => {
    const phone = { id: idOf(903), number: "01865 904040", description: "Mornings", sources: ["page"] };
    const known = entry(6, "service", "phones", { name: "Phones", contacts: [{ id: idOf(904), phones: [phone] }] });
    const { source } = readCsv("slug,phones\nphones,0800 1111; 01865 904040\n");
    if (!source) throw new Error("not read");
    const ask = {
      area,
      terms,
      existing: [known],
      takenIds: new Set<string>(),
      decisions: {},
      seed: "test",
      today: "2026-11-21",
    };
    const [row] = bulkReport(source, ask).rows;
    expect(row?.content.contacts).toMatchObject([{ phones: [{ number: "0800 1111" }, phone] }]);
  });

  test("puts a place on the map by its postcode", () => {
    const place = { kind: "location", name: "Surgery", address_1: "1 Road" };
    expect(only({ ...place, postcode: "ox4 1xd" }).content).toMatchObject({
      easting: expect.any(Number),
      northing: expect.any(Number),
      district: "E07000178",
      address: { postal_code: "OX4 1XD" },
    });
    const unknown = only({ ...place, postcode: "OX4 9ZZ" });
    expect(unknown.content).toMatchObject({ easting: null, address: { postal_code: "OX4 9ZZ" } });
    expect(unknown.issues.map(({ column }) => column)).toContain("postcode");
  });
});

describe("a row is refused", () => {
  test.each([
    ["an entry that waits to be checked", { slug: "waiting", name: "Changed" }, "waits for somebody to check it"],
    ["another slug than its entry has", { id: idOf(3), slug: "talking" }, "The slug of this entry is “speech”."],
    ["another kind than its entry has", { id: idOf(3), kind: "guide" }, "Its kind cannot change."],
    ["no name", { name: "", summary: "x" }, "Give it a name."],
    [
      "a slug that is nobody’s, and no name",
      { slug: "speach", summary: "x" },
      "No service here has the slug “speach”.",
    ],
    ["no name any more", { slug: "speech", name: "" }, "Give it a name."],
    [
      "an address that once led elsewhere",
      { kind: "location", slug: "old-clinic", name: "X" },
      "was the address of another",
    ],
  ])("with %s", (_, row, message) => expect(stops(row).join(" ")).toContain(message));

  test("when an earlier row is about the same entry", () => {
    const { rows, ready } = report([
      { slug: "speech", name: "One" },
      { slug: "speech", name: "Two" },
    ]);
    expect(rows.map(({ outcome }) => outcome)).toEqual(["change", "refused"]);
    expect(ready).toBe(false);
  });

  test("but an entry that waits to be checked and does not change is let be", () => {
    expect(only({ slug: "waiting", name: "Being checked" }).outcome).toBe("same");
  });
});

describe("a row that may be an entry that is here", () => {
  const like = (more: Record<string, string>) =>
    only({ name: "speech & language therapy", organization: "oxford-health", postcode: "ox41xd", ...more });

  test.each([
    ["in case and punctuation", {}],
    ["by words that say nothing", { name: "The Speech and Language Therapy Service (NHS)" }],
    ["by one slip of the pen", { name: "Speech and Langauge Therapy" }],
    ["in its postcode, which it does not say", { postcode: "" }],
    ["in its provider, which it does not say", { organization: "" }],
  ])("and differs only %s is offered for merging", (_, more) => {
    const row = like(more);
    expect(row.duplicates).toEqual([
      {
        id: idOf(3),
        row: null,
        name: speech.name,
        provider: "Oxford Health NHS Foundation Trust",
        postcode: "OX4 1XD",
      },
    ]);
    expect(isUndecided(row)).toBe(true);
  });

  test.each([
    ["of another trust", { organization: "north-tees" }],
    ["at another place", { postcode: "OX3 9DU" }],
    ["for other people", { name: "Adult speech and language therapy" }],
    ["of another number", { name: "Speech and language therapy 2" }],
    ["of another kind", { kind: "guide", postcode: "" }],
    ["of which neither provider nor place is known", { organization: "", postcode: "" }],
  ])("is not one when it is %s", (_, more) => expect(like(more).duplicates).toEqual([]));

  test("is not asked about when it says itself which entry it is", () => {
    for (const named of [
      { id: idOf(3), slug: "" },
      { id: "", slug: "speech" },
    ])
      expect(like(named).duplicates).toEqual([]);
  });

  test("is a change of that entry when somebody says so, and then only adds", () => {
    const row = {
      name: "Speech and language",
      organization: "oxford-health",
      postcode: "OX4 1XD",
      summary: "",
      alert: "New",
    };
    const { outcome, content, id } = only(row, { 2: { choice: "same entry", id: idOf(3) } });
    expect([outcome, id]).toEqual(["change", idOf(3)]);
    expect(content).toEqual({ ...speech, name: "Speech and language", alert: "New" });
  });

  test("is shown by the name that it has now, also once the row would rename it", () => {
    const row = { name: "The speech and language therapy", organization: "oxford-health", postcode: "OX4 1XD" };
    const { duplicates } = only(row, { 2: { choice: "same entry", id: idOf(3) } });
    expect(duplicates.map(({ name }) => name)).toEqual([speech.name]);
  });

  test("is another one when somebody says so", () => {
    const row = { name: speech.name, organization: "oxford-health", postcode: "OX4 1XD" };
    const { rows, ready, counts } = report([row], { 2: { choice: "another" } });
    expect([rows[0]?.outcome, rows[0]?.slug, ready, counts.undecided]).toEqual([
      "new",
      "speech-and-language-therapy",
      true,
      0,
    ]);
    expect(report([row]).ready).toBe(false);
  });

  test("is no change of an entry of another kind, or of none, whatever is asked", () => {
    for (const id of [idOf(1), idOf(404)]) {
      expect(only({ name: "Sleep" }, { 2: { choice: "same entry", id } }).outcome).toBe("new");
    }
  });
});

describe("rows of one file that may be the same", () => {
  const rows = [
    { kind: "organization", name: "Night Trust", organization: "" },
    { kind: "organization", name: "The Night NHS Trust", organization: "" },
    { kind: "service", name: "Sleep", organization: "The Night NHS Trust" },
  ];

  test("are offered for merging, the later with the earlier", () => {
    const { rows: read, counts } = report(rows);
    expect(read.map(({ duplicates }) => duplicates.map(({ row }) => row))).toEqual([[], [2], []]);
    expect(counts.undecided).toBe(1);
  });

  test("are one when somebody says so, and what named the second names the first", () => {
    const { rows: read, ready } = report(rows, { 3: { choice: "same row", row: 2 } });
    expect(read.map(({ outcome }) => outcome)).toEqual(["new", "left out", "new"]);
    expect(read[2]?.content.organization_id).toBe(read[0]?.id);
    expect(ready).toBe(true);
  });

  test("can be left out, and nothing may name what is left out", () => {
    const { rows: read } = report(rows, { 3: { choice: "leave out" } });
    expect(read.map(({ outcome }) => outcome)).toEqual(["new", "left out", "refused"]);
  });
});

test("the same file, entries and decisions give the same report", () => {
  const rows = [
    { name: "Sleep", phones: "0800 1111", postcode: "OX4 1XD" },
    { name: "Rest", phones: "", postcode: "" },
  ];
  expect(report(rows)).toEqual(report(rows));
});
