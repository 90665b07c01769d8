import { z } from "zod";
import { WebLink } from "../catalogue/content-blocks";

/*
 * What Open Referral UK 3.0 says of each thing, and what HSDS 3.0 says besides. Nothing is null: what is not stated is
 * left out. Sources: the schemas of the UK profile (OpenReferralUK/uk-profile) and of HSDS 3.0
 * (openreferral/specification).
 */

/** The shapes by name: OpenAPI is made of them. */
export const openReferralShapes = z.registry<{ id: string }>();

const mark = "x-beyond-uk-profile";

/** Returns a field that the UK profile does not have: `?profile=strict` leaves it out. */
const beyond = <T extends z.ZodType>(schema: T) => schema.optional().meta({ [mark]: true });

/** Returns whether a field of a shape stands outside the UK profile. */
export const isBeyondProfile = (schema: z.ZodType): boolean => schema.meta()?.[mark] === true;

/** Returns the schema of a field that is there, where it may be left out. */
export const unwrapped = (schema: z.ZodType): z.ZodType =>
  schema instanceof z.ZodOptional ? (schema.unwrap() as z.ZodType) : schema;

const id = z.uuid();
const text = z.string().min(1);
const day = z.iso.date();
const moment = z.iso.datetime({ precision: 3 });
const time = z.iso.time({ precision: -1 });

/** A telephone number. */
export const Phone = z
  .strictObject({
    id: id.describe("The id of this number, which stays."),
    contact_id: id.describe("The contact that answers.").optional(),
    number: text.describe("The number, with spaces."),
    extension: beyond(z.int().describe("The extension, where it is a number.")),
    type: beyond(z.enum(["voice", "text", "fax"]).describe("voice, text or fax.")),
    description: text.describe("What it is for.").optional(),
  })
  .register(openReferralShapes, { id: "OpenReferralPhone" });

/** When something is open or takes place. Times are by clocks in the United Kingdom. */
export const Schedule = z
  .strictObject({
    id: id.describe("The id of these times, which stays."),
    service_id: id.describe("The service whose times these are.").optional(),
    service_at_location_id: id.describe("The place of the service where they hold.").optional(),
    location_id: beyond(id.describe("The location that is open then.")),
    freq: z.enum(["WEEKLY", "MONTHLY"]).describe("WEEKLY or MONTHLY.").optional(),
    byday: z
      .string()
      .regex(/^(?:MO|TU|WE|TH|FR|SA|SU)(?:,(?:MO|TU|WE|TH|FR|SA|SU))*$/)
      .describe("The days, such as MO,TU.")
      .optional(),
    description: text.describe("The same in words."),
    opens_at: time.optional().describe("HH:MM by clocks in the United Kingdom."),
    closes_at: time.describe("HH:MM by clocks in the United Kingdom.").optional(),
  })
  .register(openReferralShapes, { id: "OpenReferralSchedule" });

/** A team or a desk that anybody may get in touch with. */
export const Contact = z
  .strictObject({
    id: id.describe("The id of this contact, which stays."),
    service_id: id.describe("The service that it is for.").optional(),
    organization_id: beyond(id.describe("The organization that it is for.")),
    location_id: beyond(id.describe("The location that it is for.")),
    name: text.describe("The name of a team or a desk, never of a private person.").optional(),
    title: text.describe("Their role, or what it is about.").optional(),
    department: beyond(text.describe("Their department or organization.")),
    description: beyond(text.describe("What to say or ask.")),
    email: beyond(z.email().describe("Their email address.")),
    url: beyond(WebLink.describe("Their page on the web.")),
    phones: beyond(z.array(Phone)),
    schedules: beyond(z.array(Schedule)),
  })
  .register(openReferralShapes, { id: "OpenReferralContact" });

/** A group of terms. */
const taxonomy = {
  id: id.describe("The id of this vocabulary, which stays."),
  name: text.describe("What it is called."),
  description: text.describe("What its terms say."),
  uri: WebLink.describe("Its address in this feed."),
  version: text.describe("Counts up when the meaning of a term changes."),
};

