import { z } from "zod";
import { phoneFormat } from "./phone-number";

/*
 * The blocks that contents are made of. Names are those of HSDS 3.0 / Open Referral UK wherever it has the field;
 * every block that stands in a list has its own uuid, given once and kept for as long as the block lives.
 */

const text = (most: number) => z.string().trim().min(1).max(most);
/** Plain words on one line. */
export const Line = text(300);
/** Markdown: paragraphs, lists, links, headings from `##` down. */
export const Markdown = text(20_000);
/** The address of a web page. */
export const WebLink = z.url({ protocol: /^https?$/ });
/** A calendar day, `2026-11-21`. */
export const Day = z.iso.date();
/** The keys of `sources` that a fact rests on. */
const SourceKeys = z.array(z.string().regex(/^[A-Za-z0-9-]+$/)).default([]);

/**
 * What each block that came from outside carries: where from, and whether an editor should check it before relying on
 * it.
 */
const provenance = {
  sources: SourceKeys,
  needs_review: z.boolean().default(false),
};

/** Who a contact, link or route is meant for. */
export const Audience = z.enum(["everyone", "professionals"]);
export type Audience = z.infer<typeof Audience>;

/** A document, page or list that facts were taken from. `date` is as the source gives it ("3 July 2023", "undated"). */
export const Source = z.object({
  id: z.uuid(),
  key: z.string(),
  title: Line,
  publisher: Line.nullable().default(null),
  url: WebLink.nullable().default(null),
  locator: z.string().max(600).nullable().default(null),
  date: Line.nullable().default(null),
  retrieved: Day.nullable().default(null),
});
export type Source = z.infer<typeof Source>;

/**
 * What is known about where one field comes from. `field` names it ("ages", "referral", "organization_id").
 * `note` is for readers: it says, for one, how two sources differ.
 */
export const Fact = z.object({
  id: z.uuid(),
  field: Line,
  ...provenance,
  confidence: z.enum(["high", "medium"]).default("medium"),
  date: Line.nullable().default(null),
  note: text(600).nullable().default(null),
});
export type Fact = z.infer<typeof Fact>;

/**
 * Ages in whole months. `null` means not stated, never "any". `maximum_age_inclusive` true is "up to and including that
 * age": 0 to 18 takes an 18-year-old until the 19th birthday. False is "until that birthday": up to the sixth birthday
 * is 72. `before_birth` is for services that start in pregnancy.
 */
export const Ages = z
  .object({
    minimum_age_months: z.number().int().min(0).max(1200).nullable().default(null),
    maximum_age_months: z.number().int().min(0).max(1200).nullable().default(null),
    maximum_age_inclusive: z.boolean().default(true),
    before_birth: z.boolean().default(false),
    note: text(400).nullable().default(null),
  })
  .refine((a) => (a.minimum_age_months ?? 0) <= (a.maximum_age_months ?? 1200), {
    message: "The lowest age is above the highest.",
    path: ["minimum_age_months"],
  });
export type Ages = z.infer<typeof Ages>;

/** A telephone number as people ring it: digits, spaces, and a leading + where there is one. */
export const Phone = z.object({
  id: z.uuid(),
  number: z.string().regex(phoneFormat, "Use digits and spaces only, such as 01865 904040."),
  extension: z.string().max(20).nullable().default(null),
  /** HSDS: what to do with it. A text line does not answer a call. */
  type: z.enum(["voice", "text", "fax"]).default("voice"),
  description: Line.nullable().default(null),
  ...provenance,
});
export type Phone = z.infer<typeof Phone>;

/** A postal or visiting address. `postal_code` is null where the source gives none. */
export const Address = z.object({
  id: z.uuid(),
  attention: Line.nullable().default(null),
  address_1: Line,
  address_2: Line.nullable().default(null),
  city: Line.nullable().default(null),
  state_province: Line.nullable().default(null),
  postal_code: z.string().max(10).nullable().default(null),
  country: z.literal("GB").default("GB"),
  address_type: z.enum(["physical", "postal", "virtual"]).default("physical"),
});
export type Address = z.infer<typeof Address>;

