import { describe, expect, test } from "vitest";
import type { z } from "zod";
import { stableId } from "../../../lib/catalogue/stable-id";
import { answerFhir, fhirPath } from "../../../lib/open-data/fhir/answer";
import { fhirTypes, searchParameters } from "../../../lib/open-data/fhir/search";
import {
  Bundle,
  FhirLocation,
  FhirOrganization,
  HealthcareService,
  OperationOutcome,
} from "../../../lib/open-data/fhir/shapes";
import { firstCatalogue } from "../../support/catalogue";
import { at, catalogueOf, edition, idOf } from "../../support/made-up";
import { base } from "../../support/open-data";

const catalogue = firstCatalogue();
const ask = (address: string, from = catalogue) => {
  const [path = "", query = ""] = address.split("?");
  return answerFhir(path, new URLSearchParams(query), from, base);
};
const bundle = (address: string, from = catalogue): z.infer<typeof Bundle> => Bundle.parse(ask(address, from).json);
const namesIn = (address: string, from = catalogue) =>
  (bundle(address, from).entry ?? []).map(({ resource }) => resource.name);

const shapes = { HealthcareService, Location: FhirLocation, Organization: FhirOrganization };
const counts = { HealthcareService: 56, Location: 23, Organization: 34 };

describe.each(fhirTypes)("%s", (type) => {
  test("is there for everything published, as its shape says, in a search and by its id", () => {
    const found = bundle(`${type}?_count=100`);
    expect(found.total).toBe(counts[type]);
    for (const { resource, fullUrl } of found.entry ?? []) {
      expect(fullUrl).toBe(`${base}${fhirPath}/${type}/${resource.id}`);
      expect(shapes[type].parse(ask(`${type}/${resource.id}`).json)).toEqual(resource);
    }
  });

  test("is given in pages, each with a link to the next", () => {
    const names: string[] = [];
    for (let address = `${type}?_count=7`; address !== ""; ) {
      const page = bundle(address);
      names.push(...(page.entry ?? []).map(({ resource }) => resource.id));
      address = page.link.find(({ relation }) => relation === "next")?.url.slice(`${base}${fhirPath}/`.length) ?? "";
    }
    expect(new Set(names).size).toBe(counts[type]);
  });

  test("says in metadata what can be asked of it", () => {
    const { rest } = ask("metadata").json as {
      rest: { resource: { type: string; searchParam: { name: string }[] }[] }[];
    };
    const described = rest[0]?.resource.find((one) => one.type === type)?.searchParam.map(({ name }) => name);
    expect(described).toEqual(searchParameters[type].map(({ name }) => name));
  });
});

/** The places of values that say nothing: FHIR has no empty text, list or object (its rule ele-1). */
const emptyIn = (value: unknown, place = ""): string[] => {
  if (value === null || value === "") return [place];
  if (typeof value !== "object") return [];
  const inner = Object.entries(value);
  return inner.length === 0 ? [place] : inner.flatMap(([name, one]) => emptyIn(one, `${place}.${name}`));
};

test("no resource has an element of which it says nothing", () => {
  for (const type of fhirTypes)
    for (const { resource } of bundle(`${type}?_count=100`).entry ?? [])
      expect(emptyIn(JSON.parse(JSON.stringify(resource)), `${type}/${resource.id}`)).toEqual([]);
});

test("what one resource names is there", () => {
  const references = fhirTypes.flatMap((type) =>
    [...JSON.stringify(bundle(`${type}?_count=100`)).matchAll(/"reference":"([^"]+)"/g)].map(([, name = ""]) => name),
  );
  expect(references.length).toBeGreaterThan(80);
  for (const reference of new Set(references)) expect(ask(reference).status).toBe(200);
});

