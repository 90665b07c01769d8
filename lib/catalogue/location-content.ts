import { z } from "zod";
import { Accessibility, Address, commonContent, Schedule } from "./content-blocks";

/**
 * A place where services are given. `easting` and `northing` are metres on the British National Grid, of its postcode.
 */
export const LocationContent = z.object({
  ...commonContent,
  location_type: z.enum(["physical", "postal", "virtual"]).default("physical"),
  /** Whether its exact place is told to nobody, as that of a refuge: neither on a page nor to a program. */
  confidential: z.boolean().default(false),
  organization_id: z.uuid().nullable().default(null),
  address: Address,
  easting: z.number().int().min(0).max(700_000).nullable().default(null),
  northing: z.number().int().min(0).max(1_300_000).nullable().default(null),
  district: z
    .string()
    .regex(/^[ESW][0-9]{8}$/)
    .nullable()
    .default(null),
  /** HSDS: another register's number for this place, such as its NHS (ODS) site code. */
  external_identifier: z.string().max(60).nullable().default(null),
  external_identifier_type: z.string().max(60).nullable().default(null),
  schedules: z.array(Schedule).default([]),
  accessibility: z.array(Accessibility).default([]),
  transportation: z.string().trim().min(1).max(600).nullable().default(null),
});
export type LocationContent = z.infer<typeof LocationContent>;