/** A word of a published vocabulary. */
export const TaxonomyTerm = z
  .strictObject({
    id: id.describe("The id of this term, which stays."),
    code: beyond(text.describe("A short name for programs, such as speech-and-language.")),
    name: text.describe("What people call it."),
    description: text.describe("What it means; its name where nothing more is said."),
    parent_id: id.describe("The wider term that it is a part of.").optional(),
    taxonomy: text.describe("The name of its vocabulary."),
    taxonomy_id: id.describe("The id of its vocabulary."),
    term_uri: WebLink.describe("Its address in this feed."),
    term: text.describe("The same as name, as the UK profile has it."),
  })
  .register(openReferralShapes, { id: "OpenReferralTaxonomyTerm" });

/** A published vocabulary; in an answer by its id with all its terms. */
export const Taxonomy = z
  .strictObject({ ...taxonomy, taxonomy_terms: z.array(TaxonomyTerm).optional() })
  .register(openReferralShapes, { id: "OpenReferralTaxonomy" });

/** A term that holds for something. */
export const Attribute = z
  .strictObject({
    id: id.describe("The id of this attribute, which stays."),
    link_id: id.describe("The id of the service or organization that has it."),
    link_type: text.describe(
      "What the term says: service_type, need, referrer, delivery, tier, referral or organization_type.",
    ),
    link_entity: beyond(z.enum(["service", "organization"]).describe("What has it.")),
    taxonomy_term_id: id.describe("The id of the term."),
    taxonomy_term: TaxonomyTerm,
  })
  .register(openReferralShapes, { id: "OpenReferralAttribute" });

/** A number of an organization in another register. */
export const OrganizationIdentifier = z
  .strictObject({
    id: id.describe("The id of this identifier, which stays."),
    organization_id: id.describe("The organization."),
    identifier_scheme: text.optional().describe("GB-NHS is the register of NHS (ODS) codes, as org-id.guide has it."),
    identifier_type: text.describe("What kind of number it is, such as ODS."),
    identifier: text.describe("The number or code itself."),
  })
  .register(openReferralShapes, { id: "OpenReferralIdentifier" });

const Source = z
  .strictObject({
    id: id.describe("The id of this source, which stays."),
    title: text.describe("What the page, list or leaflet is called."),
    publisher: text.describe("Who published it.").optional(),
    url: WebLink.describe("Its address.").optional(),
    date: text.describe("Its date, as it gives it.").optional(),
    retrieved: day.describe("The day on which it was read.").optional(),
  })
  .register(openReferralShapes, { id: "OpenReferralSource" });

const Doubt = z
  .strictObject({
    id: id.describe("The id of this doubt, which stays."),
    field: text.describe("The field that it is about."),
    note: text.describe("What is not certain, and why."),
  })
  .describe("Something that nobody has confirmed. Show it beside the fact.")
  .register(openReferralShapes, { id: "OpenReferralDoubt" });

const Metadata = z
  .strictObject({
    id: id.describe("The id of this note, which stays."),
    resource_id: id.describe("What the fact is about."),
    resource_type: z.enum(["service", "organization", "location"]).describe("What kind of thing that is."),
    last_action_date: day.describe("The day on which the fact was read in its source."),
    last_action_type: z.literal("update").describe("update."),
    field_name: text.describe("The field that it fills."),
    previous_value: text.describe("What it said before is not published."),
    replacement_value: text.describe("What it says, where that is one line; else where it stands."),
    updated_by: text.describe("The source: who published it, or what it is called."),
  })
  .describe("Where a fact comes from, and since when.")
  .register(openReferralShapes, { id: "OpenReferralMetadata" });

/** Where facts are from, and which of them are not certain. */
const origin = {
  sources: beyond(z.array(Source)),
  doubts: beyond(z.array(Doubt)),
  metadata: beyond(z.array(Metadata)),
};

const organization = {
  id: id.describe("The id of this organization, which stays."),
  name: text.describe("Its name."),
  alternate_name: beyond(text.describe("Its other names, parted by semicolons.")),
  description: text.describe("What it does."),
  email: z.email().describe("Its email address.").optional(),
  website: WebLink.describe("Its website.").optional(),
  parent_organization_id: id.describe("The organization that it is a part of.").optional(),
  organization_identifiers: z.array(OrganizationIdentifier).optional(),
  attributes: z.array(Attribute).optional(),
  contacts: beyond(z.array(Contact)),
  phones: beyond(z.array(Phone)),
  last_modified: beyond(moment.describe("When it was last published. UTC.")),
  area: beyond(text.describe("The Local Offer that publishes it, as its slug.")),
  ...origin,
};

