import { describe, expect, test } from "vitest";
import type { z } from "zod";
import { lists } from "../../../lib/open-data/lists";
import { resources } from "../../../lib/open-data/query";
import { About } from "../../../lib/open-data/shapes";
import { VersionOnePage, VersionOneService } from "../../../lib/open-data/version-1";
import { firstCatalogue } from "../../support/catalogue";
import { at, catalogueOf, edition, idOf } from "../../support/made-up";
import { askFeed, base, type FeedRecord, walkFeed } from "../../support/open-data";

const catalogue = firstCatalogue();

/** What is wrong with a record by its shape, with its name. */
const faultsOf = (shape: z.ZodType, record: unknown) =>
  (shape.safeParse(record).error?.issues ?? []).map(({ path, message }) => `${path.join(".")}: ${message}`);

describe("the feed of both councils", () => {
  test("says which version of the standard it is, and where it is described", () => {
    expect(askFeed(catalogue, "").json).toEqual(About.parse(askFeed(catalogue, "").json));
  });

  test.each(resources)("holds every one of %s as its shape says: in lists, whole, and by its id", (name) => {
    const { shape, item } = lists[name];
    const listed = walkFeed(catalogue, name);
    expect(listed.length).toBeGreaterThan(5);
    expect(listed.flatMap((one) => faultsOf(item, one))).toEqual([]);
    const whole = walkFeed(catalogue, name, "full=true&per_page=100");
    expect(whole.flatMap((one) => faultsOf(shape, one))).toEqual([]);
    expect(whole.map(({ id }) => id)).toEqual(listed.map(({ id }) => id));
    for (const { id } of listed.slice(0, 30))
      expect(faultsOf(shape, askFeed(catalogue, `${name}/${id}`).json)).toEqual([]);
  });

  test.each(resources)("says nothing of %s that is null or empty", (name) => {
    const empty = (value: unknown): boolean =>
      value === null ||
      value === "" ||
      (typeof value === "object" && (Object.keys(value).length === 0 || Object.values(value).some(empty)));
    for (const form of ["", "full=true", "profile=strict", "profile=strict&full=true"])
      expect(walkFeed(catalogue, name, `${form}&per_page=100`).filter(empty)).toEqual([]);
  });

  test("names an organization with each service, also where no source names one", () => {
    const services = walkFeed(catalogue, "services");
    const named = services.map(({ organization }) => (organization as FeedRecord).name);
    expect(named.every(Boolean)).toBe(true);
    const unnamed = services.find((_, at) => named[at] === "Provider not stated");
    expect(askFeed(catalogue, `organizations/${unnamed?.organization_id}`).record.name).toBe("Provider not stated");
  });

  test("points at nothing that is not there", () => {
    const ids = new Set(resources.flatMap((name) => walkFeed(catalogue, name, "minimal=true")).map(({ id }) => id));
    const pointers = ["organization_id", "parent_organization_id", "location_id", "taxonomy_term_id", "parent_id"];
    const pointed = (value: unknown): string[] =>
      typeof value !== "object" || value === null
        ? []
        : Object.entries(value).flatMap(([key, one]) => (pointers.includes(key) ? [String(one)] : pointed(one)));
    const all = resources.flatMap((name) => walkFeed(catalogue, name, "full=true").flatMap(pointed));
    expect(all.length).toBeGreaterThan(500);
    expect(all.filter((id) => !ids.has(id))).toEqual([]);
  });

  test("says of each service where its facts are from", () => {
    const services = walkFeed(catalogue, "services", "full=true") as unknown as Record<string, FeedRecord[]>[];
    expect(services.filter(({ sources = [] }) => sources.length > 0).length).toBeGreaterThan(50);
  });

  test("says its telephone numbers with the contacts, times in words, and both coordinates or neither", () => {
    const services = walkFeed(catalogue, "services", "full=true") as unknown as Record<string, FeedRecord[]>[];
    const contacts = services.flatMap((service) => service.contacts ?? []);
    expect(contacts.flatMap(({ phones }) => phones ?? []).length).toBeGreaterThan(40);
    const schedules = services.flatMap((service) => service.schedules ?? []);
    expect(schedules.map(({ description }) => description)).toContain(
      "Monday to Friday, 1:30pm to 4:30pm. Talk to somebody face to face",
    );
    for (const { latitude, longitude } of walkFeed(catalogue, "locations"))
      expect(latitude === undefined).toBe(longitude === undefined);
  });

  test("says the ONS code of each area and the register of each NHS code", () => {
    const text = JSON.stringify(walkFeed(catalogue, "services", "full=true"));
    expect(text).toContain("http://statistics.data.gov.uk/id/statistical-geography/E10000025");
    expect(text).toContain('"identifier_scheme":"GB-NHS","identifier_type":"ODS","identifier":"RNU"');
  });

  test("in the strict profile says nothing that the UK profile does not have", () => {
    const text = JSON.stringify(walkFeed(catalogue, "services", "full=true&profile=strict"));
    expect(text).toContain('"contacts":[{"id"');
    for (const key of ["phones", "summary", "area", "eligibility_description", "link_entity", "code", "currency"])
      expect(text).not.toContain(`"${key}":`);
  });

  test("says the same in the words of version 1, with every list that a finder goes through", () => {
    const page = VersionOnePage.parse(askFeed(catalogue, "services?profile=1.0&per_page=100").json);
    expect([page.totalElements, page.totalPages, page.number, page.first, page.last]).toEqual([56, 1, 1, true, true]);
    const services = page.content.map((one) => VersionOneService.parse(one));
    const numbers = services.flatMap(({ contacts }) => contacts.flatMap(({ phones }) => phones));
    expect(numbers.length).toBeGreaterThan(40);
    const addresses = services.flatMap(({ service_at_locations }) =>
      service_at_locations.flatMap(({ location }) => location.physical_addresses),
    );
    expect(addresses.length).toBeGreaterThan(30);
    expect(services.every(({ service_taxonomys }) => service_taxonomys.length > 0)).toBe(true);
    const [first] = services;
    expect(VersionOneService.parse(askFeed(catalogue, `services/${first?.id}?profile=1.0`).json)).toEqual(first);
  });

  test("refuses in words a profile that it does not know", () => {
    const { status, refusal } = askFeed(catalogue, "services?profile=2.0");
    expect([status, refusal.error]).toEqual([400, "BadRequest"]);
    expect(refusal.message).toMatch(/^profile: /);
  });
});

