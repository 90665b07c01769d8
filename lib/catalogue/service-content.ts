import { z } from "zod";
import {
  Accessibility,
  Ages,
  Complaints,
  CostOption,
  commonContent,
  Delivery,
  Language,
  Markdown,
  Part,
  PlannedChange,
  Referral,
  Related,
  RequiredDocument,
  ServiceArea,
  ServiceAtLocation,
  Transition,
  Wait,
} from "./content-blocks";
import { EasyReadLine } from "./easy-read";

/** What a service and a guide have in common: who it is about, who runs it, for whom and how one gets it. */
export const offerContent = {
  ...commonContent,
  categories: z.array(z.string()).min(1),
  needs: z.array(z.string()).default([]),
  /** HSDS: who gives the service. Null where the source does not name anybody. */
  organization_id: z.uuid().nullable().default(null),
  /** Who pays for it and decides what it must do. */
  commissioner_id: z.uuid().nullable().default(null),
  ages: Ages.nullable().default(null),
  eligibility_description: Markdown.nullable().default(null),
  referral: Referral.default({ required: null, routes: [], note: null }),
  service_areas: z.array(ServiceArea).min(1),
  parts: z.array(Part).default([]),
  transitions: z.array(Transition).default([]),
  planned_changes: z.array(PlannedChange).default([]),
  for_professionals: Markdown.nullable().default(null),
  complaints: Complaints.nullable().default(null),
  related: z.array(Related).default([]),
  /** The same in Easy Read, line by line; empty where nobody has written it. */
  easy_read: z.array(EasyReadLine).default([]),
  /** The mark of what the entry said when its Easy Read was written (`mainTextMark`). */
  easy_read_for: z.string().nullable().default(null),
};

/**
 * Everything a service says of itself. A field that the source does not fill is null or empty, and the page then says
 * "not stated" and whom to ask. A service never needs a location.
 */
export const ServiceContent = z.object({
  ...offerContent,
  /** HSDS. */
  status: z.enum(["active", "inactive", "defunct", "temporarily closed"]).default("active"),
  tier: z.enum(["universal", "targeted", "specialist"]).nullable().default(null),
  what_happens: Markdown.nullable().default(null),
  staff: z.array(z.string().trim().min(1).max(120)).default([]),
  waits: z.array(Wait).default([]),
  service_at_locations: z.array(ServiceAtLocation).default([]),
  /** What is known about places in words, such as "ten clinics, nine of them not named". */
  locations_note: z.string().trim().min(1).max(600).nullable().default(null),
  delivery: z.array(Delivery).default([]),
  cost_options: z.array(CostOption).default([]),
  fees_description: z.string().trim().min(1).max(600).nullable().default(null),
  accessibility: z.array(Accessibility).default([]),
  languages: z.array(Language).default([]),
  required_documents: z.array(RequiredDocument).default([]),
  interpretation_services: z.string().trim().min(1).max(600).nullable().default(null),
});
export type ServiceContent = z.infer<typeof ServiceContent>;