/** A body that gives or pays for services, inside a service. */
export const Organization = z.strictObject(organization).register(openReferralShapes, { id: "OpenReferralProvider" });

/** An address of a location. */
export const Address = z
  .strictObject({
    id: id.describe("The id of this address, which stays."),
    location_id: id.describe("The location."),
    attention: text.describe("Whom letters should reach.").optional(),
    address_1: text.describe("The first line."),
    address_2: beyond(text.describe("The second line.")),
    city: text.describe("The town or village."),
    state_province: text.describe("The county, or the council where there is no county."),
    postal_code: text.describe("The postcode."),
    country: z.literal("GB").describe("GB: the United Kingdom."),
    address_type: z.enum(["physical", "postal", "virtual"]).describe("Whether one can go there, or only write."),
  })
  .register(openReferralShapes, { id: "OpenReferralAddress" });

/** Help to get in, get about and be understood. */
export const Accessibility = z
  .strictObject({
    id: id.describe("The id of this note, which stays."),
    location_id: id.describe("The location.").optional(),
    service_id: beyond(id.describe("The service.")),
    description: text.describe("The help there is to get in, get about or be understood."),
    details: text.describe("What it is about: building, parking, equipment, communication, language or adjustment."),
  })
  .register(openReferralShapes, { id: "OpenReferralAccessibility" });

/** A place where services are given. It has both coordinates, or neither. */
export const Location = z
  .strictObject({
    id: id.describe("The id of this location, which stays."),
    location_type: z
      .enum(["physical", "postal", "virtual"])
      .describe("Whether one can go there, only write, or only meet online."),
    url: beyond(WebLink.describe("Its page on the web.")),
    organization_id: beyond(id.describe("The organization that runs it.")),
    name: text.describe("Its name."),
    alternate_name: beyond(text.describe("Its other names, parted by semicolons.")),
    description: text.describe("What is there.").optional(),
    transportation: beyond(text.describe("How to get there.")),
    latitude: z.number().min(49).max(61).optional().describe("Degrees on WGS84, of the middle of its postcode."),
    longitude: z.number().min(-9).max(2).describe("Degrees on WGS84.").optional(),
    external_identifier: text.describe("Its number in another register.").optional(),
    external_identifier_type: text.describe("That register, such as ODS.").optional(),
    addresses: z.array(Address).optional(),
    accessibility: z.array(Accessibility).optional(),
    contacts: beyond(z.array(Contact)),
    phones: beyond(z.array(Phone)),
    schedules: beyond(z.array(Schedule)),
    last_modified: beyond(moment.describe("When it was last published. UTC.")),
    area: beyond(text.describe("The Local Offer that publishes it, as its slug.")),
    ...origin,
  })
  .register(openReferralShapes, { id: "OpenReferralLocation" });

const serviceAtLocation = {
  id: id.describe("The id of this place of a service, which stays."),
  service_id: id.describe("The service."),
  location_id: id.describe("The location."),
  description: beyond(text.describe("What happens there.")),
  location: Location,
  phones: beyond(z.array(Phone)),
  schedules: beyond(z.array(Schedule)),
};

/** A place where a service is given, inside the service. */
export const PlaceOfService = z
  .strictObject(serviceAtLocation)
  .register(openReferralShapes, { id: "OpenReferralPlaceOfService" });

/** Where people must live to use a service. */
export const ServiceArea = z
  .strictObject({
    id: id.describe("The id of this area, which stays."),
    service_id: id.describe("The service."),
    name: text.describe("The place where people must live."),
    description: beyond(
      text.describe("More about who counts, or what a council says for its families that shows the service, too."),
    ),
    service_area: text.describe("The same as name, as the UK profile has it."),
    uri: WebLink.describe("The area at the Office for National Statistics: its last part is the ONS (GSS) code."),
  })
  .register(openReferralShapes, { id: "OpenReferralServiceArea" });

