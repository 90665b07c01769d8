import { findById, type Published } from "../catalogue/catalogue";
import { nameOf } from "../catalogue/ended";
import { pathOfEntry } from "../catalogue/entry";
import { languageCode } from "../catalogue/language-code";
import { stableId } from "../catalogue/stable-id";
import { contactRecords, emailOf, phoneRecords, phonesOf, scheduleRecords } from "./contact-records";
import type { Feed, Place } from "./feed";
import { notStated } from "./organization-record";
import { doubtRecords, metadataRecords, sourceRecords } from "./origin-records";
import { ownPageLabel } from "./own-page";
import { plainText } from "./plain-text";
import {
  applicationProcess,
  eligibility,
  exactAges,
  referralRecord,
  waitRecords,
  waitTime,
  wholeAges,
} from "./service-words";
import type {
  Contact,
  CostOption,
  Language,
  Organization,
  PlaceOfService,
  RequiredDocument,
  Service,
  ServiceArea,
} from "./shapes";
import { escapedLink, paragraphs, stated } from "./stated";
import { attributeRecords } from "./vocabularies";

/** Returns the organization that gives a service; where no source names one, the record that says so. */
function providerOf({ content }: Published<"service">, feed: Feed): Organization {
  const entry = findById(feed.catalogue, content.organization_id);
  return entry?.kind === "organization" ? feed.organization(entry) : notStated;
}

/** Returns a place where a service is given; null for one that is not published. */
export function placeRecord(service: Published<"service">, place: Place, feed: Feed): PlaceOfService | null {
  const location = feed.findLocation(place.location_id);
  if (!location) return null;
  return stated<PlaceOfService>({
    id: place.id,
    service_id: service.id,
    location_id: location.id,
    description: place.description,
    location: feed.location(location),
    phones: phoneRecords(place.phones),
    schedules: scheduleRecords(place.schedules, { service_at_location_id: place.id }),
  });
}

/** Returns the page of the Office for National Statistics about an area. */
const areaLink = (code: string) => `http://statistics.data.gov.uk/id/statistical-geography/${code}`;

/** Returns where people must live: as the service says itself, and the areas that show it, too, each with its notes. */
function serviceAreas(entry: Published<"service">, feed: Feed): ServiceArea[] {
  const copies = feed
    .copies(entry)
    .map((copy) => ({ copy, area: feed.catalogue.areas.find((one) => one.slug === copy.area) }));
  const added = copies.flatMap(({ copy: { id, shared }, area }) =>
    area ? [{ id, code: area.gss_code, name: area.name, description: shared?.notes || null }] : [],
  );
  const own = entry.content.service_areas.filter(({ code }) => added.every((one) => one.code !== code));
  return [...own, ...added].map(({ id, code, name, description }) =>
    stated<ServiceArea>({ id, service_id: entry.id, name, description, service_area: name, uri: areaLink(code) }),
  );
}

const pageOf = (entry: Published<"service">, { base }: Feed): string => `${base}${pathOfEntry(entry)}`;

/** Returns the fields of a service that stand in lists, too. */
function ownFields(entry: Published<"service">, feed: Feed, contacts: readonly Contact[]) {
  const { id, content, area } = entry;
  const organization = providerOf(entry, feed);
  return {
    id,
    organization_id: organization.id,
    name: content.name,
    alternate_name: [...content.alternate_names, ...content.acronyms].join("; "),
    summary: content.summary,
    description: paragraphs(
      content.summary,
      content.description && plainText(content.description),
      content.what_happens && plainText(content.what_happens),
      content.locations_note,
    ),
    url: content.url ? escapedLink(content.url) : pageOf(entry, feed),
    email: emailOf(contacts),
    status: content.status,
    interpretation_services: content.interpretation_services,
    application_process: applicationProcess(content, feed.catalogue.terms),
    fees_description: content.fees_description,
    wait_time: waitTime(content),
    fees: content.fees_description,
    eligibility_description: eligibility(content),
    ages: exactAges(content),
    ...wholeAges(content.ages),
    assured_date: content.assured_date,
    alert: content.alert,
    last_modified: feed.modified(entry),
    area,
    organization,
  };
}

const contactsOf = ({ id, content }: Published<"service">) => contactRecords(content.contacts, { service_id: id });

/** Returns a service as it stands in a list, without making the lists that are left out there. */
export function shortRecord(entry: Published<"service">, feed: Feed): Service {
  const record = ownFields(entry, feed, contactsOf(entry));
  return stated<Service>(Object.assign(record, { referral: referralRecord(entry.content) }));
}

/** Returns a service with everything that belongs to it, but for its places. */
export function placelessRecord(entry: Published<"service">, feed: Feed): Service {
  const { id, content } = entry;
  const contacts = contactsOf(entry);
  const page = pageOf(entry, feed);
  const commissioner = findById(feed.catalogue, content.commissioner_id);
  const links = content.links.filter(({ audience, url }) => audience === "everyone" && url);
  const places = content.service_at_locations.filter(({ location_id }) => feed.findLocation(location_id));
  const lists = {
    additional_urls: [
      { id: stableId(`${id}/page`), label: ownPageLabel, url: page },
      ...links.map((link) => ({ id: link.id, label: link.title, url: escapedLink(link.url ?? page) })),
    ],
    referral: referralRecord(content),
    waits: waitRecords(content),
    phones: phonesOf(contacts),
    schedules: places.flatMap((place) =>
      scheduleRecords(place.schedules, { service_id: id, service_at_location_id: place.id }),
    ),
    service_areas: serviceAreas(entry, feed),
    funding: commissioner && [
      { id: stableId(`${id}/funding`), service_id: id, source: `Paid for by ${nameOf(commissioner)}` },
    ],
    cost_options: content.cost_options.map(({ id: own, option, amount, amount_description }) =>
      stated<CostOption>({
        id: own,
        service_id: id,
        option,
        amount,
        currency: amount === null ? null : ("GBP" as const),
        amount_description,
      }),
    ),
    languages: content.languages.map(({ id: own, name, note }) =>
      stated<Language>({ id: own, service_id: id, name, code: languageCode(name), note }),
    ),
    required_documents: content.required_documents.map(({ id: own, document, uri }) =>
      stated<RequiredDocument>({ id: own, service_id: id, document, uri: uri && escapedLink(uri) }),
    ),
    contacts,
    accessibility: content.accessibility.map(({ id: own, kind, description }) => ({
      id: own,
      service_id: id,
      description,
      details: kind,
    })),
    attributes: attributeRecords(entry, feed.terms),
    sources: sourceRecords(entry),
    doubts: doubtRecords(entry),
    metadata: metadataRecords(entry),
  };
  // A spread of so many fields leaves 14 kB of shapes of objects behind, which only a full collection takes away.
  return stated<Service>(Object.assign(ownFields(entry, feed, contacts), lists));
}

/** Returns a service with everything that belongs to it. */
export function serviceRecord(entry: Published<"service">, feed: Feed): Service {
  const places = entry.content.service_at_locations.flatMap((place) => placeRecord(entry, place, feed) ?? []);
  return Object.assign(placelessRecord(entry, feed), stated({ service_at_locations: places }));
}
