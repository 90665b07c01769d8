import { expect, test } from "vitest";
import { readOpenReferral } from "../../../lib/tables/read-open-referral";
import { bulkReport } from "../../../lib/tables/report";
import { areas, terms } from "../../support/made-up";

const [area] = areas;
if (!area) throw new Error("no area");
const id = (number: number) => `10000000-0000-4000-8000-${String(number).padStart(12, "0")}`;

/** A service as another publisher's Open Referral UK feed nests it. */
const service = {
  id: id(1),
  name: "Sleep clinic",
  status: "active",
  minimum_age: 5,
  maximum_age: 18.5,
  description: "We help with sleep. Ask your GP.\n\nWe are open all year.",
  url: "https://sleep.example",
  email: "sleep@example.org",
  fees: "Free.",
  assured_date: "2020-01-01",
  organization: { id: id(2), name: "Night Trust", description: "A trust.", website: "https://night.example" },
  contacts: [{ id: id(3), name: "Sleep desk", phones: [{ id: id(4), number: "01865 904040" }] }],
  phones: [{ id: id(5), number: "0800 1111" }],
  service_areas: [
    {
      id: id(6),
      name: "Oxfordshire County Council",
      uri: "http://statistics.data.gov.uk/id/statistical-geography/E10000025",
    },
  ],
  service_at_locations: [
    {
      id: id(7),
      schedules: [{ id: id(8), freq: "WEEKLY", byday: "MO, TU", opens_at: "9:00:00", closes_at: "17:00" }],
      location: {
        id: id(9),
        name: "Night House",
        location_type: "physical",
        latitude: 51.7,
        longitude: -1.2,
        addresses: [
          {
            id: id(10),
            address_1: "1 Road",
            city: "Oxford",
            state_province: "Oxfordshire",
            postal_code: "OX4 1XD",
            country: "GB",
            address_type: "physical",
          },
        ],
      },
    },
  ],
  attributes: [
    { id: id(11), taxonomy_term: { id: id(12), name: "Speech", description: "x", taxonomy: "LGA needs" } },
    { id: id(13), taxonomy_term: { id: id(14), name: "Gardening", description: "x" } },
  ],
  languages: [{ id: id(15) }, { id: id(16), name: "Urdu" }],
};

const read = (value: unknown, more = {}) => {
  const file = readOpenReferral(JSON.stringify(value));
  if (!file.source) throw new Error(file.issues.join(" "));
  const ask = {
    area,
    terms,
    existing: [],
    takenIds: new Set<string>(),
    decisions: {},
    seed: "test",
    today: "2026-11-21",
    ...more,
  };
  return { ...bulkReport(file.source, ask), notes: file.notes };
};

test("a page of Open Referral becomes drafts of its organisation, its place and its service", () => {
  const { rows, ready, notes } = read({ total_items: 1, contents: [service] });
  expect(rows.map(({ kind, outcome, id }) => [kind, outcome, id])).toEqual([
    ["organization", "new", id(2)],
    ["location", "new", id(9)],
    ["service", "new", id(1)],
  ]);
  expect(rows[0]?.content).toMatchObject({ name: "Night Trust", summary: "A trust.", url: "https://night.example" });
  expect(rows[1]?.content).toMatchObject({
    address: { city: "Oxford", postal_code: "OX4 1XD" },
    district: "E07000178",
  });
  const { content } = rows[2] as { content: Record<string, unknown> };
  expect(content).toMatchObject({
    name: "Sleep clinic",
    summary: "We help with sleep.",
    organization_id: id(2),
    fees_description: "Free.",
    ages: { minimum_age_months: 60, maximum_age_months: 222 },
    contacts: [
      { id: id(3), email: "sleep@example.org", phones: [{ number: "01865 904040" }, { number: "0800 1111" }] },
    ],
    service_areas: [{ id: id(6), code: "E10000025", name: "Oxfordshire" }],
    service_at_locations: [
      { location_id: id(9), schedules: [{ byday: "MO,TU", opens_at: "09:00", closes_at: "17:00" }] },
    ],
    categories: ["speech"],
  });
  expect(rows[2]?.issues).toEqual([
    {
      field: "categories",
      message: "In its own terms it is about “Gardening”, which we do not have. Tick what is right.",
      stops: false,
      column: null,
    },
  ]);
  expect(ready).toBe(true);
  expect(rows[2]?.content.languages).toMatchObject([{ name: "Urdu" }]);
  expect(notes).toEqual([]);
});

test("that somebody elsewhere checked it is no check of ours", () => {
  expect(read([service]).rows[2]?.content).not.toHaveProperty("assured_date");
});

test("a list of services, an object of them, and one alone are read too", () => {
  for (const value of [[service], { services: [service] }, service]) expect(read(value).rows).toHaveLength(3);
});

test("an organisation and a place that many services name are each one row", () => {
  const other = {
    ...service,
    id: id(20),
    name: "Rest clinic",
    service_at_locations: [{ ...service.service_at_locations[0], id: id(21) }],
  };
  expect(read([service, other]).rows.map(({ kind }) => kind)).toEqual([
    "organization",
    "location",
    "service",
    "service",
  ]);
});

test("an id that an entry of another area has is not taken over", () => {
  const { rows } = read([service], { takenIds: new Set([id(1), id(2)]) });
  expect(rows[2]?.id).not.toBe(id(1));
  expect(rows[0]?.id).not.toBe(id(2));
  expect(rows[2]?.content.organization_id).toBe(rows[0]?.id);
});

test("what comes again changes nothing, and a changed field only itself", () => {
  const existing = read([service]).rows.map(({ id, kind, slug, content }) => ({
    id,
    kind,
    slug,
    content,
    oldSlugs: [],
    state: "published" as const,
  }));
  expect(read([service], { existing }).counts).toMatchObject({ same: 3, new: 0, change: 0 });
  const { rows } = read([{ ...service, name: "Night clinic" }], { existing });
  expect(rows[2]?.changes).toEqual([{ field: "name", label: "Name", before: "Sleep clinic", after: "Night clinic" }]);
});

test("values of the wrong kind are no faults of the program", () => {
  const odd = {
    name: ["x"],
    organization: [],
    contacts: "x",
    service_at_locations: [null, 5, { location: "x" }],
    phones: [[]],
    attributes: { a: 1 },
  };
  expect(() =>
    read([{ ...odd, name: "X" }, odd, { ...service, minimum_age: "five", id: 7, description: { a: 1 } }]),
  ).not.toThrow();
});