/** What something costs. */
export const CostOption = z
  .strictObject({
    id: id.describe("The id of this cost, which stays."),
    service_id: id.describe("The service."),
    option: text.describe("What it is for."),
    amount: z.number().min(0).describe("Pounds.").optional(),
    currency: beyond(z.literal("GBP").describe("GBP: pounds.")),
    amount_description: text.describe("The cost in words.").optional(),
  })
  .register(openReferralShapes, { id: "OpenReferralCostOption" });

/** A language that people are spoken to in without an interpreter. */
export const Language = z
  .strictObject({
    id: id.describe("The id of this language, which stays."),
    service_id: id.describe("The service."),
    name: beyond(text.describe("What it is called in English.")),
    code: beyond(text.describe("Its code of ISO 639-1, or of ISO 639-3 where it has no other.")),
    note: beyond(text.describe("More about it.")),
  })
  .register(openReferralShapes, { id: "OpenReferralLanguage" });

/** Something that people have to bring or show. */
export const RequiredDocument = z
  .strictObject({
    id: id.describe("The id of this document, which stays."),
    service_id: id.describe("The service."),
    document: text.describe("What to bring or show."),
    uri: WebLink.describe("Where it can be had.").optional(),
  })
  .register(openReferralShapes, { id: "OpenReferralRequiredDocument" });

/** Who pays for a service. */
export const Funding = z
  .strictObject({
    id: id.describe("The id of this note, which stays."),
    service_id: id.describe("The service."),
    source: text.describe("Who pays for it."),
  })
  .register(openReferralShapes, { id: "OpenReferralFunding" });

const Url = z
  .strictObject({
    id: id.describe("The id of this link, which stays."),
    label: text.describe("What it leads to."),
    url: WebLink.describe("Its address."),
  })
  .describe("A page or document worth reading, as HSDS 3.1 has it.")
  .register(openReferralShapes, { id: "OpenReferralUrl" });

const months = z.int().min(0);

const ExactAges = z
  .strictObject({
    minimum_age_months: months.describe("The youngest who may come.").optional(),
    maximum_age_months: months.describe("The oldest who may come, or the birthday on which it ends.").optional(),
    maximum_age_inclusive: z.boolean().describe("false: until that birthday. true: up to and including that age."),
    before_birth: z.boolean().describe("Whether it begins in pregnancy."),
    note: text.describe("More about ages.").optional(),
  })
  .describe("Ages in months: minimum_age and maximum_age are whole years.")
  .register(openReferralShapes, { id: "OpenReferralExactAges" });

const Wait = z
  .strictObject({
    id: id.describe("The id of this waiting time, which stays."),
    stage: text.describe("What people wait for."),
    weeks_min: z.number().min(0).describe("The shortest, in weeks.").optional(),
    weeks_max: z.number().min(0).describe("The longest, in weeks."),
    basis: z.enum(["target", "measured"]).describe("Whether it is a promise or was measured."),
    as_of: text.describe("The date of the figure, as its source gives it.").optional(),
  })
  .describe("A waiting time as numbers: wait_time says the same in words.")
  .register(openReferralShapes, { id: "OpenReferralWait" });

const ReferralAddress = z.strictObject({
  id: id.describe("The id of this address, which stays."),
  attention: text.describe("Whom letters should reach.").optional(),
  address_1: text.describe("The first line."),
  address_2: text.describe("The second line.").optional(),
  city: text.describe("The town or village.").optional(),
  state_province: text.describe("The county.").optional(),
  postal_code: text.describe("The postcode.").optional(),
});

const ReferralRoute = z
  .strictObject({
    id: id.describe("The id of this way, which stays."),
    who: z.array(text).describe("Who may ask, as codes of the vocabulary of referrers."),
    how: z.array(text).describe("By what: phone, letter, form, e-referral, email or in-person.").optional(),
    description: text.describe("What to do.").optional(),
    url: WebLink.describe("Where to do it on the web.").optional(),
    email: z.email().describe("Where to write.").optional(),
    phones: z.array(Phone).optional(),
    address: ReferralAddress.describe("Where letters go.").optional(),
    what_happens_next: text.describe("What happens next.").optional(),
    who_decides: text.describe("Who decides.").optional(),
    how_long: text.describe("How long it takes.").optional(),
  })
  .describe("A way in that is open to everybody.")
  .register(openReferralShapes, { id: "OpenReferralRoute" });