describe("pages of a list", () => {
  test("hold each thing once, in an order that stays", () => {
    const sevens = walkFeed(catalogue, "services", "per_page=7").map(({ id }) => id);
    expect(new Set(sevens).size).toBe(56);
    expect(sevens).toEqual(sevens.toSorted());
    expect(walkFeed(catalogue, "services", "perPage=11").map(({ id }) => id)).toEqual(sevens);
  });

  test("say where they are", () => {
    const { contents, ...first } = askFeed(catalogue, "services?per_page=50").page;
    expect(contents).toHaveLength(50);
    expect(first).toEqual({
      total_items: 56,
      total_pages: 2,
      page_number: 1,
      size: 50,
      first_page: true,
      last_page: false,
      empty: false,
    });
    const { contents: last, ...second } = askFeed(catalogue, "services?per_page=50&page=2").page;
    expect([last.length, second.size, second.first_page, second.last_page]).toEqual([6, 6, false, true]);
  });

  test("past the end are not found, and the first of nothing is empty", () => {
    expect(askFeed(catalogue, "services?per_page=50&page=3")).toMatchObject({
      status: 404,
      json: { error: "NotFound" },
    });
    expect(askFeed(catalogue, "services?minimum_age=99").page).toEqual({
      total_items: 0,
      total_pages: 0,
      page_number: 1,
      size: 0,
      first_page: true,
      last_page: true,
      empty: true,
      contents: [],
    });
  });

  test("as lines hold everything, unless a page is asked for", () => {
    expect(askFeed(catalogue, "services?format=ndjson").lines).toHaveLength(56);
    expect(askFeed(catalogue, "services?format=ndjson&page=1").lines).toHaveLength(20);
  });
});

describe("something in the feed", () => {
  test("was modified when it, or something that it shows, was published last", () => {
    const later = { ...edition("location", "place"), publishedAt: "2026-05-05T05:05:05.005Z" };
    const published = catalogueOf([
      later,
      edition("service", "a", { service_at_locations: [at("place")] }),
      edition("service", "b"),
    ]);
    const modified = walkFeed(published, "services").map(({ name, last_modified }) => [name, last_modified]);
    expect(Object.fromEntries(modified)).toEqual({ a: later.publishedAt, b: "2026-01-01T00:00:00.000Z" });
    const since = (moment: string) =>
      walkFeed(published, "services", `modified_after=${moment}`).map(({ name }) => name);
    expect(since("2026-05-05T05:05:05.005Z")).toEqual(["a"]);
    expect(since("2026-05-05T06:05:05.005%2B01:00")).toEqual(["a"]);
    expect(since("2026-05-05T06:05:05.006+01:00")).toEqual([]);
    expect(since("2026-05-05")).toEqual(["a"]);
  });

  test.each([
    ["until the 18th birthday", { maximum_age_months: 216, maximum_age_inclusive: false }, undefined, 17],
    ["18 and under", { maximum_age_months: 216, maximum_age_inclusive: true }, undefined, 18],
    ["from two and a half, up to 30 months", { minimum_age_months: 30, maximum_age_months: 30 }, 2, 2],
    ["from birth", { minimum_age_months: 0 }, 0, undefined],
  ])("has whole ages: %s", (_, ages, minimum_age, maximum_age) => {
    const { record } = askFeed(catalogueOf([edition("service", "a", { ages })]), `services/${idOf("service", "a")}`);
    expect([record.minimum_age, record.maximum_age]).toEqual([minimum_age, maximum_age]);
  });

  test("says what of it nobody has confirmed, and why", () => {
    const facts = [
      { id: idOf("service", "f1"), field: "ages", needs_review: true, note: "Two pages differ." },
      { id: idOf("service", "f2"), field: "name", note: "Both pages say so." },
    ];
    const waits = [
      { id: idOf("service", "w"), weeks_max: 18, stage: "To be seen", basis: "target" as const, needs_review: true },
    ];
    const made = catalogueOf([edition("service", "a", { facts, waits })]);
    const { doubts } = askFeed(made, `services/${idOf("service", "a")}`).record as unknown as { doubts: FeedRecord[] };
    expect(doubts.map(({ field, note }) => [field, note])).toEqual([
      ["ages", "Two pages differ."],
      ["waits", "Nobody has confirmed all of it."],
    ]);
  });

  test("has links that a program can follow", () => {
    const url = "https://a.example/a b|c?d={e}";
    const { record } = askFeed(catalogueOf([edition("service", "a", { url })]), `services/${idOf("service", "a")}`);
    expect(record.url).toBe("https://a.example/a%20b%7Cc?d=%7Be%7D");
    const bare = askFeed(catalogueOf([edition("service", "a")]), `services/${idOf("service", "a")}`).record;
    expect(bare.url).toBe(`${base}/near/services/a`);
  });
});