/** When something is open. `byday` is two-letter days, "MO,TU,WE"; times are local UK time, "HH:MM". */
export const Schedule = z.object({
  id: z.uuid(),
  freq: z.enum(["WEEKLY", "MONTHLY"]).default("WEEKLY"),
  byday: z
    .string()
    .regex(/^(MO|TU|WE|TH|FR|SA|SU)(,(MO|TU|WE|TH|FR|SA|SU))*$/)
    .nullable()
    .default(null),
  opens_at: z.iso.time({ precision: -1 }).nullable().default(null),
  closes_at: z.iso.time({ precision: -1 }).nullable().default(null),
  description: Line.nullable().default(null),
  ...provenance,
});
export type Schedule = z.infer<typeof Schedule>;

/** A person (as a role, never a private name), a desk or a team that can be reached. */
export const Contact = z.object({
  id: z.uuid(),
  name: Line.nullable().default(null),
  title: Line.nullable().default(null),
  department: Line.nullable().default(null),
  audience: Audience.default("everyone"),
  description: text(600).nullable().default(null),
  email: z.email().nullable().default(null),
  url: WebLink.nullable().default(null),
  phones: z.array(Phone).default([]),
  address: Address.nullable().default(null),
  schedules: z.array(Schedule).default([]),
  ...provenance,
});
export type Contact = z.infer<typeof Contact>;

/**
 * One way in: who may refer, how, where to, and what happens next. `who` holds slugs of the referrers taxonomy.
 * `required`: whether this route is the only way, or one may simply come.
 */
export const ReferralRoute = z.object({
  id: z.uuid(),
  who: z.array(z.string()).min(1),
  how: z.array(z.enum(["phone", "letter", "form", "e-referral", "email", "in-person"])).default([]),
  audience: Audience.default("everyone"),
  description: text(600).nullable().default(null),
  url: WebLink.nullable().default(null),
  email: z.email().nullable().default(null),
  phones: z.array(Phone).default([]),
  address: Address.nullable().default(null),
  what_happens_next: text(600).nullable().default(null),
  who_decides: Line.nullable().default(null),
  how_long: Line.nullable().default(null),
  ...provenance,
});
export type ReferralRoute = z.infer<typeof ReferralRoute>;

/** How one gets in. `required` null means that nobody says; `note` is for what a list of routes cannot hold. */
export const Referral = z.object({
  required: z.enum(["yes", "no", "usually"]).nullable().default(null),
  routes: z.array(ReferralRoute).default([]),
  note: text(600).nullable().default(null),
});
export type Referral = z.infer<typeof Referral>;

/**
 * A waiting time in weeks. `basis` keeps a promise apart from a measurement; `as_of` is the date of the figure, as
 * given.
 */
export const Wait = z.object({
  id: z.uuid(),
  weeks_min: z.number().min(0).nullable().default(null),
  weeks_max: z.number().min(0),
  stage: Line,
  basis: z.enum(["target", "measured"]),
  as_of: Line.nullable().default(null),
  ...provenance,
});
export type Wait = z.infer<typeof Wait>;

/** A place where the service is given, with what differs there. */
export const ServiceAtLocation = z.object({
  id: z.uuid(),
  location_id: z.uuid(),
  description: text(600).nullable().default(null),
  phones: z.array(Phone).default([]),
  schedules: z.array(Schedule).default([]),
  ...provenance,
});
export type ServiceAtLocation = z.infer<typeof ServiceAtLocation>;

/** How care reaches the child, beside a place to go to: slugs of the delivery taxonomy. */
export const Delivery = z.object({
  id: z.uuid(),
  mode: z.string(),
  description: text(400).nullable().default(null),
  ...provenance,
});
export type Delivery = z.infer<typeof Delivery>;

/**
 * A place where people must live for the service to be for them (or be registered, when `basis` says so). It is an ONS
 * (GSS) code of a district, county or unitary. E92000001 is England, K02000001 the United Kingdom.
 */
export const ServiceArea = z.object({
  id: z.uuid(),
  code: z.string().regex(/^[EKSWN][0-9]{8}$/, "Use an ONS code such as E10000025."),
  name: Line,
  description: text(400).nullable().default(null),
  ...provenance,
});
export type ServiceArea = z.infer<typeof ServiceArea>;

/** What something costs. `amount` in pounds; null where only words are known. */
export const CostOption = z.object({
  id: z.uuid(),
  option: Line,
  amount: z.number().min(0).nullable().default(null),
  amount_description: Line.nullable().default(null),
  ...provenance,
});
export type CostOption = z.infer<typeof CostOption>;

