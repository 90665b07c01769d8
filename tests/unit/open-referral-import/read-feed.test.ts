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

/** What a feed with one service makes of it. */
const draftOf = (service: object): Record<string, unknown> =>
  read({ contents: [{ id: "1", name: "Sleep clinic", ...service }] }).rows.find(({ kind }) => kind === "service")
    ?.content ?? {};

const issuesOf = (bytes: Uint8Array) => readSourceFile(bytes, "feed.example").issues.join(" ");

/** A service of version 1, as public tools of councils publish it. */
const older = {
  id: "17",
  name: "Swimming &amp; play",
  description: "<p>We swim.</p><p>Every week.</p>",
  url: "www.swim.example",
  email: "mailto:swim@example.org",
  status: "active",
  fees: null,
  accreditations: "",
  organization: { id: "3", name: "Swim Trust", description: null, url: "https://swim.example" },
  contacts: [{ id: "5", name: "Desk", title: null, phones: [{ id: "6", number: "01865 904040 ext 12" }] }],
  cost_options: [{ id: "1", option: "Session", amount: "5.50", amount_description: null }],
  eligibilitys: [{ id: "1", eligibility: "Children who need help in water.", minimum_age: 5, maximum_age: 11 }],
  fundings: [{ id: "1", source: "Lottery" }],
  languages: [{ id: "1", language: "Urdu" }],
  regular_schedules: [],
  service_areas: [
    {
      id: "1",
      service_area: "Oxfordshire County Council",
      uri: "http://statistics.data.gov.uk/id/statistical-geography/E10000025",
    },
  ],
  service_at_locations: [
    {
      id: "9",
      regular_schedule: [{ id: "1", byday: "Monday", opens_at: "10:00:00", closes_at: "11:00:00" }],
      location: {
        id: "8",
        name: "The Pool",
        latitude: "51.7",
        physical_addresses: [
          {
            id: "1",
            address_1: "1 Road",
            city: "Oxford",
            state_province: "Oxfordshire",
            postal_code: "ox41xd",
            country: "England",
          },
        ],
        accessibility_for_disabilities: [{ id: "1", accessibility: "Hoist" }],
      },
    },
  ],
  service_taxonomys: [{ id: "1", taxonomy: { id: "x", name: "Speech", vocabulary: "local" } }],
};

test("a page of version 1 becomes drafts in the words of version 3", () => {
  const { rows, notes } = read({ totalElements: 1, content: [older] });
  expect(rows.map(({ kind, name, outcome }) => [kind, name, outcome])).toEqual([
    ["organization", "Swim Trust", "new"],
    ["location", "The Pool", "new"],
    ["service", "Swimming & play", "new"],
  ]);
  expect(rows[1]?.content).toMatchObject({
    address: { address_1: "1 Road", postal_code: "OX4 1XD" },
    accessibility: [{ kind: "building", description: "Hoist" }],
  });
  expect(rows[2]?.content).toMatchObject({
    summary: "We swim.",
    description: "Every week.",
    url: "https://www.swim.example",
    organization_id: rows[0]?.id,
    ages: { minimum_age_months: 60, maximum_age_months: 132 },
    eligibility_description: "Children who need help in water.",
    languages: [{ name: "Urdu" }],
    contacts: [{ name: "Desk", email: "swim@example.org", phones: [{ number: "01865 904040", extension: "12" }] }],
    cost_options: [{ option: "Session", amount: 5.5 }],
    categories: ["speech"],
    service_areas: [{ code: "E10000025" }],
    service_at_locations: [
      { location_id: rows[1]?.id, schedules: [{ byday: "MO", opens_at: "10:00", closes_at: "11:00" }] },
    ],
  });
  expect(notes).toEqual(["“funding” is not taken over (1 entry has it)."]);
});

