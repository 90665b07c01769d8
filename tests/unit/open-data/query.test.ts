import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { termId } from "../../../lib/catalogue/terms";
import { lists } from "../../../lib/open-data/lists";
import { listKeys, resources } from "../../../lib/open-data/query";
import { Refusal } from "../../../lib/open-data/shapes";
import { VersionOnePage } from "../../../lib/open-data/version-1";
import { firstCatalogue } from "../../support/catalogue";
import { fuzz } from "../../support/fuzz";
import { at, catalogueOf, edition, idOf } from "../../support/made-up";
import { askFeed, walkFeed } from "../../support/open-data";

const catalogue = firstCatalogue();
const idsOf = (list: string, query: string) =>
  walkFeed(catalogue, list, `${query}&per_page=100&minimal=true`).map(({ id }) => id);

describe("a list of services", () => {
  const therapy = termId("categories", "therapies");
  const narrowing = [
    "area=oxfordshire",
    "area=E06000004",
    `taxonomy_term_id=${therapy}`,
    "minimum_age=4",
    "maximum_age=18",
    "modified_after=2026-11-21",
    "modified_after=2026-11-22",
    "postcode=OX4 1XD",
    "postcode=TS18 1AB&proximity=5000",
    "day=monday",
    "day=MO&start_time=09:00&end_time=17:00",
    "search=speech",
  ];
  const all = idsOf("services", "");

  test.each(narrowing)("is narrowed by %s", (query) => {
    expect(idsOf("services", query).length).toBeLessThan(query.endsWith("11-21") ? 57 : 56);
    expect(all).toEqual(expect.arrayContaining(idsOf("services", query)));
  });

  test("holds what passes each of two keys, and nothing else", () => {
    for (const one of narrowing)
      for (const other of narrowing.filter((key) => key.split("=")[0] !== one.split("=")[0])) {
        if (one.includes("postcode") && other.includes("postcode")) continue;
        const both = new Set(idsOf("services", `${one}&${other}`));
        const second = new Set(idsOf("services", other));
        expect(both).toEqual(new Set(idsOf("services", one).filter((id) => second.has(id))));
      }
  });

  test("with several terms holds what has each of them", () => {
    const made = catalogueOf([
      edition("service", "a", { categories: ["therapy", "teeth"] }),
      edition("service", "b", { categories: ["therapy"] }),
    ]);
    const [first, second] = [termId("categories", "therapy"), termId("categories", "teeth")];
    const named = (query: string) => walkFeed(made, "services", query).map(({ name }) => name);
    expect(named(`taxonomy_term_id=${first}`).toSorted()).toEqual(["a", "b"]);
    expect(named(`taxonomy_term_id=${first}&taxonomy_term_id=${second}`)).toEqual(["a"]);
    expect(named(`taxonomy_term_id=${first},${second}`)).toEqual(["a"]);
  });

  test("of an organization or a vocabulary holds those of it", () => {
    const [service] = walkFeed(catalogue, "services");
    const own = walkFeed(catalogue, "services", `organization_id=${service?.organization_id}`);
    expect(own.every(({ organization_id }) => organization_id === service?.organization_id)).toBe(true);
    expect(own.map(({ id }) => id)).toContain(service?.id);
    const [needs] = walkFeed(catalogue, "taxonomies", "search=needs");
    const withNeed = walkFeed(catalogue, "services", `taxonomy_id=${needs?.id}&full=true`);
    expect(withNeed.length).toBeGreaterThan(5);
    for (const one of withNeed) expect(JSON.stringify(one)).toContain(`"taxonomy_id":"${needs?.id}"`);
  });

  test("at times is of one schedule that is then, not of several together", () => {
    const schedules = [
      { id: idOf("service", "s1"), byday: "MO", opens_at: "09:00", closes_at: "12:00" },
      { id: idOf("service", "s2"), byday: "TU", opens_at: "13:00", closes_at: "17:00" },
    ];
    const made = catalogueOf([
      edition("location", "place"),
      edition("service", "a", { service_at_locations: [{ ...at("place"), schedules }] }),
    ]);
    const count = (query: string) => walkFeed(made, "service_at_locations", query).length;
    expect([count("day=MO"), count("day=WE"), count("day=Tuesday&start_time=13:00")]).toEqual([1, 0, 1]);
    expect([count("day=MO&start_time=13:00"), count("end_time=12:00:00"), count("end_time=11:59")]).toEqual([0, 1, 0]);
  });

  test("within metres of a postcode is of the places that are so near", () => {
    const near = idsOf("service_at_locations", "postcode=OX3 9DU&proximity=3000");
    expect(near.length).toBeGreaterThan(0);
    expect(near.length).toBeLessThan(idsOf("service_at_locations", "postcode=OX3 9DU&proximity=30000").length);
  });
});