/** A language that people are spoken to in without an interpreter. HSDS. */
export const Language = z.object({
  id: z.uuid(),
  name: Line,
  note: text(300).nullable().default(null),
  ...provenance,
});
export type Language = z.infer<typeof Language>;

/** Something that people have to bring or show. HSDS; `uri` is where it can be had. */
export const RequiredDocument = z.object({
  id: z.uuid(),
  document: text(300),
  uri: WebLink.nullable().default(null),
  ...provenance,
});
export type RequiredDocument = z.infer<typeof RequiredDocument>;

/**
 * A page or document worth reading. `url` null: the source names it but its address is lost, so people must ask for it.
 */
export const ContentLink = z.object({
  id: z.uuid(),
  title: Line,
  description: text(400).nullable().default(null),
  kind: z.enum(["website", "document", "form", "e-learning", "video", "booklet", "policy", "law"]).default("website"),
  url: WebLink.nullable().default(null),
  format: z.string().max(20).nullable().default(null),
  size_kb: z.number().int().positive().nullable().default(null),
  author: Line.nullable().default(null),
  date: Line.nullable().default(null),
  audience: Audience.default("everyone"),
  ...provenance,
});
export type ContentLink = z.infer<typeof ContentLink>;

/** A named part of a service: a team, a clinic, a sub-service. `slug` is its anchor on the page. */
export const Part = z.object({
  id: z.uuid(),
  slug: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  name: Line,
  alternate_names: z.array(Line).default([]),
  description: text(2000).nullable().default(null),
  organization_id: z.uuid().nullable().default(null),
  ages: Ages.nullable().default(null),
  needs: z.array(z.string()).default([]),
  keywords: z.array(Line).default([]),
  ...provenance,
});
export type Part = z.infer<typeof Part>;

/** What changes at an age (in months; null when only words are known), and which entry takes over, if one does. */
export const Transition = z.object({
  id: z.uuid(),
  age_months: z.number().int().min(0).max(1200).nullable().default(null),
  description: text(600),
  to_entry_id: z.uuid().nullable().default(null),
  ...provenance,
});
export type Transition = z.infer<typeof Transition>;

/** Help to get in, get about, or be understood. `kind` says which. */
export const Accessibility = z.object({
  id: z.uuid(),
  kind: z.enum(["building", "parking", "equipment", "communication", "language", "adjustment"]),
  description: text(400),
  ...provenance,
});
export type Accessibility = z.infer<typeof Accessibility>;

/** Something that was said to be coming. `expected` as the source gives it; null is a promise without a date. */
export const PlannedChange = z.object({
  id: z.uuid(),
  description: text(400),
  expected: Line.nullable().default(null),
  ...provenance,
});
export type PlannedChange = z.infer<typeof PlannedChange>;

/** How to say that something went wrong. `organization_id` is whose process it is; null fields are not stated. */
export const Complaints = z.object({
  description: text(1000).nullable().default(null),
  organization_id: z.uuid().nullable().default(null),
  url: WebLink.nullable().default(null),
  sources: SourceKeys,
});
export type Complaints = z.infer<typeof Complaints>;

/** Another entry that belongs with this one, and how. */
export const Related = z.object({
  id: z.uuid(),
  entry_id: z.uuid(),
  relation: z.enum(["related", "before", "after", "instead", "explains"]).default("related"),
  description: text(300).nullable().default(null),
});
export type Related = z.infer<typeof Related>;

/** What every kind of content has. */
export const commonContent = {
  name: Line,
  alternate_names: z.array(Line).default([]),
  acronyms: z.array(z.string().trim().min(2).max(20)).default([]),
  /** Words that people type when they look for this, and that stand nowhere else in it. */
  keywords: z.array(Line).default([]),
  summary: text(200),
  description: Markdown.nullable().default(null),
  url: WebLink.nullable().default(null),
  contacts: z.array(Contact).default([]),
  links: z.array(ContentLink).default([]),
  sources: z.array(Source).default([]),
  facts: z.array(Fact).default([]),
  /** HSDS: the day on which a person last checked this with whoever gives the service. Never set by a mere save. */
  assured_date: Day.nullable().default(null),
  review_due: Day.nullable().default(null),
  alert: text(600).nullable().default(null),
};
