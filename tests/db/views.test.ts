import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { GuideContent } from "../../lib/catalogue/guide-content";
import { LocationContent } from "../../lib/catalogue/location-content";
import { OrganizationContent } from "../../lib/catalogue/organization-content";
import { ServiceContent } from "../../lib/catalogue/service-content";
import { makeEntry, serviceContent } from "../support/entries";
import { freshDatabase } from "../support/fresh-database";

const { db } = await freshDatabase();
const rows = (view: string) => db.$queryRawUnsafe<Record<string, unknown>[]>(`select * from ${view}`);

const ids = Array.from({ length: 12 }, () => randomUUID()) as [string, ...string[]];
const [phone, contact, route, place, otherContact, part, source] = ids as [
  string,
  string,
  string,
  string,
  string,
  string,
  string,
];
const numbered = { id: phone, number: "01865 904040", extension: "2", description: "Desk" };

let trust: { id: string; slug: string };
let clinic: { id: string; slug: string };
let service: { id: string; slug: string };
let guide: { id: string; slug: string };

beforeAll(async () => {
  const organization = OrganizationContent.parse({
    name: "Trust",
    summary: "A trust.",
    url: "https://trust.uk",
    organization_type: "nhs-trust",
    ended: "2022",
    contacts: [{ id: otherContact, name: "Front desk" }],
  });
  trust = await makeEntry(db, { kind: "organization", content: organization });
  const location = LocationContent.parse({
    name: "Clinic",
    summary: "A clinic.",
    easting: 453_084,
    northing: 205_666,
    district: "E07000178",
    address: { id: ids[8], address_1: "1 High Street", city: "Oxford", postal_code: "OX4 1XD" },
    external_identifier: "RNU10",
    external_identifier_type: "ODS",
  });
  clinic = await makeEntry(db, { kind: "location", content: location });
  const content = ServiceContent.parse({
    ...serviceContent(),
    description: "Words.",
    url: "https://sleep.uk",
    organization_id: trust.id,
    assured_date: "2026-01-02",
    ages: { minimum_age_months: 30, maximum_age_months: 216 },
    contacts: [{ id: contact, name: "Nurse", email: "a@b.uk", audience: "professionals", phones: [numbered] }],
    referral: { routes: [{ id: route, who: ["gp", "parent"], how: ["phone"], what_happens_next: "They ring." }] },
    service_at_locations: [{ id: place, location_id: clinic.id, description: "On Mondays" }],
    parts: [{ id: part, slug: "part", name: "Part" }],
    sources: [{ id: source, key: "page", title: "Page" }],
  });
  service = await makeEntry(db, { content });
  guide = await makeEntry(db, { kind: "guide", content: GuideContent.parse(serviceContent({ name: "Rights" })) });

  // None of this may be seen.
  await makeEntry(db, { state: "draft", content: { ...content, name: "Secret" } });
  await makeEntry(db, { state: "superseded", content: { ...content, name: "Secret" } });
  await makeEntry(db, { state: "withdrawn", content: { ...content, name: "Secret" } });
  await makeEntry(db, { state: "submitted", kind: "organization", content: { ...organization, name: "Secret" } });
  await makeEntry(db, { state: "draft", kind: "location", content: { ...location, name: "Secret" } });
});

describe("for people who live in SQL, what is published is there as", () => {
  test("services and guides, ages in years", async () => {
    const found = await rows("published_services order by name desc");
    expect(found.map(({ id, kind, name }) => [id, kind, name])).toEqual([
      [service.id, "service", "Sleep clinic"],
      [guide.id, "guide", "Rights"],
    ]);
    expect(found[0]).toMatchObject({
      area: "near",
      slug: service.slug,
      summary: "Help with sleep.",
      description: "Words.",
      status: "active",
      url: "https://sleep.uk",
      organization_id: trust.id,
      commissioner_id: null,
      alert: null,
      needs: [],
      categories: ["therapy"],
      assured_date: new Date("2026-01-02"),
      review_due: null,
      eligibility_description: null,
      fees_description: null,
      last_modified: expect.any(Date),
    });
    expect([found[0]?.minimum_age, found[0]?.maximum_age].map(Number)).toEqual([2.5, 18]);
  });

  test("organizations", async () => {
    expect(await rows("published_organizations")).toEqual([
      {
        id: trust.id,
        area: "near",
        slug: trust.slug,
        name: "Trust",
        description: "A trust.",
        website: "https://trust.uk",
        organization_type: "nhs-trust",
        ended: "2022",
        parent_organization_id: null,
        successor_id: null,
        last_modified: expect.any(Date),
      },
    ]);
  });

  test("locations, with their points", async () => {
    expect(await rows("published_locations")).toEqual([
      {
        id: clinic.id,
        area: "near",
        slug: clinic.slug,
        name: "Clinic",
        location_type: "physical",
        address_1: "1 High Street",
        address_2: null,
        city: "Oxford",
        postal_code: "OX4 1XD",
        easting: 453_084,
        northing: 205_666,
        district: "E07000178",
        last_modified: expect.any(Date),
        external_identifier: "RNU10",
        external_identifier_type: "ODS",
      },
    ]);
  });

  test("services at locations, which lead from the one to the other", async () => {
    expect(await rows("published_service_at_locations")).toEqual([
      { id: place, service_id: service.id, location_id: clinic.id, description: "On Mondays" },
    ]);
  });

  test("contacts of entries of every kind", async () => {
    expect(await rows("published_contacts order by name")).toEqual([
      {
        id: otherContact,
        entry_id: trust.id,
        entry_kind: "organization",
        name: "Front desk",
        title: null,
        department: null,
        email: null,
        audience: "everyone",
      },
      {
        id: contact,
        entry_id: service.id,
        entry_kind: "service",
        name: "Nurse",
        title: null,
        department: null,
        email: "a@b.uk",
        audience: "professionals",
      },
    ]);
  });

  test("phones, each with its contact", async () => {
    expect(await rows("published_phones")).toEqual([{ ...numbered, contact_id: contact, entry_id: service.id }]);
  });

  test("referral routes, a row for everybody who may refer", async () => {
    const common = {
      id: route,
      entry_id: service.id,
      how: ["phone"],
      description: null,
      what_happens_next: "They ring.",
    };
    expect(await rows("published_referral_routes order by who")).toEqual([
      { ...common, who: "gp" },
      { ...common, who: "parent" },
    ]);
  });

  test("service areas", async () => {
    const found = await rows("published_service_areas");
    expect(found.map(({ service_id, code, name }) => ({ service_id, code, name })).sort(byService)).toEqual(
      [service, guide].map(({ id }) => ({ service_id: id, code: "E10000001", name: "E10000001" })).sort(byService),
    );
  });

  test("editions, one an entry", async () => {
    const found = await rows("published_editions");
    expect(found.map(({ entry_id }) => entry_id).sort()).toEqual(
      [trust, clinic, service, guide].map(({ id }) => id).sort(),
    );
  });
});

test("no view shows a word of what is not published", async () => {
  const views = await db.$queryRaw<{ name: string }[]>`
    select viewname as name from pg_views where schemaname = 'public'`;
  expect(views.length).toBeGreaterThanOrEqual(9);
  for (const { name } of views) expect(JSON.stringify(await rows(name)), name).not.toContain("Secret");
});

const byService = (a: { service_id: unknown }, b: { service_id: unknown }) =>
  String(a.service_id) < String(b.service_id) ? -1 : 1;
