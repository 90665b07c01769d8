import { z } from "zod";

/*
 * What Open Referral UK 3.0 says of each thing, and what HSDS 3.0 says besides. Nothing is null: what is not stated is
 * left out. Sources: the schemas of the UK profile (OpenReferralUK/uk-profile) and of HSDS 3.0
 * (openreferral/specification).
 */

/** The shapes by name: OpenAPI is made of them. */
export const openReferralShapes = z.registry<{ id: string }>();

const mark = "x-beyond-uk-profile";

/** A field that the UK profile does not have: `?profile=strict` leaves it out. */
const beyond = <T extends z.ZodType>(schema: T) => schema.optional().meta({ [mark]: true });

/** Whether a field of a shape stands outside the UK profile. */
export const isBeyondProfile = (schema: z.ZodType): boolean => schema.meta()?.[mark] === true;

const id = z.uuid();
const text = z.string().min(1);
const link = z.url({ protocol: /^https?$/ });
const day = z.iso.date();
const moment = z.iso.datetime({ precision: 3 });
const time = z.iso.time({ precision: -1 });

/** A telephone number. */
export const Phone = z
  .strictObject({
    id,
    contact_id: id.optional(),
    number: text,
    extension: beyond(z.int()),
    type: beyond(z.enum(["voice", "text", "fax"])),
    description: text.optional(),
  })
  .register(openReferralShapes, { id: "OpenReferralPhone" });

/** When something is open or takes place. Times are by clocks in the United Kingdom. */
export const Schedule = z
  .strictObject({
    id,
    service_id: id.optional(),
    service_at_location_id: id.optional(),
    location_id: beyond(id),
    freq: z.enum(["WEEKLY", "MONTHLY"]).optional(),
    byday: z
      .string()
      .regex(/^(?:MO|TU|WE|TH|FR|SA|SU)(?:,(?:MO|TU|WE|TH|FR|SA|SU))*$/)
      .optional(),
    description: text.describe("The same in words."),
    opens_at: time.optional().describe("HH:MM by clocks in the United Kingdom."),
    closes_at: time.optional(),
  })
  .register(openReferralShapes, { id: "OpenReferralSchedule" });

/** A team or a desk that anybody may get in touch with. */
export const Contact = z
  .strictObject({
    id,
    service_id: id.optional(),
    organization_id: beyond(id),
    location_id: beyond(id),
    name: text.optional(),
    title: text.optional(),
    department: beyond(text),
    description: beyond(text),
    email: beyond(z.email()),
    url: beyond(link),
    phones: beyond(z.array(Phone)),
    schedules: beyond(z.array(Schedule)),
  })
  .register(openReferralShapes, { id: "OpenReferralContact" });

/** A group of terms. */
const taxonomy = {
  id,
  name: text,
  description: text,
  uri: link,
  version: text,
};

/** A word of a published vocabulary. */
export const TaxonomyTerm = z
  .strictObject({
    id,
    code: beyond(text),
    name: text,
    description: text,
    parent_id: id.optional(),
    taxonomy: text,
    taxonomy_id: id,
    term_uri: link,
    term: text,
  })
  .register(openReferralShapes, { id: "OpenReferralTaxonomyTerm" });

/** A published vocabulary; in an answer by its id with all its terms. */
export const Taxonomy = z
  .strictObject({ ...taxonomy, taxonomy_terms: z.array(TaxonomyTerm).optional() })
  .register(openReferralShapes, { id: "OpenReferralTaxonomy" });

/** A term that holds for something. */
export const Attribute = z
  .strictObject({
    id,
    link_id: id,
    link_type: text,
    link_entity: beyond(z.enum(["service", "organization"])),
    taxonomy_term_id: id,
    taxonomy_term: TaxonomyTerm,
  })
  .register(openReferralShapes, { id: "OpenReferralAttribute" });

const OrganizationIdentifier = z
  .strictObject({
    id,
    organization_id: id,
    identifier_scheme: text.optional().describe("GB-NHS is the register of NHS (ODS) codes, as org-id.guide has it."),
    identifier_type: text,
    identifier: text,
  })
  .register(openReferralShapes, { id: "OpenReferralIdentifier" });

const organization = {
  id,
  name: text,
  alternate_name: beyond(text),
  description: text,
  email: z.email().optional(),
  website: link.optional(),
  parent_organization_id: id.optional(),
  organization_identifiers: z.array(OrganizationIdentifier).optional(),
  attributes: z.array(Attribute).optional(),
  contacts: beyond(z.array(Contact)),
  phones: beyond(z.array(Phone)),
  last_modified: beyond(moment),
  area: beyond(text),
};

/** A body that gives or pays for services, inside a service. */
export const Organization = z.strictObject(organization).register(openReferralShapes, { id: "OpenReferralProvider" });

const Address = z
  .strictObject({
    id,
    location_id: id,
    attention: text.optional(),
    address_1: text,
    address_2: beyond(text),
    city: text,
    state_province: text.describe("The county, or the council where there is no county."),
    postal_code: text,
    country: z.literal("GB"),
    address_type: z.enum(["physical", "postal", "virtual"]),
  })
  .register(openReferralShapes, { id: "OpenReferralAddress" });

const Accessibility = z
  .strictObject({
    id,
    location_id: id.optional(),
    service_id: beyond(id),
    description: text,
    details: text,
  })
  .register(openReferralShapes, { id: "OpenReferralAccessibility" });