describe("a search", () => {
  const made = catalogueOf([
    edition("organization", "trust", {
      organization_identifiers: [{ id: stableId("i"), identifier_type: "ODS", identifier: "RNU" }],
    }),
    edition("location", "clinic", {
      address: { id: stableId("a"), address_1: "1 High Street", city: "Thame", postal_code: "OX9 2AA" },
    }),
    edition("service", "a", {
      name: "Speech therapy",
      categories: ["speech"],
      organization_id: idOf("organization", "trust"),
      service_at_locations: [at("clinic")],
    }),
    edition("service", "b", { name: "Dental café", categories: ["teeth"], needs: ["walking"], status: "inactive" }),
  ]);

  test.each([
    ["HealthcareService?name=speech", ["Speech therapy"]],
    ["HealthcareService?name=ther", ["Speech therapy"]],
    ["HealthcareService?name=herapy", []],
    ["HealthcareService?name:contains=herapy", ["Speech therapy"]],
    ["HealthcareService?name:exact=dental café", []],
    ["HealthcareService?name=cafe", ["Dental café"]],
    [`HealthcareService?location=Location/${idOf("location", "clinic")}`, ["Speech therapy"]],
    [`HealthcareService?organization=${idOf("organization", "trust")}`, ["Speech therapy"]],
    ["HealthcareService?service-type=teeth", ["Dental café"]],
    ["HealthcareService?service-type=speech,walking", ["Dental café", "Speech therapy"]],
    ["HealthcareService?service-type=walking&service-type=speech", []],
    [
      `HealthcareService?service-type=${base}/api/oruk/taxonomies/${stableId("taxonomies/needs")}|walking`,
      ["Dental café"],
    ],
    [`HealthcareService?service-type=${base}/api/oruk/taxonomies/${stableId("taxonomies/needs")}|teeth`, []],
    ["HealthcareService?active=true", ["Speech therapy"]],
    ["HealthcareService?active=true&service-type=teeth", []],
    [`HealthcareService?_id=${idOf("service", "b")}`, ["Dental café"]],
    ["HealthcareService?_lastUpdated=ge2026-01-01", ["Dental café", "Speech therapy"]],
    ["HealthcareService?_lastUpdated=gt2026-01-01", []],
    ["HealthcareService?_lastUpdated=2026-01-01", ["Dental café", "Speech therapy"]],
    ["HealthcareService?_lastUpdated=2025-12-31", []],
    ["HealthcareService?_lastUpdated=ne2026-01", []],
    ["HealthcareService?_lastUpdated=ge2026", ["Dental café", "Speech therapy"]],
    ["HealthcareService?_lastUpdated=gt2025-12", ["Dental café", "Speech therapy"]],
    ["HealthcareService?_lastUpdated=lt2026", []],
    ["HealthcareService?unknown=1", ["Dental café", "Speech therapy"]],
    ["Location?name=clinic", ["clinic"]],
    ["Location?address-city=thame", ["clinic"]],
    ["Location?address-postalcode=OX9", ["clinic"]],
    ["Location?address=high", ["clinic"]],
    ["Location?address=low", []],
    ["Organization?identifier=https://fhir.nhs.uk/Id/ods-organization-code|RNU", ["trust"]],
    ["Organization?name=provider", ["Provider not stated"]],
  ])("%s finds %j", (address, names) => expect(namesIn(address, made).toSorted()).toEqual(names));

  test("that says what somebody looks for may be kept by nobody", () => {
    expect(ask("Location?address-postalcode=OX4").isPersonal).toBe(true);
    expect(ask("HealthcareService?name=eating").isPersonal).toBe(true);
    expect(ask("HealthcareService?_count=5").isPersonal).toBe(false);
  });

  test("with a count of none says only how many there are", () => {
    expect(bundle("Organization?_count=0")).toMatchObject({ total: 34 });
    expect(bundle("Organization?_count=0").entry).toBeUndefined();
  });
});

test.each([
  ["Patient", 404],
  ["HealthcareService/none", 404],
  ["Location/1/2", 404],
  ["", 404],
  ["Location?_count=x", 400],
  ["Location?_page=0", 400],
  ["Location?_page=9", 404],
  ["HealthcareService?active:not=true", 400],
  ["HealthcareService?name:missing=true", 400],
  ["HealthcareService?_lastUpdated=yesterday", 400],
  ["HealthcareService?_lastUpdated=ge2026-02-30", 400],
  ["HealthcareService?_lastUpdated=ap2026", 400],
])("%s is refused with %d and an outcome", (address, status) => {
  const answer = ask(address);
  expect(answer.status).toBe(status);
  OperationOutcome.parse(answer.json);
});

test("FHIR says nothing that is for professionals only, and nothing of a confidential place", () => {
  const hidden = "hidden-from-families";
  const contacts = [
    { id: stableId("contact"), audience: "professionals" as const, name: hidden, email: `${hidden}@nhs.example` },
  ];
  const made = catalogueOf([
    edition("location", "refuge", { confidential: true, name: hidden }),
    edition("service", "a", { contacts, for_professionals: hidden, service_at_locations: [at("refuge")] }),
  ]);
  for (const type of fhirTypes) expect(JSON.stringify(bundle(type, made))).not.toContain(hidden);
  expect(namesIn(`HealthcareService?location=${idOf("location", "refuge")}`, made)).toEqual([]);
  expect(ask(`Location/${idOf("location", "refuge")}`, made).status).toBe(404);
});
