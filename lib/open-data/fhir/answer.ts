import { type Catalogue, findById } from "../../catalogue/catalogue";
import { hasEnded } from "../../catalogue/ended";
import { type Feed, feedOf, type Item, locationItems, organizationItems, serviceItems } from "../feed";
import { licence } from "../licence";
import type { Location, Organization, Service } from "../shapes";
import { fhirLocation, fhirOrganization, healthcareService } from "./resources";
import { type FhirType, fhirTypes, searchItems, searchParameters } from "./search";
import type { Bundle, FhirLocation, FhirOrganization, HealthcareService, OperationOutcome } from "./shapes";

/** Where FHIR is, below the site's own address. */
export const fhirPath = "/api/fhir";

/** What is said to a question. `isPersonal`: it says what somebody looks for, so the answer may be kept for nobody. */
export type FhirAnswer = { status: 200 | 400 | 404; json: object; isPersonal: boolean };

const refuse = (status: 400 | 404, diagnostics: string): FhirAnswer => ({
  status,
  isPersonal: true,
  json: {
    resourceType: "OperationOutcome",
    issue: [{ severity: "error", code: status === 400 ? "invalid" : "not-found", diagnostics }],
  } satisfies OperationOutcome,
});

const itemsOf: Record<FhirType, (feed: Feed) => Item[]> = {
  HealthcareService: serviceItems,
  Location: locationItems,
  Organization: organizationItems,
};

/** Returns the name of an organization that something points at. */
const named = (id: string | undefined, { catalogue }: Feed) => {
  const entry = findById(catalogue, id ?? null);
  return entry && { id: entry.id, name: entry.content.name };
};

type Resource = HealthcareService | FhirLocation | FhirOrganization;

/** Returns an item of the feed as a resource. */
function resourceOf(type: FhirType, item: Item, feed: Feed): Resource {
  const record = item.record();
  if (type === "HealthcareService") return healthcareService(record as Service, feed);
  if (type === "Location") return fhirLocation(record as Location, named((record as Location).organization_id, feed));
  const organization = record as Organization;
  const isActive = !hasEnded(findById(feed.catalogue, item.id));
  return fhirOrganization(organization, named(organization.parent_organization_id, feed), isActive, feed);
}

/** What can be asked here, as FHIR describes it. */
const capabilityStatement = (base: string, date: string) => ({
  resourceType: "CapabilityStatement",
  status: "active",
  date,
  kind: "instance",
  fhirVersion: "4.0.1",
  format: ["json"],
  software: { name: "Health Local Offer" },
  implementation: { description: "Health services of the Local Offers of this site", url: `${base}${fhirPath}` },
  copyright: `${licence.title}: ${licence.path}`,
  rest: [
    {
      mode: "server",
      security: { cors: true },
      resource: fhirTypes.map((type) => ({
        type,
        interaction: [{ code: "read" }, { code: "search-type" }],
        searchParam: searchParameters[type].map(({ name, type: of, about }) => ({
          name,
          type: of,
          documentation: about,
        })),
      })),
    },
  ],
});

const isType = (name: string): name is FhirType => (fhirTypes as readonly string[]).includes(name);

/** Returns a whole number that was typed, within bounds; `usual` where none was; null where it cannot be read. */
function wholeNumber(given: URLSearchParams, key: string, usual: number, most: number): number | null {
  const text = given.get(key)?.trim();
  if (!text) return usual;
  return /^\d{1,7}$/.test(text) ? Math.min(Number(text), most) : null;
}

function searchAnswer(type: FhirType, given: URLSearchParams, feed: Feed): FhirAnswer {
  const count = wholeNumber(given, "_count", 20, 100);
  const page = wholeNumber(given, "_page", 1, 1_000_000);
  if (count === null) return refuse(400, "_count: Give a whole number, of 100 at most.");
  if (page === null || page < 1) return refuse(400, "_page: Give a whole number from 1.");
  const searched = searchItems(type, itemsOf[type](feed), given, feed);
  if ("issue" in searched) return refuse(400, searched.issue);
  const found = searched.items;
  const shown = found.slice((page - 1) * count, page * count);
  if (page > 1 && shown.length === 0) return refuse(404, "_page: There are no more.");
  const url = `${feed.base}${fhirPath}/${type}`;
  const linkTo = (relation: Bundle["link"][number]["relation"], number: number) => {
    const query = new URLSearchParams(given);
    query.set("_page", String(number));
    return { relation, url: `${url}?${query}` };
  };
  const json = {
    resourceType: "Bundle",
    type: "searchset",
    total: found.length,
    link: [
      linkTo("self", page),
      ...(page > 1 ? [linkTo("previous", page - 1)] : []),
      ...(page * count < found.length && count > 0 ? [linkTo("next", page + 1)] : []),
    ],
    ...(shown.length > 0 && {
      entry: shown.map((item) => ({
        fullUrl: `${url}/${item.id}`,
        resource: resourceOf(type, item, feed),
        search: { mode: "match" as const },
      })),
    }),
  } satisfies Bundle;
  const isPersonal = [...given.keys()].some((key) => /^(?:name|address)/.test(key));
  return { status: 200, json, isPersonal };
}

/**
 * Returns the answer of FHIR to a question. `path` is below its own address: "metadata", "HealthcareService", or
 * "HealthcareService/{id}". `base` is the address by which this site is asked.
 */
export function answerFhir(path: string, given: URLSearchParams, catalogue: Catalogue, base: string): FhirAnswer {
  const feed = feedOf(catalogue, base);
  if (path === "metadata") {
    const date = [...catalogue.entries.values()]
      .map(({ publishedAt }) => publishedAt)
      .sort()
      .at(-1);
    return { status: 200, isPersonal: false, json: capabilityStatement(base, date ?? new Date(0).toISOString()) };
  }
  const [type = "", id, ...more] = path.split("/");
  if (!isType(type) || more.length > 0)
    return refuse(404, `There is nothing at this address. See ${base}${fhirPath}/metadata.`);
  if (id === undefined) return searchAnswer(type, given, feed);
  const item = itemsOf[type](feed).find((one) => one.id === id.toLowerCase());
  if (!item) return refuse(404, "There is none with this id.");
  return { status: 200, isPersonal: false, json: resourceOf(type, item, feed) };
}