test("what Outpost publishes is read: places in the service, a weekday, terms in lists of their own", () => {
  const { rows } = read({
    totalElements: 1,
    content: [
      {
        id: 12,
        updated_at: "2026-01-01T00:00:00Z",
        name: "Stay and play",
        description: "Play.",
        url: null,
        min_age: 0,
        max_age: 5,
        free: true,
        organisation: { id: 4, name: "Play Group" },
        locations: [
          {
            id: 7,
            name: null,
            address_1: "***",
            city: "Oxford",
            postal_code: "OX4 1XD",
            mask_exact_address: true,
            geometry: { type: "Point", coordinates: [-1.2, 51.7] },
          },
        ],
        contacts: [{ id: 1, name: "Ann", phone: "01865904040", email: "play@example.org" }],
        taxonomies: [{ id: 3, name: "Teeth", slug: "teeth" }],
        send_needs: [{ id: 2, name: "Walking" }],
        regular_schedules: [{ id: 1, weekday: "Tuesday", opens_at: "09:30", closes_at: "11:00" }],
        links: [{ label: "Book", url: "https://book.example" }],
        cost_options: [],
      },
    ],
  });
  const [body, place, service] = rows.map(({ content }) => content);
  expect(body).toMatchObject({ name: "Play Group" });
  expect(place).toMatchObject({ confidential: true, address: { address_1: "The address is not given out" } });
  expect(service).toMatchObject({
    fees_description: "Free.",
    ages: { minimum_age_months: 0, maximum_age_months: 60 },
    categories: ["teeth"],
    needs: ["walking"],
    links: [{ title: "Book", url: "https://book.example" }],
    contacts: [
      {
        email: "play@example.org",
        phones: [{ number: "01865904040" }],
        schedules: [{ byday: "TU", opens_at: "09:30", closes_at: "11:00" }],
      },
    ],
  });
});

test("services at locations, and organizations with services, are read as the services that they are", () => {
  const places = [1, 2].map((number) => ({
    id: `p${number}`,
    location: { id: `l${number}`, name: `House ${number}`, location_type: "physical" },
    service: { id: "s", name: "Sleep clinic", organization: { id: "o", name: "Trust" } },
  }));
  expect(read({ contents: places }).rows.map(({ name }) => name)).toEqual([
    "Trust",
    "House 1",
    "House 2",
    "Sleep clinic",
  ]);
  const bodies = [
    {
      id: "o",
      name: "Trust",
      services: [
        { id: "s", name: "Sleep clinic" },
        { id: "t", name: "Rest" },
      ],
    },
  ];
  const { rows } = read({ contents: bodies });
  expect(rows.map(({ name }) => name)).toEqual(["Trust", "Sleep clinic", "Rest"]);
  expect(rows[1]?.content.organization_id).toBe(rows[0]?.id);
  expect(read(places[0]).rows.map(({ name }) => name)).toEqual(["Trust", "House 1", "Sleep clinic"]);
  expect(read(bodies[0]).rows.map(({ name }) => name)).toEqual(["Trust", "Sleep clinic", "Rest"]);
});