/** A place where services are given. It has both coordinates, or neither. */
export const Location = z
  .strictObject({
    id,
    location_type: z.enum(["physical", "postal", "virtual"]),
    url: beyond(link),
    organization_id: beyond(id),
    name: text,
    alternate_name: beyond(text),
    description: text.optional(),
    transportation: beyond(text),
    latitude: z.number().min(49).max(61).optional().describe("Degrees on WGS84, of the middle of its postcode."),
    longitude: z.number().min(-9).max(2).optional(),
    external_identifier: text.optional(),
    external_identifier_type: text.optional(),
    addresses: z.array(Address).optional(),
    accessibility: z.array(Accessibility).optional(),
    contacts: beyond(z.array(Contact)),
    phones: beyond(z.array(Phone)),
    schedules: beyond(z.array(Schedule)),
    last_modified: beyond(moment),
    area: beyond(text),
  })
  .register(openReferralShapes, { id: "OpenReferralLocation" });

const serviceAtLocation = {
  id,
  service_id: id,
  location_id: id,
  description: beyond(text),
  location: Location,
  phones: beyond(z.array(Phone)),
  schedules: beyond(z.array(Schedule)),
};

/** A place where a service is given, inside the service. */
export const PlaceOfService = z
  .strictObject(serviceAtLocation)
  .register(openReferralShapes, { id: "OpenReferralPlaceOfService" });

const ServiceArea = z
  .strictObject({
    id,
    service_id: id,
    name: text,
    description: beyond(text),
    service_area: text,
    uri: link.describe("The area at the Office for National Statistics: its last part is the ONS (GSS) code."),
  })
  .register(openReferralShapes, { id: "OpenReferralServiceArea" });

const CostOption = z
  .strictObject({
    id,
    service_id: id,
    option: text,
    amount: z.number().min(0).optional(),
    currency: beyond(z.literal("GBP")),
    amount_description: text.optional(),
  })
  .register(openReferralShapes, { id: "OpenReferralCostOption" });

const Funding = z
  .strictObject({ id, service_id: id, source: text })
  .register(openReferralShapes, { id: "OpenReferralFunding" });

const Url = z
  .strictObject({ id, label: text, url: link })
  .describe("A page or document worth reading, as HSDS 3.1 has it.")
  .register(openReferralShapes, { id: "OpenReferralUrl" });

const service = {
  id,
  organization_id: id,
  name: text,
  alternate_name: beyond(text),
  summary: beyond(text),
  description: text,
  url: link,
  additional_urls: beyond(z.array(Url)),
  email: z.email().optional(),
  status: z.enum(["active", "inactive", "defunct", "temporarily closed"]),
  interpretation_services: beyond(text),
  application_process: beyond(text),
  fees_description: beyond(text),
  wait_time: beyond(text),
  fees: text.optional(),
  eligibility_description: beyond(text),
  minimum_age: z.int().min(0).optional().describe("The youngest who may come, in whole years."),
  maximum_age: z.int().min(0).optional().describe("The oldest who may come, in whole years."),
  assured_date: day.optional().describe("The day on which a person last checked it with whoever gives the service."),
  alert: text.optional(),
  last_modified: moment.describe("When this, or something that it shows of others, was last published. UTC."),
  area: beyond(text.describe("The Local Offer that publishes it, as its slug.")),
  organization: Organization,
  phones: beyond(z.array(Phone)),
  schedules: z.array(Schedule).optional(),
  service_areas: z.array(ServiceArea).optional(),
  funding: z.array(Funding).optional(),
  cost_options: z.array(CostOption).optional(),
  contacts: z.array(Contact).optional(),
  accessibility: beyond(z.array(Accessibility)),
  attributes: z.array(Attribute).optional(),
};

/** A service without its places, inside a place. */
const PlacelessService = z.strictObject(service).register(openReferralShapes, { id: "OpenReferralServiceThere" });

/** A service with everything that belongs to it. */
export const Service = z
  .strictObject({ ...service, service_at_locations: z.array(PlaceOfService).optional() })
  .register(openReferralShapes, { id: "OpenReferralService" });

/** A place where a service is given, with the service. */
export const ServiceAtLocation = z
  .strictObject({ ...serviceAtLocation, service: PlacelessService })
  .register(openReferralShapes, { id: "OpenReferralServiceAtLocation" });

/** An organization; with `full_service` also what it gives. */
export const OrganizationWithServices = z
  .strictObject({ ...organization, services: z.array(Service).optional() })
  .register(openReferralShapes, { id: "OpenReferralOrganization" });

/** What these shapes hold. */
export type Address = z.infer<typeof Address>;
export type ServiceArea = z.infer<typeof ServiceArea>;
export type CostOption = z.infer<typeof CostOption>;
export type Phone = z.infer<typeof Phone>;
export type Schedule = z.infer<typeof Schedule>;
export type Contact = z.infer<typeof Contact>;
export type TaxonomyTerm = z.infer<typeof TaxonomyTerm>;
export type Taxonomy = z.infer<typeof Taxonomy>;
export type Attribute = z.infer<typeof Attribute>;
export type Organization = z.infer<typeof Organization>;
export type Location = z.infer<typeof Location>;
export type PlaceOfService = z.infer<typeof PlaceOfService>;
export type Service = z.infer<typeof Service>;
export type ServiceAtLocation = z.infer<typeof ServiceAtLocation>;

/** What this feed is. */
export const About = z
  .strictObject({ version: z.literal("HSDS-UK-3.0"), profile: link, openapi_url: link })
  .register(openReferralShapes, { id: "OpenReferralAbout" });

/** Why there is no answer. */
export const Refusal = z
  .strictObject({ error: z.enum(["BadRequest", "NotFound"]), message: text })
  .register(openReferralShapes, { id: "OpenReferralRefusal" });

/** What a list says of the page that it gives. */
export const pageFields = {
  total_items: z.int().min(0),
  total_pages: z.int().min(0),
  page_number: z.int().min(1),
  size: z.int().min(0).describe("Items on this page."),
  first_page: z.boolean(),
  last_page: z.boolean(),
  empty: z.boolean(),
};