const Referral = z
  .strictObject({
    required: z.enum(["yes", "no", "usually"]).describe("Whether somebody has to refer.").optional(),
    routes: z.array(ReferralRoute).optional(),
    note: text.describe("More about how one gets in.").optional(),
  })
  .describe("How one gets in, piece by piece: application_process says the same in words.")
  .register(openReferralShapes, { id: "OpenReferralReferral" });

const service = {
  id: id.describe("The id of this service, which stays."),
  organization_id: id.describe("The organization that gives it."),
  name: text.describe("Its name."),
  alternate_name: beyond(text.describe("Its other names and acronyms, parted by semicolons.")),
  summary: beyond(text.describe("What it is, in one or two lines.")),
  description: text.describe("What it is and what happens, as plain text."),
  url: WebLink.describe("Its page on the web; its page of the Local Offer where it has none of its own."),
  additional_urls: beyond(z.array(Url)),
  email: z.email().describe("An email address for anybody.").optional(),
  status: z.enum(["active", "inactive", "defunct", "temporarily closed"]).describe("Whether it is there now."),
  interpretation_services: beyond(text.describe("Help for people who use another language.")),
  application_process: beyond(text.describe("How one gets in.")),
  fees_description: beyond(text.describe("What it costs, in words.")),
  wait_time: beyond(text.describe("How long people wait.")),
  fees: text.describe("The same as fees_description, as the UK profile has it.").optional(),
  eligibility_description: beyond(text.describe("Whom it is for.")),
  ages: beyond(ExactAges),
  referral: beyond(Referral),
  waits: beyond(z.array(Wait)),
  minimum_age: z.int().min(0).optional().describe("The youngest who may come, in whole years."),
  maximum_age: z.int().min(0).optional().describe("The oldest who may come, in whole years."),
  assured_date: day.optional().describe("The day on which a person last checked it with whoever gives the service."),
  alert: text.describe("What everybody should know now.").optional(),
  last_modified: moment.describe("When this, or something that it shows of others, was last published. UTC."),
  area: beyond(text.describe("The Local Offer that publishes it, as its slug.")),
  organization: Organization,
  phones: beyond(z.array(Phone)),
  schedules: z.array(Schedule).optional(),
  service_areas: z.array(ServiceArea).optional(),
  funding: z.array(Funding).optional(),
  cost_options: z.array(CostOption).optional(),
  languages: z.array(Language).optional(),
  required_documents: beyond(z.array(RequiredDocument)),
  contacts: z.array(Contact).optional(),
  accessibility: beyond(z.array(Accessibility)),
  attributes: z.array(Attribute).optional(),
  ...origin,
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
export type Source = z.infer<typeof Source>;
export type Doubt = z.infer<typeof Doubt>;
export type Metadata = z.infer<typeof Metadata>;
export type ExactAges = z.infer<typeof ExactAges>;
export type Wait = z.infer<typeof Wait>;
export type Referral = z.infer<typeof Referral>;
export type Address = z.infer<typeof Address>;
export type ServiceArea = z.infer<typeof ServiceArea>;
export type CostOption = z.infer<typeof CostOption>;
export type Language = z.infer<typeof Language>;
export type RequiredDocument = z.infer<typeof RequiredDocument>;
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
  .strictObject({ version: z.literal("HSDS-UK-3.0"), profile: WebLink, openapi_url: WebLink })
  .register(openReferralShapes, { id: "OpenReferralAbout" });

/** Why there is no answer. */
export const Refusal = z
  .strictObject({
    error: text.describe("The name of the status in one word, such as BadRequest, NotFound or TooManyRequests."),
    message: text.describe("What is wrong, and what to do."),
  })
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

/** A page of a list, with things of this kind. */
export type ListPage<Thing extends object> = z.infer<z.ZodObject<typeof pageFields>> & { contents: Thing[] };
