import { languageName } from "../catalogue/language-code";
import { tidyLine } from "../editing/form/tidy-text";
import { parsePostcode } from "../geo/postcode";
import { ownPage } from "../open-data/own-page";
import { blocksIn, type Draft, isBlock, own, textIn } from "../tables/draft";
import { agesOf, withoutAges } from "./exact-ages";
import { firstWords } from "./first-words";
import { idOf, withIds } from "./ids";
import { access, contacts, costs, phones, schedules, withLoose } from "./normalize-blocks";
import { addressesOf, attributesOf, eligibilityOf, withNewNames } from "./older-names";
import type { Reading } from "./told";

/*
 * A record of any version of Open Referral, as the desk's own reader wants it. What can be put right without a doubt is
 * put right; what cannot stays as it was written, and is an issue of the draft.
 */

/** Only the fields that are there. */
const filled = (fields: Draft): Draft =>
  Object.fromEntries(
    Object.entries(fields).filter(
      ([, value]) =>
        value !== undefined && value !== null && value !== "" && !(Array.isArray(value) && value.length === 0),
    ),
  );

/** A web address, with its scheme where somebody left it out. */
const web = (value: unknown): string => {
  const text = textIn(value);
  return /^(?:www\.|[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:uk|org|com|net|nhs|gov|eu|info)(?:[/?#]|$))/i.test(text)
    ? `https://${text}`
    : text;
};

const email = (value: unknown): string => textIn(value).replace(/^mailto:/i, "");

/** The id under which a record is referred to: its own, or one made of its name. */
const idOfRecord = (kind: string, record: Draft, reading: Reading): string =>
  idOf(kind, textIn(own(record, "id")) || textIn(own(record, "name")), reading);

const referred = (kind: string, value: unknown, reading: Reading): string =>
  textIn(value) === "" ? "" : idOf(kind, textIn(value), reading);

/** What every kind of record says in the same way. */
const everyField = (record: Draft, id: string, reading: Reading, times: Draft[] = []): Draft => ({
  id,
  feed_id: textIn(own(record, "id")),
  name: textIn(own(record, "name")).replace(/\s+/g, " "),
  alternate_name: own(record, "alternate_name"),
  ...firstWords(textIn(own(record, "summary")), textIn(own(record, "description"))),
  alert: own(record, "alert"),
  contacts: withLoose(
    contacts(own(record, "contacts"), id, reading),
    { phones: phones(own(record, "phones"), id, reading), email: email(own(record, "email")), schedules: times },
    id,
  ),
  sources: own(record, "sources"),
  doubts: own(record, "doubts"),
  metadata: own(record, "metadata"),
  last_modified: own(record, "last_modified"),
});

/** Returns an organization as the desk reads it. */
export function normalizeOrganization(raw: Draft, reading: Reading): Draft {
  const record = withNewNames(raw, "organization");
  const id = idOfRecord("organization", record, reading);
  return filled({
    ...everyField(record, id, reading),
    website: web(own(record, "website")),
    parent_organization_id: referred("organization", own(record, "parent_organization_id"), reading),
    organization_identifiers: withIds(own(record, "organization_identifiers"), `${id} number`, reading),
    attributes: attributesOf(record),
    logo: own(record, "logo"),
  });
}

/** The one address of a location; the words of one that stand in the description of a record of this program. */
function addressOf(record: Draft, id: string, reading: Reading): Draft[] {
  const [first] = withIds(addressesOf(record), `${id} address`, reading);
  if (!first) {
    const [, line = ""] = /(?:^|\n\n)Address: ([^\n]+)$/.exec(textIn(own(record, "description"))) ?? [];
    const parsed = parsePostcode(line);
    if (line === "") return [];
    const postal_code =
      parsed.outcome === "postcode" && line.endsWith(parsed.postcode.text) ? parsed.postcode.text : "";
    const address_1 = (postal_code ? line.slice(0, -postal_code.length) : line).replace(/,\s*$/, "");
    const [made] = withIds([filled({ address_1, postal_code })], `${id} address`, reading);
    return made ? [made] : [];
  }
  const region = textIn(own(first, "state_province")) || textIn(own(first, "region"));
  const rows = ["address_1", "address_2", "address_3", "address_4"]
    .map((name) => textIn(own(first, name)))
    .filter(Boolean);
  return [
    filled({
      id: first.id,
      attention: own(first, "attention"),
      address_1: rows[0] ?? textIn(own(first, "city")),
      address_2: rows.slice(1).join(", "),
      city: own(first, "city"),
      state_province: region,
      postal_code: tidyLine("postcode", textIn(own(first, "postal_code"))),
      address_type: own(first, "address_type"),
    }),
  ];
}

/** Whether somebody keeps the exact place to themselves, as Outpost marks it. */
const isMasked = (record: Draft): boolean =>
  own(record, "mask_exact_address") === true || /^\*+$/.test(textIn(own(record, "address_1")));

/** Returns a place as the desk reads it. */
export function normalizeLocation(raw: Draft, reading: Reading): Draft {
  const record = withNewNames(raw, "location");
  const [address] = addressesOf(record);
  const [first, ...others] = ["address_1", "city", "postal_code"].map((field) => textIn(own(address, field)));
  const shown = isMasked(record) ? others : [first, ...others];
  const name = textIn(own(record, "name")) || (shown.find(Boolean) ?? "");
  const id = idOf("location", textIn(own(record, "id")) || `${name} ${textIn(own(address, "postal_code"))}`, reading);
  const addresses = addressOf(record, id, reading);
  const words = textIn(own(record, "description"));
  const said = addressesOf(record).length === 0 ? words.replace(/(?:^|\n\n)Address: [^\n]+$/, "") : words;
  return filled({
    ...everyField({ ...record, name, description: said }, id, reading),
    location_type: own(record, "location_type") ?? "physical",
    url: web(own(record, "url")),
    organization_id: referred("organization", own(record, "organization_id"), reading),
    transportation: own(record, "transportation"),
    external_identifier: own(record, "external_identifier"),
    external_identifier_type: own(record, "external_identifier_type"),
    addresses: addresses.map((one) => (isMasked(record) ? { ...one, address_1: "The address is not given out" } : one)),
    confidential: isMasked(record) || undefined,
    accessibility: access(own(record, "accessibility"), id, reading),
    schedules: schedules(own(record, "schedules"), id, reading),
    languages: own(record, "languages"),
  });
}

/** The places of a service, each with its location; Outpost has locations that stand in the service itself. */
function placesOf(record: Draft, id: string, reading: Reading): Draft[] {
  const listed = withIds(own(record, "service_at_locations"), `${id} place`, reading);
  const loose = listed.length > 0 ? [] : blocksIn(own(record, "locations"));
  const made = withIds(
    loose.map((location) => ({ location })),
    `${id} place`,
    reading,
  );
  return [...listed, ...made].map((raw) => {
    const place = withNewNames(raw, "place");
    const location = own(place, "location");
    const inside = isBlock(location) ? normalizeLocation(location, reading) : null;
    return filled({
      id: place.id,
      description: own(place, "description"),
      location: inside,
      location_id: inside ? inside.id : referred("location", own(place, "location_id"), reading),
      phones: phones(own(place, "phones"), String(place.id), reading),
      schedules: schedules(own(place, "schedules"), String(place.id), reading),
    });
  });
}

/** Languages by their English names, those of feeds that give only a code, too. Each once. */
function languagesOf(record: Draft, id: string, reading: Reading): Draft[] {
  const named = withIds(own(record, "languages"), `${id} language`, reading).flatMap((one) => {
    const said = textIn(own(one, "name")) || textIn(own(one, "language"));
    const code = textIn(own(one, "code"));
    // Some give a code as the name.
    const name = (/^[a-z]{2,3}$/.test(said || code) && languageName(said || code)) || said || code;
    return name === "" ? [] : [filled({ id: one.id, name, note: own(one, "note") })];
  });
  return [...new Map(named.toReversed().map((one) => [textIn(one.name).toLowerCase(), one])).values()].toReversed();
}

/** Who may come, without the words that this program makes of the ages. */
function eligibility(record: Draft): Draft {
  const older = eligibilityOf(record);
  const whole = textIn(own(record, "eligibility_description")) || older.words;
  const ages = agesOf(own(record, "ages"));
  return {
    minimum_age: own(record, "minimum_age") ?? older.minimum,
    maximum_age: own(record, "maximum_age") ?? older.maximum,
    ages,
    eligibility_description: ages ? withoutAges(whole, ages) : whole,
  };
}

/** The documents that somebody needs. */
const documentsOf = (record: Draft, id: string, reading: Reading): Draft[] =>
  withIds(own(record, "required_documents"), `${id} document`, reading)
    .map((one) => filled({ id: one.id, document: own(one, "document"), uri: web(own(one, "uri")) }))
    .filter(({ document }) => document !== undefined);

/** Who pays for a service: an organization, where this program publishes it, and what else is said of money. */
function fundingOf(record: Draft): Draft {
  const said = blocksIn(own(record, "funding")).map((one) => textIn(own(one, "source")));
  const [, commissioner] = said.flatMap((source) => /^Paid for by (.+)$/.exec(source) ?? []);
  return { commissioner, funding: said.filter((source) => source !== "" && source !== `Paid for by ${commissioner}`) };
}

/** Links of a service: those of HSDS 3.1, and those of Outpost. */
const linksOf = (record: Draft, id: string, page: string, reading: Reading): Draft[] =>
  withIds([...blocksIn(own(record, "additional_urls")), ...blocksIn(own(record, "links"))], `${id} link`, reading)
    .map((one) => ({ id: one.id, title: textIn(own(one, "label")), url: web(own(one, "url")) }))
    .filter(({ url }) => url !== "" && url !== page)
    .map((one) => ({ ...one, title: one.title || one.url }));

/** Returns a service as the desk reads it, with its organization and locations inside. */
export function normalizeService(raw: Draft, reading: Reading): Draft {
  const record = withNewNames(raw, "service");
  const id = idOfRecord("service", record, reading);
  const organization = own(record, "organization");
  const inside = isBlock(organization) ? normalizeOrganization(organization, reading) : null;
  const page = ownPage(record);
  const places = placesOf(record, id, reading);
  // Times that stand at a place already are those of the place.
  const ofPlaces = new Set(places.flatMap((place) => blocksIn(place.schedules)).map((one) => one.id));
  const fees = textIn(own(record, "fees_description")) || textIn(own(record, "fees"));
  const times = schedules(own(record, "schedules"), id, reading).filter((one) => !ofPlaces.has(one.id));
  return filled({
    ...everyField(record, id, reading, times),
    slug: page?.slug,
    organization: inside,
    organization_id: inside ? inside.id : referred("organization", own(record, "organization_id"), reading),
    url: page && page.url === textIn(own(record, "url")) ? "" : web(own(record, "url")),
    status: textIn(own(record, "status")).toLowerCase() || "active",
    fees_description: fees || (own(record, "free") === true ? "Free." : ""),
    interpretation_services: own(record, "interpretation_services"),
    languages: languagesOf(record, id, reading),
    required_documents: documentsOf(record, id, reading),
    // What is published by this program says the same piece by piece.
    application_process: isBlock(own(record, "referral")) ? undefined : own(record, "application_process"),
    referral: own(record, "referral"),
    waits: own(record, "waits"),
    wait_time: own(record, "waits") === undefined ? own(record, "wait_time") : undefined,
    ...eligibility(record),
    service_areas: withIds(own(record, "service_areas"), `${id} area`, reading),
    service_at_locations: places,
    cost_options: costs(own(record, "cost_options"), id, reading),
    accessibility: access(own(record, "accessibility"), id, reading),
    attributes: attributesOf(record),
    ...fundingOf(record),
    links: linksOf(record, id, page?.url ?? "", reading),
    accreditations: own(record, "accreditations"),
    licenses: own(record, "licenses"),
    program: own(record, "program"),
    capacities: own(record, "capacities"),
  });
}