test("a service a line is read", () => {
  const lines = ["a", "b"].map((id) => JSON.stringify({ id, name: `Service ${id}` })).join("\n");
  expect(readBytes(Buffer.from(lines)).rows).toHaveLength(2);
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

  test("are read into the nested form, and what belongs to nothing is told", () => {
    const { rows, notes } = readBytes(zipped());
    expect(rows.map(({ name }) => name)).toEqual(["Trust", "House", "Sleep clinic", "Rest"]);
    expect(rows[1]?.content).toMatchObject({ address: { postal_code: "OX4 1XD" } });
    expect(rows[2]?.content).toMatchObject({
      organization_id: rows[0]?.id,
      ages: { minimum_age_months: 60 },
      categories: ["speech"],
      contacts: [{ phones: [{ number: "01865 904040" }] }],
      service_at_locations: [{ phones: [{ number: "01865 904041" }], schedules: [{ byday: "MO", opens_at: "09:00" }] }],
    });
    expect(notes).toEqual([
      "phones: 1 row belongs to nothing in these files.",
      "Rest: It names an organisation that is not in the feed. That was left out.",
    ]);
  });

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
  test("full of nulls and empty texts states nothing", () => {
    const draft = draftOf({
      description: null,
      url: "",
      email: "N/A",
      fees: "null",
      contacts: [null, {}, []],
      phones: null,
      minimum_age: null,
    });
    expect(draft).toEqual({ name: "Sleep clinic", service_areas: draft.service_areas, status: "active" });
  });

  test("written in HTML is read as words", () => {
    expect(draftOf({ description: "<p>One &amp; two.</p><ul><li>a</li></ul><script>x</script>" })).toMatchObject({
      summary: "One & two.",
      description: "- a",
    });
  });

  test("without a name is told and left out, and the others are read", () => {
    const { rows, notes } = read({ contents: [{ id: "1" }, "x", 5, null, { id: "2", name: "Rest" }] });
    expect(rows.map(({ name }) => name)).toEqual(["Rest"]);
    expect(notes).toEqual([
      "1: This service has no name, so it was left out.",
      "service 2: This is no record of a service, so it was left out.",
      "service 3: This is no record of a service, so it was left out.",
      "service 4: This is no record of a service, so it was left out.",
    ]);
  });

  test("the second of an id is told, unless it says the same", () => {
    const { rows, notes } = read([
      { id: "1", name: "A" },
      { id: "1", name: "A" },
      { id: "1", name: "B" },
    ]);
    expect(rows).toHaveLength(1);
    expect(notes).toEqual(["B: Another service before it has the same id (1). It was left out."]);
  });

  test("pointing at what is not there keeps everything else", () => {
    const { rows, notes } = read([
      { id: "1", name: "A", organization_id: "gone", service_at_locations: [{ id: "2", location_id: "gone" }] },
    ]);
    expect(rows[0]?.outcome).toBe("new");
    expect(notes).toEqual([
      "A: It names an organisation that is not in the feed. That was left out.",
      "A: It names a place that is not in the feed. That was left out.",
    ]);
  });

  test("of an odd postcode keeps it as it was written, for an editor to put right", () => {
    const { rows } = read([
      {
        id: "1",
        name: "A",
        service_at_locations: [
          {
            id: "2",
            location: {
              id: "3",
              name: "House",
              addresses: [{ address_1: "1 Road", city: "X", postal_code: "ABC 1234" }],
            },
          },
        ],
      },
    ]);
    expect(rows[0]?.content).toMatchObject({ address: { postal_code: "ABC 1234" } });
    expect(rows[0]?.issues.some(({ field }) => field.includes("postal_code"))).toBe(true);
  });

  test("of odd days and times keeps in words what nobody can read", () => {
    const draft = draftOf({
      schedules: [{ id: "1", byday: "every other day", opens_at: "dawn", closes_at: "5pm", valid_from: "2026-01-01" }],
    });
    expect(draft).toMatchObject({
      contacts: [
        {
          schedules: [
            {
              byday: null,
              opens_at: null,
              closes_at: "17:00",
              description: "every other day from dawn. from 2026-01-01",
            },
          ],
        },
      ],
    });
  });

  test("of two ways to count its ids is another one in each feed", () => {
    const idIn = (source: string) => {
      const file = readSourceFile(Buffer.from(JSON.stringify([{ id: "1", name: "A" }])), source);
      return file.source?.format === "open-referral" ? file.source.rows[0]?.record.id : "";
    };
    expect(idIn("a.example")).not.toBe(idIn("b.example"));
    expect(idIn("a.example")).toBe(idIn("a.example"));
  });

  test("hostile in its names is no fault of the program", () => {
    const odd = JSON.parse(
      '[{"id":"1","name":"A","__proto__":{"x":1},"constructor":"x","contacts":{"a":1},"schedules":"x","service_at_locations":[5,{"location":"x"}],"languages":[{}],"cost_options":[{"amount":{"a":1}}]}]',
    );
    expect(read(odd).rows[0]?.outcome).toBe("new");
  });

  test("with characters that no database keeps is read without them", () => {
    expect(draftOf({ name: "Sl\u0000eep \ud800clinic\ufffd" })).toMatchObject({ name: "Sleep clinic" });
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
