import { z } from "zod";
import { type ListPage, openReferralShapes, type Schedule, type Service } from "./shapes";
import { stated } from "./stated";

/*
 * The same in the words of version 1 of Open Referral UK (2020), which service finders still read. They go through
 * lists without looking whether they are there, so every list is.
 */

const text = z.string().min(1);
const id = text;

const RegularSchedule = z.strictObject({
  id,
  description: text,
  freq: text.optional(),
  byday: text.optional(),
  opens_at: text.optional(),
  closes_at: text.optional(),
});

const VersionOneLocation = z.strictObject({
  id,
  name: text,
  description: text.optional(),
  latitude: z.number().optional(),
  longitude: z.number().optional(),
  physical_addresses: z.array(
    z.strictObject({
      id,
      attention: text.optional(),
      address_1: text,
      city: text,
      state_province: text,
      postal_code: text,
      country: text,
    }),
  ),
  accessibility_for_disabilities: z.array(z.strictObject({ id, accessibility: text })),
});

/** A service in the words of version 1. */
export const VersionOneService = z
  .strictObject({
    id,
    name: text,
    description: text,
    url: text,
    email: text.optional(),
    status: text,
    fees: text.optional(),
    assured_date: text.optional(),
    organization: z.strictObject({ id, name: text, description: text, url: text.optional() }),
    contacts: z.array(
      z.strictObject({
        id,
        name: text.optional(),
        title: text.optional(),
        phones: z.array(z.strictObject({ id, number: text })),
      }),
    ),
    cost_options: z.array(
      z.strictObject({ id, option: text, amount: z.number().optional(), amount_description: text.optional() }),
    ),
    eligibilitys: z.array(
      z.strictObject({
        id,
        eligibility: text.optional(),
        minimum_age: z.int().optional(),
        maximum_age: z.int().optional(),
      }),
    ),
    fundings: z.array(z.strictObject({ id, source: text })),
    languages: z.array(z.strictObject({ id, language: text })),
    regular_schedules: z.array(RegularSchedule),
    holiday_schedules: z.array(z.never()),
    reviews: z.array(z.never()),
    service_areas: z.array(z.strictObject({ id, service_area: text, uri: text })),
    service_at_locations: z.array(
      z.strictObject({
        id,
        location: VersionOneLocation,
        regular_schedule: z.array(RegularSchedule),
        holidayScheduleCollection: z.array(z.never()),
      }),
    ),
    service_taxonomys: z.array(
      z.strictObject({ id, taxonomy: z.strictObject({ id, name: text, vocabulary: text, parent: text.optional() }) }),
    ),
  })
  .register(openReferralShapes, { id: "OpenReferralVersion1Service" });
type VersionOneService = z.infer<typeof VersionOneService>;

/** A page of a list in the words of version 1. */
export const VersionOnePage = z
  .strictObject({
    totalElements: z.int(),
    totalPages: z.int(),
    number: z.int(),
    size: z.int(),
    first: z.boolean(),
    last: z.boolean(),
    empty: z.boolean(),
    content: z.array(z.union([VersionOneService, z.looseObject({ id })])),
  })
  .register(openReferralShapes, { id: "OpenReferralVersion1List" });

const regularSchedule = ({ id, description, freq, byday, opens_at, closes_at }: Schedule) =>
  stated<z.infer<typeof RegularSchedule>>({ id, description, freq, byday, opens_at, closes_at });

/** Returns a service in the words of version 1. */
export function versionOneService(service: Service): VersionOneService {
  const { organization, eligibility_description, minimum_age, maximum_age } = service;
  const eligibility = { eligibility: eligibility_description, minimum_age, maximum_age };
  return {
    id: service.id,
    name: service.name,
    description: service.description,
    url: service.url,
    email: service.email,
    status: service.status,
    fees: service.fees,
    assured_date: service.assured_date,
    organization: {
      id: organization.id,
      name: organization.name,
      description: organization.description,
      url: organization.website,
    },
    contacts: (service.contacts ?? []).map(({ id, name, title, phones = [] }) => ({
      id,
      name,
      title,
      phones: phones.map((phone) => ({ id: phone.id, number: phone.number })),
    })),
    cost_options: (service.cost_options ?? []).map(({ id, option, amount, amount_description }) => ({
      id,
      option,
      amount,
      amount_description,
    })),
    eligibilitys: Object.values(eligibility).some((one) => one !== undefined)
      ? [{ id: service.id, ...eligibility }]
      : [],
    fundings: (service.funding ?? []).map(({ id, source }) => ({ id, source })),
    languages: (service.languages ?? []).flatMap(({ id, name }) => (name ? { id, language: name } : [])),
    regular_schedules: (service.schedules ?? []).map(regularSchedule),
    holiday_schedules: [],
    reviews: [],
    service_areas: (service.service_areas ?? []).map(({ id, service_area, uri }) => ({ id, service_area, uri })),
    service_at_locations: (service.service_at_locations ?? []).map(({ id, location, schedules = [] }) => ({
      id,
      location: versionOneLocation(location),
      regular_schedule: schedules.map(regularSchedule),
      holidayScheduleCollection: [],
    })),
    service_taxonomys: (service.attributes ?? []).map(({ id, taxonomy_term: term }) => ({
      id,
      taxonomy: { id: term.id, name: term.name, vocabulary: term.taxonomy, parent: term.parent_id },
    })),
  };
}

type Location = NonNullable<Service["service_at_locations"]>[number]["location"];

const versionOneLocation = (location: Location): z.infer<typeof VersionOneLocation> => ({
  id: location.id,
  name: location.name,
  description: location.description,
  latitude: location.latitude,
  longitude: location.longitude,
  physical_addresses: (location.addresses ?? []).map((address) => ({
    id: address.id,
    attention: address.attention,
    address_1: [address.address_1, address.address_2].filter(Boolean).join(", "),
    city: address.city,
    state_province: address.state_province,
    postal_code: address.postal_code,
    country: address.country,
  })),
  accessibility_for_disabilities: (location.accessibility ?? []).map(({ id, description }) => ({
    id,
    accessibility: description,
  })),
});

/** Returns a page of a list in the words of version 1. */
export const versionOnePage = (page: ListPage<object>) => ({
  totalElements: page.total_items,
  totalPages: page.total_pages,
  number: page.page_number,
  size: page.size,
  first: page.first_page,
  last: page.last_page,
  empty: page.empty,
  content: page.contents,
});
