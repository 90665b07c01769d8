import type { Published } from "../../catalogue/catalogue";
import { oneLine } from "../../catalogue/one-line";
import { taxonomyId } from "../../catalogue/terms";
import type { Feed, Item } from "../feed";
import { providerId } from "../organization-record";
import { entryTags } from "../vocabularies";
import { parseDate } from "./dates";

/** The resources that can be searched and read. */
export const fhirTypes = ["HealthcareService", "Location", "Organization"] as const;
export type FhirType = (typeof fhirTypes)[number];

/** A thing that is looked at: its item, and its entry; null for the provider whom nobody names. */
type Candidate = { item: Item; entry: Published | null; feed: Feed };

/**
 * One search parameter, as FHIR R4 has it. `about` says what it finds; `test` whether one value fits, under a modifier
 * such as "contains" or none. Several values parted by commas are a choice.
 */
export type SearchParameter = {
  name: string;
  type: "string" | "token" | "reference" | "date";
  about: string;
  test: (candidate: Candidate, value: string, modifier: string) => boolean;
};

const folded = (text: string) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

/** Whether a text fits a typed one: a word of it begins so; with `contains` anywhere; with `exact` it is the same. */
function fits(text: string | null | undefined, typed: string, modifier: string): boolean {
  if (!text) return false;
  if (modifier === "exact") return text === typed;
  const [has, wanted] = [folded(text), folded(typed)];
  return modifier === "contains" ? has.includes(wanted) : ` ${has}`.includes(` ${wanted}`);
}

/** Returns the id that a reference names: "abc", "Location/abc", or the whole address. */
const idIn = (reference: string) => reference.split("/").at(-1)?.toLowerCase() ?? "";

/** Returns the code of a token, "system|code" or "code". */
const codeIn = (token: string) => token.split("|").at(-1) ?? "";

const namesOf = ({ item, entry }: Candidate) =>
  entry ? [entry.content.name, ...entry.content.alternate_names] : [item.words];

const serviceOf = ({ item }: Candidate) => item.service;
const addressOf = ({ entry }: Candidate) => (entry?.kind === "location" ? entry.content.address : null);

const common: SearchParameter[] = [
  { name: "_id", type: "token", about: "The id.", test: ({ item }, value) => item.id === value.toLowerCase() },
  {
    name: "_lastUpdated",
    type: "date",
    about: "When it was last published: ge2026-11-21, or eq, ne, gt, le, lt, sa, eb. A day or a month means all of it.",
    test: ({ item }, value) => parseDate(value)?.(Date.parse(item.modified)) ?? false,
  },
  {
    name: "name",
    type: "string",
    about: "The beginning of a word of its name; name:contains for any part, name:exact for all of it.",
    test: (candidate, value, modifier) => namesOf(candidate).some((name) => fits(name, value, modifier)),
  },
];

/** The search parameters of each resource. */
export const searchParameters: Record<FhirType, readonly SearchParameter[]> = {
  HealthcareService: [
    ...common,
    {
      name: "location",
      type: "reference",
      about: "The id of a Location where it is given.",
      test: ({ item }, value) => item.places.some(({ location_id }) => location_id === idIn(value)),
    },
    {
      name: "organization",
      type: "reference",
      about: "The id of the Organization that gives it.",
      test: (candidate, value) => {
        const service = serviceOf(candidate);
        return service !== null && providerId(service, candidate.feed.catalogue) === idIn(value);
      },
    },
    {
      name: "service-type",
      type: "token",
      about: "The code of a category or a need, such as speech-and-language-therapy.",
      test: (candidate, value) => {
        const service = serviceOf(candidate);
        const system = value.includes("|") ? idIn(value.split("|")[0] ?? "") : "";
        return (
          service !== null &&
          entryTags(service).some(
            ({ taxonomy, slug }) =>
              (taxonomy === "categories" || taxonomy === "needs") &&
              slug === codeIn(value) &&
              (system === "" || system === taxonomyId(taxonomy)),
          )
        );
      },
    },
    {
      name: "active",
      type: "token",
      about: "Whether it is there now: true or false.",
      test: (candidate, value) => String(serviceOf(candidate)?.content.status === "active") === codeIn(value),
    },
  ],
  Location: [
    ...common,
    {
      name: "address",
      type: "string",
      about: "A word of its address.",
      test: (candidate, value, modifier) => {
        const { address_1, address_2, city, postal_code } = addressOf(candidate) ?? {};
        return [address_1, address_2, city, postal_code].some((line) => fits(line, value, modifier));
      },
    },
    {
      name: "address-city",
      type: "string",
      about: "Its town or village.",
      test: (candidate, value, modifier) => fits(addressOf(candidate)?.city, value, modifier),
    },
    {
      name: "address-postalcode",
      type: "string",
      about: "Its postcode, or the beginning of it.",
      test: (candidate, value, modifier) => fits(addressOf(candidate)?.postal_code, value, modifier),
    },
    {
      name: "identifier",
      type: "token",
      about: "Its NHS (ODS) site code.",
      test: ({ entry }, value) => entry?.kind === "location" && entry.content.external_identifier === codeIn(value),
    },
  ],
  Organization: [
    ...common,
    {
      name: "identifier",
      type: "token",
      about: "Its NHS (ODS) code.",
      test: ({ entry }, value) =>
        entry?.kind === "organization" &&
        entry.content.organization_identifiers.some(({ identifier }) => identifier === codeIn(value)),
    },
  ],
};

/** The modifiers that each type of parameter knows. */
const modifiers: Record<SearchParameter["type"], readonly string[]> = {
  string: ["contains", "exact"],
  token: [],
  reference: [],
  date: [],
};

/** A parameter as it was asked with. */
type Asked = { parameter: SearchParameter; modifier: string; values: readonly string[] };

/** Says why something cannot be asked so; null where it can. */
function issueOf({ parameter: { name, type }, modifier, values }: Asked): string | null {
  if (modifier && !modifiers[type].includes(modifier)) return `${name}: There is no ${name}:${modifier} here.`;
  const isWrong = type === "date" && values.some((value) => !parseDate(value));
  return isWrong ? `${name}: Give a date, such as ge2026-11-21.` : null;
}

/**
 * Returns the items of a resource that pass every parameter. Parameters that it does not have say nothing. What it has
 * and cannot be asked so is an issue: an answer to another question would be believed.
 */
export function searchItems(
  type: FhirType,
  items: readonly Item[],
  given: URLSearchParams,
  feed: Feed,
): { items: readonly Item[] } | { issue: string } {
  const asked = [...given].flatMap(([key, text]): Asked[] => {
    const [name, modifier = ""] = key.split(":");
    const parameter = searchParameters[type].find((one) => one.name === name);
    const values = text.split(",").map(oneLine).filter(Boolean);
    return parameter && values.length > 0 ? [{ parameter, modifier, values }] : [];
  });
  const issue = asked.map(issueOf).find((one) => one !== null);
  if (issue) return { issue };
  if (asked.length === 0) return { items };
  const found = items.filter((item) => {
    const candidate = { item, entry: feed.catalogue.entries.get(item.id) ?? null, feed };
    return asked.every(({ parameter, modifier, values }) =>
      values.some((value) => parameter.test(candidate, value, modifier)),
    );
  });
  return { items: found };
}
