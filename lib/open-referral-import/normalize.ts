import { isJsonObject, type JsonObject, objectsIn, ownValue, scalarText } from "../catalogue/json-values";
import { languageName } from "../catalogue/language-code";
import { tidyLine } from "../editing/form/tidy-text";
import { parsePostcode } from "../geo/postcode";
import { ownPage } from "../open-data/own-page";
import { agesOf, withoutAges } from "./exact-ages";
import { firstWords } from "./first-words";
import { idOf, withIds } from "./ids";
import { access, contacts, costs, phones, schedules, withLoose } from "./normalize-blocks";
import { addressesOf, attributesOf, eligibilityOf, withLocalOffer, withNewNames } from "./older-names";
import type { Reading } from "./told";

/*
 * A record of any version of Open Referral, as the desk's own reader wants it. What can be put right without a doubt is
 * put right; what cannot stays as it was written, and is an issue of the draft.
 */

/** Only the fields that are there. */
const filled = (fields: JsonObject): JsonObject =>
  Object.fromEntries(
    Object.entries(fields).filter(
      ([, value]) =>
        value !== undefined && value !== null && value !== "" && !(Array.isArray(value) && value.length === 0),
    ),
  );

/** Returns a web address, with its scheme where somebody left it out. */
const web = (value: unknown): string => {
  const text = scalarText(value);
  return /^(?:www\.|[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:uk|org|com|net|nhs|gov|eu|info)(?:[/?#]|$))/i.test(text)
    ? `https://${text}`
    : text;
};

const email = (value: unknown): string => scalarText(value).replace(/^mailto:/i, "");

/** Returns the id under which a record is referred to: its own, or one made of its name. */
const idOfRecord = (kind: string, record: JsonObject, reading: Reading): string =>
  idOf(kind, scalarText(ownValue(record, "id")) || scalarText(ownValue(record, "name")), reading);

const referred = (kind: string, value: unknown, reading: Reading): string =>
  scalarText(value) === "" ? "" : idOf(kind, scalarText(value), reading);

/** What every kind of record says in the same way. */
const everyField = (record: JsonObject, id: string, reading: Reading, times: JsonObject[] = []): JsonObject => ({
  id,
  feed_id: scalarText(ownValue(record, "id")),
  name: scalarText(ownValue(record, "name")).replace(/\s+/g, " "),
  alternate_name: ownValue(record, "alternate_name"),
  ...firstWords(scalarText(ownValue(record, "summary")), scalarText(ownValue(record, "description"))),
  alert: ownValue(record, "alert"),
  contacts: withLoose(
    contacts(ownValue(record, "contacts"), id, reading),
    {
      phones: phones(ownValue(record, "phones"), id, reading),
      email: email(ownValue(record, "email")),
      schedules: times,
    },
    id,
  ),
  sources: ownValue(record, "sources"),
  doubts: ownValue(record, "doubts"),
  metadata: ownValue(record, "metadata"),
  last_modified: ownValue(record, "last_modified"),
});

/** Returns an organization as the desk reads it. */
export function normalizeOrganization(raw: JsonObject, reading: Reading): JsonObject {
  const record = withNewNames(raw, "organization");
  const id = idOfRecord("organization", record, reading);
  return filled({
    ...everyField(record, id, reading),
    website: web(ownValue(record, "website")),
    parent_organization_id: referred("organization", ownValue(record, "parent_organization_id"), reading),
    organization_identifiers: withIds(ownValue(record, "organization_identifiers"), `${id} number`, reading),
    attributes: attributesOf(record),
    logo: ownValue(record, "logo"),
  });
}

/** The one address of a location; the words of one that stand in the description of a record of this program. */
function addressOf(record: JsonObject, id: string, reading: Reading): JsonObject[] {
  const [first] = withIds(addressesOf(record), `${id} address`, reading);
  if (!first) {
    const [, line = ""] = /(?:^|\n\n)Address: ([^\n]+)$/.exec(scalarText(ownValue(record, "description"))) ?? [];
    const parsed = parsePostcode(line);
    if (line === "") return [];
    const postal_code =
      parsed.outcome === "postcode" && line.endsWith(parsed.postcode.text) ? parsed.postcode.text : "";
    const address_1 = (postal_code ? line.slice(0, -postal_code.length) : line).replace(/,\s*$/, "");
    const [made] = withIds([filled({ address_1, postal_code })], `${id} address`, reading);
    return made ? [made] : [];
  }
  const region = scalarText(ownValue(first, "state_province")) || scalarText(ownValue(first, "region"));
  const rows = ["address_1", "address_2", "address_3", "address_4"]
    .map((name) => scalarText(ownValue(first, name)))
    .filter(Boolean);
  return [
    filled({
      id: first.id,
      attention: ownValue(first, "attention"),
      address_1: rows[0] ?? scalarText(ownValue(first, "city")),
      address_2: rows.slice(1).join(", "),
      city: ownValue(first, "city"),
      state_province: region,
      postal_code: tidyLine("postcode", scalarText(ownValue(first, "postal_code"))),
      address_type: ownValue(first, "address_type"),
    }),
  ];
}

/** Returns whether somebody keeps the exact place to themselves, as Outpost marks it. */
const isMasked = (record: JsonObject): boolean =>
  ownValue(record, "mask_exact_address") === true || /^\*+$/.test(scalarText(ownValue(record, "address_1")));

/** Returns a place as the desk reads it. */
export function normalizeLocation(raw: JsonObject, reading: Reading): JsonObject {
  const record = withNewNames(raw, "location");
  const [address] = addressesOf(record);
  const [first, ...others] = ["address_1", "city", "postal_code"].map((field) => scalarText(ownValue(address, field)));
  const shown = isMasked(record) ? others : [first, ...others];
  const name = scalarText(ownValue(record, "name")) || (shown.find(Boolean) ?? "");
  const id = idOf(
    "location",
    scalarText(ownValue(record, "id")) || `${name} ${scalarText(ownValue(address, "postal_code"))}`,
    reading,
  );
  const addresses = addressOf(record, id, reading);
  const words = scalarText(ownValue(record, "description"));
  const said = addressesOf(record).length === 0 ? words.replace(/(?:^|\n\n)Address: [^\n]+$/, "") : words;
  return filled({
    ...everyField({ ...record, name, description: said }, id, reading),
    location_type: ownValue(record, "location_type") ?? "physical",
    url: web(ownValue(record, "url")),
    organization_id: referred("organization", ownValue(record, "organization_id"), reading),
    transportation: ownValue(record, "transportation"),
    external_identifier: ownValue(record, "external_identifier"),
    external_identifier_type: ownValue(record, "external_identifier_type"),
    addresses: addresses.map((one) => (isMasked(record) ? { ...one, address_1: "The address is not given out" } : one)),
    confidential: isMasked(record) || undefined,
    accessibility: access(ownValue(record, "accessibility"), id, reading),
    schedules: schedules(ownValue(record, "schedules"), id, reading),
    languages: ownValue(record, "languages"),
  });
}

/** Returns the places of a service, each with its location; Outpost has locations that stand in the service itself. */
function placesOf(record: JsonObject, id: string, reading: Reading): JsonObject[] {
  const listed = withIds(ownValue(record, "service_at_locations"), `${id} place`, reading);
  const loose = listed.length > 0 ? [] : objectsIn(ownValue(record, "locations"));
  const made = withIds(
    loose.map((location) => ({ location })),
    `${id} place`,
    reading,
  );
  return [...listed, ...made].map((raw) => {
    const place = withNewNames(raw, "place");
    const location = ownValue(place, "location");
    const inside = isJsonObject(location) ? normalizeLocation(location, reading) : null;
    return filled({
      id: place.id,
      description: ownValue(place, "description"),
      location: inside,
      location_id: inside ? inside.id : referred("location", ownValue(place, "location_id"), reading),
      phones: phones(ownValue(place, "phones"), String(place.id), reading),
      schedules: schedules(ownValue(place, "schedules"), String(place.id), reading),
    });
  });
}

/** Languages by their English names, those of feeds that give only a code, too. Each once. */
function languagesOf(record: JsonObject, id: string, reading: Reading): JsonObject[] {
  const named = withIds(ownValue(record, "languages"), `${id} language`, reading).flatMap((one) => {
    const said = scalarText(ownValue(one, "name")) || scalarText(ownValue(one, "language"));
    const code = scalarText(ownValue(one, "code"));
    // Some give a code as the name.
    const name = (/^[a-z]{2,3}$/.test(said || code) && languageName(said || code)) || said || code;
    return name === "" ? [] : [filled({ id: one.id, name, note: ownValue(one, "note") })];
  });
  return [...new Map(named.toReversed().map((one) => [scalarText(one.name).toLowerCase(), one])).values()].toReversed();
}

/** Who may come, without the words that this program makes of the ages. */
function eligibility(record: JsonObject): JsonObject {
  const older = eligibilityOf(record);
  const whole = scalarText(ownValue(record, "eligibility_description")) || older.words;
  const ages = agesOf(ownValue(record, "ages"));
  return {
    minimum_age: ownValue(record, "minimum_age") ?? older.minimum,
    maximum_age: ownValue(record, "maximum_age") ?? older.maximum,
    ages,
    eligibility_description: ages ? withoutAges(whole, ages) : whole,
  };
}

/** Returns the documents that somebody needs. */
const documentsOf = (record: JsonObject, id: string, reading: Reading): JsonObject[] =>
  withIds(ownValue(record, "required_documents"), `${id} document`, reading)
    .map((one) => filled({ id: one.id, document: ownValue(one, "document"), uri: web(ownValue(one, "uri")) }))
    .filter(({ document }) => document !== undefined);

/** Who pays for a service: an organization, where this program publishes it, and what else is said of money. */
function fundingOf(record: JsonObject): JsonObject {
  const said = objectsIn(ownValue(record, "funding")).map((one) => scalarText(ownValue(one, "source")));
  const [, commissioner] = said.flatMap((source) => /^Paid for by (.+)$/.exec(source) ?? []);
  return { commissioner, funding: said.filter((source) => source !== "" && source !== `Paid for by ${commissioner}`) };
}

/** Links of a service: those of HSDS 3.1, and those of Outpost. */
const linksOf = (record: JsonObject, id: string, page: string, reading: Reading): JsonObject[] =>
  withIds(
    [...objectsIn(ownValue(record, "additional_urls")), ...objectsIn(ownValue(record, "links"))],
    `${id} link`,
    reading,
  )
    .map((one) => ({ id: one.id, title: scalarText(ownValue(one, "label")), url: web(ownValue(one, "url")) }))
    .filter(({ url }) => url !== "" && url !== page)
    .map((one) => ({ ...one, title: one.title || one.url }));

/** Returns a service as the desk reads it, with its organization and locations inside. */
export function normalizeService(raw: JsonObject, reading: Reading): JsonObject {
  const record = withLocalOffer(withNewNames(raw, "service"));
  const id = idOfRecord("service", record, reading);
  const organization = ownValue(record, "organization");
  const inside = isJsonObject(organization) ? normalizeOrganization(organization, reading) : null;
  const page = ownPage(record);
  const places = placesOf(record, id, reading);
  // Times that stand at a place already are those of the place.
  const ofPlaces = new Set(places.flatMap((place) => objectsIn(place.schedules)).map((one) => one.id));
  const fees = scalarText(ownValue(record, "fees_description")) || scalarText(ownValue(record, "fees"));
  const times = schedules(ownValue(record, "schedules"), id, reading).filter((one) => !ofPlaces.has(one.id));
  return filled({
    ...everyField(record, id, reading, times),
    slug: page?.slug,
    organization: inside,
    organization_id: inside ? inside.id : referred("organization", ownValue(record, "organization_id"), reading),
    url: page && page.url === scalarText(ownValue(record, "url")) ? "" : web(ownValue(record, "url")),
    status: scalarText(ownValue(record, "status")).toLowerCase() || "active",
    fees_description: fees || (ownValue(record, "free") === true ? "Free." : ""),
    interpretation_services: ownValue(record, "interpretation_services"),
    languages: languagesOf(record, id, reading),
    required_documents: documentsOf(record, id, reading),
    // What is published by this program says the same piece by piece.
    application_process: isJsonObject(ownValue(record, "referral"))
      ? undefined
      : ownValue(record, "application_process"),
    referral:
      ownValue(record, "referral") ?? (ownValue(record, "needs_referral") === true ? { required: "yes" } : null),
    waits: ownValue(record, "waits"),
    wait_time: ownValue(record, "waits") === undefined ? ownValue(record, "wait_time") : undefined,
    ...eligibility(record),
    service_areas: withIds(ownValue(record, "service_areas"), `${id} area`, reading),
    service_at_locations: places,
    cost_options: costs(ownValue(record, "cost_options"), id, reading),
    accessibility: access(ownValue(record, "accessibility"), id, reading),
    attributes: attributesOf(record),
    ...fundingOf(record),
    links: linksOf(record, id, page?.url ?? "", reading),
    accreditations: ownValue(record, "accreditations"),
    licenses: ownValue(record, "licenses"),
    program: ownValue(record, "program"),
    capacities: ownValue(record, "capacities"),
  });
}