test("terms are those of a vocabulary, those below another, or those below none", () => {
  const [categories] = walkFeed(catalogue, "taxonomies", "search=categories");
  const terms = walkFeed(catalogue, "taxonomy_terms", `taxonomy_id=${categories?.id}`);
  const below = walkFeed(catalogue, "taxonomy_terms", `parent_id=${termId("categories", "therapies")}`);
  expect(below.map(({ code }) => code)).toContain("physiotherapy");
  const top = walkFeed(catalogue, "taxonomy_terms", `taxonomy_id=${categories?.id}&top_only=true`);
  expect(top.length).toBe(terms.filter(({ parent_id }) => parent_id === undefined).length);
  expect(top.length).toBeLessThan(terms.length);
});

test("what is asked with a postcode or words may be kept by nobody", () => {
  expect(askFeed(catalogue, "services?postcode=OX4 1XD").isPersonal).toBe(true);
  expect(askFeed(catalogue, "services?search=self harm").isPersonal).toBe(true);
  expect(askFeed(catalogue, "services?page=1").isPersonal).toBe(false);
});

test.each([
  ["services?page=0", "page"],
  ["services?page=99999999999999999999", "page"],
  ["services?per_page=101", "per_page"],
  ["services?modified_after=yesterday", "modified_after"],
  ["services?modified_after=2026-13-45", "modified_after"],
  ["services?modified_after=2026-02-30", "modified_after"],
  ["services?proximity=100", "proximity"],
  ["services?postcode=nonsense", "postcode"],
  ["services?area=nowhere", "area"],
  ["services?start_time=25:00", "start_time"],
  ["services?day=someday", "day"],
  ["services?minimum_age=old", "minimum_age"],
])("%s is refused, with what is wrong", (address, field) => {
  const { status, refusal } = askFeed(catalogue, address);
  expect([status, refusal.error]).toEqual([400, "BadRequest"]);
  expect(refusal.message.startsWith(`${field}: `)).toBe(true);
});

test.each(["nothing", "services/1/2", "services/not-an-id", `services/${idOf("service", "none")}`, "services/"])(
  "there is nothing at %s",
  (path) => expect(askFeed(catalogue, path)).toMatchObject({ status: 404, json: { error: "NotFound" } }),
);

test.each([
  "include=contacts",
  "text=a",
  "vocabulary=b",
  "__proto__=1",
  "taxonomy_term_id=not-an-id",
  "page=&per_page=",
])("nobody is refused for %s", (query) => expect(askFeed(catalogue, `services?${query}`).status).toBe(200));

test("whatever is asked is answered with a page as it is described, or with why not", () => {
  const keys = fc.constantFrom(
    ...new Set(resources.flatMap((name) => Object.keys(listKeys(name)))),
    "perPage",
    "include",
    "__proto__",
  );
  const values = fc.oneof(
    fc.string({ unit: "binary", maxLength: 60 }),
    fc.constantFrom(
      "",
      "0",
      "1",
      "2",
      "1e9",
      "-1",
      "NaN",
      "99999999999999999999",
      "true",
      "ndjson",
      "strict",
      "1.0",
      "MO",
      "SU",
    ),
    fc.constantFrom("2026-01-01", "2026-01-01T00:00:00Z", "09:00", "OX4 1XD", "TS18 1AB", "oxfordshire", "speech"),
  );
  fc.assert(
    fc.property(fc.constantFrom(...resources), fc.array(fc.tuple(keys, values), { maxLength: 6 }), (name, asked) => {
      const { status, json, lines } = askFeed(catalogue, `${name}?${new URLSearchParams(asked)}`);
      if (status !== 200) return void Refusal.parse(json);
      const isMinimal = asked.some(([key]) => key === "minimal");
      const isFirst = asked.find(([key, value]) => key === "profile" && value !== "")?.[1] === "1.0";
      if (json && !isMinimal) (isFirst ? VersionOnePage : lists[name].page).parse(json);
      expect(json !== null || lines.length >= 0).toBe(true);
    }),
    fuzz,
  );
});
