import { z } from "zod";

/*
 * FHIR R4 (4.0.1), as much of it as is filled here: what NHS systems read of services, places and organizations.
 * Source: https://hl7.org/fhir/R4/healthcareservice.html, location.html, organization.html.
 */

/** The shapes by name: OpenAPI is made of them. */
export const fhirShapes = z.registry<{ id: string }>();

const text = z.string().min(1);
const id = z.uuid();
const link = z.url();
const days = z.array(z.enum(["mon", "tue", "wed", "thu", "fri", "sat", "sun"]));
const clock = z.iso.time({ precision: 0 });

const Coding = z.strictObject({ system: link, code: text, display: text.optional() });
const CodeableConcept = z.strictObject({ coding: z.array(Coding).optional(), text });
const Identifier = z.strictObject({ system: link, value: text });
const Reference = z.strictObject({ reference: text.optional(), identifier: Identifier.optional(), display: text });
const Telecom = z.strictObject({ system: z.enum(["phone", "fax", "sms", "email", "url"]), value: text });
const Meta = z.strictObject({ lastUpdated: z.iso.datetime({ precision: 3 }).optional() });

/** A service. */
export const HealthcareService = z
  .strictObject({
    resourceType: z.literal("HealthcareService"),
    id,
    meta: Meta,
    identifier: z.array(Identifier),
    active: z.boolean(),
    providedBy: Reference,
    category: z.array(CodeableConcept).optional().describe("How many families it is for."),
    type: z.array(CodeableConcept).optional().describe("What it is about."),
    location: z.array(Reference).optional(),
    name: text,
    comment: text.optional(),
    extraDetails: text.optional().describe("Markdown."),
    telecom: z.array(Telecom).optional(),
    coverageArea: z.array(Reference).optional().describe("Where people must live, by ONS code."),
    eligibility: z.array(z.strictObject({ comment: text })).optional(),
    characteristic: z.array(CodeableConcept).optional().describe("How care reaches the child."),
    communication: z.array(CodeableConcept).optional().describe("Languages that are spoken there."),
    referralMethod: z.array(CodeableConcept).optional(),
    availableTime: z
      .array(
        z.strictObject({
          daysOfWeek: days.optional(),
          availableStartTime: clock.optional(),
          availableEndTime: clock.optional(),
        }),
      )
      .optional(),
    availabilityExceptions: text.optional().describe("Times that are only known in words."),
  })
  .register(fhirShapes, { id: "FhirHealthcareService" });

/** A place. */
export const FhirLocation = z
  .strictObject({
    resourceType: z.literal("Location"),
    id,
    meta: Meta,
    identifier: z.array(Identifier).optional(),
    status: z.literal("active"),
    name: text,
    alias: z.array(text).optional(),
    description: text.optional(),
    mode: z.literal("instance"),
    telecom: z.array(Telecom).optional(),
    address: z
      .strictObject({
        type: z.enum(["physical", "postal"]).optional(),
        line: z.array(text),
        city: text,
        district: text,
        postalCode: text,
        country: z.literal("GB"),
      })
      .optional(),
    position: z.strictObject({ longitude: z.number(), latitude: z.number() }).optional(),
    managingOrganization: Reference.optional(),
    hoursOfOperation: z
      .array(z.strictObject({ daysOfWeek: days, openingTime: clock.optional(), closingTime: clock.optional() }))
      .optional(),
  })
  .register(fhirShapes, { id: "FhirLocation" });

/** An organization. */
export const FhirOrganization = z
  .strictObject({
    resourceType: z.literal("Organization"),
    id,
    meta: Meta.optional(),
    identifier: z.array(Identifier).optional(),
    active: z.boolean(),
    type: z.array(CodeableConcept).optional(),
    name: text,
    alias: z.array(text).optional(),
    telecom: z.array(Telecom).optional(),
    partOf: Reference.optional(),
  })
  .register(fhirShapes, { id: "FhirOrganization" });

/** What a search found. */
export const Bundle = z
  .strictObject({
    resourceType: z.literal("Bundle"),
    type: z.literal("searchset"),
    total: z.int().min(0),
    link: z.array(z.strictObject({ relation: z.enum(["self", "next", "previous"]), url: link })),
    entry: z
      .array(
        z.strictObject({
          fullUrl: link,
          resource: z.union([HealthcareService, FhirLocation, FhirOrganization]),
          search: z.strictObject({ mode: z.literal("match") }),
        }),
      )
      .optional(),
  })
  .register(fhirShapes, { id: "FhirBundle" });

/** Why there is no answer. */
export const OperationOutcome = z
  .strictObject({
    resourceType: z.literal("OperationOutcome"),
    issue: z.array(
      z.strictObject({
        severity: z.literal("error"),
        code: text.describe("A code of the value set issue-type, such as invalid, not-found or throttled."),
        diagnostics: text,
      }),
    ),
  })
  .register(fhirShapes, { id: "FhirOperationOutcome" });

/** What these shapes hold. */
export type HealthcareService = z.infer<typeof HealthcareService>;
export type FhirLocation = z.infer<typeof FhirLocation>;
export type FhirOrganization = z.infer<typeof FhirOrganization>;
export type Bundle = z.infer<typeof Bundle>;
export type OperationOutcome = z.infer<typeof OperationOutcome>;
export type CodeableConcept = z.infer<typeof CodeableConcept>;
export type Telecom = z.infer<typeof Telecom>;
