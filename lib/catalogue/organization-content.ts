import { z } from "zod";
import { Complaints, commonContent, Line } from "./content-blocks";

/** HSDS: a number by which another register knows this organization, such as its NHS (ODS) code. */
const OrganizationIdentifier = z.object({
  id: z.uuid(),
  identifier_scheme: Line.nullable().default(null),
  identifier_type: Line,
  identifier: Line,
});

/** The kinds of organization, in words. */
export const organizationTypes = {
  "nhs-trust": "NHS trust",
  "nhs-commissioner": "NHS body that pays for services",
  council: "Council",
  charity: "Charity",
  "national-body": "National body",
  company: "Company",
  other: "Something else",
} as const;

/**
 * A body that provides or pays for services. `successor_id` and `ended` are for bodies that are gone (the CCGs ended on
 * 30 June 2022). The name stays as the source gives it, and the page names the successor.
 */
export const OrganizationContent = z.object({
  ...commonContent,
  organization_type: z.enum(Object.keys(organizationTypes) as (keyof typeof organizationTypes)[]),
  organization_identifiers: z.array(OrganizationIdentifier).default([]),
  parent_organization_id: z.uuid().nullable().default(null),
  ended: Line.nullable().default(null),
  successor_id: z.uuid().nullable().default(null),
  complaints: Complaints.nullable().default(null),
});
export type OrganizationContent = z.infer<typeof OrganizationContent>;
